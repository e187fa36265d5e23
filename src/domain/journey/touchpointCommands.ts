// What people do with touchpoints: they are added, changed, moved, duplicated and removed.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { clearRemoved, markRemoved, patchRecord, storedRecord } from '../record/collection.ts';
import { command, refuse, type CommandContext, type Result } from '../record/command.ts';
import { recordId } from '../record/field.ts';
import { afterInsertion, insertOrders, type Ordered } from '../record/order.ts';
import {
  fraction,
  getTouchpoint,
  isStage,
  owners,
  readPlace,
  sequenceOfCell,
  stageId,
  touchpoints,
  type Owner,
  type Place,
  type Touchpoint,
} from './touchpoints.ts';

const details = z.object({
  title: touchpoints.fields.title.schema,
  description: touchpoints.fields.description.schema,
  weight: touchpoints.fields.weight.schema,
  channel: touchpoints.fields.channel.schema,
  leadId: touchpoints.fields.leadId.schema,
  evidence: touchpoints.fields.evidence.schema,
});
const target = z.object({ stageId, owner: z.enum(owners), beforeId: z.nullable(recordId) });
/** Check of a card that comes from outside: input of commands, the clipboard. */
export const touchpointCard = z.extend(z.partial(details), {
  title: details.shape.title,
  share: z.optional(z.nullable(fraction)),
});

/** A touchpoint as it is copied, pasted and imported: everything but its place. */
export type TouchpointCard = z.infer<typeof touchpointCard>;

/** Adds touchpoints into a cell, before another one or at the end. The value is their ids, in sequence. */
export const addTouchpoints = command(
  'addTouchpoints',
  () => z.extend(target, { cards: z.array(touchpointCard).check(z.minLength(1), z.maxLength(1000)) }),
  (context, { cards, stageId: to, owner: wanted, beforeId }) => {
    const { doc } = context.workshop;
    if (to !== null && !isStage(doc, to)) return refuse('stageNotFound');
    const owner = to === null ? 'none' : wanted;
    const { orders, repairs } = insertOrders(sequenceOfCell(doc, to, owner), beforeId, cards.length);
    const ids = cards.map((values, index) =>
      createCard(context, { stageId: to, owner, order: orders[index]! }, values),
    );
    return revealCards(context, ids, repairs);
  },
  (_, { stageId: to }) => [{ of: touchpoints, stageId: to }],
);

/** Adds touchpoints into several cells in one step, before another one or at the end of each. The value is their ids. */
export const addTouchpointsInCells = command(
  'addTouchpointsInCells',
  () =>
    z.object({
      cells: z
        .array(z.extend(target, { cards: z.array(touchpointCard).check(z.minLength(1), z.maxLength(5000)) }))
        .check(z.minLength(1), z.maxLength(1000)),
    }),
  (context, { cells }) => {
    const { doc } = context.workshop;
    if (cells.some(({ stageId: to }) => to !== null && !isStage(doc, to))) return refuse('stageNotFound');
    const places = new Set(cells.map(({ stageId: to, owner }) => `${to === null ? 'none' : owner} ${to ?? ''}`));
    // Places in one cell follow from what stands there before.
    if (places.size < cells.length) return refuse('invalidInput');
    const filled = cells.map(({ stageId: to, owner: wanted, beforeId, cards }) => {
      const owner = to === null ? 'none' : wanted;
      const { orders, repairs } = insertOrders(sequenceOfCell(doc, to, owner), beforeId, cards.length);
      const ids = cards.map((values, index) =>
        createCard(context, { stageId: to, owner, order: orders[index]! }, values),
      );
      return { ids, repairs };
    });
    return revealCards(
      context,
      filled.flatMap(({ ids }) => ids),
      filled.flatMap(({ repairs }) => repairs),
    );
  },
  (_, { cells }) => cells.map(({ stageId: to }) => ({ of: touchpoints, stageId: to })),
);

export const updateTouchpoint = command(
  'updateTouchpoint',
  () => z.object({ id: recordId, values: z.extend(z.partial(details), { share: z.optional(z.nullable(fraction)) }) }),
  ({ workshop: { doc }, write }, { id: touchpointId, values: { share, ...values } }) => {
    const found = getTouchpoint(doc, touchpointId);
    if (!found) return refuse('notFound');
    const own = share == null ? share : { owner: found.place.owner, value: share };
    return write(() =>
      patchRecord(doc, touchpoints, touchpointId, own === undefined ? values : { ...values, share: own }),
    );
  },
  (_, { id, values }) => [{ of: touchpoints, id, fields: Object.keys(values) }],
);

/**
 * Moves touchpoints, in the sequence given, into a cell before another one or to its end. Dropping on a lane assigns
 * them.
 */
