// Touchpoints: the cards of the journey, each in one place made of stage, owner and order.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import {
  clearRemoved,
  collection,
  forEachLive,
  getRecord,
  isLive,
  listRecords,
  markRemoved,
  patchRecord,
  recordsOf,
  storedRecord,
  type RecordOf,
} from '../record/collection.ts';
import { command, refuse, type CommandContext, type Result } from '../record/command.ts';
import { choice, isId, line, number, recordId, reference, text, textUpTo, whole } from '../record/field.ts';
import { lanes } from '../people/teams.ts';
import { afterInsertion, byOrder, insertOrders, type Ordered } from '../record/order.ts';
import { stages } from './stages.ts';

/** Who accompanies the customer here; `none` is unassigned. The sequence is that of the rows on the board. */
export const owners = ['none', ...lanes] as const;
export type Owner = (typeof owners)[number];

export const evidences = ['assumption', 'observation', 'data', 'quote'] as const;
export type Evidence = (typeof evidences)[number];

/** One value, written as a whole, so that two people moving the same card never yield a place that neither chose. */
export interface Place {
  /** Null when the touchpoint belongs to no stage (its stage was removed). */
  readonly stageId: string | null;
  readonly owner: Owner;
  readonly order: string;
}

/** A share that somebody set by hand; it holds only while the touchpoint has this owner. */
export interface OwnShare {
  readonly owner: Owner;
  /** Share of marketing, 0..1. */
  readonly value: number;
}

const stageId = z.nullable(recordId);
/** A share of marketing. */
const fraction = z.number().check(z.minimum(0), z.maximum(1));
const placeSchema = z.object({ stageId, owner: z.enum(owners), order: textUpTo(512) });
const shareSchema = z.nullable(z.object({ owner: z.enum(owners), value: fraction }));

export const touchpoints = collection('touchpoints', {
  title: text(300),
  description: text(5000),
  place: whole<Place>(placeSchema, readPlace, { stageId: null, owner: 'none', order: 'a0' }),
  share: whole<OwnShare | null>(shareSchema, readOwnShare, null),
  /** How much this touchpoint counts in the share of its stage, 1..3. */
  weight: number({ min: 1, max: 3, integer: true }, 2),
  channel: line(100),
  /** The participant who is the contact person for it. */
  leadId: reference(),
  evidence: choice(evidences, 'assumption'),
});

export type Touchpoint = RecordOf<typeof touchpoints>;

/** All touchpoints; those whose stage is gone read as unassigned and without a stage. */
export function listTouchpoints(doc: Y.Doc): Touchpoint[] {
  return listRecords(doc, touchpoints).map((touchpoint) => withLivingStage(doc, touchpoint));
}

export function getTouchpoint(doc: Y.Doc, touchpointId: string): Touchpoint | undefined {
  const found = getRecord(doc, touchpoints, touchpointId);
  return found && withLivingStage(doc, found);
}

/** Repair on read: a place in a stage that is removed or unknown counts as no stage, unassigned. */
export function withLivingStage(doc: Y.Doc, touchpoint: Touchpoint): Touchpoint {
  const place = livingPlace(doc, touchpoint.place);
  return place === touchpoint.place ? touchpoint : { ...touchpoint, place };
}

function livingPlace(doc: Y.Doc, place: Place): Place {
  if (place.stageId === null && place.owner === 'none') return place;
  if (place.stageId !== null && isStage(doc, place.stageId)) return place;
  return { stageId: null, owner: 'none', order: place.order };
}

/**
 * The sequence of one cell of the board. Reads of each card only where it stands: to move one of thousands nobody has
 * to read them all.
 */
export function sequenceOfCell(doc: Y.Doc, cellStageId: string | null, owner: Owner): Ordered[] {
  const cell: Ordered[] = [];
  forEachLive(doc, touchpoints, (stored, touchpointId) => {
    const place = livingPlace(doc, touchpoints.fields.place.read(stored.get('place')));
    if (place.stageId === cellStageId && place.owner === owner) cell.push({ id: touchpointId, order: place.order });
  });
  return cell.sort(byOrder);
}

export function asOrdered({ id: recordId, place }: Touchpoint): Ordered {
  return { id: recordId, order: place.order };
}

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

function isStage(doc: Y.Doc, searched: string): boolean {
  return isLive(recordsOf(doc, stages).get(searched));
}

function readPlace(stored: unknown): Place | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { stageId: to, owner, order } = stored as Record<string, unknown>;
  if ((to !== null && !isId(to)) || !isOwner(owner) || typeof order !== 'string' || order.length > 512)
    return undefined;
  return { stageId: to, owner, order: order.toWellFormed() };
}

function readOwnShare(stored: unknown): OwnShare | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { owner, value } = stored as Record<string, unknown>;
  return isOwner(owner) && typeof value === 'number' && value >= 0 && value <= 1 ? { owner, value } : undefined;
}

function isOwner(stored: unknown): stored is Owner {
  return owners.includes(stored as Owner);
}
