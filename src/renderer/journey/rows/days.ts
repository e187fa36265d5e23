// Reading a number of days as people write it.
import type { Language } from '../../../domain/record/languages.ts';
import { numberSigns } from '../../../i18n/format.ts';

/**
 * Days, also more or less than a stage can take; null for an empty field, undefined for what is no number. Comma or
 * point for decimals, as the language has it.
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
  return /^[-\u2212]?\d+(\.\d+)?$/.test(plain) ? Number(plain.replace('\u2212', '-')) : undefined;
}
