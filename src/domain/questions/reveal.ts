// How a question ends: the computer that counts opens what was sealed and writes the result, counting passes to another
// computer, or the question ends without a result. People's own commands stand in questionCommands.ts.
import type * as Y from 'yjs';
import { patchRecord } from '../record/collection.ts';
import { SetupOrigin, type RefusalCode } from '../record/command.ts';
import { countAnswers, fewestAnswers, questionKinds, type QuestionKindName } from './kinds.ts';
import {
  envelopeId,
  envelopes,
  envelopesOf,
  getQuestion,
  isMapOfSides,
  isOpen,
  mayReveal,
  questions,
  standingOf,
  type Question,
} from './questions.ts';

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

/** The counting computer no longer has the key of a question: nobody can ever open its answers. */
export function abandonLost(doc: Y.Doc, questionId: string, at: number) {
  closeWithout(doc, questionId, at, { isKeyLost: true });
}

/** Ends a question without a result, and what was sealed for it is gone. */
export function closeWithout(doc: Y.Doc, questionId: string, closedAt: number, more: { isKeyLost?: boolean }) {
  doc.transact(() => {
    patchRecord(doc, questions, questionId, { outcome: 'abandoned', closedAt, revealAsked: null, ...more });
    emptyEnvelopes(doc, questionId);
  }, new SetupOrigin('abandonQuestion'));
}

function emptyEnvelopes(doc: Y.Doc, questionId: string) {
  for (const { key } of envelopesOf(doc, questionId))
    patchRecord(doc, envelopes, envelopeId(questionId, key), { sealed: '' });
}
