// Activities and capacity as a part of the workshop: what may still be open, what is signed, and the weeks beside it.
import { gap, part, titledEntries, type ChangeEntry, type PartGap, type Reading } from '../record/part.ts';
import { sides, type Side } from '../people/participants.ts';
import { goalsIn } from '../partnership/goalsPart.ts';
import { activities, byStart, type Activity } from './activities.ts';
import { weekNumber } from './calendar.ts';
import {
  capacity,
  capacityId,
  capacityWeeks,
  listCapacityWeeks,
  type Capacity,
  type CapacityWeek,
} from './capacity.ts';
import { funnel, funnelFields, funnelId, leadKinds, listLeadKinds, type Funnel, type LeadKind } from './funnel.ts';
import { loadAcceptances, loadConsentOf, type LoadAcceptance } from './loadAcceptances.ts';
import { acceptancesIn, gapWeeksIn, uncrediblePromisesIn, unsettledRuns } from './overload.ts';
import { missingFigures, planningIn, type Planning } from './planning.ts';
import { activitySeen, isNewsOverdue, listSeen, type Seen } from './salesFirst.ts';
import { computeWeeks, weeksToLastActivity, type Week } from './weeks.ts';

/** What of an activity goes on living is not signed: whether sales was told, and of what. */
export type PlanActivity = Omit<Activity, 'order' | 'informedOn' | 'informedById' | 'informedOf'>;

export interface PlanLoadAcceptance extends Omit<LoadAcceptance, 'marketingConsent' | 'salesConsent'> {
  /** The consents that hold; null for a side that has not agreed to it as it stands. */
  readonly agreedBy: Readonly<Record<Side, { readonly name: string; readonly at: number } | null>>;
}

/** What is empty has no key: a plan that was signed before there were activities keeps its digest. */
export interface SignedActivities {
  readonly activities?: readonly PlanActivity[];
  readonly funnel?: Funnel;
  readonly leadKinds?: readonly Omit<LeadKind, 'order'>[];
  readonly capacity?: Capacity;
  readonly capacityWeeks?: readonly CapacityWeek[];
  readonly loadAcceptances?: readonly PlanLoadAcceptance[];
}

/** What goes on living beside the signed part, and the weeks as they are computed; nothing while nothing is entered. */
export interface LivingActivities {
  readonly weeks?: readonly Week[];
  readonly progress: {
    readonly informed?: readonly Pick<Activity, 'id' | 'informedOn' | 'informedById'>[];
    readonly seen?: readonly Seen[];
  };
}

/** Weeks that a plan shows at least, and at most. */
const fewestWeeks = 16;
const mostWeeks = 105;

export const activitiesPart = part({
  name: 'activities',
  section: 'activities',
  collections: [activities, activitySeen, funnel, leadKinds, capacity, capacityWeeks, loadAcceptances],
  gapKinds: {
    activityNotInformed: { section: 'activities', close: 'inform', field: 'informedOn' },
    activityWithoutResponsible: { section: 'activities', close: 'name', field: 'responsibleId' },
    activityWithoutStage: { section: 'activities', close: 'assign', field: 'stageId' },
    loadAboveOne: { section: 'activities', close: 'compute', field: 'capacity', blocksSigning: 'loadNotSettled' },
    promiseNotCredible: { section: 'agreements', close: 'compute', field: 'timeLimit' },
    goalWithoutActivity: { section: 'activities', close: 'add', field: 'goalIds' },
    figuresMissing: { section: 'activities', close: 'compute', field: 'capacity' },
  },
  gaps: gapsOfActivities,
  hasContent,
  closes: (reading) =>
    reading
      .of(planningIn)
      .activities.flatMap(({ fromId, isCancelled }) =>
        fromId === null || isCancelled ? [] : [{ kind: 'painPointWithoutAction', recordId: fromId }],
      ),
  signed: signedActivities,
  json: livingActivities,
  people: (reading) => reading.of(planningIn).activities.map(({ responsibleId }) => responsibleId),
  changeAreas: ['activity', 'funnel', 'leadKind', 'capacity', 'capacityWeek', 'loadAcceptance'],
  entries: entriesOf,
  lists: () => [],
});

/** The weeks from the one of `today` to the end of the last activity, a quarter at least. */
export function planWeeks(planning: Planning, today: string): Week[] {
  return computeWeeks(planning, today, weeksToLastActivity(planning, today, fewestWeeks, mostWeeks));
}

function livingActivities(reading: Reading): LivingActivities {
  if (!hasContent(reading)) return { progress: {} };
  const planning = reading.of(planningIn);
  return {
    weeks: planWeeks(planning, reading.today),
    progress: {
      informed: planning.activities.map(({ id, informedOn, informedById }) => ({ id, informedOn, informedById })),
      seen: listSeen(reading.docOf('activities')),
    },
  };
}

function hasContent(reading: Reading): boolean {
  return Object.keys(signedActivities(reading)).length > 0;
}

