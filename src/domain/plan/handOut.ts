// Handing out the plan that both sides have signed.
import * as z from 'zod/mini';
import type * as Y from 'yjs';
import { handOuts } from '../closing/handOuts.ts';
import { participants, sides } from '../people/participants.ts';
import { getRecord } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { prepareKeyed } from '../record/keyedRecord.ts';
import { dayOf } from '../record/part.ts';
import { listSignatures, type PlanSignature } from './plan.ts';
import { signatureOf } from './signoff.ts';

/** The digest of the plan that both sides have signed as it stands; null as long as one of them has not. */
export function digestSignedByBoth(signatures: readonly PlanSignature[]): string | null {
  const [marketing, sales] = sides.map((side) => signatureOf(signatures, side));
  const isSigned = marketing!.state === 'valid' && sales!.state === 'valid';
  return isSigned && marketing!.signOff!.digest === sales!.signOff!.digest ? marketing!.signOff!.digest : null;
}

export function signedByBoth(doc: Y.Doc, today: string): string | null {
  return digestSignedByBoth(listSignatures(doc, today));
}

/** Everybody is to get the plan as it is signed; `planUnsigned` before. The value is its digest. */
export const handOut = command(
  'handOut',
  () => z.object({}),
  (context) => {
    const { workshop, actor, write } = context;
    const { doc } = workshop;
    const at = workshop.now();
    const digest = signedByBoth(doc, dayOf(at));
    if (digest === null) return refuse('planUnsigned');
    const name = getRecord(doc, participants, actor)?.name ?? '';
    const put = prepareKeyed(context, handOuts, digest);
    return write(() => {
      put({ at, byId: actor, name });
      return digest;
    });
  },
  'facilitator',
);
