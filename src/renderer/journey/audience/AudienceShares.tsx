// The share curve with the stages' names; below a stage the room sees by it where in the journey it is.
import { useMemo } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import type { Journey } from '../../../domain/journey/journey.ts';
import { computeShares } from '../../../domain/journey/shares.ts';
import { owners } from '../../../domain/journey/touchpoints.ts';
import { formatPercent } from '../../../i18n/format.ts';
import { useLanguage } from '../../ui/language.ts';
import { ShareDrawing } from '../shares/ShareDrawing.tsx';
import { shareCurve } from '../shares/shareCurve.ts';
import styles from './AudienceShares.module.css';

/** The drawing is the dock's, twice as large. */
const enlarged = 2;
const width = 1920;

/** @param at index of the stage that is shown; null when it is all of them */
export function AudienceShares({ journey: { stages, withoutStage }, at }: { journey: Journey; at: number | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shares = useMemo(
    () =>
      computeShares(
        stages.map(({ stage, cells }) => ({ stage, touchpoints: owners.flatMap((owner) => cells[owner]) })),
        withoutStage.length,
      ),
    [stages, withoutStage],
  );
  const column = width / stages.length;
  const curve = shareCurve(
    stages.map(({ stage }) => stage.id),
    shares,
    column / enlarged,
  );
  // Between many stages there is no room for every name: then only the one that is shown has its name.
  const hasNames = column >= 150;
  return (
    <section className={styles.shares} aria-label={t('journey.details.dock')}>
      {at !== null && <span className={styles.here} style={{ left: at * column, width: column }} aria-hidden />}
      <ol className={styles.names}>
        {stages.map(({ stage }, index) => (
          <li
            key={stage.id}
            style={{ width: column }}
            aria-current={index === at ? 'step' : undefined}
            data-hidden={(!hasNames && index !== at) || undefined}
          >
            {stage.title || t('words.untitled')}
          </li>
        ))}
      </ol>
      <div className={styles.figure} aria-hidden>
        <div style={{ zoom: enlarged }}>
          <ShareDrawing curve={curve} width={width / enlarged} />
        </div>
        {curve.points.map(({ stageId, share, leads, x, valueTop }) => (
          <span
            key={stageId}
            className={styles.value}
            data-team={leads}
            style={{ left: x * enlarged + 18, top: valueTop * enlarged }}
          >
            {formatPercent(language, share)}
          </span>
        ))}
      </div>
    </section>
  );
}
