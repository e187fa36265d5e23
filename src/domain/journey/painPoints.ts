// Pain points and opportunities of a stage; both are kept alike and told apart by their collection.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import {
  clearRemoved,
  collection,
  getRecord,
  listRecords,
  markRemoved,
  patchRecord,
  type RecordOf,
} from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { isId, recordId, reference, text, textUpTo, whole } from '../record/field.ts';
import { byOrder, followerOf, insertOrders } from '../record/order.ts';
import { stages } from './stages.ts';

export const painPointKinds = ['painPoint', 'opportunity'] as const;
export type PainPointKind = (typeof painPointKinds)[number];

interface StagePlace {
  readonly stageId: string;
  readonly order: string;
}

const placeSchema = z.object({ stageId: recordId, order: textUpTo(512) });

function fields() {
  return {
    text: text(1000),
    place: whole<StagePlace>(placeSchema, readStagePlace, { stageId: '', order: 'a0' }),
    /** The touchpoint it is about, or null. */
    touchpointId: reference(),
  };
}

export const painPoints = collection('painPoints', fields());
export const opportunities = collection('opportunities', fields());

export type PainPoint = RecordOf<typeof painPoints>;

export function collectionOf(kind: PainPointKind) {
  return kind === 'painPoint' ? painPoints : opportunities;
}

/** All of one kind in sequence; those of a removed stage are left out and come back with it. */
export function listPainPoints(doc: Y.Doc, kind: PainPointKind): PainPoint[] {
  return listRecords(doc, collectionOf(kind))
    .filter(({ place }) => getRecord(doc, stages, place.stageId))
    .sort((left, right) => byOrder(asOrdered(left), asOrdered(right)));
}

export const addPainPoint = command(
  'addPainPoint',
  () => z.object({ kind: z.enum(painPointKinds), stageId: recordId, text: painPoints.fields.text.schema }),
  ({ workshop: { doc }, create, write }, { kind, stageId, text: words }) => {
    if (!getRecord(doc, stages, stageId)) return refuse('stageNotFound');
    const of = collectionOf(kind);
    const siblings = listPainPoints(doc, kind)
      .filter(({ place }) => place.stageId === stageId)
      .map(asOrdered);
    const { orders, repairs } = insertOrders(siblings, null, 1);
    const created = create(of, { text: words, place: { stageId, order: orders[0]! } });
    return write(() => {
      for (const repair of repairs) patchRecord(doc, of, repair.id, { place: { stageId, order: repair.order } });
      clearRemoved(doc, of, created);
      return created;
    });
  },
  (_, { kind, stageId }) => [{ of: collectionOf(kind), stageId }],
);

export const updatePainPoint = command(
  'updatePainPoint',
  () =>
    z.object({
      kind: z.enum(painPointKinds),
      id: recordId,
      values: z.partial(
        z.object({ text: painPoints.fields.text.schema, touchpointId: painPoints.fields.touchpointId.schema }),
      ),
    }),
  ({ workshop: { doc }, write }, { kind, id: searched, values }) => {
    if (!getRecord(doc, collectionOf(kind), searched)) return refuse('notFound');
    return write(() => patchRecord(doc, collectionOf(kind), searched, values));
  },
  (_, { kind, id, values }) => [{ of: collectionOf(kind), id, fields: Object.keys(values) }],
);

/** Moves a pain point or opportunity to a stage, before another one or to the end. */
export const movePainPoint = command(
  'movePainPoint',
  () => z.object({ kind: z.enum(painPointKinds), id: recordId, stageId: recordId, beforeId: z.nullable(recordId) }),
  ({ workshop: { doc }, write }, { kind, id: moved, stageId, beforeId }) => {
    const of = collectionOf(kind);
    if (!getRecord(doc, of, moved)) return refuse('notFound');
    if (!getRecord(doc, stages, stageId)) return refuse('stageNotFound');
    const all = listPainPoints(doc, kind).filter(({ place }) => place.stageId === stageId);
    const siblings = all.filter((other) => other.id !== moved).map(asOrdered);
    const { orders, repairs } = insertOrders(siblings, beforeId === moved ? followerOf(all, moved) : beforeId, 1);
    return write(() => {
      for (const repair of repairs) patchRecord(doc, of, repair.id, { place: { stageId, order: repair.order } });
      patchRecord(doc, of, moved, { place: { stageId, order: orders[0]! } });
    });
  },
  (_, { kind, id, stageId }) => [{ of: collectionOf(kind), id, stageId }],
);

export const removePainPoint = command(
  'removePainPoint',
  () => z.object({ kind: z.enum(painPointKinds), id: recordId }),
  ({ workshop: { doc }, write }, { kind, id: removed }) => {
    if (!getRecord(doc, collectionOf(kind), removed)) return refuse('notFound');
    return write(() => markRemoved(doc, collectionOf(kind), removed));
  },
  (_, { kind, id }) => [{ of: collectionOf(kind), id }],
);

function asOrdered({ id: recordId, place }: PainPoint) {
  return { id: recordId, order: place.order };
}

function readStagePlace(stored: unknown): StagePlace | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { stageId, order } = stored as Record<string, unknown>;
  return isId(stageId) && typeof order === 'string' && order.length <= 512
    ? { stageId, order: order.toWellFormed() }
    : undefined;
}
