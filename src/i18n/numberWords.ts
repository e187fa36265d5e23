// Counts as words, as running text writes them, and a sentence that begins with a capital.
import type { Language } from '../domain/record/workshop.ts';
import { formatNumber } from './format.ts';
import type { Translate } from './translator.ts';

const written = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

/** "ein", "vier", "13": up to twelve in words, then in figures. */
export function numberWord(t: Translate, language: Language, count: number): string {
  const word = written[count - 1];
  return word === undefined ? formatNumber(language, count) : t(`words.number.${word}`);
}

export function capitalised(sentence: string, language: Language): string {
  const [first = ''] = sentence;
  return first.toLocaleUpperCase(language) + sentence.slice(first.length);
}
