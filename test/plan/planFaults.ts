// What may be wrong with a printed plan, as sentences: the checks of the plan's tests in one place, so that mutations
// meet the same ones.
import type { Owner } from '../../src/domain/journey/touchpoints.ts';
import { insideOf, type PrintedLine } from './printedLines.ts';
import { placesOf, type PrintedPlan, type Word } from './printedPlan.ts';

export interface Expected {
  /** First word of each lane's label; null where cards are not checked. */
  readonly laneWords: Readonly<Record<Owner, string>> | null;
  readonly cards: readonly {
    readonly first: string;
    readonly last: string;
    readonly owner: Owner;
    readonly stage: string;
  }[];
  /** First word of the first sales contact, which is named in summary and curve, too. */
  readonly contact?: string;
  /** Other scripts are set in fonts of the system. */
  readonly hasOtherScripts?: boolean;
  /** First words of the descriptions, which stand in the detailed list. */
  readonly descriptions: readonly string[];
}

const a3Width = 1100;
const least = 6.9;

export function findFaults(
  printed: PrintedPlan,
  { cards, descriptions, laneWords, contact, hasOtherScripts }: Expected,
): string[] {
  const faults: string[] = [];
  const sheets = printed.pages.filter(({ width }) => width > a3Width).length;
  const isWide = (page: number) => printed.pages[page]!.width > a3Width;
  for (const [page, { words, lines, width, height }] of printed.pages.entries()) {
    if (words.length === 0) faults.push(`page ${page + 1} has no words`);
    for (const { text, left, top, right, bottom } of words) {
      if (left < -1 || top < -1 || right > width + 1 || bottom > height + 1)
        faults.push(`page ${page + 1}: "${text}" leaves the page`);
    }
    if (page > 0 && !hasNumber(words, page + 1, printed.pages.length)) faults.push(`page ${page + 1} has no number`);
    faults.push(...overlaps(words.filter(({ top }) => top < height - 60)).map((found) => `page ${page + 1}: ${found}`));
    faults.push(...onLines(words, lines).map((found) => `page ${page + 1}: ${found}`));
    for (const { top, bottom, text } of words) {
      const [foot, footer] = isWide(page) ? [40, 31] : [61, 39];
      if (page > 0 && bottom > height - foot && top < height - footer)
        faults.push(`page ${page + 1}: "${text}" stands in the foot of the page`);
    }
  }
  for (const { first, last, owner, stage } of cards) {
    const [begins, ends] = [placesOf(printed, first), placesOf(printed, last)];
    const onMap = begins.filter(({ page }) => isWide(page));
    // On the map and in the detailed list, each once; the first sales contact is named once more in summary and curve.
    if (onMap.length < 1 || begins.length - onMap.length < 1) faults.push(`${first} is missing`);
    // The first sales contact is named once more below the share curve.
    const times = ends.filter(({ page }) => isWide(page)).length;
    if (times !== 1 && (first !== contact || times > 1 + sheets)) faults.push(`${last} stands ${ends.length} times`);
    const pairs = ends.flatMap((end) =>
      onMap.filter(
        ({ page, word }) =>
          page === end.page && isOneCard(word, end.word) && !isAfterFlag(printed.pages[page]!.words, word),
      ),
    );
    const begin = pairs[0];
    if (!begin) {
      faults.push(`${first} is torn from ${last}`);
      continue;
    }
    const { words } = printed.pages[begin.page]!;
    const lane = laneOf(words, begin.word, laneWords!);
    if (lane !== owner) faults.push(`${first} of ${owner} stands beside ${lane ?? 'no lane'}`);
    const head = words
      .filter(
        ({ text, bottom, left }) => /^P\d\d$/.test(text) && bottom < begin.word.top && left <= begin.word.left + 1,
      )
      .sort((a, b) => b.left - a.left)[0];
    if (head?.text !== stage) faults.push(`${first} of ${stage} stands under ${head?.text ?? 'no stage'}`);
  }
  for (const word of descriptions) {
    if (placesOf(printed, word).length !== 1)
      faults.push(`the description ${word} stands ${placesOf(printed, word).length} times`);
  }
  if (/\u00ad|\u2010|\u200b/.test(printed.text)) faults.push('soft hyphens are left in the text');
  if (printed.fonts.length === 0) faults.push('no fonts');
  for (const { name, type, isEmbedded } of printed.fonts) {
    if (!isEmbedded) faults.push(`${name} is not embedded`);
    if (/Type 3/.test(type)) faults.push(`${name} is a Type 3 font`);
    if (!hasOtherScripts && !/Inter|SourceSerif/.test(name)) faults.push(`${name} is none of the plan's fonts`);
  }
  if (printed.images > 0) faults.push(`${printed.images} raster images`);
  if (printed.smallestType < least) faults.push(`type of ${printed.smallestType} pt`);
  if (!/Tagged:\s+yes/.test(printed.info)) faults.push('not tagged');
  if (!printed.hasOutline) faults.push('no outline');
  if (!printed.hasMetadata) faults.push('no XMP');
  if (printed.unmarkedPainting > 0) faults.push(`${printed.unmarkedPainting} painting operators outside any mark`);
  return faults;
}

