// What if: the same computation with one change, on a copy; nothing is written until somebody takes it over.
import * as z from 'zod/mini';
import { command, refuse } from '../record/command.ts';
import { patchRecord } from '../record/collection.ts';
import { prepareKeyed } from '../record/keyedRecord.ts';
import { activities as activityRecords, type Activity } from './activities.ts';
import { addDays, addWeeks, dayAt, dayNumber, daysBetween, mondayOfWeek, weekOfDay } from './calendar.ts';
import { capacity as capacityRecord, capacityId, capacityWeeks, minutesPerLead, type Capacity } from './capacity.ts';
import { arrivingBetween } from './inflow.ts';
import { readPlanning, type Planning } from './planning.ts';
import { computeWeeks, highestWeek, type Week } from './weeks.ts';

export const whatIfKinds = ['morePeople', 'sortLeads', 'fewerMinutes', 'later'] as const;
export type WhatIfKind = (typeof whatIfKinds)[number];

/** One change, as it is offered and as it is taken over. */
export type Change =
  | { readonly kind: 'morePeople'; readonly weeks: readonly string[]; readonly people: number }
  | { readonly kind: 'sortLeads'; readonly activityId: string; readonly mqlRate: number }
  | { readonly kind: 'fewerMinutes'; readonly minutes: number }
  | { readonly kind: 'later'; readonly activityIds: readonly string[]; readonly startsOn: string };

export interface WhatIf {
  readonly change: Change;
  /** The highest week as it would be. */
  readonly week: Week;
}

const mostPeople = 5;
const most = 3;

/** At most three ways to lower the highest week above 1, the shortest waiting time first; none that changes nothing. */
export function whatIfs(planning: Planning, today: string, count: number, shortestLimit: number | null): WhatIf[] {
  const highest = highestWeek(computeWeeks(planning, today, count));
  if (!highest) return [];
  const changes = [
    morePeople(planning, today, count, highest.week, shortestLimit),
    sortLeads(planning, highest.week),
    fewerMinutes(planning),
    later(planning, today, highest.week),
  ];
  const waits = ({ week: { waiting } }: WhatIf) => waiting ?? Number.POSITIVE_INFINITY;
  return changes
    .flatMap((change) => (change ? [{ change, week: weekWith(planning, change, today, count, highest.week) }] : []))
    .filter(
      ({ week }) => week.load !== highest.load || week.waiting !== highest.waiting || week.demand !== highest.demand,
    )
    .sort((left, right) => waits(left) - waits(right) || (left.week.load ?? 0) - (right.week.load ?? 0))
    .slice(0, most);
}

/** The planning with one change; the given one stays as it is. */
export function planningWith(planning: Planning, change: Change): Planning {
  switch (change.kind) {
    case 'morePeople': {
      const factors = new Map(planning.factors);
      for (const week of change.weeks) factors.set(week, factorWith(planning, week, change.people));
      return { ...planning, factors };
    }
    case 'sortLeads':
      return {
        ...planning,
        activities: planning.activities.map((each) =>
          each.id === change.activityId ? { ...each, mqlRate: change.mqlRate } : each,
        ),
      };
    case 'fewerMinutes':
      return { ...planning, capacity: { ...planning.capacity, ...scaledMinutes(planning.capacity, change.minutes) } };
    case 'later':
      return {
        ...planning,
        activities: planning.activities.map((each) =>
          change.activityIds.includes(each.id) ? { ...each, ...movedTo(each, change.startsOn) } : each,
        ),
      };
  }
}

const weekText = z.string().check(z.regex(/^\d{4}-W\d{2}$/));
const changeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('morePeople'),
    weeks: z.array(weekText).check(z.minLength(1), z.maxLength(10)),
    people: z.int().check(z.minimum(1), z.maximum(100)),
  }),
  z.object({
    kind: z.literal('sortLeads'),
    activityId: z.string(),
    mqlRate: z.number().check(z.minimum(0), z.maximum(1)),
  }),
  z.object({ kind: z.literal('fewerMinutes'), minutes: z.number().check(z.minimum(1), z.maximum(1e5)) }),
  z.object({
    kind: z.literal('later'),
    activityIds: z.array(z.string()).check(z.minLength(1), z.maxLength(1000)),
    startsOn: z.iso.date(),
  }),
]);

