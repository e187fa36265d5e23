// Moving a bar by hand or keyboard: days from a movement, ends that do not pass each other. Pure.
import type { Activity } from '../../domain/activities/activities.ts';
import { addDays } from '../../domain/activities/calendar.ts';

/** What is held: the bar as a whole, or one of its ends. */
export type Grip = 'bar' | 'start' | 'end';

export type Days = Pick<Activity, 'startsOn' | 'endsOn'>;

export function movedBy({ startsOn, endsOn }: Days, grip: Grip, days: number): Days {
  if (grip === 'bar') return { startsOn: addDays(startsOn, days), endsOn: addDays(endsOn, days) };
  if (grip === 'start') {
    const next = addDays(startsOn, days);
    return { startsOn: next > endsOn ? endsOn : next, endsOn };
  }
  const next = addDays(endsOn, days);
  return { startsOn, endsOn: next < startsOn ? startsOn : next };
}

export interface KeyMove {
  readonly grip: Grip;
  readonly days: number;
  /** -1: to the lane above, 1: below. */
  readonly lanes: number;
}

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key does to the bar that has the focus; null for all others. */
export function keyMove({ key, code, altKey, shiftKey }: Pressed): KeyMove | null {
  if (!altKey) return null;
  if (shiftKey && (code === 'Comma' || code === 'Period'))
    return { grip: 'end', days: code === 'Comma' ? -1 : 1, lanes: 0 };
  const step = shiftKey ? 7 : 1;
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return { grip: 'bar', days: key === 'ArrowLeft' ? -step : step, lanes: 0 };
  if (key === 'ArrowUp' || key === 'ArrowDown') return { grip: 'bar', days: 0, lanes: key === 'ArrowUp' ? -1 : 1 };
  return null;
}
