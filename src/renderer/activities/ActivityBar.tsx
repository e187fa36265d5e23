// One activity in the calendar: a bar with the flank of its side, its words inside or beside it, and whether sales knows.
// It is dragged as a whole, by its ends, and moved by keyboard.
import { useDraggable } from '@dnd-kit/core';
import { IconAlertTriangle, IconCheck, IconEyeOff } from '@tabler/icons-react';
import { memo, useRef } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Activity } from '../../domain/activities/activities.ts';
import { concernsSales, isNewsOverdue } from '../../domain/activities/salesFirst.ts';
import { TermWords, useTermAttributes } from '../fields/TermWords.tsx';
import { useLanguage } from '../ui/language.ts';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { useActivities } from './activityEntries.ts';
import type { Grip } from './barMoves.ts';
import { dayAndMonth } from './figureWords.ts';
import type { Bar } from './lanes.ts';
import styles from './ActivityBar.module.css';

export const rowHeight = 50;
/** Px from the top of its row to a bar. */
export const barTop = 6;

/** An element's attribute that says which part of the bar is taken there. */
const gripAttribute = 'data-grip';

/** What a drag of a bar carries: the activity, and what of it was taken. */
export interface Taken {
  readonly activity: Activity;
  readonly grip: { readonly current: Grip };
}

export interface ActivityBarProps {
  readonly bar: Bar;
  readonly isInConflict: boolean;
  /** Px of a day. */
  readonly dayWidth: number;
}

export function ActivityBar({ bar, isInConflict, dayWidth }: ActivityBarProps) {
  const { activity, row, words, isMarked } = bar;
  const { isReadOnly } = useActivities();
  const grip = useRef<Grip>('bar');
  const drag = useDraggable({
    id: `bar:${activity.id}`,
    data: { activity, grip } satisfies Taken,
    disabled: isReadOnly,
  });
  const { x, y, width } = placeInHand(bar, grip.current, drag.transform, dayWidth);
  return (
    <div
      // A transform of this very element is not taken for a layout that has shifted under the hand.
      ref={drag.setNodeRef}
      className={styles.place}
      style={{
        left: bar.left,
        top: row * rowHeight + barTop,
        ...(x === 0 && y === 0 ? {} : { transform: `translate(${x}px, ${y}px)` }),
      }}
      data-activity-place={activity.id}
      data-hint={`bar:${activity.id}`}
      data-dragging={drag.isDragging || undefined}
      onPointerDownCapture={({ target }) => {
        const taken =
          target instanceof Element ? target.closest(`[${gripAttribute}]`)?.getAttribute(gripAttribute) : null;
        grip.current = taken === 'start' || taken === 'end' ? taken : 'bar';
      }}
    >
      <BarBody
        activity={activity}
        width={width}
        words={words}
        isMarked={isMarked}
        isInConflict={isInConflict}
        listeners={drag.listeners}
      />
    </div>
  );
}

/** How far a bar is from its place while it is held, in px, by whole days, and how wide it is. */
function placeInHand({ width }: Bar, grip: Grip, moved: { x: number; y: number } | null, dayWidth: number) {
  if (!moved || dayWidth <= 0) return { x: 0, y: 0, width };
  const by = Math.round(moved.x / dayWidth) * dayWidth;
  if (grip === 'end') return { x: 0, y: 0, width: Math.max(dayWidth, width + by) };
  if (grip === 'bar') return { x: by, y: moved.y, width };
  const cut = Math.min(by, width - dayWidth);
  return { x: cut, y: 0, width: width - cut };
}

interface BarBodyProps extends Pick<Bar, 'activity' | 'width' | 'words' | 'isMarked'> {
  readonly isInConflict: boolean;
  readonly listeners: ReturnType<typeof useDraggable>['listeners'];
}

