// What the page of a pulse by mail knows: written into it as JSON (letterPage.ts), read by its script (letterScript.ts).

/** The form's own parts carry these ids; those that all forms have are in stepIds. */
export const letterIds = { first: 'first', second: 'second', next: 'next', back: 'back' } as const;

/** Begins the names of the groups of choices about agreements; the agreement's id follows. */
export const keptName = 'kept:';

export interface LetterData {
  readonly questionId: string;
  /** Of the counting computer, in base64url. */
  readonly publicKey: string;
  /** Bytes that every answer is padded to. */
  readonly size: number;
  /** Names of participants, by which a word that names somebody is asked about once. */
  readonly names: readonly string[];
  /** Name of the file with the answer, with XXXXXXXX where its code stands. */
  readonly fileName: string;
}
