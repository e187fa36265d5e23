// What was agreed at the close as dates of a calendar: reviews, and until when somebody takes care of an open point.
import type { CalendarEvent } from './calendarText.ts';

export interface ClosingDate {
  /** The same for ever, for the date's address. */
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
}

export function closingEvent({ id, day, summary, description }: ClosingDate, workshopId: string): CalendarEvent {
  return {
    uid: `${id}@${workshopId}.handschlag`,
    // Nothing counts its changes: a calendar takes the file with the later stamp.
    sequence: 0,
    day,
    lastDay: day,
    startsAt: '',
    minutes: null,
    summary,
    location: '',
    description,
    isCancelled: false,
  };
}
