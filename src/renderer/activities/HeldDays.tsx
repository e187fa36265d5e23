// What a drag has taken, and while it lasts the days that the held activity would have.
import { useDndMonitor, type DragEndEvent, type DragMoveEvent } from '@dnd-kit/core';
import { useState } from 'react';
import type { Activity } from '../../domain/activities/activities.ts';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';
import { takenIn } from './BarDrag.tsx';
import { movedBy } from './barMoves.ts';
import { daysMoved, type Period } from './calendarScale.ts';
import { dayAndMonth } from './figureWords.ts';
import styles from './Calendar.module.css';

/** Where a held activity would stand; null once somebody else has removed it. */
export function takenTo(
  event: DragMoveEvent | DragEndEvent,
  activities: readonly Activity[],
  period: Period,
  width: number,
) {
  const taken = takenIn(event);
  const activity = activities.find(({ id }) => id === taken?.id);
  if (!taken || !activity) return null;
  const next = movedBy(activity, taken.grip, daysMoved(period, width, event.delta.x));
  return { activity, grip: taken.grip, next };
}

interface HeldDaysProps {
  readonly activities: readonly Activity[];
  readonly period: Period;
  readonly width: number;
}

/** The days that a held activity would have; a part of its own, so that nothing else is drawn anew while it moves. */
export function HeldDays({ activities, period, width }: HeldDaysProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [days, setDays] = useState('');
  useDndMonitor({
    onDragMove(event) {
      const taken = takenTo(event, activities, period, width);
      if (!taken) return setDays('');
      const { startsOn, endsOn } = taken.next;
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
