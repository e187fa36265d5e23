// What becomes of the answers to collections, votes and blind maps at the reveal: records of their own.
import { writeCards } from '../cards/revealCards.ts';
import { writeMaps } from '../blindMap/revealMaps.ts';
import { writeVotes } from '../voting/revealVotes.ts';
import type { HiddenKind } from '../questions/hiddenAnswers.ts';
import type { ResultWriter } from '../questions/reveal.ts';

export const resultWriters: Readonly<Record<HiddenKind, ResultWriter>> = {
  collection: writeCards,
  vote: writeVotes,
  doubleMap: writeMaps,
};
