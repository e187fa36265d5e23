// The dates of a workshop as a calendar file: visits that are planned, activities, reviews and what is left
// open; what concerns one person, or a single date.
import type * as Y from 'yjs';
import { calendarText, type CalendarEvent } from '../../calendar/calendarText.ts';
import { activityEvent } from '../../calendar/activityEvents.ts';
import { closingEvent } from '../../calendar/closingEvents.ts';
import { visitEvent } from '../../calendar/visitEvents.ts';
import { planningIn } from '../../domain/activities/planning.ts';
import { visitsIn } from '../../domain/everyday/everydayPart.ts';
import { titleOf } from '../../domain/everyday/lessons.ts';
import { nameOfVisitor } from '../../domain/everyday/visitors.ts';
import { stateOfVisit, storedVisit, type Visit } from '../../domain/everyday/visits.ts';
import { openInUse } from '../../domain/plan/sectionsInUse.ts';
import { dayOf } from '../../domain/record/part.ts';
import type { Language } from '../../domain/record/workshop.ts';
import type { Translate } from '../../i18n/translator.ts';
import { translatorFor } from '../../i18n/translatorFor.ts';
import { closingDates } from './closingDates.ts';

export interface CalendarChoice {
  /** Of which the addresses of the dates are made. */
  readonly workshopId: string;
  readonly language: Language;
  /** Id of a single date or of a person; null for all that is planned. */
  readonly only: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The file in UTF-8; null when there is no date to write. A single date that is off is written as cancelled. */
export function calendarFile(doc: Y.Doc, choice: CalendarChoice): Uint8Array | null {
  const t = translatorFor(choice.language);
  const { language, only, now, workshopId } = choice;
  const closing = closingDates(doc, { today: dayOf(now), language, only }, t);
  const events = [
    ...visitEvents(doc, choice, t),
    ...activityEvents(doc, choice, t),
    ...closing.map((date) => closingEvent(date, workshopId)),
  ];
  return events.length === 0 ? null : new TextEncoder().encode(calendarText(events, choice.now));
}

/** All activities that take place; of one person those that they answer for; a single one even when it is off. */
function activityEvents(doc: Y.Doc, { workshopId, only, now }: CalendarChoice, t: Translate): CalendarEvent[] {
  return openInUse(doc, dayOf(now))
    .of(planningIn)
    .activities.filter(({ id, responsibleId, isCancelled, startsOn }) => {
      if (startsOn === '') return false;
      return id === only || (!isCancelled && (only === null || responsibleId === only));
    })
    .map((activity) => activityEvent(activity, workshopId, t));
}

function visitEvents(doc: Y.Doc, { workshopId, only, now }: CalendarChoice, t: Translate): CalendarEvent[] {
  const today = dayOf(now);
  const written = (visit: Visit, isRemoved: boolean) =>
    visitEvent(
      {
        ...visit,
        marketing: nameOfVisitor(doc, visit.marketingId),
        sales: nameOfVisitor(doc, visit.salesId),
        about: titleOf(doc, visit.aboutId),
        isCancelled: isRemoved || stateOfVisit(visit, today) === 'dropped',
      },
      workshopId,
      t,
    );
  const single = only === null ? null : storedVisit(doc, only);
  if (single) return [written(single.visit, single.isRemoved)];
  return openInUse(doc, today)
    .of(visitsIn)
    .filter((visit) => stateOfVisit(visit, today) === 'planned')
    .filter(({ marketingId, salesId }) => only === null || marketingId === only || salesId === only)
    .map((visit) => written(visit, false));
}