/** Stays as it is while one scrolls through the weeks: only its place changes then. */
const BarBody = memo(function BarBody(props: BarBodyProps) {
  const { activity, width, words, isMarked, isInConflict, listeners } = props;
  const view = useActivities();
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, side, isCancelled } = activity;
  const title = activity.title || t('words.untitled');
  const spoken = [
    t('activities.barSpoken', {
      title,
      side: t(`words.owner.${side}`),
      from: dayAndMonth(language, activity.startsOn),
      to: dayAndMonth(language, activity.endsOn),
    }),
    ...(isCancelled ? [t('activities.cancelled')] : []),
    ...(concernsSales(activity) && activity.informedOn === '' ? [t('activities.unknown')] : []),
    ...(isInConflict ? [t('activities.conflict')] : []),
  ].join(', ');
  const isUrgent = isNewsOverdue(activity, view.planning.capacity.noticeDays, view.today);
  const ofTerms = useTermAttributes(activity.title);
  return (
    <>
      <button
        type="button"
        className={styles.bar}
        style={{ width }}
        data-activity={id}
        data-side={side}
        data-plain={words === 'inside' || undefined}
        data-urgent={isUrgent || undefined}
        data-cancelled={isCancelled || undefined}
        data-selected={view.opened === id || undefined}
        aria-label={spoken}
        {...ofTerms}
        aria-current={view.opened === id ? 'true' : undefined}
        onClick={() => view.open(id)}
        {...(listeners ?? {})}
      >
        {side !== 'sales' && <span className={styles.marketing} aria-hidden />}
        {side !== 'marketing' && <span className={styles.sales} aria-hidden />}
      </button>
      <span
        className={words === 'inside' ? styles.inside : styles.beside}
        data-words={words}
        {...(words === 'inside' ? { style: { width } } : {})}
        aria-hidden
      >
        <BarWords activity={activity} isMarked={isMarked} />
      </span>
      {!view.isReadOnly && (
        <>
          {/* Narrow bars have only the one at their end. */}
          {width >= 24 && <BarEnd grip="start" at={-3} listeners={listeners} />}
          <BarEnd grip="end" at={width - 7} listeners={listeners} />
        </>
      )}
    </>
  );
});

/** A place at which an end is taken. */
function BarEnd({ grip, at, listeners }: { grip: Grip; at: number } & Pick<BarBodyProps, 'listeners'>) {
  return (
    <span
      className={styles.end}
      style={{ left: at }}
      {...{ [gripAttribute]: grip }}
      {...(listeners ?? {})}
      aria-hidden
    />
  );
}

function BarWords({ activity, isMarked }: Pick<Bar, 'activity' | 'isMarked'>) {
  const { stages, people, planning, today } = useActivities();
  const { t } = useTranslation();
  const stage = stages.find(({ id }) => id === activity.stageId);
  const responsible = people.find(({ id }) => id === activity.responsibleId);
  const { expectedLeads, isCancelled } = activity;
  const facts = [
    ...(stage ? [stage.title] : []),
    ...(expectedLeads ? [t('activities.leads', { count: expectedLeads })] : []),
    ...(isCancelled ? [t('activities.cancelled')] : []),
  ];
  const isUrgent = isNewsOverdue(activity, planning.capacity.noticeDays, today);
  return (
    <span className={styles.words}>
      <span className={styles.text}>
        <span className={styles.title} dir="auto">
          {activity.title ? <TermWords text={activity.title} /> : t('words.untitled')}
        </span>
        <span className={styles.facts}>{facts.join(' · ')}</span>
      </span>
      <span className={styles.signs}>
        {isMarked && <span className={styles.conflict}>{t('activities.conflict')}</span>}
        {concernsSales(activity) &&
          (activity.informedOn !== '' ? (
            <span className={styles.known}>
              <span className={styles.square} />
              <IconCheck size={14} stroke={2} />
            </span>
          ) : isUrgent ? (
            <span className={styles.unknown}>
              <IconAlertTriangle size={15} stroke={1.75} />
              {t('activities.unknown')}
            </span>
          ) : (
            <span className={styles.notYet}>
              <IconEyeOff size={15} stroke={1.75} />
              {t('activities.notInformed')}
            </span>
          ))}
        {responsible && <PersonBadge name={responsible.name} team={responsible.team} size={20} />}
      </span>
    </span>
  );
}
