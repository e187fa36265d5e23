// What the section reads of a workshop, the what-if that is being tried, and what its parts do with each other.
import { createContext, use } from 'react';
import type * as Y from 'yjs';
import { activities, byStart, type Activity } from '../../domain/activities/activities.ts';
import { capacity, capacityWeeks, listCapacityWeeks, type CapacityWeek } from '../../domain/activities/capacity.ts';
import { funnel, leadKinds, listLeadKinds, type LeadKind } from '../../domain/activities/funnel.ts';
import { loadAcceptances, type LoadAcceptance } from '../../domain/activities/loadAcceptances.ts';
import { acceptancesIn, salesPromisesIn, type UncrediblePromise } from '../../domain/activities/overload.ts';
import { planningIn, type Planning } from '../../domain/activities/planning.ts';
import { activitySeen, listSeen, type Seen } from '../../domain/activities/salesFirst.ts';
import type { WhatIf } from '../../domain/activities/whatIfs.ts';
import type { Week } from '../../domain/activities/weeks.ts';
import { orderedStages, stages, type Stage } from '../../domain/journey/stages.ts';
import { opportunities, painPoints } from '../../domain/journey/painPoints.ts';
import { touchpoints } from '../../domain/journey/touchpoints.ts';
import { agreements } from '../../domain/partnership/agreements.ts';
import { goals, listGoals, type Goal } from '../../domain/partnership/goals.ts';
import { listParticipants, participants, type Participant } from '../../domain/people/participants.ts';
import { openReading } from '../../domain/record/part.ts';

export interface ActivityEntries {
  readonly planning: Planning;
  /** The planning without the words of its activities, of which the weeks know nothing: the same while somebody writes. */
  readonly counted: Planning;
  /** By start. */
  readonly activities: readonly Activity[];
  readonly kinds: readonly LeadKind[];
  readonly weeks: readonly CapacityWeek[];
  readonly acceptances: readonly LoadAcceptance[];
  readonly seen: readonly Seen[];
  readonly stages: readonly Stage[];
  readonly goals: readonly Goal[];
  readonly people: readonly Participant[];
  /** What sales has promised to do within a time limit. */
  readonly promises: readonly UncrediblePromise['agreement'][];
  /** Shortest time limit, in hours, that sales has promised; null without such an agreement. */
  readonly shortestLimit: number | null;
}

export const activityCollections = [
  activities,
  activitySeen,
  funnel,
  leadKinds,
  capacity,
  capacityWeeks,
  loadAcceptances,
  stages,
  touchpoints,
  painPoints,
  opportunities,
  goals,
  agreements,
  participants,
];

export function readActivityEntries(doc: Y.Doc): ActivityEntries {
  // Nothing that is read here depends on the day.
  const reading = openReading(doc, '');
  const planning = reading.of(planningIn);
  const promises = reading.of(salesPromisesIn);
  const limits = promises.map(({ timeLimit }) => timeLimit);
  return {
    planning,
    counted: {
      ...planning,
      activities: planning.activities.map((activity) => ({ ...activity, title: '', description: '' })),
    },
    activities: planning.activities.toSorted(byStart),
    kinds: listLeadKinds(doc),
    weeks: listCapacityWeeks(doc),
    acceptances: reading.of(acceptancesIn),
    seen: listSeen(doc),
    stages: orderedStages(doc),
    goals: listGoals(doc),
    people: listParticipants(doc),
    promises,
    shortestLimit: limits.length === 0 ? null : Math.min(...limits),
  };
}

export const activityViews = ['calendar', 'capacity', 'news'] as const;
export type ActivityView = (typeof activityViews)[number];

export interface Activities extends ActivityEntries {
  /** Today in this window's time zone, YYYY-MM-DD. */
  readonly today: string;
  /** The planning that is shown: with the what-if that is being tried. */
  readonly shown: Planning;
  /** The same without the words of its activities. */
  readonly shownCounted: Planning;
  /** From the week of today to the end of the last activity, a quarter at least; of what is shown. */
  readonly computed: readonly Week[];
  /** The same weeks as they are, whatever is being tried. */
  readonly current: readonly Week[];
  readonly ways: readonly WhatIf[];
  readonly trial: WhatIf | null;
  readonly isReadOnly: boolean;
  readonly opened: string | null;
  try(way: WhatIf | null): void;
  /** Opens an activity in the panel; with a field, the focus goes there. Null closes it. */
  open(id: string | null, field?: string): void;
  openWeek(week: string): void;
  add(values?: Parameters<typeof import('../../domain/activities/activities.ts').addActivity.run>[1]): void;
  inform(ids: readonly string[]): void;
  copy(id: string): void;
  remove(id: string): void;
}

export const ActivitiesContext = createContext<Activities | null>(null);

export function useActivities(): Activities {
  const view = use(ActivitiesContext);
  if (!view) throw new Error('useActivities needs the section around it');
  return view;
}

/** What a single bar needs besides its activity: the same while somebody writes into one of them. */
export interface BarTools extends Pick<Activities, 'stages' | 'people' | 'today' | 'opened' | 'isReadOnly' | 'open'> {
  /** Days from which on sales has to know. */
  readonly noticeDays: number;
}

export const BarToolsContext = createContext<BarTools | null>(null);

export function useBarTools(): BarTools {
  const tools = use(BarToolsContext);
  if (!tools) throw new Error('useBarTools needs the calendar around it');
  return tools;
}
