// Handovers: where customer ownership goes from one team to the other. What the team has decided is stored; what the
// journey suggests (handoverSuggestions.ts) is computed anew each time.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { agreements, agreementValues } from './agreements.ts';
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
import { choice, line, recordId, reference } from '../record/field.ts';
import { suggestHandovers, type HandoverPlace } from '../journey/handoverSuggestions.ts';
import { readJourney, type Journey } from '../journey/journey.ts';
import type { Touch } from '../record/locks.ts';
import { sides } from '../people/participants.ts';
import { prepareInSequence } from '../record/sequence.ts';
import { touchpoints } from '../journey/touchpoints.ts';

export const handovers = collection('handovers', {
  fromId: line(64),
  toId: line(64),
  /** The shared touchpoint at which it happens, if there is one between the two. */
  viaId: reference(),
  /** The team that hands the customer over; from sales it is a return. */
  fromSide: choice(sides, 'marketing'),
  state: choice(['confirmed', 'dismissed'], 'confirmed'),
  /** The agreement that covers it. */
  agreementId: reference(),
});

export type HandoverRecord = RecordOf<typeof handovers>;

export interface Handover extends HandoverPlace {
  /** Of the stored record; of a suggestion, a key made of its touchpoints. */
  readonly id: string;
  readonly state: 'suggested' | 'confirmed' | 'dismissed';
  readonly agreementId: string | null;
}

/**
 * All handovers in the sequence of the journey: what the team has confirmed or dismissed, and what the journey suggests
 * beside it. A suggestion is answered when a stored handover goes the same way between the same stages. Handovers of
 * which a touchpoint is away are left out and come back with it. Where two people decided on the same one at once, the
 * one with an agreement counts.
 */
export function listHandovers(doc: Y.Doc, journey: Journey = readJourney(doc)): Handover[] {
  const position = positions(journey);
  const stored = decided(doc).filter(({ fromId, toId }) => position.has(fromId) && position.has(toId));
  const stageOf = (id: string) => position.get(id)!.stage;
  const way = ({ fromId, toId, fromSide }: HandoverPlace) => `${fromSide} ${stageOf(fromId)} ${stageOf(toId)}`;
  const answered = new Set(stored.map(way));
  const suggested = suggestHandovers(journey)
    .filter((place) => !answered.has(way(place)))
    .map((place): Handover => ({
      ...place,
      id: `suggested:${place.fromId}:${place.toId}`,
      state: 'suggested',
      agreementId: null,
    }));
  const at = (id: string) => position.get(id)!.at;
  return [...stored.map((handover) => withLivingParts(doc, handover)), ...suggested].sort(
    (left, right) =>
      at(left.fromId) - at(right.fromId) || at(left.toId) - at(right.toId) || (left.id < right.id ? -1 : 1),
  );
}

/** Handovers that a touchpoint gives, receives, or is the place of. */
export function handoversOf(all: readonly Handover[], touchpointId: string): Handover[] {
  return all.filter(
    ({ fromId, toId, viaId }) => fromId === touchpointId || toId === touchpointId || viaId === touchpointId,
  );
}

const place = z.object({ fromId: recordId, toId: recordId, viaId: z.nullable(recordId), fromSide: z.enum(sides) });

/**
 * Confirms or dismisses a handover, suggested or not; this is also how the team adds one of its own. The value is its
 * id.
 */
export const decideHandover = command(
  'decideHandover',
  () => z.extend(place, { state: handovers.fields.state.schema }),
  ({ workshop: { doc }, create, write }, input) => {
    if (!getRecord(doc, touchpoints, input.fromId) || !getRecord(doc, touchpoints, input.toId))
      return refuse('notFound');
    if (input.fromId === input.toId) return refuse('sameTouchpoint');
    const known = recordsBetween(doc, input.fromId, input.toId);
    const created = known[0]?.id ?? create(handovers, input);
    return write(() => {
      if (known.length === 0) clearRemoved(doc, handovers, created);
      for (const record of known)
        patchRecord(doc, handovers, record.id, { fromSide: input.fromSide, viaId: input.viaId, state: input.state });
      return created;
    });
  },
  touchesBetween,
);

/**
 * Says which agreement covers a handover (null: none any more). A handover that is covered is confirmed by that. The
 * value is its id.
 */
