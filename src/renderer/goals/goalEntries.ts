// What the section reads: the goals in their sequence, each with its check-ins, and the people who can own them.
import { use, createContext } from 'react';
import type * as Y from 'yjs';
import { checkIns, checkInsByGoal, goals, listGoals, type CheckIn, type Goal } from '../../domain/partnership/goals.ts';
import { listParticipants, participants, type Participant } from '../../domain/people/participants.ts';
import { readDetails, workshopDetails } from '../../domain/record/workshop.ts';

export interface GoalEntry {
  readonly goal: Goal;
  /** Oldest first. */
  readonly checkIns: readonly CheckIn[];
}

export interface GoalEntries {
  readonly entries: readonly GoalEntry[];
  readonly people: readonly Participant[];
  /** Day of the workshop, YYYY-MM-DD or empty: where the line to the target begins while there is no check-in. */
  readonly from: string;
}

export const goalCollections = [goals, checkIns, participants, workshopDetails];

export function readGoalEntries(doc: Y.Doc): GoalEntries {
  const byGoal = checkInsByGoal(doc);
  return {
    entries: listGoals(doc).map((goal) => ({ goal, checkIns: byGoal.get(goal.id) ?? [] })),
    people: listParticipants(doc),
    from: readDetails(doc).date,
  };
}

/** What of a goal can take the focus: fields of the record, and day and value of the next check-in. */
export const goalFields = [
  'title',
  'metric',
  'measure',
  'unit',
  'baseline',
  'target',
  'dueOn',
  'marketingOwnerId',
  'salesOwnerId',
  'date',
  'actual',
] as const;
export type GoalField = (typeof goalFields)[number];

export interface GoalsView {
  readonly people: readonly Participant[];
  readonly from: string;
  /**
   * Width in px that the longest label at the end of a chart takes; the same for all, so that the charts stand below
   * each other.
   */
  readonly labelRoom: number;
  /** Today in this window's time zone, YYYY-MM-DD. */
  readonly today: string;
  /** Opens a goal in the panel; with a field, the focus goes there. */
  open(id: string, field?: GoalField): void;
  /** One place up (-1) or down (1) in the list. */
  move(id: string, by: -1 | 1): void;
  remove(id: string): void;
}

export const GoalsContext = createContext<GoalsView | null>(null);

export function useGoalsView(): GoalsView {
  const view = use(GoalsContext);
  if (!view) throw new Error('useGoalsView needs the section around it');
  return view;
}
