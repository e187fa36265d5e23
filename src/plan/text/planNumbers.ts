// Counts as the headlines of the plan write them: words up to twelve, and lists with commas.
import type { Language } from '../../domain/record/workshop.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { PlanText } from './planText.ts';

/** "vier", "13"; for counts from 2. */
export function numberWord({ t, language }: Pick<PlanText, 't' | 'language'>, count: number): string {
  return count >= 2 && count <= 12 ? t(`plan.numberWord.n${count as 2}`) : formatNumber(language, count);
}

/** "Vier gemeinsame Ziele, ein Bereichsziel": a list that begins with a capital. */
export function sentenceOf(parts: readonly string[], language: Language, separator = ', '): string {
  const joined = parts.join(separator);
  return joined.slice(0, 1).toLocaleUpperCase(language) + joined.slice(1);
}
