// Where the headings of a table stand, and whether its stages go down (a row per touchpoint) or across (the usual
// journey map).
import { languages, usualLanguage } from '../domain/record/languages.ts';
import { catalogues } from '../i18n/catalogues.ts';
import { teamFields, type TableField } from './fields.ts';
import { headingMeaning } from './headingMeaning.ts';
import { linesOf, type Line, type Lines } from './lines.ts';
import type { Row } from './splitRows.ts';
import { ownerOf } from './values.ts';
import { saysNothing } from './words.ts';

export interface Head {
  /** Index of the line with the headings; -1 when none has any. */
  readonly index: number;
  /** Of the line; empty when there are none. */
  readonly names: readonly string[];
}

/** Titles, legends and dates may stand above a table, but not without end. */
const searched = 200;

/**
 * Turns the table where that is chosen, or where headings stand in a column and not in a row. `headLine` is the number
 * of the line with the headings, 0 for none, undefined to look for it.
 */
export function orient(
  rows: readonly Row[],
  chosen: { readonly isTurned?: boolean | undefined; readonly headLine?: number | undefined },
): { readonly lines: Lines; readonly head: Head } {
  const read = (isTurned: boolean) => {
    const lines = linesOf(rows, isTurned);
    const head = chosen.headLine === undefined ? findHead(lines.lines, isTurned) : headAt(lines.lines, chosen.headLine);
    return { lines, head, rank: rankOf(head.names) };
  };
  if (chosen.isTurned !== undefined) return read(chosen.isTurned);
  const down = read(false);
  if (down.rank >= whole) return down;
  const across = read(true);
  return across.rank >= whole && across.rank > down.rank ? across : down;
}

/** From here on a line of headings names what a journey needs: a stage, and a touchpoint or the teams' columns. */
const whole = 20;

function rankOf(names: readonly string[]): number {
  const meanings = names.slice(0, 200).map((name) => headingMeaning(name));
  // One "Touchpoint 1" alone is a touchpoint's name.
  const isCounted = meanings.filter((meaning) => meaning?.isNumbered).length > 1;
  const fields = new Set(meanings.map((meaning) => (meaning?.isNumbered && !isCounted ? undefined : meaning?.field)));
  fields.delete(undefined);
  const known = [...fields] as TableField[];
  const isTeam = (field: TableField) => teamFields.some((team) => team === field);
  const hasCards = fields.has('title') || known.some(isTeam);
  if (!fields.has('stage') && !fields.has('title')) return known.filter((field) => !isTeam(field)).length / 10;
  return known.length + (fields.has('stage') ? 10 : 0) + (hasCards ? 10 : 0) + (fields.has('title') ? 3 : 0);
}

function findHead(lines: readonly Line[], isTurned: boolean): Head {
  // Headings of a turned table stand in its first columns; further right is what the stages say.
  const looked = lines.slice(0, isTurned ? 4 : searched);
  let best = { index: -1, rank: 0 };
  looked.forEach((line, index) => {
    const head = headOf(lines, index);
    const rank = isTurned ? rankOf(withStages(lines, head).names) : rankOf(line.cells);
    if (rank > best.rank) best = { index, rank };
  });
  if (best.rank >= 1) return isTurned ? withStages(lines, headOf(lines, best.index)) : headOf(lines, best.index);
  return headOf(lines, looksLikeHead(lines) ? firstWideLine(lines) : -1);
}

function headAt(lines: readonly Line[], number: number): Head {
  const index = number === 0 ? -1 : lines.findIndex((line) => line.number === number);
  return (index > 0 && inTwoLines(lines, index - 1)) || headOf(lines, index);
}

function headOf(lines: readonly Line[], index: number): Head {
  return inTwoLines(lines, index) ?? { index, names: namesIn(lines[index]) };
}

function namesIn(line: Line | undefined): string[] {
  return (line?.cells ?? []).map((cell) => cell.trim());
}

/**
 * Merged headings in two lines: what stands below a wide one ("Verantwortlich" above "Marketing", "Vertrieb") names the
 * columns, and the line holds nothing but headings.
 */
function inTwoLines(lines: readonly Line[], index: number): Head | undefined {
  const [above, below] = [namesIn(lines[index]), namesIn(lines[index + 1])];
  const filled = below.flatMap((name, at) => (name === '' ? [] : [{ name, at }]));
  const isBelowWide = filled.some(({ at }) => (above[at] ?? '') === '' && at > 0);
  const isHead = ({ name, at }: { name: string; at: number }) => {
    const field = headingMeaning(above[at] ?? '')?.field;
    return field !== 'stage' && field !== 'title' && headingMeaning(name) !== undefined;
  };
  if (index < 0 || filled.length < 2 || !isBelowWide || !filled.every(isHead) || rankOf(above) < 1) return undefined;
  const names = Array.from({ length: Math.max(above.length, below.length) }, (_, at) => below[at] || above[at] || '');
  return { index: index + 1, names };
}

/** Of a turned table: stages often stand on top without a heading, above an empty corner or below a title. */
function withStages(lines: readonly Line[], head: Head): Head {
  const fields = head.names.map((name) => headingMeaning(name)?.field);
  const known = new Set(fields.filter((field) => field !== undefined));
  const isJourney = known.has('title') ? known.size > 1 : teamFields.some((team) => known.has(team)) && known.size > 2;
  if (known.has('stage') || !isJourney) return head;
  const stages = lines.slice(head.index + 1);
  const first = fields.findIndex((field) => field !== undefined);
  const at = head.names.slice(0, first).findIndex((_, row) => {
    const titles = stages.map(({ cells }) => cells[row] ?? '').filter((cell) => /\p{L}/u.test(cell.slice(0, 400)));
    return titles.length > 1 && titles.length * 2 > stages.length && new Set(titles).size === titles.length;
  });
  if (at < 0) return head;
  const spoken = new Set(head.names.map((name) => headingMeaning(name)?.language));
  const { stage } =
    catalogues[languages.find((language) => spoken.has(language)) ?? usualLanguage].exchange.journeyHeads;
  return { ...head, names: head.names.map((name, row) => (row === at ? stage : name)) };
}

function firstWideLine(lines: readonly Line[]): number {
  return lines.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
}

/** Unknown words can be headings; numbers and the names of teams are what stands below them. */
function looksLikeHead(lines: readonly Line[]): boolean {
  const cells = (lines[firstWideLine(lines)]?.cells ?? []).filter((cell) => cell.trim() !== '');
  return !cells.some((cell) => /^[\d.,%\s]{1,20}$/.test(cell) || saysNothing(cell) || isTeamName(cell));
}

function isTeamName(cell: string): boolean {
  const owner = ownerOf(cell);
  return owner !== undefined && owner !== 'none';
}
