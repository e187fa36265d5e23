// What a section says of itself where it is not on screen: its keys in the list of keys, its state and its records in
// the contents. A script of its own, fetched when somebody wants to see it.
import type { Reading } from '../../domain/record/part.ts';
import type { Language } from '../../domain/record/workshop.ts';
import type { Translate } from '../../i18n/translator.ts';

/** The language of the app and its texts. */
export interface Words {
  readonly t: Translate;
  readonly language: Language;
}

export interface KeyHelp {
  /** Pressed together, or each of several that do the same kind of thing. "Mod" is Ctrl, on a Mac Cmd. */
  readonly keys: readonly string[];
  /** What they do, in the language of the app. */
  readonly text: string;
}

/** Something with a title that the contents find. */
export interface FoundRecord {
  readonly id: string;
  readonly title: string;
  /** The kind of record in the language of the app, as "Agreement". */
  readonly kind: string;
}

export interface SectionAbout {
  readonly keys: (words: Words) => readonly KeyHelp[];
  /** How it stands, in one line without a full stop: "5 of 17 handovers covered". Empty where there is nothing to say. */
  readonly state: (words: Words, reading: Reading) => string;
  /** What is in it, as it is named when the section is taken out of use: "2 target customers and 5 roles". */
  readonly kept: (words: Words, reading: Reading) => string;
  /** Everything in it that has a title. */
  readonly records: (words: Words, reading: Reading) => readonly FoundRecord[];
}
