// Where the headings of a table stand, and whether its stages go down (a row per touchpoint) or across (the usual
// journey map).
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
  const fields = new Set(names.slice(0, 200).map((name) => headingMeaning(name)?.field));
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
    const rank = rankOf(line.cells);
    if (rank > best.rank) best = { index, rank };
  });
  if (best.rank >= 1) return headOf(lines, best.index);
  return headOf(lines, looksLikeHead(lines) ? firstWideLine(lines) : -1);
}

function headAt(lines: readonly Line[], number: number): Head {
  return headOf(lines, number === 0 ? -1 : lines.findIndex((line) => line.number === number));
}

function headOf(lines: readonly Line[], index: number): Head {
  return { index, names: (lines[index]?.cells ?? []).map((cell) => cell.trim()) };
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
