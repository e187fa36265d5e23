// One activity in the calendar: a bar with the flank of its side, its words inside or beside it, and whether sales knows.
// It is dragged as a whole, by its ends, and moved by keyboard.
import { IconAlertTriangle, IconCheck, IconEyeOff } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { concernsSales, isNewsOverdue } from '../../domain/activities/salesFirst.ts';
import { TermWords, useTermAttributes } from '../fields/TermWords.tsx';
import { useLanguage } from '../ui/language.ts';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { useBarTools } from './activityEntries.ts';
import { gripAttribute, useHeldBar, type HeldBar } from './BarDrag.tsx';
import type { Grip } from './barMoves.ts';
import { dayAndMonth } from './figureWords.ts';
import type { Bar } from './lanes.ts';
import styles from './ActivityBar.module.css';

export const rowHeight = 50;
/** Px from the top of its row to a bar. */
export const barTop = 6;

export interface ActivityBarProps extends Omit<Bar, 'left'> {
  /** Px from the left edge of the strip that moves with the weeks: the same however far one has scrolled. */
  readonly left: number;
  readonly isInConflict: boolean;
  /** Px of a day. */
  readonly dayWidth: number;
}

export const ActivityBar = memo(function ActivityBar(props: ActivityBarProps) {
  const { activity, words, isMarked, isInConflict } = props;
  const held = useHeldBar(activity.id);
  const { by, width } = placeInHand(props, held);
  return (
    <div
      className={styles.place}
      // Placed, not moved by a transform of its own: with that, each bar would be a layer of the compositor. Of the one
      // that is held dnd-kit measures where it would lie without its transform.
      style={{ left: props.left, top: props.row * rowHeight + barTop, ...(by && { transform: by }) }}
      data-activity-place={activity.id}
      data-hint={`bar:${activity.id}`}
      inert={props.isBeyond}
      data-dragging={held !== null || undefined}
    >
      <BarBody activity={activity} width={width} words={words} isMarked={isMarked} isInConflict={isInConflict} />
    </div>
  );
});

/** How wide a bar is, and as a transform how far from its place; while it is held, by whole days. */
function placeInHand({ width, dayWidth }: ActivityBarProps, held: HeldBar | null) {
  if (held === null || dayWidth <= 0) return { by: null, width };
  const days = Math.round(held.x / dayWidth) * dayWidth;
  if (held.grip === 'end') return { by: null, width: Math.max(dayWidth, width + days) };
  if (held.grip === 'bar') return { by: `translate(${days}px, ${held.y}px)`, width };
  const cut = Math.min(days, width - dayWidth);
  return { by: `translate(${cut}px, 0)`, width: width - cut };
}

interface BarBodyProps extends Pick<Bar, 'activity' | 'width' | 'words' | 'isMarked'> {
  readonly isInConflict: boolean;
}

/** Stays as it is while one scrolls through the weeks: only its place changes then. */
const BarBody = memo(function BarBody(props: BarBodyProps) {
  const { activity, width, words, isMarked, isInConflict } = props;
  const { noticeDays, today, opened, isReadOnly, open } = useBarTools();
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
  const isUrgent = isNewsOverdue(activity, noticeDays, today);
  const ofTerms = useTermAttributes(activity.title);
  const isInside = words === 'inside' || words === 'tight';
  return (
    <>
      <button
        type="button"
        className={styles.bar}
        style={{ width }}
        data-activity={id}
        data-side={side}
        data-plain={isInside || undefined}
        data-urgent={isUrgent || undefined}
        data-cancelled={isCancelled || undefined}
        data-selected={opened === id || undefined}
        aria-label={spoken}
        {...ofTerms}
        aria-current={opened === id ? 'true' : undefined}
        onClick={() => open(id)}
      >
        {side !== 'sales' && <span className={styles.marketing} aria-hidden />}
        {side !== 'marketing' && <span className={styles.sales} aria-hidden />}
      </button>
      <span
        className={isInside ? styles.inside : styles.beside}
        data-words={words}
        {...(isInside ? { style: { width } } : {})}
        aria-hidden
      >
        <BarWords activity={activity} isMarked={isMarked} />
      </span>
      {!isReadOnly && (
        <>
          {/* Narrow bars have only the one at their end. */}
          {width >= 24 && <BarEnd grip="start" at={-3} />}
          <BarEnd grip="end" at={width - 7} />
        </>
      )}
    </>
  );
});

/** A place at which an end is taken. */
function BarEnd({ grip, at }: { grip: Grip; at: number }) {
  return <span className={styles.end} style={{ left: at }} {...{ [gripAttribute]: grip }} aria-hidden />;
}

function BarWords({ activity, isMarked }: Pick<Bar, 'activity' | 'isMarked'>) {
  const { stages, people, noticeDays, today } = useBarTools();
  const { t } = useTranslation();
  const stage = stages.find(({ id }) => id === activity.stageId);
  const responsible = people.find(({ id }) => id === activity.responsibleId);
  const { expectedLeads, isCancelled } = activity;
  const facts = [
    ...(stage ? [stage.title] : []),
    ...(expectedLeads ? [t('activities.leads', { count: expectedLeads })] : []),
    ...(isCancelled ? [t('activities.cancelled')] : []),
  ];
  const isUrgent = isNewsOverdue(activity, noticeDays, today);
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
              <span>{t('activities.unknown')}</span>
            </span>
          ) : (
            <span className={styles.notYet}>
              <IconEyeOff size={15} stroke={1.75} />
              <span>{t('activities.notInformed')}</span>
            </span>
          ))}
        {responsible && <PersonBadge name={responsible.name} team={responsible.team} size={20} />}
      </span>
    </span>
  );
}
