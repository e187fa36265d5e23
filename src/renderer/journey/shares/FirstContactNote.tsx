// Where sales is first involved, and when the team thinks it is: two notes in the dock.
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from '../../ui/translation.tsx';
import type { Shares } from '../../../domain/journey/shares.ts';
import type { Stage } from '../../../domain/journey/stages.ts';
import { readDetails, workshopDetails } from '../../../domain/record/workshop.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { formatPercent } from '../../../i18n/format.ts';
import type { Language } from '../../../domain/record/workshop.ts';
import { useQuery } from '../../session/hooks.ts';
import { useStore } from '../../base/store.ts';
import { useLanguage } from '../../ui/language.ts';
import { useBoard } from '../view/BoardContext.ts';
import { purchaseMoment } from './shareCurve.ts';
import styles from './ShareDock.module.css';

const detailsOnly = [workshopDetails];

export interface FirstContactNoteProps {
  readonly shares: Shares;
  readonly stages: readonly Stage[];
  readonly column: number;
}

export function FirstContactNote({ shares, stages, column }: FirstContactNoteProps) {
  const { index } = useBoard();
  const { stageId, touchpointId, figure } = shares.firstSalesContact;
  const touchpoint = useStore(index.touchpoint(touchpointId ?? ''));
  const { estimatedFirstContact: estimate } = useQuery(readDetails, detailsOnly);
  const language = useLanguage();
  const { t } = useTranslation();
  const at = stages.findIndex(({ id }) => id === stageId);
  const isAbove = (shares.byStage[at] ?? 1) < 0.5;
  const estimated = estimate === null ? null : purchaseMoment(estimate, stages, column);
  return (
    <>
      {at >= 0 && touchpoint && (
        <p
          className={styles.contact}
          data-above={isAbove || undefined}
          style={{ left: at * column + 9, maxWidth: column - 14 }}
        >
          <IconFlag size={14} stroke={1.75} aria-hidden /> {t('words.firstSalesContact')}:
          <br />
          {touchpoint.title || t('words.untitled')}
        </p>
      )}
      {estimate !== null && estimated !== null && (
        <p
          className={styles.estimate}
          style={{ left: estimated }}
          data-side={estimated + 250 > stages.length * column ? 'left' : 'right'}
        >
          {figure.isComputable
            ? t('journey.details.estimateComputed', {
                share: formatPercent(language, estimate),
                computed: formatPercent(language, figure.value),
              })
            : t('journey.details.estimate', { share: formatPercent(language, estimate) })}
        </p>
      )}
    </>
  );
}

/** "First sales contact after 35 %:" with what can be said about the time. */
export function firstContactWords(
  t: Translate,
  language: Language,
  figure: Shares['firstSalesContact']['figure'],
): string {
  if (!figure.isComputable) return `${t('words.firstSalesContact')}:`;
  return figure.value === 0
    ? t('journey.details.contactAtOnce')
    : t('journey.details.contactAfter', { share: formatPercent(language, figure.value) });
}
