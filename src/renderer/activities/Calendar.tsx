// The calendar: months and weeks above, lanes with bars that are dragged in days and between lanes, the days of notice
// from today on, and below the same columns the weeks with what they ask of sales.
import {
  DndContext,
  MouseSensor,
  TouchSensor,
  useDndMonitor,
  useDroppable,
  useSensor,
  useSensors,
  type DragEndEvent,
  type DragMoveEvent,
} from '@dnd-kit/core';
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
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
import { computeWeeks, pastWeek } from '../../domain/activities/weeks.ts';
import { useSession } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { ActivityBar, rowHeight, type Taken } from './ActivityBar.tsx';
import { useActivities, type Activities } from './activityEntries.ts';
import { keyMove, movedBy, type Days } from './barMoves.ts';
import { CalendarHeads } from './CalendarHeads.tsx';
import {
  dayColumns,
  daysMoved,
  firstMonday,
  placeOf,
  weekColumns,
  type Period,
  type WeekColumn,
  type Zoom,
} from './calendarScale.ts';
import { ConflictLines } from './ConflictLines.tsx';
import { Dock } from './Dock.tsx';
import { dayAndMonth } from './figureWords.ts';
import { laneUnder } from './laneUnder.ts';
import { lanesBySide, lanesByStage, spansOfDays, type Lane } from './lanes.ts';
import { remembered } from '../base/remembered.ts';
import { useWidth } from './useWidth.ts';
import styles from './Calendar.module.css';

export interface CalendarProps {
  readonly period: Period;
  readonly zoom: Zoom;
  readonly isByStage: boolean;
}

const mouseOptions = { activationConstraint: { distance: 5 } };
const touchOptions = { activationConstraint: { delay: 220, tolerance: 8 } };

export function Calendar({ period, zoom, isByStage }: CalendarProps) {
  const view = useActivities();
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const days = useRef<HTMLDivElement>(null);
  const width = useWidth(days);
  const [spoken, setSpoken] = useState('');
  const keepFocus = useFocusKept(view.activities);
  const sensors = useSensors(useSensor(MouseSensor, mouseOptions), useSensor(TouchSensor, touchOptions));
  const { activities, stages } = view;
  const conflicts = useMemo(() => conflictsOf(activities), [activities]);
  const marked = useMemo(() => firstEnding(conflicts, activities), [conflicts, activities]);
  const spans = useMemo(() => spansOfDays(activities), [activities]);
  const lanes = useMemo(() => {
    const drawn = { spans, marked, period, width };
    return isByStage ? lanesByStage(drawn, stages) : lanesBySide(drawn);
  }, [spans, marked, stages, period, width, isByStage]);
  const inConflict = useMemo(
    () => new Set(conflicts.flatMap(({ firstId, secondId }) => [firstId, secondId])),
    [conflicts],
  );
  const columns = useMemo(() => weekColumns(period), [period]);
  const dayWidth = width / (period.last - period.first + 1);
  const weeks = useShownWeeks(view, period, columns);
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
    const { activity, grip, next } = takenTo(event, period, width);
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
    if (event.key === 'i') view.inform([activity.id]);
    else if (event.key === 'c') view.copy(activity.id);
    else if (event.key === 'Delete' || event.key === 'Backspace') view.remove(activity.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const today = dayNumber(view.today);
  const zone = { from: placeOf(period, today), to: placeOf(period, today + view.planning.capacity.noticeDays) };
  return (
    <div className={styles.calendar} data-zoom={zoom}>
      <CalendarHeads period={period} zoom={zoom} today={today} />
      <DndContext sensors={sensors} collisionDetection={laneUnder} autoScroll={false} onDragEnd={drop}>
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
                : columns.map(({ week, from }) => (
                    <span key={week} className={styles.rule} style={{ left: `${from * 100}%` }} />
                  ))}
              <span className={styles.zone} style={clamped(zone)} />
              {zone.from >= 0 && zone.from < 1 && (
                <span className={styles.now} style={{ left: `${zone.from * 100}%` }} />
              )}
            </div>
          </div>
          {lanes.map((lane) => (
            <LaneRow key={lane.id} lane={lane}>
              {lane.bars.map((bar) => (
                <ActivityBar
                  key={bar.activity.id}
                  bar={bar}
                  isInConflict={inConflict.has(bar.activity.id)}
                  dayWidth={dayWidth}
                />
              ))}
            </LaneRow>
          ))}
          <ConflictLines conflicts={conflicts} lanes={lanes} />
          <HeldDays period={period} width={width} />
        </div>
      </DndContext>
      <Dock weeks={weeks} from={weekOfDay(today)} zoom={zoom} columnWidth={width / columns.length} />
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  );
}

