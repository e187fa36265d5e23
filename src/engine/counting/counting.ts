// The engine as the computer that counts: it makes the key of a question that is asked here, opens the sealed answers at
// the reveal, writes what they say without names, and deletes the key.
//
// Where another computer counts, the reveal is asked for in the document (`revealAsked`), so that it works over a room,
// directly between laptops and over an organisation's own server alike. The computer that counts answers as soon as it
// sees that; if it does not, the request is taken back, so that nothing is revealed long after it was asked for.
import { randomInt } from 'node:crypto';
import { nanoid } from 'nanoid';
import type * as Y from 'yjs';
import type * as z from 'zod/mini';
import { recordsOf } from '../../domain/record/collection.ts';
import { execute, SetupOrigin, type RefusalCode } from '../../domain/record/command.ts';
import { resultWriters } from '../../domain/document/hiddenResults.ts';
import { takeIntoUse } from '../../domain/plan/sectionsInUse.ts';
import { sectionOfId } from '../../domain/record/sections.ts';
import { openWorkshop } from '../../domain/record/workshop.ts';
import { askQuestion, renewCounter } from '../../domain/questions/questionCommands.ts';
import {
  abandonLost,
  passOn,
  requestReveal,
  revealRefusal,
  takeCountingBack,
  writeReveal,
} from '../../domain/questions/reveal.ts';
import { sectionOfQuestion } from '../../domain/questions/hiddenAnswers.ts';
import { paddedSize } from '../../domain/questions/kinds.ts';
import {
  envelopesOf,
  getQuestion,
  isOpen,
  listQuestions,
  questions,
  type Question,
} from '../../domain/questions/questions.ts';
import { newKeyPair, open, seal, type KeyPair } from '../../domain/questions/sealing.ts';
import type { KeyFiles } from './keyFiles.ts';

export interface CountingOptions {
  readonly keys: KeyFiles;
  /** Whose computer this is, as others are told. */
  readonly counterName: (workshopId: string) => string;
  /** Milliseconds since 1970 by the clock of the room. */
  readonly now: (workshopId: string) => number;
  /** True where this computer only watches and may write nothing. */
  readonly isViewOnly: (workshopId: string) => boolean;
  /** Could another computer be the one that counts: the workshop was ever in a room, or came from one. */
  readonly isShared: (workshopId: string) => boolean;
  /** False for a workshop that is kept elsewhere: in another computer's room, or on a server. */
  readonly isHostedHere: (workshopId: string) => boolean;
  /** False while the way to the room that this computer has joined is interrupted. */
  readonly isReachable: (workshopId: string) => boolean;
  /** All edits of the workshop are on the disk. */
  readonly isSaved: (workshopId: string) => boolean;
  /** Milliseconds that another computer has to answer a request for the reveal; 6 seconds when not given. */
  readonly answersWithin?: number | undefined;
  readonly onProblem: (message: string) => void;
}

export type Ask = Omit<z.output<typeof askQuestion.input>, 'id' | 'publicKey' | 'counter' | 'counterId'>;

export interface Counting {
  /** The document is in memory: keys of questions that are over are deleted, and requests answered from now on. */
  onLoad(workshopId: string, doc: Y.Doc): void;
  /** Asks a question that this computer counts. Throws when its key cannot be written. */
  ask(workshopId: string, doc: Y.Doc, actor: string, input: Ask): { questionId: string; refusal: RefusalCode | null };
  /** Reveals it here or on the computer that counts; null when it is revealed. */
  reveal(workshopId: string, doc: Y.Doc, questionId: string, actor: string): Promise<RefusalCode | null>;
  /** Takes over counting from a computer that is gone for good. Throws when the new key cannot be written. */
  renew(workshopId: string, doc: Y.Doc, questionId: string, actor: string): RefusalCode | null;
  /** Does this computer hold the key that answers to this question are sealed to now? */
  confirms(workshopId: string, questionId: string, publicKey: string): boolean;
}

