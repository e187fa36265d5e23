// Exchange visits as dates of a calendar: who meets whom, where, what it is about.
import type { Translate } from '../i18n/translator.ts';
import type { VisitKind } from '../domain/everyday/visits.ts';
import type { CalendarEvent } from './calendarText.ts';

/** A visit with the names and titles that its ids stand for. */
export interface CalendarVisit {
  readonly id: string;
  readonly kind: VisitKind;
  readonly day: string;
  readonly startsAt: string;
  readonly minutes: number | null;
  readonly place: string;
  readonly revision: number;
  readonly marketing: string;
  readonly sales: string;
  /** Title of the touchpoint or pain point that it is about; may be empty. */
  readonly about: string;
  readonly isCancelled: boolean;
}

export function visitEvent(visit: CalendarVisit, workshopId: string, t: Translate): CalendarEvent {
  const { id, kind, day, startsAt, minutes, place, revision, about, isCancelled } = visit;
  const { marketing, sales } = visit;
  const who = marketing !== '' && sales !== '' ? t('everyday.pair', { marketing, sales }) : marketing || sales;
  return {
    uid: `${id}@${workshopId}.handschlag`,
    // A date that is called off must follow the one that was announced.
    sequence: revision + (isCancelled ? 1 : 0),
    day,
    lastDay: day,
    startsAt,
    minutes,
    summary: who === '' ? t(`everyday.kind.${kind}`) : `${t(`everyday.kind.${kind}`)}: ${who}`,
    location: place,
    description: [
      ...(about === '' ? [] : [t('everyday.calendar.about', { title: about })]),
      t('everyday.calendar.after'),
    ].join('\n'),
    isCancelled,
  };
}
