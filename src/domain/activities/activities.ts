// Activities: what marketing and sales do when, how many leads each is to bring, what it costs, and whether sales knows.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import {
  isLive,
  collection,
  clearRemoved,
  getRecord,
  patchRecord,
  recordsOf,
  type RecordOf,
} from '../record/collection.ts';
import { command, refuse, type CommandContext, type RefusalCode, type Result } from '../record/command.ts';
import {
  choice,
  day,
  flag,
  isId,
  line,
  number,
  optionalNumber,
  recordId,
  reference,
  text,
  textUpTo,
  whole,
} from '../record/field.ts';
import { dayOf } from '../record/part.ts';
import { recordCommands, valuesOf, type WrittenFields } from '../record/recordCommands.ts';
import { listInSequence, prepareInSequence } from '../record/sequence.ts';
import { livingParticipant } from '../people/participants.ts';
import { lanes, type Lane } from '../people/teams.ts';
import { stages } from '../journey/stages.ts';
import { goals } from '../partnership/goals.ts';

export const activitySides = lanes;
export type ActivitySide = Lane;

/** When the leads of an activity arrive: spread over its working days, or all at its end. */
export const arrivals = ['even', 'atEnd'] as const;
export type Arrival = (typeof arrivals)[number];

/** Channels whose leads arrive at the end, unless somebody says otherwise. */
const arrivingAtEnd: ReadonlySet<string> = new Set(['tradeFair', 'event', 'webinar', 'inPerson']);

/** What sales was told of: kept so that everybody sees what has changed since. */
export interface ToldOf {
  readonly title: string;
  readonly description: string;
  readonly startsOn: string;
}

const mostGoals = 8;
const goalList = z.array(recordId).check(z.maxLength(mostGoals));
const toldOf = z.object({ title: textUpTo(1200), description: textUpTo(8000), startsOn: textUpTo(10) });
const personDays = { min: 0, max: 1000 };

export const activities = collection('activities', {
  title: text(300),
  /** What the customer will see. */
  description: text(2000),
  side: choice(activitySides, 'marketing'),
  stageId: reference(),
  channel: line(100),
  responsibleId: reference(),
  startsOn: day(),
  /** The last day; not before `startsOn`. */
  endsOn: day(),
  expectedLeads: optionalNumber({ min: 0, max: 1e6 }),
  /** Part of its leads that become MQL, 0..1; null: the funnel's rate. */
  mqlRate: optionalNumber({ min: 0, max: 1 }),
  /** Empty: as the channel says. */
  arrival: choice(['', ...arrivals], ''),
  /** Person-days. */
  effortMarketing: number(personDays, 0),
  effortSales: number(personDays, 0),
  goalIds: whole<readonly string[]>(goalList, readGoalIds, []),
  touchpointId: reference(),
  /** The pain point, opportunity or card that it answers. */
  fromId: reference(),
  /** Day on which sales was told, or empty. */
  informedOn: day(),
  informedById: reference(),
  informedOf: whole<ToldOf | null>(z.nullable(toldOf), (stored) => toldOf.safeParse(stored).data, null),
  isCancelled: flag(),
  order: line(512),
});

export type StoredActivity = RecordOf<typeof activities>;
/** As it is read: its days in sequence, the arrival decided, and no reference to what is gone. */
export type Activity = Omit<StoredActivity, 'arrival'> & { readonly arrival: Arrival };

/** All activities in the sequence in which they were added. */
export function listActivities(doc: Y.Doc): Activity[] {
  return listInSequence(doc, activities).map((stored) => repaired(doc, stored));
}

export function getActivity(doc: Y.Doc, id: string): Activity | undefined {
  const found = getRecord(doc, activities, id);
  return found && repaired(doc, found);
}

/** By start, then end, then the sequence in which they were added; those without a day come last. */
export function byStart(left: Activity, right: Activity): number {
  const start = (activity: Activity) => activity.startsOn || '9999-99-99';
  return compare(start(left), start(right)) || compare(left.endsOn, right.endsOn) || compare(left.order, right.order);
}

/** What has changed of what the customer will see since sales was told; nothing while sales was not told. */
export function changedSinceTold({ informedOn, informedOf, title, description, startsOn }: Activity): boolean {
  if (informedOn === '' || informedOf === null) return false;
  return informedOf.title !== title || informedOf.description !== description || informedOf.startsOn !== startsOn;
}