export function openCounting(options: CountingOptions): Counting {
  const { keys, now } = options;
  const takenBack = new Set<string>();

  return {
    onLoad(workshopId, doc) {
      let isDue = false;
      const lookSoon = () => {
        if (isDue) return;
        isDue = true;
        queueMicrotask(() => {
          isDue = false;
          look(options, workshopId, doc, takenBack);
        });
      };
      recordsOf(doc, questions).observeDeep(lookSoon);
      look(options, workshopId, doc, takenBack);
    },
    ask(workshopId, doc, actor, input) {
      const questionId = nanoid();
      const pair = newKeyPair();
      const counter = { counter: options.counterName(workshopId), counterId: keys.computerId() };
      // Before the question is anywhere: an answer that was sealed to it must never be without its key.
      keys.keep(workshopId, questionId, pair);
      const workshop = openWorkshop(doc, { now: () => now(workshopId) });
      const asked = execute(workshop, actor, askQuestion, {
        ...input,
        ...counter,
        id: questionId,
        publicKey: pair.publicKey,
      });
      if (!asked.ok) keys.remove(questionId);
      else {
        const section =
          input.kind === 'poll' ? 'relationship' : sectionOfId(sectionOfQuestion(getQuestion(doc, questionId)!));
        if (section) doc.transact(() => takeIntoUse(doc, [section]), new SetupOrigin('askQuestion'));
      }
      return { questionId, refusal: asked.ok ? null : asked.code };
    },
    renew(workshopId, doc, questionId, actor) {
      const question = getQuestion(doc, questionId);
      if (!question) return 'notFound';
      if (ownKey(options, workshopId, question)) return null;
      const known = keys.read(workshopId, questionId);
      const pair = known ?? newKeyPair();
      if (!known) keys.keep(workshopId, questionId, pair);
      const counter = { counter: options.counterName(workshopId), counterId: keys.computerId() };
      const workshop = openWorkshop(doc, { now: () => now(workshopId) });
      const renewed = execute(workshop, actor, renewCounter, { questionId, publicKey: pair.publicKey, ...counter });
      if (!renewed.ok && !known) keys.remove(questionId);
      return renewed.ok ? null : renewed.code;
    },
    confirms: (workshopId, questionId, publicKey) => keys.read(workshopId, questionId)?.publicKey === publicKey,
    async reveal(workshopId, doc, questionId, actor) {
      if (openWorkshop(doc).isReadOnly()) return 'readOnly';
      const refusal = revealRefusal(doc, questionId, actor);
      if (refusal) return refusal;
      const question = getQuestion(doc, questionId)!;
      if (ownKey(options, workshopId, question)) return revealHere(options, workshopId, doc, question);
      if (isOwn(options, workshopId, question) || !options.isReachable(workshopId)) return 'counterAway';
      return askOther(doc, questionId, { by: actor, at: now(workshopId) }, options.answersWithin ?? 6000);
    },
  };
}

/** The key of this computer, where answers are sealed to it and not to a computer that has taken over counting. */
function ownKey({ keys }: CountingOptions, workshopId: string, { id, publicKey }: Question): KeyPair | null {
  const key = keys.read(workshopId, id);
  return key?.publicKey === publicKey ? key : null;
}

function revealHere(options: CountingOptions, workshopId: string, doc: Y.Doc, question: Question): RefusalCode | null {
  const { keys, now } = options;
  const key = ownKey(options, workshopId, question);
  if (!key) return 'counterAway';
  const isDone = writeReveal(doc, question, (sealed) => open(key, question.id, sealed), now(workshopId), {
    writers: resultWriters,
    random: (below) => randomInt(below),
  });
  // What is revealed and not on the disk could be lost once more, with the key it would be revealed again.
  if (isDone && options.isSaved(workshopId)) keys.remove(question.id);
  return isDone ? null : 'tooFewAnswers';
}

/** Does this computer count the question? */
function isOwn({ keys, isShared }: CountingOptions, workshopId: string, { counterId }: Question): boolean {
  return !isShared(workshopId) || counterId === keys.knownComputerId();
}

