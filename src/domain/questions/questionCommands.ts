// What happens to a question: it is asked, answered, revealed or abandoned, and who is expected changes. Undo covers
// the last of these alone: an answer that was sealed is replaced by sealing another one, and what was opened stays open.
import type * as Y from 'yjs';
import { nanoid } from 'nanoid';
import * as z from 'zod/mini';
import { getRecord, insertRecord, patchRecord, storedRecord } from '../record/collection.ts';
import { command, refuse, SetupOrigin, type RefusalCode, type Result } from '../record/command.ts';
import { recordId, textUpTo } from '../record/field.ts';
import { participants, sideOf, sides, type Side } from '../people/participants.ts';
import { base64urlLength } from './base64url.ts';
import { isHiddenKind, parseSettings } from './hiddenAnswers.ts';
import { countAnswers, fewestAnswers, isPaddedSize, questionKinds, type QuestionKindName } from './kinds.ts';
import {
  envelopeId,
  envelopes,
  envelopesOf,
  expectedIdsSchema,
  getQuestion,
  isMapOfSides,
  isOpen,
  mayEnd,
  mayModerate,
  mayReveal,
  openPulseIn,
  openQuestionIn,
  questions,
  isByLetter,
  standingOf,
  type Question,
} from './questions.ts';

const { fields } = questions;
/** 32 bytes in base64url. */
const publicKeySchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/**
 * Run by the engine that has just made the key pair and kept it under `id`, as the person who asks. The value is the
 * question's id.
 */
export const askQuestion = command(
  'askQuestion',
  () =>
    z.object({
      id: z.optional(recordId),
      kind: fields.kind.schema,
      round: fields.round.schema,
      subjectId: fields.subjectId.schema,
      text: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
      expectedIds: expectedIdsSchema,
      endsAt: fields.endsAt.schema,
      publicKey: publicKeySchema,
      counter: fields.counter.schema,
      counterId: fields.counterId.schema,
      settings: z.optional(z.unknown()),
      isAhead: z.optional(z.boolean()),
    }),
  ({ workshop: { doc, now }, actor }, { id = nanoid(), settings: given, ...input }): Result<string> => {
    if (!input.isAhead && (input.kind === 'pulse' ? openPulseIn(doc) : openQuestionIn(doc)))
      return refuse('questionOpen');
    if (!mayAsk(doc, actor)) return refuse('teamMissing');
    const settings = parseSettings(input.kind, given);
    if (isHiddenKind(input.kind) && settings === null) return refuse('invalidInput');
    const { size } = questionKinds[input.kind];
    const attribution = input.kind === 'vote' ? 'none' : 'side';
    const values = { ...input, settings, attribution, size, openedBy: actor, openedAt: now() } as const;
    doc.transact(() => insertRecord(doc, questions, values, { id }), new SetupOrigin('askQuestion'));
    return { ok: true, value: id };
  },
  'open',
);

/**
 * Puts a sealed answer into the document, in the place of an earlier one of the same person; of a collection, of the same
 * device. Everybody answers as themselves; whoever facilitates (while nobody does, whoever has asked) passes the screen on
 * to others, also to somebody who is not listed (`guest-…`). Answers by file (`letter-…`) may be added by anybody: who wrote them does not show.
 */
export const answerQuestion = command(
  'answerQuestion',
  () =>
    z.object({
      questionId: recordId,
      participantId: recordId,
      sealed: textUpTo(64 * 1024),
      /** What tells this device from others of the same person. */
      device: z.optional(z.string().check(z.regex(/^[A-Za-z0-9]{6}$/))),
      count: z.optional(envelopes.fields.count.schema),
      isDone: z.optional(z.boolean()),
      /** The side that makes this map together. */
      side: z.optional(z.enum(sides)),
    }),
  ({ workshop: { doc }, actor }, { questionId, participantId, sealed, device, side, ...counted }): Result<void> => {
    const question = getQuestion(doc, questionId);
    if (!question) return refuse('notFound');
    if (!isOpen(question)) return refuse('questionClosed');
    if (!isSealed(question, sealed)) return refuse('invalidInput');
    if (!mayAnswerAs(doc, question, actor, participantId)) return refuse('notYourself');
    const isOfSide = isMapOfSides(question);
    if (isOfSide && (side === undefined || device === undefined)) return refuse('invalidInput');
    if (isOfSide && !maySpeakFor(doc, actor, side!)) return refuse('notYourself');
    const person = isOfSide ? `side-${side}` : participantId;
    const isPerDevice = device !== undefined && (isOfSide || question.kind === 'collection');
    const id = envelopeId(questionId, isPerDevice ? `${person}.${device}` : person);
    const byId = isOfSide ? actor : '';
    const values = { sealed, sealedTo: question.publicKey, byId, ...counted };
    doc.transact(() => {
      if (storedRecord(doc, envelopes, id)) patchRecord(doc, envelopes, id, values);
      else insertRecord(doc, envelopes, { questionId, ...values }, { id });
    }, new SetupOrigin('answerQuestion'));
    return { ok: true, value: undefined };
  },
  'contribution',
);

