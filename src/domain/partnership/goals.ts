// Shared goals: what both teams want to reach, by when, with an owner on each side, and the check-ins on the way.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { collection, getRecord, listRecords, patchRecord, type RecordOf } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { choice, day, flag, line, number, optionalNumber, recordId, reference, text } from '../record/field.ts';
import { livingParticipant } from '../people/participants.ts';
import { childCommands, childrenByParent, recordCommands } from '../record/recordCommands.ts';
import { listInSequence } from '../record/sequence.ts';

/** What the values of a goal are: numbers of something, fractions (0.9 is 90 %), or an amount of money. */
export const goalMeasures = ['count', 'percent', 'money'] as const;
export type GoalMeasure = (typeof goalMeasures)[number];

const value = { min: -1e15, max: 1e15 };

export const goals = collection('goals', {
  title: text(300),
  /** Name of the key figure, as "MQL per month". */
  metric: text(300),
  measure: choice(goalMeasures, 'count'),
  /** What is counted ("MQL"); the currency (ISO 4217) of money. */
  unit: line(60),
  /** In the measure's own terms: percentages as fractions. */
  baseline: optionalNumber(value),
  target: optionalNumber(value),
  /** Less is better; counts only where no baseline says so by standing above the target. */
  isFalling: flag(),
  dueOn: day(),
  marketingOwnerId: reference(),
  salesOwnerId: reference(),
  order: line(512),
});

export const checkIns = collection('checkIns', {
  goalId: line(64),
  date: day(),
  /** In the measure's own terms, as baseline and target. */
  actual: number(value, 0),
  note: text(2000),
});

export type Goal = RecordOf<typeof goals>;
export type CheckIn = RecordOf<typeof checkIns>;

/** All goals in the sequence that the team gave them; an owner who has left reads as none. */
export function listGoals(doc: Y.Doc): Goal[] {
  return listInSequence(doc, goals).map((goal) => ({
    ...goal,
    marketingOwnerId: livingParticipant(doc, goal.marketingOwnerId),
    salesOwnerId: livingParticipant(doc, goal.salesOwnerId),
  }));
}

/** The check-ins of every goal that has some, oldest first. */
export function checkInsByGoal(doc: Y.Doc): Map<string, CheckIn[]> {
  return childrenByParent(doc, checkIns, 'goalId');
}

export const {
  add: addGoal,
  update: updateGoal,
  move: moveGoal,
  remove: removeGoal,
} = recordCommands('Goal', goals, {
  fields: [
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
  ],
});

/** The actual value of a day. */
export const {
  add: addCheckIn,
  update: updateCheckIn,
  remove: removeCheckIn,
} = childCommands('CheckIn', checkIns, {
  parent: goals,
  parentKey: 'goalId',
  fields: ['date', 'actual', 'note'],
  required: ['date', 'actual'],
  schemas: { date: z.iso.date() },
  isOpen: true,
});

/**
 * Changes what the values of a goal are. The figures stay as they are read: 71 of something becomes 71 %, so going to
 * and from percent rescales baseline, target and all check-ins, in one step that undo takes back as a whole.
 */
export const changeMeasure = command(
  'changeMeasure',
  () => z.object({ id: recordId, measure: goals.fields.measure.schema, unit: goals.fields.unit.schema }),
  ({ workshop: { doc }, write }, { id: goalId, measure, unit }) => {
    const goal = getRecord(doc, goals, goalId);
    if (!goal) return refuse('notFound');
    const factor = scaleOf(goal.measure) / scaleOf(measure);
    const rescaled = (figure: number | null) => (figure === null ? null : rescale(figure, factor));
    const entries = listRecords(doc, checkIns).filter((entry) => entry.goalId === goalId);
    const { baseline, target } = { baseline: rescaled(goal.baseline), target: rescaled(goal.target) };
    return write(() => {
      patchRecord(doc, goals, goalId, { measure, unit, baseline, target });
      for (const { id: entryId, actual } of entries)
        patchRecord(doc, checkIns, entryId, { actual: rescale(actual, factor) });
    });
  },
  (_, { id, ...values }) => [{ of: goals, id, fields: Object.keys(values) }],
);

/** How many times larger a value is read than it is stored. */
function scaleOf(measure: GoalMeasure): number {
  return measure === 'percent' ? 100 : 1;
}

/** Kept within what a goal may hold; 12 digits, so that 0.07 as a percentage is 7 and not 7.000000000000001. */
function rescale(figure: number, factor: number): number {
  return Math.min(value.max, Math.max(value.min, Number((figure * factor).toPrecision(12))));
}
