// Numbers of an emotion curve that run on another scale than −2 to +2, as in surveys: 1 to 5, 1 to 10, −5 to +5.
import { numberOfCell } from './cellValues.ts';

export interface EmotionScale {
  readonly from: number;
  readonly to: number;
}

/** The scale that the heading names ("Emotion (1–5)"), or that the numbers show; null for −2 to +2. */
export function emotionScaleOf(heading: string, values: readonly string[]): EmotionScale | null {
  const named = /(?:^|[^\d+\-−–])(\d{1,3}) ?(?:-|–|—|…|\.\.\.?|bis|to) ?(\d{1,3})(?!\d)/.exec(heading.slice(0, 200));
  if (named && Number(named[1]) < Number(named[2])) return { from: Number(named[1]), to: Number(named[2]) };
  const numbers = values.map(numberIn).filter((number) => number !== undefined);
  const [most, least] = [numbers.reduce((a, b) => Math.max(a, b), 0), numbers.reduce((a, b) => Math.min(a, b), 0)];
  const reach = Math.max(most, -least);
  const end = [3, 5, 10, 100].find((one) => reach <= one);
  if (reach <= 2 || end === undefined) return null;
  if (least < 0) return { from: -end, to: end };
  const hasZero = numbers.includes(0);
  return { from: hasZero || end === 100 ? 0 : 1, to: end };
}

/** −2..2 in whole steps for a number of the scale; undefined for a text or a number beyond the scale. */
export function onScale(value: string, { from, to }: EmotionScale): number | undefined {
  const number = numberIn(value);
  if (number === undefined || number < from || number > to) return undefined;
  return Math.round(((number - from) / (to - from)) * 4 - 2) + 0;
}

/** "4", "+3", "−1" and "4,5". */
function numberIn(value: string): number | undefined {
  const cell = value.trim().slice(0, 12).replace(/^\+/, '').replace(/^[−–]/, '-');
  return /^-?\d{1,3}(?:[.,]\d{1,3})?$/.test(cell) ? numberOfCell(cell) : undefined;
}
