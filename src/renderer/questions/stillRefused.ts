// How long a refusal about hidden questions stays true: its message goes once what it says is over.
import type * as Y from 'yjs';
import { participants } from '../../domain/people/participants.ts';
import { recordsOf } from '../../domain/record/collection.ts';
import type { RefusalCode } from '../../domain/record/command.ts';
import { revealRefusal } from '../../domain/questions/reveal.ts';
import { envelopes, getQuestion, isOpen, openQuestionIn, questions } from '../../domain/questions/questions.ts';
import type { Store } from '../base/store.ts';

/** The reveal of an open question was refused: until it is revealed, discarded, or can be revealed. */
export function isRevealRefused(doc: Y.Doc, questionId: string, personId: string, refusal: RefusalCode | 'failed') {
  const isOfDocument = revealRefusal(doc, questionId, personId) === refusal;
  return whetherIn(doc, () => {
    const question = getQuestion(doc, questionId);
    if (!question || !isOpen(question)) return false;
    return !isOfDocument || revealRefusal(doc, questionId, personId) === refusal;
  });
}

/** Asking was refused: as long as the same question is open as then. */
export function isAskingRefused(doc: Y.Doc) {
  const open = openQuestionIn(doc)?.id;
  return whetherIn(doc, () => openQuestionIn(doc)?.id === open);
}

function whetherIn(doc: Y.Doc, get: () => boolean): Store<boolean> {
  return {
    get,
    subscribe(listener) {
      const watched = [questions, envelopes, participants].map((one) => recordsOf(doc, one));
      for (const records of watched) records.observeDeep(listener);
      return () => watched.forEach((records) => records.unobserveDeep(listener));
    },
  };
}
