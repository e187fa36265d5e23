// Touchpoints: the cards of the journey, each in one place made of stage, owner and order. What people do with them
// stands in touchpointCommands.ts.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import {
  collection,
  forEachLive,
  getRecord,
  isLive,
  listRecords,
  recordsOf,
  type RecordOf,
} from '../record/collection.ts';
import { choice, isId, line, number, recordId, reference, text, textUpTo, whole } from '../record/field.ts';
import { lanes } from '../people/teams.ts';
import { byOrder, type Ordered } from '../record/order.ts';
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

export const stageId = z.nullable(recordId);
/** A share of marketing. */
export const fraction = z.number().check(z.minimum(0), z.maximum(1));
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

export function isStage(doc: Y.Doc, searched: string): boolean {
  return isLive(recordsOf(doc, stages).get(searched));
}

export function readPlace(stored: unknown): Place | undefined {
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
