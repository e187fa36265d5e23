// Check-ins of a goal against the dashed line from baseline to target, drawn for the eye and said in words for
// everybody else.
import { useTranslation } from '../ui/translation.tsx';
import { standingOf } from '../../domain/partnership/attainment.ts';
import { formatDay, formatMonth } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { useLanguage } from '../ui/language.ts';
import { shortFigure, wholeFigure } from './figure.ts';
import { chartHeight, goalChart, pathOf, type CheckInPoint } from './goalChart.ts';
import { useGoalsView, type GoalEntry } from './goalEntries.ts';
import styles from './GoalChart.module.css';

export function GoalChart({ entry }: { entry: GoalEntry }) {
  const { goal, checkIns } = entry;
  const { from, labelRoom } = useGoalsView();
  const language = useLanguage();
  const { t } = useTranslation();
  const chart = goalChart(goal, checkIns, from);
  if (!chart) return <div className={styles.chart} />;
  const { points, line, baseline, target, labels } = chart;
  const [first, last] = [points[0], points.at(-1)];
  const label = (value: number) => shortFigure(t, language, goal, value);
  return (
    <div
      className={styles.chart}
      style={{ paddingRight: labelRoom }}
      role="img"
      aria-label={spokenChart(t, language, entry, from)}
    >
      <div className={styles.plot} style={{ height: chartHeight }}>
        {/* Stretched to the width there is; strokes keep theirs. */}
        <svg className={styles.drawing} viewBox={`0 0 1000 ${chartHeight}`} preserveAspectRatio="none">
          {baseline !== null && <path d={`M0 ${baseline}H1000`} className={styles.baseline} />}
          {line ? (
            <path d={pathOf(line)} className={styles.line} />
          ) : (
            target && <path d={`M0 ${target.y}H1000`} className={styles.line} />
          )}
          {points.length > 1 && <path d={pathOf(points)} className={styles.actuals} />}
          {points.map((point) => (
            <path
              key={point.id}
              d={`${pathOf([point])}h0`}
              className={point === last ? styles.lastPoint : styles.point}
            />
          ))}
        </svg>
        {target && <span className={styles.cross} style={{ left: `${target.x * 100}%`, top: target.y }} />}
        {goal.target !== null && labels.target !== null && (
          <span className={styles.target} style={{ top: labels.target }}>
            {label(goal.target)}
          </span>
        )}
        {goal.baseline !== null && labels.baseline !== null && (
          <span className={styles.from} style={{ top: labels.baseline }}>
            {label(goal.baseline)}
          </span>
        )}
        {points.map((point) => (
          <span
            key={point.id}
            className={styles.hit}
            style={{ left: `${point.x * 100}%`, top: point.y }}
            title={t('goals.chart.point', {
              value: wholeFigure(language, goal, point.actual),
              day: formatDay(language, point.date),
            })}
          />
        ))}
      </div>
      <div className={styles.months}>
        {first && <Month point={first} language={language} />}
        {/* Two names of months need room beside each other. */}
        {first && last && last.x - first.x > 0.3 && <Month point={last} language={language} />}
      </div>
    </div>
  );
}

function Month({ point, language }: { point: CheckInPoint; language: Language }) {
  const style =
    point.x > 0.9
      ? { right: 0 }
      : point.x < 0.05
        ? { left: -4 }
        : { left: `${point.x * 100}%`, transform: 'translateX(-50%)' };
  return <span style={style}>{formatMonth(language, point.date)}</span>;
}

/** Everything the drawing shows, value by value. */
function spokenChart(t: Translate, language: Language, { goal, checkIns }: GoalEntry, from: string): string {
  const value = (figure: number) => wholeFigure(language, goal, figure);
  const point = (actual: number, date: string) =>
    t('goals.chart.point', { value: value(actual), day: formatDay(language, date) });
  const standing = standingOf(goal, checkIns, from);
  return [
    checkIns.length === 0
      ? t('goals.chart.none')
      : t('goals.chart.checkIns', { values: checkIns.map(({ actual, date }) => point(actual, date)).join(', ') }),
    ...(goal.baseline === null ? [] : [t('goals.chart.baseline', { value: value(goal.baseline) })]),
    ...(goal.target === null
      ? []
      : [
          goal.dueOn === ''
            ? t('goals.chart.target', { value: value(goal.target) })
            : t('goals.chart.targetOn', { value: value(goal.target), day: formatDay(language, goal.dueOn) }),
        ]),
    ...(standing === null ? [] : [t('goals.chart.expected', { value: value(standing.expected) })]),
  ].join(' ');
}