export const moveTouchpoints = command(
  'moveTouchpoints',
  () => z.extend(target, { ids: z.array(recordId).check(z.minLength(1), z.maxLength(5000)) }),
  ({ workshop: { doc }, write }, { ids, beforeId, ...place }) => {
    if (place.stageId !== null && !isStage(doc, place.stageId)) return refuse('stageNotFound');
    const moved = [...new Set(ids)].filter((touchpointId) => getTouchpoint(doc, touchpointId));
    if (moved.length === 0) return refuse('notFound');
    const isMoved = new Set(moved);
    const cell = sequenceOfCell(doc, place.stageId, place.stageId === null ? 'none' : place.owner);
    const before = beforeId !== null && isMoved.has(beforeId) ? nextUnmoved(cell, beforeId, isMoved) : beforeId;
    const siblings = cell.filter((touchpoint) => !isMoved.has(touchpoint.id));
    const { orders, repairs } = insertOrders(siblings, before, moved.length);
    return write(() => {
      repairOrders(doc, repairs);
      moved.forEach((touchpointId, index) => setPlace(doc, touchpointId, place, orders[index]!));
    });
  },
  (_, { ids, stageId: to }) => ids.map((id) => ({ of: touchpoints, id, stageId: to })),
);

/** Puts a copy of each touchpoint right behind it. The value is the copies' ids. */
export const duplicateTouchpoints = command(
  'duplicateTouchpoints',
  () => z.object({ ids: z.array(recordId).check(z.minLength(1), z.maxLength(1000)) }),
  (context, { ids }) => {
    const cells = new Map<string, { siblings: readonly Ordered[]; readonly repairs: Map<string, Ordered> }>();
    const copies: string[] = [];
    for (const touchpointId of new Set(ids)) {
      const found = getTouchpoint(context.workshop.doc, touchpointId);
      if (!found) continue;
      const { stageId: cellStageId, owner } = found.place;
      const key = `${owner} ${cellStageId ?? ''}`;
      const cell = cells.get(key) ?? {
        siblings: sequenceOfCell(context.workshop.doc, cellStageId, owner),
        repairs: new Map<string, Ordered>(),
      };
      cells.set(key, cell);
      const beforeId = cell.siblings[cell.siblings.findIndex((other) => other.id === touchpointId) + 1]?.id ?? null;
      const insertion = insertOrders(cell.siblings, beforeId, 1);
      const copyId = createCard(context, { stageId: cellStageId, owner, order: insertion.orders[0]! }, asCard(found));
      for (const repair of insertion.repairs) cell.repairs.set(repair.id, repair);
      cell.siblings = afterInsertion(cell.siblings, [copyId], insertion);
      copies.push(copyId);
    }
    if (copies.length === 0) return refuse('notFound');
    return revealCards(
      context,
      copies,
      [...cells.values()].flatMap(({ repairs }) => [...repairs.values()]),
    );
  },
  (_, { ids }) => ids.map((id) => ({ of: touchpoints, id })),
);

export const removeTouchpoints = command(
  'removeTouchpoints',
  () => z.object({ ids: z.array(recordId).check(z.minLength(1), z.maxLength(5000)) }),
  ({ workshop: { doc }, write }, { ids }) => {
    const found = ids.filter((touchpointId) => getTouchpoint(doc, touchpointId));
    if (found.length === 0) return refuse('notFound');
    return write(() => found.forEach((touchpointId) => markRemoved(doc, touchpoints, touchpointId)));
  },
  (_, { ids }) => ids.map((id) => ({ of: touchpoints, id })),
);

export function asCard({ place, share, ...touchpoint }: Touchpoint): TouchpointCard {
  const { id: _, ...values } = touchpoint;
  return { ...values, share: share && share.owner === place.owner ? share.value : null };
}

/** Creates a card that is not shown yet. */
function createCard({ create }: CommandContext, place: Place, { share, ...values }: TouchpointCard): string {
  return create(touchpoints, { ...values, place, share: share == null ? null : { owner: place.owner, value: share } });
}

function revealCards(
  { workshop: { doc }, write }: CommandContext,
  ids: readonly string[],
  repairs: readonly Ordered[],
): Result<string[]> {
  return write(() => {
    for (const created of ids) clearRemoved(doc, touchpoints, created);
    repairOrders(doc, repairs);
    return [...ids];
  });
}

/**
 * Writes the order only: a card whose stage was removed keeps it, and comes back with it. A card whose place is missing
 * is left alone: it may be on its way (Yjs applies the deletion of the old value before a new one whose forerunner has
 * not arrived).
 */
function repairOrders(doc: Y.Doc, repairs: readonly Ordered[]) {
  for (const { id: touchpointId, order } of repairs) {
    const place = readPlace(storedRecord(doc, touchpoints, touchpointId)?.get('place'));
    if (place) patchRecord(doc, touchpoints, touchpointId, { place: { ...place, order } });
  }
}

function setPlace(
  doc: Y.Doc,
  touchpointId: string,
  { stageId: to, owner }: { stageId: string | null; owner: Owner },
  order: string,
) {
  patchRecord(doc, touchpoints, touchpointId, { place: { stageId: to, owner: to === null ? 'none' : owner, order } });
}

function nextUnmoved(cell: readonly Ordered[], fromId: string, isMoved: ReadonlySet<string>): string | null {
  const from = cell.findIndex((touchpoint) => touchpoint.id === fromId);
  return from < 0 ? null : (cell.slice(from).find((touchpoint) => !isMoved.has(touchpoint.id))?.id ?? null);
}
