// Signing: each team signs as itself what the plan says at that moment; a later change makes a signature void.
import * as z from 'zod/mini';
import { clearRemoved, insertRecord, storedRecord } from '../record/collection.ts';
import { command, refuse, SetupOrigin } from '../record/command.ts';
import { recordId } from '../record/field.ts';
import type { Side } from '../people/participants.ts';
import { speakerOf } from '../people/sidesConsent.ts';
import { dayOf } from '../record/part.ts';
import { digestOf, signatureSchema, signedPlans, signOffs, type Signature } from '../signatures/signOffs.ts';
import { kindOfGap, undecidedOf } from './gaps.ts';
import { openInUse } from './sectionsInUse.ts';
import { canonicalPlan } from './signedPlan.ts';
import { signedStateIn } from './signedState.ts';

export type SignatureState = 'missing' | 'valid' | 'void';

/** The last signature of a side, and whether the plan still says what it was put under. */
export function signatureOf<S extends { readonly side: Side; readonly isValid: boolean }>(
  all: readonly S[],
  side: Side,
): { readonly state: SignatureState; readonly signOff: S | null } {
  const signOff = all.findLast((candidate) => candidate.side === side) ?? null;
  return { signOff, state: signOff === null ? 'missing' : signOff.isValid ? 'valid' : 'void' };
}

/**
 * A participant signs for the own side. `confirmedGaps` is the number of undecided points that were shown and
 * confirmed: when it is no longer the plan's, nothing is signed. The value is the signature's id.
 */
export const sign = command(
  'sign',
  () =>
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
    const plan = signedStateIn(openInUse(doc, dayOf(at))).signed;
    if (undecidedOf(plan.gaps).length !== confirmedGaps) return refuse('gapsChanged');
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
  'contribution',
);

/** A point alone is no signature. */
function isDrawn(signature: Signature): boolean {
  return signature.kind === 'typed' || signature.strokes.some((stroke) => stroke.length >= 4);
}
