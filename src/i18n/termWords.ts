// What is said of terms on the screen and in the plan alike: how many are agreed, and where one is used.
import type { TermCounts } from '../domain/terms/termCounts.ts';
import type { UseCounts, UseKind } from '../domain/terms/termUsage.ts';
import type { Language } from '../domain/record/workshop.ts';
import { capitalised, numberWord } from './numberWords.ts';
import type { Translate } from './translator.ts';

/** "Two of five terms are agreed". */
export function termsHeadline(t: Translate, language: Language, { agreed, all }: TermCounts): string {
  const number = (count: number) => numberWord(t, language, count);
  if (agreed === 0) return t('terms.headlineNone');
  if (agreed === all) return t('terms.headlineAll');
  if (agreed === 1) return t('terms.headlineOne', { all: number(all) });
  return t('terms.headline', { agreed: capitalised(number(agreed), language), all: number(all) });
}

/** "three goals, one agreement", in the sequence of the counts; empty where a term is used nowhere. */
export function usesInWords(t: Translate, language: Language, counts: UseCounts): string {
  return Object.entries(counts)
    .map(([kind, count]) => t(`terms.use.${kind as UseKind}`, { count, number: numberWord(t, language, count) }))
    .join(', ');
}

/** Endings of German nouns that are feminine. */
const feminine = /(chance|ung|heit|keit|schaft|tion|enz|anz|ität|anfrage)$/i;
/**
 * English names that begin with the sound of a vowel. Of an abbreviation without vowels the name of its first letter
 * counts: an MQL, a SAL.
 */
const vowel = /^(?:[AEIOaeio]|[Uu]n(?!i)|[FHLMNRSX](?=[BCDFGHJ-NP-TV-Z0-9]+(?![\p{L}])))/u;

/** Names that take the other of two articles; a language that is not here has one. */
const otherArticle: Readonly<Partial<Record<Language, RegExp>>> = { de: feminine, en: vowel };

/** A term with its article, as it is asked about: "an MQL", "eine Verkaufschance". */
export function withArticle(t: Translate, language: Language, name: string): string {
  const takesOther = otherArticle[language]?.test(name.trim()) ?? false;
  return t(`terms.duel.article.${takesOther ? 'other' : 'plain'}`, { name });
}
