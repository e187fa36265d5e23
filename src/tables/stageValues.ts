// What the cells of a table may say about a stage: how long it takes, whether the customer buys there, how it feels.
import { namesNothing, wordKey } from './words.ts';
import { markOf } from './values.ts';
import { listed } from './listed.ts';

const unitWords: readonly (readonly [number, string])[] = [
  [1, 'd, t, tag, tage, tagen, day, days'],
  [7, 'w, wo, woche, wochen, week, weeks, wk, wks'],
  [30, 'mon, monat, monate, monaten, month, months'],
  [365, 'jahr, jahre, jahren, year, years, y'],
  [1 / 24, 'h, std, stunde, stunden, hour, hours, hrs'],
];
const daysOf: ReadonlyMap<string, number> = new Map(
  unitWords.flatMap(([days, words]) => listed(words).map((word) => [word, days] as const)),
);

/** Days of one unit that a heading names ("Dauer (Wochen)"); 1 when it names none. */
export function unitOfHeading(heading: string): number {
  const words = heading
    .toLowerCase()
    .slice(0, 200)
    .split(/[^\p{L}]+/u);
  const unit = words.find((word) => word.length > 2 && daysOf.has(word));
  return unit === undefined ? 1 : daysOf.get(unit)!;
}

/** Days; null for an empty cell. "2 Wochen", "3 months", "14". */
export function durationOf(value: string, unit: number): number | null | undefined {
  if (namesNothing(value)) return null;
  const found = /^(?:ca\.?|~|≈|about)?\s?(\d{1,6}(?:[.,]\d{1,6})?)\s?(\p{L}{0,8})\.?$/u.exec(value.trim().slice(0, 40));
  if (!found) return undefined;
  const named = found[2]!.toLowerCase();
  const days = named === '' ? unit : (daysOf.get(named) ?? Number.NaN);
  const amount = Number((Number(found[1]!.replace(',', '.')) * days).toFixed(6));
  return amount <= 36_500 ? amount : undefined;
}

export function purchaseOf(value: string): boolean | undefined {
  const isMarked = markOf(value);
  return isMarked ?? (['kauf', 'purchase', 'hierwirdgekauft'].includes(wordKey(value)) ? true : undefined);
}

/** Words and faces that people write into the row of emotions, by the number they stand for. */
const feelings: Readonly<Record<string, readonly string[]>> = {
  '-2': listed(
    'sehr negativ, sehr schlecht, frustriert, verärgert, wütend, verzweifelt, genervt, enttäuscht',
    'very negative, very bad, frustrated, angry, annoyed, desperate, disappointed, furious',
    '😡, 😠, 😤, 😫, 😭, 😢, 😞',
  ),
  '-1': listed(
    'negativ, schlecht, unsicher, skeptisch, besorgt, verunsichert, verwirrt, unzufrieden, nervös',
    'ungeduldig, überfordert, zögerlich, angespannt, gestresst',
    'negative, bad, unsure, uncertain, sceptical, skeptical, worried, confused, anxious, nervous',
    'impatient, overwhelmed, hesitant, concerned, doubtful, stressed, unhappy',
    '🙁, ☹, 😟, 😕, 🤨, 😒',
  ),
  '0': listed(
    'neutral, gemischt, sachlich, gleichgültig, abwartend, mixed, indifferent, okay, ok',
    '😐, 😑, 🤔, ±, 0, o',
  ),
  '1': listed(
    'positiv, gut, neugierig, interessiert, zufrieden, hoffnungsvoll, froh, zuversichtlich',
    'erleichtert, sicher, aufmerksam, motiviert',
    'positive, good, curious, interested, satisfied, hopeful, glad, confident, relieved, happy',
    'optimistic, engaged, pleased, trusting, motivated',
    '🙂, ☺, 😊, 😌, +',
  ),
  '2': listed(
    'sehr positiv, sehr gut, begeistert, glücklich, überzeugt, stolz, sehr zufrieden',
    'very positive, very good, excited, delighted, enthusiastic, thrilled, proud, very satisfied',
    'very happy, convinced, loyal, 😀, 😃, 😄, 😁, 😍, 🤩, ++',
  ),
};

const feelingOf: ReadonlyMap<string, number> = new Map(
  Object.entries(feelings).flatMap(([number, words]) =>
    words.map((word) => [feelingKey(word), Number(number)] as const),
  ),
);

/** -2..2, null for an empty cell. A number, a word ("neugierig", "Sceptical+") or a face. */
export function emotionOf(value: string): number | null | undefined {
  const trimmed = value.trim().slice(0, 60);
  if (namesNothing(value)) return null;
  const found = /^([+\-−–]?)([012])(?:[.,]0{1,6})?$/.exec(trimmed.replace(/^±/, ''));
  if (found) return Number(found[2]) * (found[1] === '' || found[1] === '+' ? 1 : -1) + 0;
  return feelingOfWord(value);
}

/** Of a word or a face alone; null for an empty cell. */
export function feelingOfWord(value: string): number | null | undefined {
  const trimmed = value.trim().slice(0, 60);
  if (namesNothing(value)) return null;
  return feelingOf.get(feelingKey(trimmed)) ?? feelingOf.get(wordKey(trimmed));
}

function feelingKey(word: string): string {
  return wordKey(word) || word.replaceAll(/[\s\uFE0E\uFE0F]/g, '');
}
