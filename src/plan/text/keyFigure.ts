// A figure of a stage's key figure with what it is in.
import { isPercent } from '../../domain/journey/stages.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { formatMeasure, formatNumber } from '../../i18n/format.ts';

/** "71 %" for 0.71 in "%", "4 h", "410" where no unit is named. */
export function keyFigureText(language: Language, unit: string, value: number): string {
  if (isPercent(unit)) return formatMeasure(language, { measure: 'percent', unit }, value);
  const number = formatNumber(language, value);
  return unit.trim() === '' ? number : `${number}\u00a0${unit.trim()}`;
}
