// What a form gets in which a question is answered; answerForms.ts lists the forms.
import type { Question } from '../../domain/questions/questions.ts';
import type { RelationshipState } from '../../domain/questions/kinds.ts';
import type { Team } from '../../domain/people/participants.ts';

/** What is half written, as far as somebody has got; empty at first. */
export interface AnswerDraft {
  readonly state?: RelationshipState;
  readonly word?: string;
  /** Of a pulse, once its first step is done. */
  readonly first?: { readonly answer: object; readonly word: string };
  readonly kept?: Readonly<Record<string, string>>;
  readonly text?: string;
}

export interface AnswerFormProps {
  readonly question: Question;
  /** Side of the person who answers; part of what is sealed. */
  readonly side: Team;
  readonly draft: AnswerDraft;
  readonly onDraft: (draft: AnswerDraft) => void;
  /** Called with the whole answer and, apart, the text in it that is looked through for names. */
  readonly onSeal: (answer: unknown, text: string) => void;
}