type ActivityGapKind =
  | 'activityNotInformed'
  | 'activityWithoutResponsible'
  | 'activityWithoutStage'
  | 'loadAboveOne'
  | 'promiseNotCredible'
  | 'goalWithoutActivity'
  | 'figuresMissing';

function gapsOfActivities(reading: Reading): PartGap<ActivityGapKind>[] {
  if (!hasContent(reading)) return [];
  const planning = reading.of(planningIn);
  const live = planning.activities.filter(({ isCancelled }) => !isCancelled).sort(byStart);
  const linked = new Set(live.flatMap(({ goalIds }) => goalIds));
  const [missing] = missingFigures(planning);
  return [
    ...live.flatMap((activity) => gapsOfActivity(activity, planning.capacity, reading.today)),
    ...unsettledRuns(reading.of(gapWeeksIn), reading.of(acceptancesIn)).map(({ fromWeek, toWeek }) =>
      gap('loadAboveOne' as const, { id: fromWeek, title: String(weekNumber(fromWeek)) }, String(weekNumber(toWeek))),
    ),
    ...reading
      .of(uncrediblePromisesIn)
      .map(({ agreement }) => gap('promiseNotCredible' as const, agreement, String(agreement.timeLimit))),
    ...reading
      .of(goalsIn)
      .filter(({ id }) => !linked.has(id))
      .map((goal) => gap('goalWithoutActivity' as const, goal)),
    ...(missing ? [gap('figuresMissing' as const, { id: capacityId, title: missing })] : []),
  ];
}

function gapsOfActivity(activity: Activity, { noticeDays }: Capacity, today: string): PartGap<ActivityGapKind>[] {
  return [
    ...(isNewsOverdue(activity, noticeDays, today)
      ? [gap('activityNotInformed' as const, activity, activity.startsOn)]
      : []),
    ...(activity.responsibleId === null ? [gap('activityWithoutResponsible' as const, activity)] : []),
    ...(activity.stageId === null ? [gap('activityWithoutStage' as const, activity)] : []),
  ];
}

function signedActivities(reading: Reading): SignedActivities {
  const doc = reading.docOf('activities');
  const planning = reading.of(planningIn);
  const kinds = listLeadKinds(doc);
  const weeks = listCapacityWeeks(doc);
  const acceptances = reading.of(acceptancesIn);
  const hasFunnel = funnelFields.some((field) => planning.funnel[field] !== null);
  const { baseMqlPerWeek, openLeads, noticeDays, ...figures } = planning.capacity;
  const hasCapacity =
    baseMqlPerWeek !== 0 ||
    openLeads !== 0 ||
    noticeDays !== 14 ||
    Object.values(figures).some((each) => each !== null);
  return {
    ...(planning.activities.length === 0
      ? {}
      : { activities: planning.activities.toSorted(byStart).map(planActivity) }),
    ...(hasFunnel ? { funnel: planning.funnel } : {}),
    ...(kinds.length === 0 ? {} : { leadKinds: kinds.map(({ order: _, ...kind }) => kind) }),
    ...(hasCapacity ? { capacity: planning.capacity } : {}),
    ...(weeks.length === 0 ? {} : { capacityWeeks: weeks }),
    ...(acceptances.length === 0 ? {} : { loadAcceptances: acceptances.map(planAcceptance) }),
  };
}

function planActivity(activity: Activity): PlanActivity {
  const { order: _, informedOn: _on, informedById: _by, informedOf: _of, ...signed } = activity;
  return signed;
}

function planAcceptance(acceptance: LoadAcceptance): PlanLoadAcceptance {
  const { marketingConsent: _marketing, salesConsent: _sales, ...terms } = acceptance;
  const consents = sides.map((side) => {
    const consent = loadConsentOf(acceptance, side);
    return [side, consent && { name: consent.name, at: consent.at }] as const;
  });
  return { ...terms, agreedBy: Object.fromEntries(consents) as PlanLoadAcceptance['agreedBy'] };
}

type Area = 'activity' | 'funnel' | 'leadKind' | 'capacity' | 'capacityWeek' | 'loadAcceptance';

function entriesOf(signed: SignedActivities): ChangeEntry<Area>[] {
  const one = (area: Area, id: string, title: string, values: object): ChangeEntry<Area> => ({
    area,
    id,
    title,
    values: { ...values },
  });
  return [
    ...titledEntries('activity' as const, signed.activities ?? []),
    ...(signed.funnel ? [one('funnel', funnelId, '', signed.funnel)] : []),
    ...(signed.leadKinds ?? []).map((kind) => one('leadKind', kind.id, kind.name, kind)),
    ...(signed.capacity ? [one('capacity', capacityId, '', signed.capacity)] : []),
    ...(signed.capacityWeeks ?? []).map((week) => one('capacityWeek', week.id, week.id, week)),
    ...(signed.loadAcceptances ?? []).map((each) => one('loadAcceptance', each.id, each.fromWeek, each)),
  ];
}