/**
 * Run by an engine that takes over counting, because the computer that counted is gone for good: from now on answers are
 * sealed to its key, and every device seals its own copy anew.
 */
export const renewCounter = command(
  'renewCounter',
  () =>
    z.object({
      questionId: recordId,
      publicKey: publicKeySchema,
      counter: fields.counter.schema,
      counterId: fields.counterId.schema,
    }),
  ({ workshop: { doc } }, { questionId, ...counter }): Result<void> => {
    const question = getQuestion(doc, questionId);
    if (!question) return refuse('notFound');
    if (!isOpen(question)) return refuse('questionClosed');
    doc.transact(
      () => patchRecord(doc, questions, questionId, { ...counter, revealAsked: null }),
      new SetupOrigin('renewCounter'),
    );
    return { ok: true, value: undefined };
  },
  'facilitator',
);

/** Ends a question without a result. The counting computer deletes its key when it sees that. */
export const abandonQuestion = command(
  'abandonQuestion',
  () => z.object({ questionId: recordId }),
  ({ workshop: { doc, now }, actor }, { questionId }): Result<void> => {
    const question = getQuestion(doc, questionId);
    if (!question) return refuse('notFound');
    if (!isOpen(question)) return refuse('questionClosed');
    if (!mayEnd(doc, question, actor)) return refuse('notModerating');
    closeWithout(doc, questionId, now(), {});
    return { ok: true, value: undefined };
  },
  'open',
);

/** The counting computer no longer has the key of a question: nobody can ever open its answers. */
export function abandonLost(doc: Y.Doc, questionId: string, at: number) {
  closeWithout(doc, questionId, at, { isKeyLost: true });
}

/** Somebody came late or has left. */
export const expectPeople = command(
  'expectPeople',
  () => z.object({ questionId: recordId, expectedIds: expectedIdsSchema }),
  ({ workshop: { doc }, actor, write }, { questionId, expectedIds }) => {
    const question = getQuestion(doc, questionId);
    if (!question) return refuse('notFound');
    if (!isOpen(question)) return refuse('questionClosed');
    if (!mayEnd(doc, question, actor)) return refuse('notModerating');
    return write(() => patchRecord(doc, questions, questionId, { expectedIds: [...new Set(expectedIds)] }));
  },
  'open',
);

/**
 * Opens in the room what was asked before the day: from now on it is the one open question, with the answers that have
 * come by letter.
 */
export const callQuestion = command(
  'callQuestion',
  () => z.object({ questionId: recordId, endsAt: z.optional(fields.endsAt.schema) }),
  ({ workshop: { doc, now }, actor }, { questionId, endsAt = null }): Result<void> => {
    const question = getQuestion(doc, questionId);
    if (!question?.isAhead) return refuse('notFound');
    if (!isOpen(question)) return refuse('questionClosed');
    if (!mayEnd(doc, question, actor)) return refuse('notModerating');
    if (question.calledAt !== null) return { ok: true, value: undefined };
    if (openQuestionIn(doc)) return refuse('questionOpen');
    doc.transact(
      () => patchRecord(doc, questions, questionId, { calledAt: now(), endsAt }),
      new SetupOrigin('callQuestion'),
    );
    return { ok: true, value: undefined };
  },
  'open',
);

/** Milliseconds that whoever may end a question adds to its time. */
const moreTime = 30_000;

/** Half a minute more: from now on where the time is up already. A question without a time limit gets none. */
export const extendQuestion = command(
  'extendQuestion',
  () => z.object({ questionId: recordId }),
  ({ workshop: { doc, now }, actor }, { questionId }): Result<void> => {
    const question = getQuestion(doc, questionId);
    if (!question || question.endsAt === null) return refuse('notFound');
    if (!isOpen(question)) return refuse('questionClosed');
    if (!mayEnd(doc, question, actor)) return refuse('notModerating');
    const endsAt = Math.max(question.endsAt, now()) + moreTime;
    doc.transact(() => patchRecord(doc, questions, questionId, { endsAt }), new SetupOrigin('extendQuestion'));
    return { ok: true, value: undefined };
  },
  'open',
);

/** Why a question cannot be revealed for this person, as far as everybody can tell; null when it can. */
export function revealRefusal(doc: Y.Doc, questionId: string, personId: string): RefusalCode | null {
  const question = getQuestion(doc, questionId);
  if (!question) return 'notFound';
  if (!isOpen(question)) return 'questionClosed';
  if (!mayReveal(doc, question, personId)) return 'notModerating';
  if (isMapOfSides(question) && !standingOf(doc, question).isComplete) return 'sideMissing';
  const isSingle = question.kind === 'doubleMap' && !isMapOfSides(question);
  const fewest = isSingle ? fewestAnswers : questionKinds[question.kind].fewest;
  return standingOf(doc, question).given < fewest ? 'tooFewAnswers' : null;
}

