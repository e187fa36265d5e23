// Every collection of a workshop: what undo covers, what restoring a version compares.
import type { Collection, Fields } from './collection.ts';
import { opportunities, painPoints } from './painPoints.ts';
import { participants } from './participants.ts';
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
];