/** Takes a change over, in one step that undo takes back as a whole. */
export const applyWhatIf = command(
  'applyWhatIf',
  () => z.object({ change: changeSchema }),
  (context, { change }) => {
    const { doc } = context.workshop;
    const planning = readPlanning(doc);
    const next = planningWith(planning, change);
    const changed = next.activities.filter((each, index) => each !== planning.activities[index]);
    const isNothing = change.kind === 'sortLeads' || change.kind === 'later' ? changed.length === 0 : false;
    if (isNothing) return refuse('notFound');
    if (change.kind === 'morePeople' && change.weeks.some((week) => mondayOfWeek(week) === null))
      return refuse('weekInvalid');
    const weeks =
      change.kind === 'morePeople'
        ? change.weeks.map((week) => ({ week, patch: prepareKeyed(context, capacityWeeks, week) }))
        : [];
    const patchCapacity = change.kind === 'fewerMinutes' ? prepareKeyed(context, capacityRecord, capacityId) : null;
    return context.write(() => {
      for (const { week, patch } of weeks) patch({ factor: next.factors.get(week) ?? 1 });
      patchCapacity?.(change.kind === 'fewerMinutes' ? scaledMinutes(planning.capacity, change.minutes) : {});
      for (const { id, mqlRate, startsOn, endsOn } of changed)
        patchRecord(doc, activityRecords, id, change.kind === 'sortLeads' ? { mqlRate } : { startsOn, endsOn });
    });
  },
  () => [{ of: { name: 'capacity' } }, { of: { name: 'activities' } }],
);

/** The week so named with one change; `count` weeks from today on are computed. */
function weekWith(planning: Planning, change: Change, today: string, count: number, week: string): Week {
  return computeWeeks(planningWith(planning, change), today, count).find((each) => each.week === week)!;
}

/** The smallest number of people, at most five, who in this week and the next bring the wait below the limit. */
function morePeople(
  planning: Planning,
  today: string,
  count: number,
  week: string,
  limit: number | null,
): Change | null {
  if ((planning.capacity.fte ?? 0) <= 0) return null;
  const tries = Array.from({ length: mostPeople }, (_, index): Change => ({
    kind: 'morePeople',
    weeks: [week, addWeeks(week, 1)],
    people: index + 1,
  }));
  const results = tries.map((change) => ({ change, week: weekWith(planning, change, today, count, week) }));
  const inTime = results.find(
    (each) => limit !== null && each.week.waiting !== null && each.week.waiting <= limit / 24,
  );
  return (inTime ?? results.find((each) => each.week.load !== null && each.week.load <= 1))?.change ?? null;
}

/** The activity that brings most MQL in this week, with two thirds of its rate: only the best of its leads. */
function sortLeads({ activities, funnel }: Planning, week: string): Change | null {
  const monday = mondayOfWeek(week) ?? 0;
  const arriving = (activity: Activity) => arrivingBetween(activity, funnel, monday, monday + 6) ?? 0;
  const largest = activities.reduce<Activity | undefined>(
    (found, each) => (arriving(each) > (found ? arriving(found) : 0) ? each : found),
    undefined,
  );
  const rate = largest?.mqlRate ?? funnel.leadToMql;
  return largest && rate !== null
    ? { kind: 'sortLeads', activityId: largest.id, mqlRate: rounded((rate * 2) / 3) }
    : null;
}

/** A fifth less time for each lead, in whole minutes. */
function fewerMinutes({ capacity }: Planning): Change | null {
  const now = minutesPerLead(capacity);
  const minutes = now === null ? 0 : Math.floor(now * 0.8 + 0.5);
  return minutes > 0 && minutes !== now ? { kind: 'fewerMinutes', minutes } : null;
}

/** Activities of marketing that bring leads evenly in this week and have not begun, from the fifth week after it on. */
function later({ activities, funnel }: Planning, today: string, week: string): Change | null {
  const monday = mondayOfWeek(week) ?? 0;
  const moved = activities.filter(
    (each) =>
      each.side === 'marketing' &&
      each.arrival === 'even' &&
      each.startsOn > today &&
      (arrivingBetween(each, funnel, monday, monday + 6) ?? 0) > 0,
  );
  if (moved.length === 0) return null;
  return { kind: 'later', activityIds: moved.map(({ id }) => id), startsOn: dayAt(monday + 5 * 7) };
}

/** The week after which activities are moved: the one before they start. */
export function movedBehind({ startsOn }: Extract<Change, { kind: 'later' }>): string {
  return weekOfDay(dayNumber(startsOn) - 1);
}

function movedTo({ startsOn, endsOn }: Activity, start: string): Pick<Activity, 'startsOn' | 'endsOn'> {
  return { startsOn: start, endsOn: addDays(start, daysBetween(startsOn, endsOn)) };
}

function factorWith({ factors, capacity }: Planning, week: string, people: number): number {
  return Math.min(5, (factors.get(week) ?? 1) + people / (capacity.fte ?? 1));
}

/** All that takes minutes, shortened alike, so that a lead takes `minutes`. */
function scaledMinutes(figures: Capacity, minutes: number): Partial<Capacity> {
  const scale = minutes / (minutesPerLead(figures) || minutes);
  const { minutesPerAttempt, talkMinutes, adminMinutes } = figures;
  return {
    minutesPerAttempt: minutesPerAttempt === null ? null : rounded(minutesPerAttempt * scale),
    talkMinutes: talkMinutes === null ? null : rounded(talkMinutes * scale),
    adminMinutes: adminMinutes === null ? null : rounded(adminMinutes * scale),
  };
}

/** Twelve digits: what differs by less differs by the arithmetic of the machine alone. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