/** An opened envelope: what follows the question in its id, and what was in it; undefined where it could not be read. */
export interface OpenedAnswer {
  readonly key: string;
  readonly answer: unknown;
}

/**
 * Writes the result of one kind as records, inside the transaction of the reveal. Null, and nothing written, when too few
 * answers could be read; else what is kept with the question, and how many answers were invalid.
 *
 * @param random a whole number from 0 to below its argument, of a generator that nobody can foresee
 */
export type ResultWriter = (
  doc: Y.Doc,
  question: Question,
  opened: readonly OpenedAnswer[],
  random: (below: number) => number,
  at: number,
) => { readonly result: unknown; readonly unread: number } | null;

/** Of the kinds whose result is records, and a generator that nobody can foresee. */
export interface RevealAsRecords {
  readonly writers: Readonly<Partial<Record<QuestionKindName, ResultWriter>>>;
  readonly random: (below: number) => number;
}

/**
 * Opens every envelope, writes the result and empties the envelopes in one transaction. Only on the counting computer,
 * after `revealRefusal`. False, and nothing written, when too few answers could be read.
 */
export function writeReveal(
  doc: Y.Doc,
  question: Question,
  openEnvelope: (sealed: string) => unknown,
  at: number,
  { writers, random }: RevealAsRecords = { writers: {}, random: () => 0 },
): boolean {
  const opened = envelopesOf(doc, question.id).map(({ key, sealed }) => ({ key, answer: openEnvelope(sealed) }));
  const write = writers[question.kind];
  return doc.transact(() => {
    const counted = write
      ? write(doc, question, opened, random, at)
      : countAnswers(
          question.kind,
          opened.map(({ answer }) => answer),
        );
    if (counted === null || (!write && counted.result === null)) return false;
    patchRecord(doc, questions, question.id, { ...counted, closedAt: at, outcome: 'revealed', revealAsked: null });
    emptyEnvelopes(doc, question.id);
    return true;
  }, new SetupOrigin('reveal'));
}

/** Puts an answer that was sealed to a key of this computer into an envelope for the computer that counts now. */
export function passOn(doc: Y.Doc, question: Question, resealed: ReadonlyMap<string, string>) {
  doc.transact(() => {
    for (const [key, sealed] of resealed)
      patchRecord(doc, envelopes, envelopeId(question.id, key), { sealed, sealedTo: question.publicKey });
  }, new SetupOrigin('passOn'));
}

/** The computer whose key answers were sealed to before counts again: it is here, so nobody need count in its place. */
export function takeCountingBack(
  doc: Y.Doc,
  questionId: string,
  own: Readonly<Record<'publicKey' | 'counter' | 'counterId', string>>,
) {
  doc.transact(
    () => patchRecord(doc, questions, questionId, { ...own, revealAsked: null }),
    new SetupOrigin('takeCountingBack'),
  );
}

/** Asks the computer that counts, which is not this one, to reveal; null takes the request back. */
export function requestReveal(doc: Y.Doc, questionId: string, request: { by: string; at: number } | null) {
  doc.transact(
    () => patchRecord(doc, questions, questionId, { revealAsked: request }),
    new SetupOrigin('requestReveal'),
  );
}

function closeWithout(doc: Y.Doc, questionId: string, closedAt: number, more: { isKeyLost?: boolean }) {
  doc.transact(() => {
    patchRecord(doc, questions, questionId, { outcome: 'abandoned', closedAt, revealAsked: null, ...more });
    emptyEnvelopes(doc, questionId);
  }, new SetupOrigin('abandonQuestion'));
}

function emptyEnvelopes(doc: Y.Doc, questionId: string) {
  for (const { key } of envelopesOf(doc, questionId))
    patchRecord(doc, envelopes, envelopeId(questionId, key), { sealed: '' });
}

/** Anybody with a team, and whoever facilitates. */
function mayAsk(doc: Y.Doc, actor: string): boolean {
  const asking = getRecord(doc, participants, actor);
  return asking !== undefined && (asking.team !== 'none' || asking.isFacilitator);
}

function mayAnswerAs(doc: Y.Doc, question: Question, actor: string, participantId: string): boolean {
  if (participantId === actor || isByLetter(participantId)) return true;
  if (!mayModerate(doc, question, actor)) return false;
  return participantId.startsWith('guest-') || getRecord(doc, participants, participantId) !== undefined;
}

/** The own side; whoever facilitates may hand the laptop to either. */
function maySpeakFor(doc: Y.Doc, actor: string, side: Side): boolean {
  return sideOf(doc, actor) === side || getRecord(doc, participants, actor)?.isFacilitator === true;
}

/** Bytes around the plaintext: the sender's public key and the tag. */
const envelopeOverhead = 32 + 16;

function isSealed({ kind }: Question, sealed: string): boolean {
  const bytes = Math.floor((sealed.length * 3) / 4);
  return (
    /^[A-Za-z0-9_-]+$/.test(sealed) &&
    sealed.length === base64urlLength(bytes) &&
    isPaddedSize(kind, bytes - envelopeOverhead)
  );
}
