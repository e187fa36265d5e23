// Every collection of a workshop: what undo covers, what restoring a version compares.
import type { Collection, Fields } from '../record/collection.ts';
import { agreements } from '../partnership/agreements.ts';
import { checkIns, goals } from '../partnership/goals.ts';
import { handovers } from '../partnership/handovers.ts';
import { opportunities, painPoints } from '../journey/painPoints.ts';
import { participants } from '../people/participants.ts';
import { serviceLevelFigures } from '../partnership/serviceLevelFigures.ts';
import { signedPlans, signOffs } from '../plan/signoff.ts';
import { stages } from '../journey/stages.ts';
import { touchpoints } from '../journey/touchpoints.ts';
import { votes } from '../journey/votes.ts';
import { workshopDetails } from '../record/workshop.ts';

export const collections: readonly Collection<Fields>[] = [
  workshopDetails,
  participants,
  stages,
  touchpoints,
  painPoints,
  opportunities,
  votes,
  goals,
  checkIns,
  agreements,
  serviceLevelFigures,
  handovers,
  signOffs,
  signedPlans,
];
