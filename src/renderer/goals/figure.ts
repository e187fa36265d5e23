// A value of a goal written large: few digits, and in smaller type what they count.
import type { Goal } from '../../domain/partnership/goals.ts';
import { formatMeasure, formatNumber, isCurrency } from '../../i18n/format.ts';
import { numberFormat } from '../../i18n/formats.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { Language } from '../../domain/record/workshop.ts';

/** Powers of ten that numbers are shortened by; each has a word in the catalogues. */
const scales = ['12', '9', '6', '3'] as const;
type Scale = (typeof scales)[number];

export interface Figure {
  readonly number: string;
  /** What the number is a multiple of; null for the number itself. */
  readonly scale: Scale | null;
  /** What is counted, or the sign of the currency; empty for percentages. */
  readonly unit: string;
}

/** Numbers from here on are shortened. */
const long = 100_000;

type Measured = Pick<Goal, 'measure' | 'unit'>;

export function figureOf(language: Language, of: Measured, value: number): Figure {
  if (of.measure === 'percent') return { number: formatMeasure(language, of, value), scale: null, unit: '' };
  const unit = of.measure === 'money' ? currencySign(language, of.unit) : of.unit.trim();
  const scale = Math.abs(value) < long ? null : scales.find((power) => Math.abs(value) >= 10 ** Number(power))!;
  if (scale === null) return { number: formatMeasure(language, { measure: 'count', unit: '' }, value), scale, unit };
  return { number: formatNumber(language, Number((value / 10 ** Number(scale)).toPrecision(4))), scale, unit };
}

/** The same in one line and without what it counts, as at the ends of the chart: "500 Tsd.", "500k". */
export function shortFigure(t: Translate, language: Language, of: Measured, value: number): string {
  const { number, scale } = figureOf(language, of, value);
  return scale === null ? number : t(`goals.scaled.${scale}`, { number });
}

/** A value with what it counts, written out: "81 MQL", "214.000 €", "71 %". */
export function wholeFigure(language: Language, of: Measured, value: number): string {
  const text = formatMeasure(language, of, value);
  return of.measure === 'count' && of.unit.trim() !== '' ? `${text} ${of.unit.trim()}` : text;
}

function currencySign(language: Language, unit: string): string {
  if (!isCurrency(unit)) return unit.trim();
  const parts = numberFormat(language, { style: 'currency', currency: unit }).formatToParts(1);
  return parts.find(({ type }) => type === 'currency')?.value ?? unit;
}
