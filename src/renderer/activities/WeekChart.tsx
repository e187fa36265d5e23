// Week by week: slots as steps, what is left over, what is new, and what has no slot, with the load above each week.
import { memo } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { weekNumber } from '../../domain/activities/calendar.ts';
import { isSettled } from '../../domain/activities/overload.ts';
import type { LoadAcceptance } from '../../domain/activities/loadAcceptances.ts';
import { isAboveOne, type Week } from '../../domain/activities/weeks.ts';
import { useLanguage } from '../ui/language.ts';
import { countWord, loadWord, weekWord } from './figureWords.ts';
import { barOf, capacitySteps, scaleOf, weeksWithFigure } from './weekBars.ts';
import styles from './WeekChart.module.css';

export interface WeekChartProps {
  readonly weeks: readonly Week[];
  /** So many of them at both ends are out of sight, for when one scrolls. */
  readonly beyond?: number;
  /** Weeks before this one are over: nothing is said of their load. */
  readonly from: string;
  readonly acceptances: readonly LoadAcceptance[];
  /** `small` has room for the load of the overloaded weeks only. */
  readonly size?: 'small' | 'medium' | 'large';
  readonly onOpen?: (week: string) => void;
}

export function WeekChart({ weeks, beyond = 0, from, acceptances, size = 'medium', onOpen }: WeekChartProps) {
  const scale = scaleOf(weeks.slice(beyond, weeks.length - beyond));
  const steps = capacitySteps(weeks, scale);
  const named = size === 'small' ? weeksWithFigure(weeks) : null;
  return (
    <div className={styles.chart} data-size={size} style={{ '--weeks': weeks.length } as object}>
      <svg className={styles.capacity} viewBox={`0 0 ${weeks.length} 1`} preserveAspectRatio="none" aria-hidden>
        <path className={styles.slots} d={`${steps}V1H0Z`} />
        <path className={styles.line} d={steps} />
      </svg>
      <div className={styles.dots} style={{ clipPath: clipOf(weeks, scale) }} aria-hidden />
      {weeks.map((week, at) => (
        <WeekColumn
          key={week.week}
          week={week}
          isBeyond={at < beyond || at >= weeks.length - beyond}
          scale={scale}
          isOver={week.week < from}
          isAccepted={isAboveOne(week) && isSettled(week, acceptances)}
          hasFigure={named?.has(week.week) ?? true}
          {...(onOpen ? { onOpen } : {})}
        />
      ))}
    </div>
  );
}

interface WeekColumnProps {
  readonly week: Week;
  readonly isBeyond: boolean;
  readonly scale: number;
  readonly isOver: boolean;
  readonly isAccepted: boolean;
  readonly hasFigure: boolean;
  readonly onOpen?: (week: string) => void;
}

/** Stays as it is while one scrolls through the weeks. */
const WeekColumn = memo(function WeekColumn(props: WeekColumnProps) {
  const { week, isBeyond, scale, isOver, isAccepted, hasFigure, onOpen } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const { capacity, left, fresh, noTime } = barOf(week, scale);
  const isBad = isAboveOne(week);
  const load = isOver ? t('activities.dock.over') : loadWord(t, language, week);
  const words = t('activities.dock.spoken', {
    week: weekNumber(week.week),
    inflow: countWord(language, week.inflow, 1),
    left: countWord(language, week.leftBefore, 1),
    slots: countWord(language, week.capacity, 1),
    load,
  });
  const spoken = isAccepted ? `${words}, ${t('activities.dock.accepted')}` : words;
  const high = Math.max(left + fresh + noTime, 0);
  const data = {
    // What is beyond the view is no week of it yet.
    ...(isBeyond ? { inert: true } : { 'data-week': week.week }),
    'data-hint': `week:${week.week}`,
    'data-load': week.load === null ? 'none' : String(week.load),
    'data-inflow': week.inflow === null ? 'none' : String(week.inflow),
    'data-capacity': week.capacity === null ? 'none' : String(week.capacity),
    'data-bad': isBad || undefined,
    'data-accepted': isAccepted || undefined,
    'data-over': isOver || undefined,
  };
  const content = (
    <>
      <span className={styles.plot} aria-hidden>
        {left > 0 && <span className={styles.left} style={part(0, left)} />}
        {fresh > 0 && <span className={styles.fresh} data-top={noTime === 0 || undefined} style={part(left, fresh)} />}
        {noTime > 0 && <span className={styles.noTime} style={part(left + fresh, noTime)} />}
        {!isOver && hasFigure && (
          <span className={styles.load} style={{ bottom: `${labelPlace(high, capacity, isBad) * 100}%` }}>
            {load}
          </span>
        )}
      </span>
      <span className={styles.name} aria-hidden>
        <span className={styles.long}>{weekWord(t, week.week)}</span>
        <span className={styles.short}>{weekNumber(week.week)}</span>
      </span>
    </>
  );
  return onOpen ? (
    <button type="button" className={styles.week} onClick={() => onOpen(week.week)} {...data}>
      <span className="visually-hidden">{spoken}</span>
      {content}
    </button>
  ) : (
    <div role="img" className={styles.week} aria-label={spoken} {...data}>
      {content}
    </div>
  );
});

/** Above the bar; where that would lie on the line of the slots, above the line. */
function labelPlace(high: number, capacity: number, isBad: boolean): number {
  return !isBad && capacity > high && capacity - high < 0.09 ? capacity : high;
}

function part(from: number, height: number) {
  return { bottom: `${from * 100}%`, height: `${height * 100}%` };
}

/** The area below the steps, for the dots, which must not be stretched with the drawing. */
function clipOf(weeks: readonly Week[], scale: number): string {
  const points = weeks.flatMap(({ capacity }, at) => {
    const y = `${((1 - (capacity ?? 0) / scale) * 100).toFixed(2)}%`;
    return [`${((at / weeks.length) * 100).toFixed(3)}% ${y}`, `${(((at + 1) / weeks.length) * 100).toFixed(3)}% ${y}`];
  });
  return `polygon(0 100%, ${points.join(', ')}, 100% 100%)`;
}
