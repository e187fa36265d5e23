// What the page of the prework knows: written into it as JSON (preworkPage.ts), read by its script (preworkScript.ts).
import type { QuestionKindName } from '../../../domain/questions/kinds.ts';

/** The form's own parts carry these ids; those that all forms have are in stepIds. */
export const preworkIds = { write: 'write', tooLong: 'too-long' } as const;

/** Fields of a question are named after it: `QUESTION state`, `QUESTION word`, `QUESTION text`, `QUESTION 0` to 4. */
export const fieldOf = (questionId: string, part: string | number) => `${questionId} ${part}`;

/** Most customers, and most things that cost time. */
export const mostCards = 5;

export interface PreworkQuestion {
  readonly id: string;
  readonly kind: QuestionKindName;
  /** Of the counting computer, in base64url. */
  readonly publicKey: string;
}

export interface PreworkData {
  readonly questions: readonly PreworkQuestion[];
  /** Names of participants, by which a word that names somebody is asked about once. */
  readonly names: readonly string[];
  /** Name of the file with the answers, with XXXXXXXX where its code stands. */
  readonly fileName: string;
}
