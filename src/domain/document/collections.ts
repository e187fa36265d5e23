// Every collection of a workshop: what undo covers, what restoring a version compares.
import type { Collection, Fields } from '../record/collection.ts';
import { participants } from '../people/participants.ts';
import { envelopes, questions } from '../questions/questions.ts';
import { pastRounds } from '../relationship/pastRounds.ts';
import { parts } from '../plan/parts.ts';
import { signedPlans, signOffs } from '../plan/signoff.ts';
import { workshopDetails } from '../record/workshop.ts';

export const collections: readonly Collection<Fields>[] = [
  workshopDetails,
  participants,
  ...parts.flatMap((part): readonly Collection<Fields>[] => part.collections),
  questions,
  envelopes,
  pastRounds,
  signOffs,
  signedPlans,
];
