// Every collection of a workshop: what undo covers, what restoring a version compares, what copies and files hold.
import type { Collection, Fields } from '../record/collection.ts';
import { participants } from '../people/participants.ts';
import { envelopes, questions } from '../questions/questions.ts';
import { handOuts, planReceipts } from '../closing/handOuts.ts';
import { parts } from '../plan/parts.ts';
import { liveState } from '../record/liveState.ts';
import { locks } from '../record/locks.ts';
import { signedPlans, signOffs } from '../signatures/signOffs.ts';
import { workshopDetails } from '../record/workshop.ts';

export const collections: readonly Collection<Fields>[] = [
  workshopDetails,
  participants,
  ...parts.flatMap((part): readonly Collection<Fields>[] => part.collections),
  questions,
  envelopes,
  signOffs,
  signedPlans,
];

/** What happens in the room right now, and who has the plan: undone like everything else, but neither restored nor copied. */
export const liveCollections: readonly Collection<Fields>[] = [liveState, locks, handOuts, planReceipts];
