// The steps of a block, by its method: what one key goes through.
import type { AgendaItem, AgendaMethod, AgendaQuestion } from './agendaItems.ts';

export const stepKinds = [
  'say',
  'pause',
  'ask',
  'reveal',
  'talk',
  'collect',
  'group',
  'vote',
  'revealVote',
  'takeOver',
  'map',
  'mapped',
  'differences',
  'walk',
  'openPoints',
  'poll',
  'sign',
  'handOut',
] as const;
export type StepKind = (typeof stepKinds)[number];

const stepsOfMethod: Readonly<Record<AgendaMethod, readonly StepKind[]>> = {
  plenary: ['say'],
  calculate: ['say'],
  break: ['pause'],
  poll: ['say', 'ask', 'reveal', 'talk'],
  duel: ['say', 'ask', 'reveal', 'talk'],
  vote: ['say', 'ask', 'reveal', 'talk'],
  collection: ['say', 'collect', 'reveal', 'group', 'takeOver'],
  doubleMap: ['say', 'map', 'mapped'],
  overlay: ['reveal', 'differences'],
  walkthrough: ['say', 'walk'],
  closing: ['openPoints', 'poll', 'sign', 'handOut'],
};

const questionsOfMethods: Readonly<Partial<Record<AgendaMethod, AgendaQuestion>>> = {
  poll: 'poll',
  duel: 'duel',
  vote: 'vote',
  collection: 'collection',
  doubleMap: 'doubleMap',
};

/** What a block of this method asks, unless somebody says otherwise. */
export function questionOfMethod(method: AgendaMethod): AgendaQuestion {
  return questionsOfMethods[method] ?? 'none';
}

/** Steps that go through records, one press each (document/agendaWalk.ts). */
export const walkingSteps: readonly StepKind[] = ['walk', 'differences'];

/** A collection that asks for a vote goes on to it. */
export function stepsOf({ method, question }: Pick<AgendaItem, 'method' | 'question'>): readonly StepKind[] {
  if (method === 'collection' && question === 'vote')
    return ['say', 'collect', 'reveal', 'group', 'vote', 'revealVote', 'takeOver'];
  return stepsOfMethod[method];
}

/** The step of a running block, from 0; the first one where nobody has gone on, or the step is of another block. */
export function stepIn(
  item: Pick<AgendaItem, 'id' | 'method' | 'question'>,
  step: { readonly itemId: string; readonly index: number } | null,
): number {
  return step?.itemId === item.id ? Math.min(step.index, stepsOf(item).length - 1) : 0;
}
