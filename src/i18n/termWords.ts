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
