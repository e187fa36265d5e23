// A number as somebody types it in their language, with or without thousands, unit or sign of a currency.
import type { Language } from '../../domain/record/languages.ts';
import { numberSigns } from '../../i18n/format.ts';

/** Null for nothing typed, undefined for what is no number. */
export function readFigure(language: Language, text: string): number | null | undefined {
  const bare = text.replace(/[^\d.,-]/g, '');
  if (bare === '') return text.trim() === '' ? null : undefined;
  const { thousands, decimal } = numberSigns(language);
  // "0.25" typed in German is a decimal, since no group of thousands has two digits.
  const isForeign = decimal !== '.' && !bare.includes(decimal) && /^-?\d+\.\d{1,2}$/.test(bare);
  const plain = isForeign ? bare : bare.replaceAll(thousands, '').replace(decimal, '.');
  const number = Number(plain);
  return plain === '' || Number.isNaN(number) ? undefined : number;
}