export const writtenActivityFields = [
  'title',
  'description',
  'side',
  'stageId',
  'channel',
  'responsibleId',
  'startsOn',
  'endsOn',
  'expectedLeads',
  'mqlRate',
  'arrival',
  'effortMarketing',
  'effortSales',
  'goalIds',
  'touchpointId',
  'fromId',
] as const;

const written: WrittenFields<(typeof activities)['fields'], (typeof writtenActivityFields)[number]> = {
  fields: writtenActivityFields,
  schemas: { mqlRate: z.nullable(z.number().check(z.minimum(0), z.maximum(1e6))) },
  refuses: ({ startsOn, endsOn, mqlRate }) => refusalOf(startsOn, endsOn, mqlRate),
};

/** What an activity may begin with. */
export const activityValues = valuesOf(activities, written);
export type ActivityValues = z.infer<typeof activityValues>;

/** Adds an activity at the end; without days it is today (by the host's clock), without an end it is one day. */
export const addActivity = command(
  'addActivity',
  activityValues,
  (context, values) => {
    const startsOn = values.startsOn || values.endsOn || dayOf(context.workshop.now());
    const endsOn = values.endsOn || startsOn;
    const code = refusalOf(startsOn, endsOn, values.mqlRate);
    return code ? refuse(code) : addWith(context, { ...values, startsOn, endsOn });
  },
  () => [{ of: activities }],
);

export const { update: updateActivity, remove: removeActivity } = recordCommands('Activity', activities, written);

/** Moves an activity in time, and to another side. */
export const moveActivity = command(
  'moveActivity',
  () => z.object({ id: recordId, startsOn: z.iso.date(), endsOn: z.iso.date(), side: activities.fields.side.schema }),
  ({ workshop: { doc }, write }, { id, ...place }) => {
    if (!getRecord(doc, activities, id)) return refuse('notFound');
    if (place.endsOn < place.startsOn) return refuse('endBeforeStart');
    return write(() => patchRecord(doc, activities, id, place));
  },
  (_, { id }) => [{ of: activities, id }],
);

/** Adds the same once more, which sales has not been told of. The value is the copy's id. */
export const copyActivity = command(
  'copyActivity',
  () => z.object({ id: recordId }),
  (context, { id }) => {
    const found = getRecord(context.workshop.doc, activities, id);
    if (!found) return refuse('notFound');
    const {
      id: _,
      order: __,
      informedOn: _on,
      informedById: _by,
      informedOf: _of,
      isCancelled: _is,
      ...values
    } = found;
    return addWith(context, values);
  },
  () => [{ of: activities }],
);

/** Cancels an activity, which then counts nowhere, or takes it up again. */
export const cancelActivity = command(
  'cancelActivity',
  () => z.object({ id: recordId, isCancelled: z.boolean() }),
  ({ workshop: { doc }, write }, { id, isCancelled }) =>
    getRecord(doc, activities, id)
      ? write(() => patchRecord(doc, activities, id, { isCancelled }))
      : refuse('notFound'),
  (_, { id }) => [{ of: activities, id }],
);

function addWith(context: CommandContext, values: ActivityValues): Result<string> {
  const { id, reveal } = prepareInSequence(context, activities, values, null);
  return context.write(() => {
    reveal();
    clearRemoved(context.workshop.doc, activities, id);
    return id;
  });
}

function refusalOf(startsOn = '', endsOn = '', mqlRate?: number | null): RefusalCode | null {
  if (startsOn !== '' && endsOn !== '' && endsOn < startsOn) return 'endBeforeStart';
  return mqlRate != null && mqlRate > 1 ? 'rateAboveOne' : null;
}

function repaired(doc: Y.Doc, stored: StoredActivity): Activity {
  const startsOn = stored.startsOn || stored.endsOn;
  const endsOn = stored.endsOn < startsOn ? startsOn : stored.endsOn;
  const isStage = stored.stageId !== null && isLive(recordsOf(doc, stages).get(stored.stageId));
  return {
    ...stored,
    startsOn,
    endsOn,
    arrival: stored.arrival || (arrivingAtEnd.has(stored.channel) ? 'atEnd' : 'even'),
    stageId: isStage ? stored.stageId : null,
    responsibleId: livingParticipant(doc, stored.responsibleId),
    goalIds: stored.goalIds.filter((id) => isLive(recordsOf(doc, goals).get(id))),
  };
}

function readGoalIds(stored: unknown): readonly string[] | undefined {
  return Array.isArray(stored) ? [...new Set(stored.filter(isId))].slice(0, mostGoals) : undefined;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
