// Reading a number of days as people write it.
import type { Language } from '../../../domain/record/languages.ts';
import { numberSigns } from '../../../i18n/format.ts';

/**
 * Days, null for an empty field, undefined for what is no duration. Comma or point for decimals, as the language has
 * it.
 */
export function parseDays(written: string, language: Language): number | null | undefined {
  const text = written
    .trim()
    .replace(/(tage?|days?|d|t)\.?$/i, '')
    .trim();
  if (text === '') return null;
  const { thousands } = numberSigns(language);
  const plain = text
    .split(thousands)
    .map((part, at) => (at === 0 || /^\d{3}(\D|$)/.test(part) ? part : `${thousands}${part}`))
    .join('')
    .replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(plain)) return undefined;
  const days = Number(plain);
  return days <= 36500 ? days : undefined;
}