/** Where a held activity would stand. */
function takenTo({ active, delta }: DragMoveEvent | DragEndEvent, period: Period, width: number) {
  const { activity, grip } = active.data.current as Taken;
  const next = movedBy(activity, grip.current, daysMoved(period, width, delta.x));
  return { activity, grip: grip.current, next };
}

/** The days that a held activity would have; a part of its own, so that nothing else is drawn anew while it moves. */
function HeldDays({ period, width }: { period: Period; width: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [days, setDays] = useState('');
  useDndMonitor({
    onDragMove(event) {
      const { startsOn, endsOn } = takenTo(event, period, width).next;
      setDays(t('activities.dragTo', { from: dayAndMonth(language, startsOn), to: dayAndMonth(language, endsOn) }));
    },
    onDragCancel: () => setDays(''),
    onDragEnd: () => setDays(''),
  });
  return (
    days !== '' && (
      <p className={styles.held} role="status">
        {days}
      </p>
    )
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

/** Ten years: farther ahead nobody plans. */
const mostWeeks = 520;

/** Weeks that are computed ahead at once when one scrolls beyond those that are known. */
const weeksAhead = 26;

/** As computed where they are to come, however far one has scrolled; what is over has no load. */
function useShownWeeks({ computed, shown, today }: Activities, { last }: Period, columns: readonly WeekColumn[]) {
  const away = Math.ceil((last + 1 - firstMonday(today)) / 7);
  const needed = Math.min(mostWeeks, Math.ceil(away / weeksAhead) * weeksAhead);
  const isBeyond = away > computed.length;
  const known = useMemo(() => {
    const all = isBeyond ? computeWeeks(shown, today, needed) : computed;
    return new Map(all.map((week) => [week.week, week]));
  }, [computed, shown, today, needed, isBeyond]);
  const past = useMemo(() => remembered((week: string) => pastWeek(shown, week)), [shown]);
  return useMemo(() => columns.map(({ week }) => known.get(week) ?? past(week)), [known, past, columns]);
}

function LaneRow({ lane: { id, side, stage, rows, count }, children }: { lane: Lane; children: ReactNode }) {
  const { t } = useTranslation();
  const drop = useDroppable({ id: `lane:${id}` });
  const name = side ? t(`words.owner.${side}`) : (stage?.title ?? t('activities.withoutStage'));
  return (
    <section
      ref={drop.setNodeRef}
      className={styles.lane}
      data-side={side ?? 'stage'}
      data-over={drop.isOver || undefined}
      data-lane={id}
      aria-label={name}
      style={{ minHeight: rows * rowHeight + 8 }}
    >
      <div className={styles.label}>
        <h3>
          {side && <TeamMark mark={side} size={14} />}
          <span dir="auto">{name || t('words.untitled')}</span>
        </h3>
        <p>{t('activities.count', { count })}</p>
      </div>
      <div className={styles.bars}>{children}</div>
    </section>
  );
}

function clamped({ from, to }: { from: number; to: number }) {
  const [left, right] = [Math.min(1, Math.max(0, from)), Math.min(1, Math.max(0, to))];
  return { left: `${left * 100}%`, width: `${(right - left) * 100}%` };
}
