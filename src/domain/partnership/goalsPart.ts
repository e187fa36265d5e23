// Goals as a part of the workshop: what may still be open in them, and what of them is signed.
import { gap, listOf, part, signedFields, titledEntries, type Reading, type SignedFields } from '../record/part.ts';
import { missingOwners } from './attainment.ts';
import { checkIns, checkInsByGoal, goals, listGoals, type CheckIn, type Goal } from './goals.ts';

/** Signed from the beginning. A field that comes later needs no mention. */
const firstFields = [
  'id',
  'title',
  'metric',
  'measure',
  'unit',
  'baseline',
  'target',
  'isFalling',
  'dueOn',
  'marketingOwnerId',
  'salesOwnerId',
] as const;

export type PlanGoal = SignedFields<Omit<Goal, 'order'>, (typeof firstFields)[number]>;

export interface SignedGoals {
  readonly goals: readonly PlanGoal[];
}

export interface GoalsProgress {
  readonly progress: { readonly checkIns: readonly CheckIn[] };
}

export const goalsIn = (reading: Reading): Goal[] => listGoals(reading.docOf('goals'));

export const goalsPart = part({
  name: 'goals',
  section: 'goals',
  collections: [goals, checkIns],
  gapKinds: {
    goalWithoutMarketingOwner: { section: 'goals', close: 'name', field: 'marketingOwnerId' },
    goalWithoutSalesOwner: { section: 'goals', close: 'name', field: 'salesOwnerId' },
    goalWithoutTarget: { section: 'goals', close: 'add', field: 'target' },
    goalWithoutDueDate: { section: 'goals', close: 'add', field: 'dueOn' },
  },
  gaps: (reading) =>
    reading.of(goalsIn).flatMap((goal) => {
      const missing = missingOwners(goal);
      return [
        ...(missing.includes('marketing') ? [gap('goalWithoutMarketingOwner' as const, goal)] : []),
        ...(missing.includes('sales') ? [gap('goalWithoutSalesOwner' as const, goal)] : []),
        ...(goal.target === null ? [gap('goalWithoutTarget' as const, goal)] : []),
        ...(goal.dueOn === '' ? [gap('goalWithoutDueDate' as const, goal)] : []),
      ];
    }),
  hasContent: (reading) => reading.of(goalsIn).length > 0,
  signed: (reading): SignedGoals => ({
    goals: reading.of(goalsIn).map(({ order: _, ...goal }) => signedFields(goal, firstFields)),
  }),
  json: (reading): GoalsProgress => {
    const byGoal = checkInsByGoal(reading.doc);
    return { progress: { checkIns: reading.of(goalsIn).flatMap(({ id }) => byGoal.get(id) ?? []) } };
  },
  people: (reading) =>
    reading.of(goalsIn).flatMap(({ marketingOwnerId, salesOwnerId }) => [marketingOwnerId, salesOwnerId]),
  changeAreas: ['goal'],
  entries: (signed) => titledEntries('goal', signed.goals),
  lists: (signed) => [listOf('goal', 'goals', signed.goals)],
});
