// What the page of a pulse by mail knows: written into it as JSON (letterPage.ts), read by its script (letterScript.ts).

/** The form's parts carry these ids. */
export const letterIds = {
  data: 'data',
  form: 'form',
  first: 'first',
  second: 'second',
  next: 'next',
  back: 'back',
  missing: 'missing',
  name: 'name',
  nameStays: 'name-stays',
  nameChange: 'name-change',
  sealed: 'sealed',
  line: 'line',
  save: 'save',
  copy: 'copy',
  copied: 'copied',
} as const;

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