/** Does what the question asks of this computer now. */
function settle(options: CountingOptions, workshopId: string, doc: Y.Doc, question: Question, takenBack: Set<string>) {
  const { keys, now } = options;
  if (!isOpen(question)) {
    if (options.isSaved(workshopId) && keys.read(workshopId, question.id)) keys.remove(question.id);
    return;
  }
  const { revealAsked: asked } = question;
  const kept = keys.read(workshopId, question.id);
  if (kept && kept.publicKey !== question.publicKey) {
    if (options.isHostedHere(workshopId)) return takeBack(options, workshopId, doc, question, { kept, takenBack });
    handOver(doc, question, kept);
    if (options.isSaved(workshopId)) keys.remove(question.id);
  } else if (!kept) {
    if (isOwn(options, workshopId, question)) abandonLost(doc, question.id, now(workshopId));
  } else if (asked) {
    const refusal = revealRefusal(doc, question.id, asked.by) ?? revealHere(options, workshopId, doc, question);
    if (refusal) requestReveal(doc, question.id, null);
  }
}

/**
 * The host passes nothing on: a participant who may write could name a key of their own, and read what everybody has answered.
 * Where another computer counted while the host was away, its answers come back. Once for each question, so that two
 * who both are hosts do not go on for ever; after that, counting here again is for people to say.
 */
function takeBack(
  { keys, counterName }: CountingOptions,
  workshopId: string,
  doc: Y.Doc,
  { id }: Question,
  { kept, takenBack }: { readonly kept: KeyPair; readonly takenBack: Set<string> },
) {
  if (takenBack.has(id)) return;
  takenBack.add(id);
  const { publicKey } = kept;
  takeCountingBack(doc, id, { publicKey, counter: counterName(workshopId), counterId: keys.computerId() });
}

function look(options: CountingOptions, workshopId: string, doc: Y.Doc, takenBack: Set<string>) {
  if (openWorkshop(doc).isReadOnly() || options.isViewOnly(workshopId)) return;
  for (const question of listQuestions(doc)) {
    try {
      settle(options, workshopId, doc, question, takenBack);
    } catch (error) {
      options.onProblem(`Question ${question.id} of workshop ${workshopId} could not be settled: ${String(error)}`);
    }
  }
}

/**
 * Another computer has taken over counting: what is still sealed to this one is sealed to that one, without anybody
 * reading it.
 */
function handOver(doc: Y.Doc, question: Question, key: KeyPair) {
  const { id: questionId, kind, publicKey } = question;
  const resealed = new Map<string, string>();
  for (const { key: place, sealed, isCurrent } of envelopesOf(doc, questionId)) {
    const answer = isCurrent ? undefined : open(key, questionId, sealed);
    const size = answer === undefined ? null : paddedSize(kind, answer);
    const again = size === null ? null : seal({ questionId, publicKey, size }, answer);
    if (again !== null) resealed.set(place, again);
  }
  if (resealed.size > 0) passOn(doc, question, resealed);
}

/** Asks the computer that counts by the document, and takes the request back when no answer comes in time. */
function askOther(
  doc: Y.Doc,
  questionId: string,
  request: { by: string; at: number },
  within: number,
): Promise<RefusalCode | null> {
  const records = recordsOf(doc, questions);
  return new Promise((resolve) => {
    const end = (refusal: RefusalCode | null) => {
      clearTimeout(limit);
      records.unobserveDeep(look);
      resolve(refusal);
    };
    const look = () => {
      const question = getQuestion(doc, questionId);
      if (question?.outcome === 'revealed') end(null);
      else if (!question || !isOpen(question)) end('questionClosed');
      else if (!question.revealAsked) end('tooFewAnswers');
    };
    const limit = setTimeout(() => {
      end('counterAway');
      requestReveal(doc, questionId, null);
    }, within);
    requestReveal(doc, questionId, request);
    records.observeDeep(look);
  });
}
