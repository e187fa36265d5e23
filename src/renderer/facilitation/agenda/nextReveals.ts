// Whether the next press reveals hidden answers: cards, votes or maps. That is never taken back, so it asks once.
import type * as Y from 'yjs';
import { readAgenda } from '../../../domain/facilitation/agendaItems.ts';
import { stepIn, stepsOf, type StepKind } from '../../../domain/facilitation/agendaSteps.ts';
import { isHiddenKind } from '../../../domain/questions/hiddenAnswers.ts';
import { openQuestionIn } from '../../../domain/questions/questions.ts';

export const revealing: readonly StepKind[] = ['reveal', 'revealVote'];

export function nextReveals(doc: Y.Doc): boolean {
  const open = openQuestionIn(doc);
  const { running, items, live } = readAgenda(doc);
  if (!open || !running || !isHiddenKind(open.kind)) return false;
  const inBlock = stepsOf(running)[stepIn(running, live.step) + 1];
  const following = items.find(({ state, number }) => state === 'planned' && number > running.number);
  const comes = inBlock ?? (following && stepsOf(following)[0]);
  return comes !== undefined && revealing.includes(comes);
}
