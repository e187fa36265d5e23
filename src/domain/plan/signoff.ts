// Signatures under the plan: each team signs as itself what the plan says at that moment; a later change makes a
// signature void.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import {
  clearRemoved,
  collection,
  getRecord,
  insertRecord,
  listRecords,
  storedRecord,
  type RecordOf,
} from '../record/collection.ts';
import { command, refuse, SetupOrigin } from '../record/command.ts';
import { choice, line, number, recordId, wellFormed, whole } from '../record/field.ts';
import { sides, type Side } from '../people/participants.ts';
import { speakerOf } from '../people/sidesConsent.ts';
import { dayOf } from '../record/part.ts';
import { kindOfGap } from './gaps.ts';
import { buildSignedPlan, canonicalPlan, digestOf } from './signedPlan.ts';

/** Size of the field a signature is drawn in; coordinates are whole numbers within it, from the top left. */
export const signatureField = { width: 1000, height: 300 } as const;

const coordinate = z.int().check(z.minimum(0), z.maximum(signatureField.width));
const signatureSchema = z.discriminatedUnion('kind', [
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
export const signedPlans = collection('signedPlans', { canonical: line(50 * 1024 * 1024) });

export type SignOff = RecordOf<typeof signOffs>;

/** All signatures, oldest first. */
export function listSignOffs(doc: Y.Doc): SignOff[] {
  return listRecords(doc, signOffs).sort((left, right) => left.at - right.at || (left.id < right.id ? -1 : 1));
}

export type SignatureState = 'missing' | 'valid' | 'void';

/** The last signature of a side, and whether the plan still says what it was put under. */
export function signatureOf<S extends { readonly side: Side; readonly isValid: boolean }>(
  all: readonly S[],
  side: Side,
): { readonly state: SignatureState; readonly signOff: S | null } {
  const signOff = all.findLast((candidate) => candidate.side === side) ?? null;
  return { signOff, state: signOff === null ? 'missing' : signOff.isValid ? 'valid' : 'void' };
}

/** The canonical JSON that was signed; null when it is not here, or is not what the digest says. */
export function signedCanonical(doc: Y.Doc, digest: string): string | null {
  const canonical = getRecord(doc, signedPlans, digest)?.canonical;
  return canonical !== undefined && digestOf(canonical) === digest ? canonical : null;
}

/**
 * A participant signs for the own side. `confirmedGaps` is the number of open points that were shown and confirmed:
 * when it is no longer the plan's, nothing is signed. The value is the signature's id.
 */
export const sign = command(
  'sign',
  z.object({
    participantId: recordId,
    signature: signatureSchema,
    confirmedGaps: signOffs.fields.confirmedGaps.schema,
  }),
  ({ workshop, actor, create, write }, { participantId, signature, confirmedGaps }) => {
    const { doc } = workshop;
    const speaker = speakerOf(workshop, actor, participantId);
    if (typeof speaker === 'string') return refuse(speaker);
    if (!isDrawn(signature)) return refuse('signatureMissing');
    const at = workshop.now();
    const plan = buildSignedPlan(doc, dayOf(at));
    if (plan.gaps.length !== confirmedGaps) return refuse('gapsChanged');
    const [blocked] = plan.gaps.flatMap(({ kind }) => kindOfGap(kind).blocksSigning ?? []);
    if (blocked) return refuse(blocked);
    const canonical = canonicalPlan(plan);
    const digest = digestOf(canonical);
    const { side, name } = speaker;
    // Outside of what undo takes back: the other side may have signed the same text meanwhile. Both write the same.
    if (!storedRecord(doc, signedPlans, digest))
      doc.transact(
        () => insertRecord(doc, signedPlans, { canonical }, { id: digest }),
        new SetupOrigin('keep the text that is signed'),
      );
    const id = create(signOffs, { participantId, name, side, at, digest, confirmedGaps, signature });
    return write(() => {
      clearRemoved(doc, signOffs, id);
      return id;
    });
  },
  'open',
);

function readSignature(stored: unknown): Signature | undefined {
  return wellFormed(signatureSchema.safeParse(stored).data);
}

/** A point alone is no signature. */
function isDrawn(signature: Signature): boolean {
  return signature.kind === 'typed' || signature.strokes.some((stroke) => stroke.length >= 4);
}
