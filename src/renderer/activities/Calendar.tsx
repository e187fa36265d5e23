// The calendar: months and weeks above, lanes with bars that are dragged in days and between lanes, the days of notice
// from today on, and below the same columns the weeks with what they ask of sales.
import type { DragEndEvent } from '@dnd-kit/core';
import { memo, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import {
  activitySides,
  moveActivity,
  updateActivity,
  type Activity,
  type ActivitySide,
} from '../../domain/activities/activities.ts';
import { dayNumber, weekOfDay } from '../../domain/activities/calendar.ts';
import { conflictsOf, firstEnding } from '../../domain/activities/conflicts.ts';
import { useSession } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { ActivityBar } from './ActivityBar.tsx';
import { BarToolsContext, useActivities, type Activities, type BarTools } from './activityEntries.ts';
import { BarDrag } from './BarDrag.tsx';
import { keyMove, movedBy, type Days } from './barMoves.ts';
import { CalendarHeads } from './CalendarHeads.tsx';
import { dayColumns, firstMonday, placeOf, weekColumns, type Period, type Zoom } from './calendarScale.ts';
import { ConflictLines } from './ConflictLines.tsx';
import { Dock } from './Dock.tsx';
import { dayAndMonth } from './figureWords.ts';
import { HeldDays, takenTo } from './HeldDays.tsx';
import { LaneRow } from './LaneRow.tsx';
import { lanesBySide, lanesByStage, spansOfDays } from './lanes.ts';
import { useBeyond, useShownWeeks } from './shownWeeks.ts';
import { useWidth } from './useWidth.ts';
import { strip } from './weekScroll.ts';
import styles from './Calendar.module.css';

export interface CalendarProps {
  readonly period: Period;
  readonly zoom: Zoom;
  readonly isByStage: boolean;
  readonly onDrawn: () => void;
}

export const Calendar = memo(function Calendar({ period, zoom, isByStage, onDrawn }: CalendarProps) {
  const view = useActivities();
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const days = useRef<HTMLDivElement>(null);
  const width = useWidth(days);
  const [spoken, setSpoken] = useState('');
  const keepFocus = useFocusKept(view.activities);
  const { activities, stages } = view;
  const beyond = useBeyond(zoom);
  const conflicts = useMemo(() => conflictsOf(activities), [activities]);
  const marked = useMemo(() => firstEnding(conflicts, activities), [conflicts, activities]);
  const spans = useMemo(() => spansOfDays(activities), [activities]);
  const lanes = useMemo(() => {
    const drawn = { spans, marked, period, width, beyond };
    return isByStage ? lanesByStage(drawn, stages) : lanesBySide(drawn);
  }, [spans, marked, stages, period, width, isByStage, beyond]);
  const inConflict = useMemo(
    () => new Set(conflicts.flatMap(({ firstId, secondId }) => [firstId, secondId])),
    [conflicts],
  );
  const columns = useMemo(
    () => weekColumns({ first: period.first - beyond, last: period.last + beyond }),
    [period, beyond],
  );
  const length = period.last - period.first + 1;
  const dayWidth = width / length;
  const weeks = useShownWeeks(view, period.last + beyond, columns);
  const place = (activity: Activity, next: Days, side: ActivitySide) => {
    if (!session.run(moveActivity, { id: activity.id, ...next, side }).ok) return;
    setSpoken(
      t('activities.moved', {
        title: activity.title || t('words.untitled'),
        from: dayAndMonth(language, next.startsOn),
        to: dayAndMonth(language, next.endsOn),
        side: t(`words.owner.${side}`),
      }),
    );
  };
  const drop = (event: DragEndEvent) => {
    const taken = takenTo(event, activities, period, width);
    if (!taken) return;
    const { activity, grip, next } = taken;
    const lane = lanes.find(({ id }) => `lane:${id}` === event.over?.id);
    const side = grip === 'bar' && lane?.side ? lane.side : activity.side;
    const isMoved = next.startsOn !== activity.startsOn || next.endsOn !== activity.endsOn || side !== activity.side;
    if (isMoved) place(activity, next, side);
    if (grip === 'bar' && lane && lane.side === null && (lane.stage?.id ?? null) !== activity.stageId)
      session.run(updateActivity, { id: activity.id, values: { stageId: lane.stage?.id ?? null } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (view.isReadOnly || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const id = event.target.dataset['activity'];
    const activity = activities.find((each) => each.id === id);
    if (!activity) return;
    const move = keyMove(event);
    if (move) {
      event.preventDefault();
      const at = activitySides.indexOf(activity.side) + move.lanes;
      const side = isByStage ? activity.side : activitySides[Math.min(2, Math.max(0, at))]!;
      keepFocus(activity.id);
      return place(activity, movedBy(activity, move.grip, move.days), side);
    }
    if (event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'i') view.inform([activity.id]);
    else if (key === 'c') view.copy(activity.id);
    else if (event.key === 'Delete' || event.key === 'Backspace') view.remove(activity.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useLayoutEffect(onDrawn);
  const bars = useBars(view);
  const today = dayNumber(view.today);
  // Bars stand by their distance from this day, so that most of them stay as they are while one scrolls.
  const origin = firstMonday(view.today);
  const before = (period.first - origin) * dayWidth;
  const zone = { from: placeOf(period, today), to: placeOf(period, today + view.planning.capacity.noticeDays) };
  return (
    <div className={styles.calendar} data-zoom={zoom}>
      <CalendarHeads period={period} beyond={beyond} zoom={zoom} today={today} dayWidth={dayWidth} />
      <BarDrag isReadOnly={view.isReadOnly} onDrop={drop}>
        <div className={styles.lanes} role="group" aria-label={t('activities.calendar')} onKeyDown={onKeyDown}>
          <div className={styles.backdrop} aria-hidden>
            <div ref={days} className={styles.days}>
              {zoom === 'month'
                ? dayColumns(period).map(({ day, weekday, from, to }) => (
                    <span
                      key={day}
                      className={styles.rule}
                      data-monday={weekday === 0 || undefined}
                      data-weekend={weekday > 4 || undefined}
                      style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
                    />
                  ))
                : Array.from({ length: length / 7 }, (_, at) => (
                    <span key={at} className={styles.rule} style={{ left: `${((at * 7) / length) * 100}%` }} />
                  ))}
              <div className={styles.moving} {...strip(period.first, length)}>
                <span className={styles.zone} style={clamped(zone)} />
                {zone.from >= 0 && zone.from < 1 && (
                  <span className={styles.now} style={{ left: `${zone.from * 100}%` }} />
                )}
              </div>
            </div>
          </div>
          <BarToolsContext value={bars}>
            {lanes.map((lane) => (
              <LaneRow key={lane.id} lane={lane} {...strip(origin, length)}>
                {lane.bars.map(({ activity, left, width: barWidth, row, words, isMarked, isBeyond }) => (
                  <ActivityBar
                    key={activity.id}
                    activity={activity}
                    left={rounded(before + left)}
                    width={rounded(barWidth)}
                    row={row}
                    words={words}
                    isMarked={isMarked}
                    isBeyond={isBeyond}
                    isInConflict={inConflict.has(activity.id)}
                    dayWidth={dayWidth}
                  />
                ))}
              </LaneRow>
            ))}
          </BarToolsContext>
          <ConflictLines conflicts={conflicts} lanes={lanes} from={period.first} days={length} />
          <HeldDays activities={activities} period={period} width={width} />
        </div>
      </BarDrag>
      <Dock
        weeks={weeks}
        beyond={beyond / 7}
        monday={period.first}
        from={weekOfDay(today)}
        zoom={zoom}
        columnWidth={dayWidth * 7}
      />
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  );
});

function useBars({ stages, people, today, opened, isReadOnly, open, planning }: Activities): BarTools {
  const { noticeDays } = planning.capacity;
  return useMemo(
    () => ({ stages, people, today, opened, isReadOnly, open, noticeDays }),
    [stages, people, today, opened, isReadOnly, open, noticeDays],
  );
}

/** A bar that a key has moved to another lane is drawn anew there, and has the focus again. */
function useFocusKept(drawn: unknown): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    const id = wanted.current;
    wanted.current = null;
    if (id === null || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-activity="${CSS.escape(id)}"]`)?.focus();
  }, [drawn]);
  return (id) => void (wanted.current = id);
}

/** To hundredths of a px: computed from another Monday, the same place is the same number. */
function rounded(px: number): number {
  return Math.round(px * 100) / 100;
}

function clamped({ from, to }: { from: number; to: number }) {
  const [left, right] = [Math.min(1, Math.max(0, from)), Math.min(1, Math.max(0, to))];
  return { left: `${left * 100}%`, width: `${(right - left) * 100}%` };
}
