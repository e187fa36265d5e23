// A room with people of both sides that asks hidden questions, answers them sealed and reveals them, for tests.
import * as Y from 'yjs';
import { resultWriters } from '../../src/domain/document/hiddenResults.ts';
import { addParticipant, type Side } from '../../src/domain/people/participants.ts';
import { paddedSize, type QuestionKindName } from '../../src/domain/questions/kinds.ts';
import { answerQuestion, askQuestion } from '../../src/domain/questions/questionCommands.ts';
import { writeReveal } from '../../src/domain/questions/reveal.ts';
import { getQuestion, type Question } from '../../src/domain/questions/questions.ts';
import { newKeyPair, open, seal, type KeyPair } from '../../src/domain/questions/sealing.ts';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';
import type { WorkshopSeedInput } from '../../src/domain/document/seed.ts';
import { done, seeded, twoStages } from './peers.ts';

export interface HiddenRoom {
  readonly workshop: Workshop;
  /** Names of marketing begin with M, of sales with S; the first one facilitates. */
  readonly ids: readonly string[];
}

export function hiddenRoom(
  names: readonly string[] = ['Mia', 'Max', 'Mo', 'Sue', 'Sam', 'Sia'],
  seed: WorkshopSeedInput = twoStages,
): HiddenRoom {
  const workshop = seeded({ ...seed, participants: [] });
  const ids = names.map((name, at) =>
    done(workshop, addParticipant, { name, team: sideOfName(name), isFacilitator: at === 0 }),
  );
  return { workshop, ids };
}

export function sideOfName(name: string): Side {
  return name.startsWith('M') ? 'marketing' : 'sales';
}

export interface AskedQuestion {
  readonly id: string;
  readonly keys: KeyPair;
}

export function askHidden(
  { workshop, ids }: HiddenRoom,
  kind: QuestionKindName,
  settings: unknown,
  round: Question['round'] = '',
): AskedQuestion {
  const keys = newKeyPair();
  const id = done(
    workshop,
    askQuestion,
    {
      kind,
      round,
      subjectId: null,
      text: 'Woran merkt ihr das?',
      expectedIds: [...ids],
      endsAt: null,
      publicKey: keys.publicKey,
      counter: 'Mia',
      counterId: 'c',
      settings,
    },
    ids[0]!,
  );
  return { id, keys };
}

export interface Answering {
  readonly device?: string;
  readonly count?: number;
  readonly isDone?: boolean;
  readonly side?: Side;
}

export function answerHidden(
  workshop: Workshop,
  questionId: string,
  participantId: string,
  said: object,
  more: Answering = {},
) {
  const { publicKey, kind } = getQuestion(workshop.doc, questionId)!;
  const size = paddedSize(kind, said)!;
  const sealed = seal({ questionId, publicKey, size }, said)!;
  return {
    result: execute(workshop, participantId, answerQuestion, { questionId, participantId, sealed, ...more }),
    sealed,
  };
}

/** Reveals on a document of its own, as the counting engine does, and brings it back; false when it was too few. */
export function revealHidden(workshop: Workshop, { id, keys }: AskedQuestion, at = 7): boolean {
  const engine = new Y.Doc();
  Y.applyUpdate(engine, Y.encodeStateAsUpdate(workshop.doc));
  const isDone = writeReveal(engine, getQuestion(engine, id)!, (sealed) => open(keys, id, sealed), at, {
    writers: resultWriters,
    random: (below) => Math.floor(Math.random() * below),
  });
  Y.applyUpdate(workshop.doc, Y.encodeStateAsUpdate(engine), 'remote');
  return isDone;
}

export function questionOf({ doc }: Workshop, id: string): Question {
  return getQuestion(doc, id)!;
}

export function anotherLaptop({ doc }: Workshop): Workshop {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), 'remote');
  return openWorkshop(copy);
}