export const coverHandover = command(
  'coverHandover',
  () => z.extend(place, { agreementId: z.nullable(recordId) }),
  ({ workshop: { doc }, create, write }, { agreementId, ...input }) => {
    if (!getRecord(doc, touchpoints, input.fromId) || !getRecord(doc, touchpoints, input.toId))
      return refuse('notFound');
    if (agreementId !== null && !getRecord(doc, agreements, agreementId)) return refuse('notFound');
    if (input.fromId === input.toId) return refuse('sameTouchpoint');
    const known = recordsBetween(doc, input.fromId, input.toId);
    const created = known[0]?.id ?? create(handovers, { ...input, state: 'confirmed', agreementId });
    return write(() => {
      if (known.length === 0) clearRemoved(doc, handovers, created);
      for (const record of known)
        patchRecord(doc, handovers, record.id, {
          agreementId,
          ...(agreementId === null ? {} : { state: 'confirmed' as const }),
        });
      return created;
    });
  },
  touchesBetween,
);

/** Adds an agreement at the end that covers a handover, in one step. The value is the id of the agreement. */
export const addCoveringAgreement = command(
  'addCoveringAgreement',
  () => z.object({ handover: place, values: agreementValues }),
  (context, { handover, values }) => {
    const {
      workshop: { doc },
      create,
      write,
    } = context;
    if (!getRecord(doc, touchpoints, handover.fromId) || !getRecord(doc, touchpoints, handover.toId))
      return refuse('notFound');
    if (handover.fromId === handover.toId) return refuse('sameTouchpoint');
    const known = recordsBetween(doc, handover.fromId, handover.toId);
    const agreement = prepareInSequence(context, agreements, values, null);
    const covered = { state: 'confirmed', agreementId: agreement.id } as const;
    const created = known[0]?.id ?? create(handovers, { ...handover, ...covered });
    return write(() => {
      agreement.reveal();
      if (known.length === 0) clearRemoved(doc, handovers, created);
      for (const record of known) patchRecord(doc, handovers, record.id, covered);
      return agreement.id;
    });
  },
  (doc, { handover }) => [{ of: agreements }, ...touchesBetween(doc, handover)],
);

/** Takes a decision back: what the journey suggests is a suggestion again, what the team had added is gone. */
export const forgetHandover = command(
  'forgetHandover',
  () => z.object({ id: recordId }),
  ({ workshop: { doc }, write }, { id: handoverId }) => {
    const found = getRecord(doc, handovers, handoverId);
    if (!found) return refuse('notFound');
    return write(() =>
      recordsBetween(doc, found.fromId, found.toId).forEach((record) => markRemoved(doc, handovers, record.id)),
    );
  },
  (_, { id }) => [{ of: handovers, id }],
);

/** The stored records between two touchpoints; a new one where there is none. */
function touchesBetween(doc: Y.Doc, { fromId, toId }: { readonly fromId: string; readonly toId: string }): Touch[] {
  const known = recordsBetween(doc, fromId, toId);
  return known.length === 0 ? [{ of: handovers }] : known.map(({ id }) => ({ of: handovers, id }));
}

function recordsBetween(doc: Y.Doc, fromId: string, toId: string): HandoverRecord[] {
  return listRecords(doc, handovers)
    .filter((record) => record.fromId === fromId && record.toId === toId)
    .sort(byStrength);
}

/** One record per pair of touchpoints. */
function decided(doc: Y.Doc): HandoverRecord[] {
  const byPair = Map.groupBy(listRecords(doc, handovers), ({ fromId, toId }) => `${fromId} ${toId}`);
  return [...byPair.values()].map((records) => records.sort(byStrength)[0]!);
}

function byStrength(left: HandoverRecord, right: HandoverRecord): number {
  const strength = ({ state, agreementId }: HandoverRecord) =>
    (agreementId !== null ? 2 : 0) + (state === 'confirmed' ? 1 : 0);
  return strength(right) - strength(left) || (left.id < right.id ? -1 : 1);
}

function withLivingParts(doc: Y.Doc, { viaId, agreementId, ...handover }: HandoverRecord): Handover {
  return {
    ...handover,
    viaId: viaId !== null && getRecord(doc, touchpoints, viaId) ? viaId : null,
    agreementId: agreementId !== null && getRecord(doc, agreements, agreementId) ? agreementId : null,
  };
}

/** Where each touchpoint stands: number of its stage, and its place in the whole journey, row by row. */
function positions({ stages }: Journey): Map<string, { readonly stage: number; readonly at: number }> {
  const all = stages.flatMap(({ cells }, stage) =>
    [...cells.none, ...cells.marketing, ...cells.both, ...cells.sales].map(({ id: touchpointId }) => ({
      touchpointId,
      stage,
    })),
  );
  return new Map(all.map(({ touchpointId, stage }, at) => [touchpointId, { stage, at }]));
}
