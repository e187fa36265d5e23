// What a form gets in which a question is answered; answerForms.ts lists the forms.
import type { Question } from '../../domain/questions/questions.ts';
import type { Team } from '../../domain/people/participants.ts';

export interface AnswerFormProps {
  readonly question: Question;
  /** Side of whoever answers; part of what is sealed. */
  readonly side: Team;
  /** Called with the whole answer and, apart, the text in it that is looked through for names. */
  readonly onSeal: (answer: unknown, text: string) => void;
}
