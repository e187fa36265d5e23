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

/**
 * Counts that stand in one line: all in words from two to twelve, else all in figures. "Zwei von neun", "5 von 17"; one
 * would have to be inflected, and none has no word here.
 */
export function countsInWords(t: Translate, language: Language, counts: readonly number[]): string[] {
  const areWords = counts.every((count) => count >= 2 && count <= written.length);
  return counts.map((count) => (areWords ? numberWord(t, language, count) : formatNumber(language, count)));
}

export function capitalised(sentence: string, language: Language): string {
  const [first = ''] = sentence;
  return first.toLocaleUpperCase(language) + sentence.slice(first.length);
}
