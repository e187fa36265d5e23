// Stages of the customer journey: the columns of the board, with what the customer wants, does, asks and feels there.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { collection, getRecord, markRemoved, patchRecord, type RecordOf } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { flag, line, optionalNumber, recordId, text } from '../record/field.ts';
import { addInSequence, listInSequence, moveInSequence } from '../record/sequence.ts';

export const stages = collection('stages', {
  title: text(300),
  /** The stage in which the customer buys. */
  isPurchase: flag(),
  customerGoal: text(2000),
  customerActions: text(2000),
  /** Thoughts and questions. */
  questions: text(2000),
  /** -2..+2, null while nobody has said. */
  emotion: optionalNumber({ min: -2, max: 2, integer: true }),
  /** Days, null while unknown. */
  duration: optionalNumber({ min: 0, max: 36500 }),
  keyFigure: line(200),
  /** What the figures are in: "MQL", "h", "€"; of "%" they are fractions (0.71 is 71 %). */
  keyFigureUnit: line(60),
  keyFigureActual: optionalNumber({ min: -1e15, max: 1e15 }),
  keyFigureTarget: optionalNumber({ min: -1e15, max: 1e15 }),
  /** Less is better. */
  keyFigureFalls: flag(),
  order: line(512),
});

export type Stage = RecordOf<typeof stages>;

/** All stages in the sequence of the journey. */
export function orderedStages(doc: Y.Doc): Stage[] {
  return listInSequence(doc, stages);
}

/** The stage marked as the purchase; the last marked one if two people marked at once, the last of all if none is. */
export function purchaseStage(ordered: readonly Stage[]): Stage | undefined {
  return ordered.findLast(({ isPurchase }) => isPurchase) ?? ordered.at(-1);
}

const values = z.object({
  title: stages.fields.title.schema,
  customerGoal: stages.fields.customerGoal.schema,
  customerActions: stages.fields.customerActions.schema,
  questions: stages.fields.questions.schema,
  emotion: stages.fields.emotion.schema,
  duration: stages.fields.duration.schema,
  keyFigure: stages.fields.keyFigure.schema,
  keyFigureActual: stages.fields.keyFigureActual.schema,
  keyFigureTarget: stages.fields.keyFigureTarget.schema,
  keyFigureFalls: stages.fields.keyFigureFalls.schema,
});

/** Adds a stage before another one, or at the end. The value is its id. */
export const addStage = command(
  'addStage',
  () => z.object({ title: values.shape.title, beforeId: z.nullable(recordId) }),
  (context, { title, beforeId }) => addInSequence(context, stages, { title }, beforeId),
  () => [{ of: stages }],
);

export const updateStage = command(
  'updateStage',
  () => z.object({ id: recordId, values: z.partial(values) }),
  ({ workshop: { doc }, write }, { id, values: next }) => {
    if (!getRecord(doc, stages, id)) return refuse('stageNotFound');
    return write(() => patchRecord(doc, stages, id, next));
  },
  (_, { id, values: next }) => [{ of: stages, id, fields: Object.keys(next) }],
);

/**
 * Says what the key figure is in. Before "%" could be said, a share was typed as 71 or as 0.71, and both become 71 %: where
 * neither figure is above 1 they are fractions as they stand. Away from "%", 71 % becomes 71 of something.
 */
export const changeKeyFigureUnit = command(
  'changeKeyFigureUnit',
  () => z.object({ id: recordId, unit: stages.fields.keyFigureUnit.schema }),
  ({ workshop: { doc }, write }, { id, unit }) => {
    const stage = getRecord(doc, stages, id);
    if (!stage) return refuse('stageNotFound');
    const { keyFigureActual: actual, keyFigureTarget: target } = stage;
    const [was, is] = [isPercent(stage.keyFigureUnit), isPercent(unit)];
    const areFractions = [actual, target].every((figure) => figure === null || Math.abs(figure) <= 1);
    const factor = was === is || (is && areFractions) ? 1 : is ? 0.01 : 100;
    // 12 digits, so that 0.07 of 1 becomes 7 and not 7.000000000000001.
    const rescale = (figure: number | null) => (figure === null ? null : Number((figure * factor).toPrecision(12)));
    const figures = { keyFigureActual: rescale(actual), keyFigureTarget: rescale(target) };
    return write(() => patchRecord(doc, stages, id, { keyFigureUnit: unit, ...(factor === 1 ? {} : figures) }));
  },
  (_, { id }) => [{ of: stages, id, fields: ['keyFigureUnit', 'keyFigureActual', 'keyFigureTarget'] }],
);

/** Whether figures in this unit are percentages, kept as fractions. */
export function isPercent(unit: string): boolean {
  return unit.trim() === '%';
}

/** Puts a stage before another one, or at the end. */
export const moveStage = command(
  'moveStage',
  () => z.object({ id: recordId, beforeId: z.nullable(recordId) }),
  (context, { id, beforeId }) => {
    if (!getRecord(context.workshop.doc, stages, id)) return refuse('stageNotFound');
    return moveInSequence(context, stages, id, beforeId);
  },
  (_, { id }) => [{ of: stages, id }],
);

/** Marks the stage in which the customer buys; the mark on any other stage goes. */
export const markPurchase = command(
  'markPurchase',
  () => z.object({ id: recordId }),
  ({ workshop: { doc }, write }, { id }) => {
    const all = orderedStages(doc);
    if (!all.some((stage) => stage.id === id)) return refuse('stageNotFound');
    return write(() => {
      for (const stage of all) patchRecord(doc, stages, stage.id, { isPurchase: stage.id === id });
    });
  },
  (_, { id }) => [{ of: stages, id }],
);

/**
 * Removes a stage. Its touchpoints are not written: while their stage is away they read as unassigned and without a
 * stage, so nothing is lost, and undo brings back each to its place.
 */
export const removeStage = command(
  'removeStage',
  () => z.object({ id: recordId }),
  ({ workshop: { doc }, write }, { id }) => {
    if (!getRecord(doc, stages, id)) return refuse('stageNotFound');
    return write(() => markRemoved(doc, stages, id));
  },
  (_, { id }) => [{ of: stages, id }],
);
