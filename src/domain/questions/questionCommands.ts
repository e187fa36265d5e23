// What people do with a question: it is asked, answered, called, extended or abandoned, and who is expected changes. Undo
// covers the last of these alone: an answer that was sealed is replaced by sealing another one. How it is revealed
// stands in reveal.ts.
import type * as Y from 'yjs';
import { nanoid } from 'nanoid';
import * as z from 'zod/mini';
import { getRecord, insertRecord, patchRecord, storedRecord } from '../record/collection.ts';
import { command, refuse, SetupOrigin, type Result } from '../record/command.ts';
import { recordId, textUpTo } from '../record/field.ts';
import { participants, sideOf, sides, type Side } from '../people/participants.ts';
import { base64urlLength } from './base64url.ts';
import { isHiddenKind, parseSettings } from './hiddenAnswers.ts';
import { isPaddedSize, questionKinds } from './kinds.ts';
import {
  envelopeId,
  envelopes,
  expectedIdsSchema,
  getQuestion,
  isMapOfSides,
  isOpen,
  mayEnd,
  mayModerate,
  openPulseIn,
  openQuestionIn,
  questions,
  isByLetter,
  type Question,
} from './questions.ts';
import { closeWithout } from './reveal.ts';

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
