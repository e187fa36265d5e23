// The form of each kind of question. A kind without one here cannot be answered in this version.
import type { ComponentType } from 'react';
import type { QuestionKindName } from '../../domain/questions/kinds.ts';
import type { AnswerFormProps } from './answerForm.ts';
import { DuelForm } from './DuelForm.tsx';
import { PollForm } from './PollForm.tsx';
import { PulseForm } from './PulseForm.tsx';

export const answerForms: Readonly<Partial<Record<QuestionKindName, ComponentType<AnswerFormProps>>>> = {
  poll: PollForm,
  pulse: PulseForm,
  duel: DuelForm,
};