function isOneCard(first: Word, last: Word): boolean {
  return Math.abs(first.left - last.left) < 230 && last.top - first.top > -1 && last.top - first.top < 60;
}

/** The flag of the first sales contact: its caption stands right above the title. */
function isAfterFlag(words: readonly Word[], word: Word): boolean {
  return words.some(
    ({ text, left, bottom }) =>
      text === 'Erster' && Math.abs(left - word.left) < 2 && word.top - bottom > -6 && word.top - bottom < 12,
  );
}

function hasNumber(words: readonly Word[], page: number, pages: number): boolean {
  return (
    words
      .slice(-3)
      .map(({ text }) => text)
      .join(' ') === `${page} / ${pages}`
  );
}

/** The lane whose label is the last one that begins above the card; labels stand in the leftmost column. */
function laneOf(words: readonly Word[], card: Word, laneWords: Readonly<Record<Owner, string>>): Owner | undefined {
  const labels = (Object.entries(laneWords) as [Owner, string][]).flatMap(([owner, label]) =>
    words
      .filter(({ text, left, right, top }) => text === label && left < 75 && right < 130 && top <= card.top + 22)
      .map(({ top }) => ({ owner, top })),
  );
  return labels
    .filter(({ owner }, _, all) => all.some((label) => label.owner === owner))
    .sort((a, b) => b.top - a.top)[0]?.owner;
}

/** Words that a line runs through. The box of a word is a fifth taller than its letters at either side. */
function onLines(words: readonly Word[], lines: readonly PrintedLine[]): string[] {
  return words.flatMap(({ text, left, top, right, bottom }) => {
    const edge = 0.22 * (bottom - top);
    const letters = { left: left + 0.4, right: right - 0.4, top: top + edge, bottom: bottom - edge };
    return lines.some((line) => insideOf(line, letters)) ? [`a line runs through "${text}"`] : [];
  });
}

/** Words that lie over each other: two things were put in the same place. */
function overlaps(words: readonly Word[]): string[] {
  const sorted = [...words].sort((a, b) => a.top - b.top);
  const found: string[] = [];
  for (const [index, word] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length && sorted[next]!.top < word.bottom; next += 1) {
      const other = sorted[next]!;
      const across = Math.min(word.right, other.right) - Math.max(word.left, other.left);
      const down = Math.min(word.bottom, other.bottom) - Math.max(word.top, other.top);
      if (across > 3 && down > 0.62 * Math.min(word.bottom - word.top, other.bottom - other.top))
        found.push(`"${word.text}" lies over "${other.text}"`);
    }
  }
  return found;
}
