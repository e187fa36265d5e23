// One activity in the calendar: a bar with the flank of its side, its words inside or beside it, and whether sales knows.
// It is dragged as a whole, by its ends, and moved by keyboard.
import { useDraggable } from '@dnd-kit/core';
import { IconAlertTriangle, IconCheck, IconEyeOff } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from '../ui/translation.tsx';
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

export interface ActivityBarProps {
  readonly bar: Bar;
  readonly isInConflict: boolean;
  readonly onKeyDown: (event: KeyboardEvent, bar: Bar) => void;
}

export function ActivityBar({ bar, isInConflict, onKeyDown }: ActivityBarProps) {
  const { activity, left, width, row, words } = bar;
  const view = useActivities();
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, side, isCancelled } = activity;
  const title = activity.title || t('words.untitled');
  const drag = useDraggable({
    id: `bar:${id}`,
    data: { activity, grip: 'bar' satisfies Grip },
    disabled: view.isReadOnly,
  });
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
    <div
      className={styles.place}
      style={{ left, top: row * rowHeight + barTop }}
      data-activity-place={id}
      data-hint={`bar:${id}`}
      data-dragging={drag.isDragging || undefined}
    >
      <button
        ref={drag.setNodeRef}
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
        onKeyDown={(event) => onKeyDown(event, bar)}
        {...(drag.listeners ?? {})}
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
        <BarWords bar={bar} />
      </span>
      {!view.isReadOnly && (
        <>
          <BarEnd bar={bar} grip="start" at={-3} />
          <BarEnd bar={bar} grip="end" at={width - 7} />
        </>
      )}
    </div>
  );
}

/** A place at which an end is taken; narrow bars have only the one at their end. */
function BarEnd({ bar: { activity, width }, grip, at }: { bar: Bar; grip: Grip; at: number }) {
  const drag = useDraggable({ id: `${grip}:${activity.id}`, data: { activity, grip } });
  if (grip === 'start' && width < 24) return null;
  return (
    <span ref={drag.setNodeRef} className={styles.end} style={{ left: at }} {...(drag.listeners ?? {})} aria-hidden />
  );
}

function BarWords({ bar: { activity, isMarked } }: { bar: Bar }) {
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
