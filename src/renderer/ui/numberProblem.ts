// What is wrong with a number as it was typed: outside its limits, or broken where only whole ones count. Such a number is
// never moved to the nearest one that is right: the field says what goes.
import type { Translate } from '../../i18n/translator.ts';

export interface NumberBounds {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  /** Only whole numbers count. */
  readonly isWhole?: boolean;
}

export function isRightNumber(value: number | null, bounds: NumberBounds): boolean {
  const { minimum = -Infinity, maximum = Infinity, isWhole = false } = bounds;
  return value === null || (value >= minimum && value <= maximum && (!isWhole || Number.isInteger(value)));
}

/** Says what goes; `format` writes a limit as the field writes its number. */
export function numberSentence(
  t: Translate,
  value: number,
  bounds: NumberBounds,
  format: (value: number) => string,
): string {
  const { minimum, maximum, isWhole = false } = bounds;
  if (isWhole && !Number.isInteger(value)) return t('app.number.whole');
  if (minimum === undefined) return t('app.number.upTo', { most: format(maximum ?? value) });
  return maximum === undefined
    ? t('app.number.from', { least: format(minimum) })
    : t('app.number.between', { least: format(minimum), most: format(maximum) });
}

/** Says why the letters that somebody typed or pasted are not taken: they make no number that goes here. */
export function lettersSentence(
  t: Translate,
  letters: string,
  bounds: NumberBounds,
  format: (value: number) => string,
): string {
  if (/[-\u2212]\s*\d*/u.test(letters) && (bounds.minimum ?? -1) >= 0) return numberSentence(t, -1, bounds, format);
  return /^[\d.,\s]*[.,][\d\s]*$/u.test(letters) && bounds.isWhole ? t('app.number.whole') : t('app.number.none');
}
