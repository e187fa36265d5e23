// What sales hears first: who was told in time, who has seen it and which customers it concerns.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { collection, forEachLive, getRecord, patchRecord, readRecord } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { line, number, recordId } from '../record/field.ts';
import { prepareOwn } from '../record/keyedRecord.ts';
import { dayOf } from '../record/part.ts';
import { participants } from '../people/participants.ts';
import { activities, getActivity, type Activity } from './activities.ts';
import { addDays, daysBetween } from './calendar.ts';

/** Who has seen an activity; its id is `ACTIVITY:PARTICIPANT`. */
export const activitySeen = collection('activitySeen', {
  /** Milliseconds since 1970; 0 while it was not seen. */
  at: number({ min: 0, max: 8.64e15 }, 0),
  /** Which of their customers it concerns. */
  customers: line(300),
});

export interface Seen {
  readonly activityId: string;
  readonly participantId: string;
  readonly at: number;
  readonly customers: string;
}

/** Everybody who has seen something or named customers, by activity. */
export function listSeen(doc: Y.Doc): Seen[] {
  const all: Seen[] = [];
  forEachLive(doc, activitySeen, (stored, id) => {
    const [activityId, participantId, ...rest] = id.split(':');
    if (!activityId || !participantId || rest.length > 0) return;
    const { at, customers } = readRecord(activitySeen, id, stored);
    all.push({ activityId, participantId, at, customers });
  });
  return all.sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

/** Whether marketing told sales in time: before the customer sees it, with so many days of notice. */
export type Notice = 'kept' | 'missed' | 'open';

/** Activities of which sales has to hear: those of marketing, or of both, that take place. */
export function concernsSales({ side, isCancelled, startsOn }: Activity): boolean {
  return side !== 'sales' && !isCancelled && startsOn !== '';
}

/** The last day on which sales can be told in time. */
export function noticeDue({ startsOn }: Pick<Activity, 'startsOn'>, noticeDays: number): string {
  return addDays(startsOn, -noticeDays);
}

export function noticeOf(activity: Activity, noticeDays: number, today: string): Notice {
  const due = noticeDue(activity, noticeDays);
  if (activity.informedOn !== '') return activity.informedOn <= due ? 'kept' : 'missed';
  return today > due ? 'missed' : 'open';
}

/** Not told although it starts within the days of notice, the last day included; what is over is no longer news. */
export function isNewsOverdue(activity: Activity, noticeDays: number, today: string): boolean {
  if (!concernsSales(activity) || activity.informedOn !== '' || activity.endsOn < today) return false;
  return daysBetween(today, activity.startsOn) <= noticeDays;
}

export interface SalesFirst {
  readonly kept: number;
  readonly missed: number;
  readonly open: number;
  /** Activities of which sales was told, in time or not. */
  readonly informed: number;
  readonly all: number;
  /** Kept / (kept + missed); null while neither was. */
  readonly attainment: number | null;
}

export function salesFirst(all: readonly Activity[], noticeDays: number, today: string): SalesFirst {
  const relevant = all.filter(concernsSales);
  const count = (notice: Notice) => relevant.filter((each) => noticeOf(each, noticeDays, today) === notice).length;
  const [kept, missed, open] = [count('kept'), count('missed'), count('open')];
  const informed = relevant.filter(({ informedOn }) => informedOn !== '').length;
  const attainment = kept + missed === 0 ? null : kept / (kept + missed);
  return { kept, missed, open, informed, all: relevant.length, attainment };
}

/** Whether a participant may tell sales of an activity: people of a side that does it, and the facilitator. */
export function mayInform(doc: Y.Doc, actor: string, { side }: Pick<Activity, 'side'>): boolean {
  const person = getRecord(doc, participants, actor);
  if (!person) return false;
  if (person.isFacilitator) return true;
  return person.team === 'marketing' ? side !== 'sales' : person.team === 'sales' && side !== 'marketing';
}

/** Says that sales knows of these activities from today on (by the host's clock). */
export const informSales = command(
  'informSales',
  () => z.object({ ids: z.array(recordId).check(z.minLength(1), z.maxLength(1000)) }),
  ({ workshop, actor, write }, { ids }) => {
    const { doc } = workshop;
    const found = ids.flatMap((id) => getActivity(doc, id) ?? []);
    if (found.length === 0) return refuse('notFound');
    if (found.some((activity) => !mayInform(doc, actor, activity))) return refuse('notYourSide');
    const informedOn = dayOf(workshop.now());
    return write(() => {
      for (const { id, title, description, startsOn } of found)
        patchRecord(doc, activities, id, {
          informedOn,
          informedById: actor,
          informedOf: { title, description, startsOn },
        });
    });
  },
  (_, { ids }) => ids.map((id) => ({ of: activities, id })),
);

/** The participant who does it has seen the activity. */
export const markSeen = command(
  'markSeen',
  () => z.object({ id: recordId }),
  (context, { id }) => {
    const { workshop, actor } = context;
    if (!getRecord(workshop.doc, activities, id) || !getRecord(workshop.doc, participants, actor))
      return refuse('notFound');
    const patch = prepareOwn(context, activitySeen, `${id}:${actor}`);
    return context.write(() => patch({ at: workshop.now() }));
  },
  'contribution',
);

/** Which of their customers an activity concerns, in the words of the participant who does it. */
export const setAffectedCustomers = command(
  'setAffectedCustomers',
  () => z.object({ id: recordId, customers: activitySeen.fields.customers.schema }),
  (context, { id, customers }) => {
    const { workshop, actor } = context;
    if (!getRecord(workshop.doc, activities, id) || !getRecord(workshop.doc, participants, actor))
      return refuse('notFound');
    const patch = prepareOwn(context, activitySeen, `${id}:${actor}`);
    return context.write(() => patch({ customers }));
  },
  'open',
);

function keyOf({ activityId, participantId }: Seen): string {
  return `${activityId}:${participantId}`;
}
