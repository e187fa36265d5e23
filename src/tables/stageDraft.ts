// A stage while its table is read: its touchpoints, and what several lines say of it put together.
import type { WorkshopSeed } from '../domain/document/seed.ts';
import type { TableField } from './fields.ts';
import { sameTextKey } from './cellText.ts';

type StageSeed = WorkshopSeed['stages'][number];
export type TouchpointSeed = StageSeed['touchpoints'][number];

export const stageTexts = ['customerGoal', 'customerActions', 'questions'] as const satisfies readonly TableField[];
export type StageText = (typeof stageTexts)[number];

export interface StageDraft {
  readonly title: string;
  readonly touchpoints: TouchpointSeed[];
  isPurchase: boolean;
  duration: number | null;
  emotion: number | null;
  readonly texts: Record<StageText, string[]>;
  readonly painPoints: string[];
  readonly opportunities: string[];
}

export function createStage(title: string): StageDraft {
  return {
    title,
    touchpoints: [],
    isPurchase: false,
    duration: null,
    emotion: null,
    texts: { customerGoal: [], customerActions: [], questions: [] },
    painPoints: [],
    opportunities: [],
  };
}

/** Adds what is not there yet: people fill the same words down all lines of a stage. */
export function addOnce(list: string[], text: string) {
  const key = sameTextKey(text);
  if (!list.some((known) => sameTextKey(known) === key)) list.push(text);
}

export function seedOfStage({ texts, painPoints, opportunities, ...stage }: StageDraft): StageSeed {
  const entry = (text: string) => ({ text, dots: 0, touchpoint: '' });
  return {
    ...stage,
    customerGoal: texts.customerGoal.join('\n'),
    customerActions: texts.customerActions.join('\n'),
    questions: texts.questions.join('\n'),
    painPoints: painPoints.map(entry),
    opportunities: opportunities.map(entry),
    keyFigure: '',
    keyFigureUnit: '',
    keyFigureActual: null,
    keyFigureTarget: null,
  };
}
