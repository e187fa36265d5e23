// Every collection of a workshop: what undo covers, what restoring a version compares.
import type { Collection, Fields } from './collection.ts';
import { agreements } from './agreements.ts';
import { checkIns, goals } from './goals.ts';
import { handovers } from './handovers.ts';
import { opportunities, painPoints } from './painPoints.ts';
import { participants } from './participants.ts';
import { serviceLevelFigures } from './serviceLevelFigures.ts';
import { signedPlans, signOffs } from './signoff.ts';
import { stages } from './stages.ts';
import { touchpoints } from './touchpoints.ts';
import { votes } from './votes.ts';
import { workshopDetails } from './workshop.ts';

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
