// One open record for the room, as the agenda goes through them: what is open about it and, of an agreement, what each
// side promises. Once it is settled, that.
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { collections } from '../../domain/document/collections.ts';
import { getAgreement } from '../../domain/partnership/agreements.ts';
import { kindOfGap, listGaps, undecidedOf } from '../../domain/plan/gaps.ts';
import { gapSentence } from '../../i18n/gapWords.ts';
import { AgreementAlone } from '../agreements/AgreementsOnScreen.tsx';
import type { AudienceViewProps } from '../session/audience.ts';
import { useQuery } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { OnScreen } from '../ui/OnScreen.tsx';
import { useTranslation } from '../ui/translation.tsx';
import styles from './PlanOnScreen.module.css';

const sizes = [72, 64, 56, 48, 44, 40, 34, 28, 24];

/** `choice.stageId` names the record. */
export function PointOnScreen({ choice, head, onTypeSize }: AudienceViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = choice.stageId ?? '';
  const { gaps, agreement } = useQuery(
    useCallback(
      (doc: Y.Doc) => ({
        gaps: undecidedOf(listGaps(doc)).filter(({ recordId }) => recordId === id),
        agreement: getAgreement(doc, id) ?? null,
      }),
      [id],
    ),
    collections,
  );
  const [first] = gaps;
  return (
    <OnScreen
      head={head}
      title={first ? t(`app.section.${kindOfGap(first.kind).section}`) : t('agenda.walk.settled')}
      sizes={sizes}
      of={gaps}
      onTypeSize={onTypeSize}
    >
      <div data-point={id}>
        {gaps.map((gap) => (
          <p key={gap.kind} className={styles.sentence} dir="auto">
            {gapSentence(t, language, gap, (text) => text.trim() || t('words.untitled'))}
          </p>
        ))}
        {agreement && <AgreementAlone agreement={agreement} />}
      </div>
    </OnScreen>
  );
}
