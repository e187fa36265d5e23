// What happens to a question: it is asked, answered, revealed or abandoned, and who is expected changes. Undo covers
// the last of these alone: an answer that was sealed is replaced by sealing another one, and what was opened stays open.
import type * as Y from 'yjs';
import { nanoid } from 'nanoid';
import * as z from 'zod/mini';
import { getRecord, insertRecord, patchRecord, storedRecord } from '../record/collection.ts';
import { command, refuse, SetupOrigin, type RefusalCode, type Result } from '../record/command.ts';
import { recordId, textUpTo } from '../record/field.ts';
import { participants } from '../people/participants.ts';
import { base64urlLength } from './base64url.ts';
import { countAnswers, isPaddedSize, questionKinds } from './kinds.ts';
import {
  envelopeId,
  envelopes,
  envelopesOf,
  expectedIdsSchema,
  getQuestion,
  isOpen,
  mayEnd,
  mayReveal,
  openPulseIn,
  openQuestionIn,
  questions,
  type Question,
} from './questions.ts';

const { fields } = questions;

/**
 * Run by the engine that has just made the key pair and kept it under `id`, as the person who asks. The value is the
 * question's id.
 */
export const askQuestion = command(
  'askQuestion',
  z.object({
    id: z.optional(recordId),
    kind: fields.kind.schema,
    round: fields.round.schema,
    subjectId: fields.subjectId.schema,
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
    expectedIds: expectedIdsSchema,
    endsAt: fields.endsAt.schema,
    publicKey: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
    counter: fields.counter.schema,
    counterId: fields.counterId.schema,
  }),
  ({ workshop: { doc, now }, actor }, { id = nanoid(), ...input }): Result<string> => {
    if (input.kind === 'pulse' ? openPulseIn(doc) : openQuestionIn(doc)) return refuse('questionOpen');
    if (!mayAsk(doc, actor)) return refuse('teamMissing');
    const { size } = questionKinds[input.kind];
    const values = { ...input, size, openedBy: actor, openedAt: now() };
    doc.transact(() => insertRecord(doc, questions, values, { id }), new SetupOrigin('askQuestion'));
    return { ok: true, value: id };
  },
  'open',
);

/**
 * Puts a sealed answer into the document, in the place of an earlier one of the same person. Everybody answers as
 * themselves; whoever facilitates passes the screen on to others, also to somebody who is not listed (`guest-…`).
 * Answers by file (`letter-…`) may be added by anybody: who wrote them does not show.
 */
export const answerQuestion = command(
  'answerQuestion',
  z.object({ questionId: recordId, participantId: recordId, sealed: textUpTo(64 * 1024) }),
  ({ workshop: { doc }, actor }, { questionId, participantId, sealed }): Result<void> => {
    const question = getQuestion(doc, questionId);
    if (!question) return refuse('notFound');
    if (!isOpen(question)) return refuse('questionClosed');
    if (!isSealed(question, sealed)) return refuse('invalidInput');
    if (!mayAnswerAs(doc, actor, participantId)) return refuse('notYourself');
    const id = envelopeId(questionId, participantId);
    doc.transact(() => {
      if (storedRecord(doc, envelopes, id)) patchRecord(doc, envelopes, id, { sealed });
      else insertRecord(doc, envelopes, { questionId, sealed }, { id });
    }, new SetupOrigin('answerQuestion'));
    return { ok: true, value: undefined };
  },
  'contribution',
);

/** Ends a question without a result. The counting computer deletes its key when it sees that. */
export const abandonQuestion = command(
  'abandonQuestion',
  z.object({ questionId: recordId }),
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
  z.object({ questionId: recordId, expectedIds: expectedIdsSchema }),
  ({ workshop: { doc }, actor, write }, { questionId, expectedIds }) => {
    const question = getQuestion(doc, questionId);
    if (!question) return refuse('notFound');
    if (!isOpen(question)) return refuse('questionClosed');
    if (!mayEnd(doc, question, actor)) return refuse('notModerating');
    return write(() => patchRecord(doc, questions, questionId, { expectedIds: [...new Set(expectedIds)] }));
  },
  'open',
);

/** Why a question cannot be revealed for this person, as far as everybody can tell; null when it can. */
export function revealRefusal(doc: Y.Doc, questionId: string, personId: string): RefusalCode | null {
  const question = getQuestion(doc, questionId);
  if (!question) return 'notFound';
  if (!isOpen(question)) return 'questionClosed';
  if (!mayReveal(doc, question, personId)) return 'notModerating';
  return envelopesOf(doc, questionId).length < questionKinds[question.kind].fewest ? 'tooFewAnswers' : null;
}

/**
 * Opens every envelope with `openEnvelope`, writes the result and empties the envelopes in one transaction. Only on the
 * counting computer, after `revealRefusal`. False, and nothing written, when too few answers could be read.
 */
export function writeReveal(
  doc: Y.Doc,
  question: Question,
  openEnvelope: (sealed: string) => unknown,
  at: number,
): boolean {
  const sealed = envelopesOf(doc, question.id);
  const { result, unread } = countAnswers(
    question.kind,
    sealed.map((envelope) => openEnvelope(envelope.sealed)),
  );
  if (result === null) return false;
  doc.transact(() => {
    patchRecord(doc, questions, question.id, { result, unread, closedAt: at, outcome: 'revealed', revealAsked: null });
    emptyEnvelopes(doc, question.id);
  }, new SetupOrigin('reveal'));
  return true;
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
  for (const { personId } of envelopesOf(doc, questionId))
    patchRecord(doc, envelopes, envelopeId(questionId, personId), { sealed: '' });
}

/** Anybody with a team, and whoever facilitates. */
function mayAsk(doc: Y.Doc, actor: string): boolean {
  const asking = getRecord(doc, participants, actor);
  return asking !== undefined && (asking.team !== 'none' || asking.isFacilitator);
}

function mayAnswerAs(doc: Y.Doc, actor: string, participantId: string): boolean {
  if (participantId === actor || participantId.startsWith('letter-')) return true;
  if (getRecord(doc, participants, actor)?.isFacilitator !== true) return false;
  return participantId.startsWith('guest-') || getRecord(doc, participants, participantId) !== undefined;
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
