// The signatures under the plan as records, and what was signed, by its digest. How a plan is signed, and whether a
// signature still holds, is in src/domain/plan.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { collection, getRecord, listRecords, type RecordOf } from '../record/collection.ts';
import { largestFile } from '../record/largestFile.ts';
import { choice, line, number, wellFormed, whole } from '../record/field.ts';
import { sides } from '../people/participants.ts';

/** Size of the field a signature is drawn in; coordinates are whole numbers within it, from the top left. */
export const signatureField = { width: 1000, height: 300 } as const;

const coordinate = z.int().check(z.minimum(0), z.maximum(signatureField.width));
export const signatureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('typed'), name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)) }),
  z.object({
    kind: z.literal('drawn'),
    /** Each stroke as x, y, x, y …: at least one point. */
    strokes: z
      .array(z.array(coordinate).check(z.minLength(2), z.maxLength(4000)))
      .check(z.minLength(1), z.maxLength(200)),
  }),
]);
export type Signature = z.infer<typeof signatureSchema>;

const unsigned: Signature = { kind: 'typed', name: '–' };

export const signOffs = collection('signOffs', {
  participantId: line(64),
  /** Name of the participant at that time. */
  name: line(120),
  side: choice(sides, 'marketing'),
  /** Milliseconds since 1970, by the clock of the laptop that signed. */
  at: number({ min: 0, max: 8.64e15 }, 0),
  /** SHA-256 of the canonical JSON of the signed part, 64 hexadecimal digits. */
  digest: line(64),
  /** How many points were open when it was signed: the team has confirmed them. */
  confirmedGaps: number({ min: 0, max: 1e6, integer: true }, 0),
  signature: whole<Signature>(signatureSchema, readSignature, unsigned),
});

/** What was signed, by its digest: so that everybody can be told what has changed since. */
export const signedPlans = collection('signedPlans', { canonical: line(largestFile) });

export type SignOff = RecordOf<typeof signOffs>;

/** All signatures, oldest first. */
export function listSignOffs(doc: Y.Doc): SignOff[] {
  return listRecords(doc, signOffs).sort((left, right) => left.at - right.at || (left.id < right.id ? -1 : 1));
}

/** The canonical JSON that was signed; null when it is not here, or is not what the digest says. */
export function signedCanonical(doc: Y.Doc, digest: string): string | null {
  const canonical = getRecord(doc, signedPlans, digest)?.canonical;
  return canonical !== undefined && digestOf(canonical) === digest ? canonical : null;
}

/** SHA-256 of the canonical JSON in UTF-8, 64 hexadecimal digits. */
export function digestOf(canonical: string): string {
  return bytesToHex(sha256(utf8ToBytes(canonical)));
}

function readSignature(stored: unknown): Signature | undefined {
  return wellFormed(signatureSchema.safeParse(stored).data);
}
