// The shares of marketing and sales along the journey, docked at the foot of the board and computed live.
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { formatPercent } from '../../../i18n/format.ts';
import { useStore } from '../../base/store.ts';
import { TeamMark } from '../../ui/TeamMark.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useBoard } from '../view/BoardContext.ts';
import { useShownRange } from '../view/useShownStages.ts';
import { ShareDrawing } from './ShareDrawing.tsx';
import { FirstContactNote } from './FirstContactNote.tsx';
import { restOf, shareCurve } from './shareCurve.ts';
import { ShareTable } from './ShareTable.tsx';
import styles from './ShareDock.module.css';

export function ShareDock() {
  const view = useBoard();
  const stages = useStore(view.index.stages);
  const shares = useStore(view.index.shares);
  const column = useStore(view.column);
  const language = useLanguage();
  const { t } = useTranslation();
  const curve = shareCurve(
    stages.map(({ id }) => id),
    shares,
    column,
  );
  const { journey } = shares;
  const [first, last] = useShownRange(stages.length);
  const isDrawn = (x: number) => x >= first * column && x < last * column;
  const isLow = useIsLow();
  const [isOpen, setIsOpen] = useState(false);
  const isFolded = isLow && !isOpen;
  return (
    <section
      ref={(element) => void (view.elements.dock = element)}
      className={styles.dock}
      aria-label={t('journey.details.dock')}
      data-folded={isFolded || undefined}
    >
      <div className={styles.label}>
        <h3>
          {t('words.share')}
          {isLow && (
            <button
              type="button"
              className={styles.fold}
              aria-expanded={!isFolded}
              aria-label={t('journey.details.foldDock')}
              title={t('journey.details.foldDock')}
              onClick={() => setIsOpen(!isOpen)}
            >
              {isFolded ? <IconChevronUp size={15} stroke={2} /> : <IconChevronDown size={15} stroke={2} />}
            </button>
          )}
        </h3>
        {journey.isComputable ? (
          <>
            <p data-team="marketing">
              <TeamMark mark="marketing" size={13} />
              {t('journey.details.shareOf', {
                percent: formatPercent(language, journey.value),
                team: t('words.team.marketing'),
              })}
            </p>
            <p data-team="sales">
              <TeamMark mark="sales" size={13} />
              {t('journey.details.shareOf', {
                percent: formatPercent(language, restOf(journey.value)),
                team: t('words.team.sales'),
              })}
            </p>
          </>
        ) : (
          <p className={styles.reason}>{t(`words.notComputable.${journey.reason}`)}</p>
        )}
      </div>
      <div className={styles.figure} style={{ width: stages.length * column }} aria-hidden>
        <ShareDrawing curve={curve} width={stages.length * column} />
        {curve.points
          .filter(({ x }) => isDrawn(x))
          .map(({ stageId, share, leads, x, valueTop }) => (
            <span key={stageId} className={styles.value} data-team={leads} style={{ left: x + 11, top: valueTop }}>
              {formatPercent(language, share)}
            </span>
          ))}
        {curve.gaps
          .filter((at) => isDrawn(at * column))
          .map((at) => (
            <span key={at} className={styles.gap} style={{ left: at * column, width: column }}>
              {t('journey.details.noShare')}
            </span>
          ))}
        {curve.crossings
          .filter(({ x }) => isDrawn(x))
          .map(({ x, flag }) => (
            <span key={x} className={styles.flag} data-side={flag} style={{ left: x }}>
              {t('words.crossover')}
            </span>
          ))}
        <FirstContactNote shares={shares} stages={stages} column={column} />
      </div>
      <ShareTable shares={shares} stages={stages} />
    </section>
  );
}

/** A phone lying down, or a window that is enlarged: the curve would leave no room for a card. */
const low = '(max-height: 560px)';

function useIsLow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(low);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(low).matches,
  );
}
