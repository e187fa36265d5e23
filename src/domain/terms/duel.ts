// The definition duel about a term: a sealed question of the kind duel whose subject is the term. Once revealed, its
// answers are merged into the common definition until the duel is closed; they stay with the term.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { readDuelAnswers, type DuelAnswer } from '../questions/kinds.ts';
import { getQuestion, listQuestions, type Question } from '../questions/questions.ts';
import { getRecord, patchRecord } from '../record/collection.ts';
import { command, refuse } from '../record/command.ts';
import { recordId } from '../record/field.ts';
import { getTerm, terms } from './terms.ts';

/** Milliseconds that everybody has to write. */
export const duelTime = 60_000;
/** Letters of an answer. */
export const longestAnswer = 400;

export interface Duel {
  readonly question: Question;
  readonly termId: string;
  /** In the sequence of the alphabet, so that nothing tells whose they are. */
  readonly answers: readonly DuelAnswer[];
  /** Still being merged into the definition. */
  readonly isOpen: boolean;
}

/** All revealed duels about terms that are there, oldest first. */
export function revealedDuels(doc: Y.Doc): Duel[] {
  return listQuestions(doc)
    .flatMap((question): Duel[] => {
      const { kind, subjectId, outcome, result } = question;
      const term = subjectId === null ? undefined : getTerm(doc, subjectId);
      if (kind !== 'duel' || outcome !== 'revealed' || !term) return [];
      const answers = readDuelAnswers(result).sort((left, right) => (left.text < right.text ? -1 : 1));
      return [{ question, termId: term.id, answers, isOpen: false }];
    })
    .map((duel, at, all) => ({
      ...duel,
      isOpen:
        all.findLastIndex(({ termId }) => termId === duel.termId) === at &&
        getRecord(doc, terms, duel.termId)?.closedDuelId !== duel.question.id,
    }));
}

/** Ends the merging: the answers stay with the term. */
export const closeDuel = command(
  'closeDuel',
  () => z.object({ questionId: recordId }),
  ({ workshop: { doc }, write }, { questionId }) => {
    const question = getQuestion(doc, questionId);
    const term = question?.subjectId == null ? undefined : getTerm(doc, question.subjectId);
    if (question?.kind !== 'duel' || question.outcome !== 'revealed' || !term) return refuse('notFound');
    return write(() => patchRecord(doc, terms, term.id, { closedDuelId: questionId }));
  },
  'open',
);
