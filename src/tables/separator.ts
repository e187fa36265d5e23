// Which sign parts the cells of a table.
import { headingMeaning } from './headingMeaning.ts';
import { splitRows, type Row } from './splitRows.ts';

export const separators = [';', ',', '\t', '|'] as const;

/** "sep=;" in the first line, for Excel, which shows no such row. The text behind it, and the sign. */
export function declaredSeparator(text: string): { readonly separator: string; readonly rest: string } | undefined {
  const found = /^"?sep=([^"\n])"?[;,\t| ]{0,50}(?:\n|$)/i.exec(text);
  return found ? { separator: found[1]!, rest: text.slice(found[0].length) } : undefined;
}

/**
 * The sign with which the most headings are known, down or across; among equals the one with which the rows are most
 * even. So commas inside German texts decide nothing.
 */
export function detectSeparator(text: string): string {
  const begin = text.slice(0, 200_000);
  const scored = separators.map((separator) => ({ separator, score: score(splitRows(begin, separator, 60)) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

function score(rows: readonly Row[]): number {
  const widths = rows.map(({ cells }) => cells.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width = 1, often = 0] = [...counts].sort((left, right) => right[1] - left[1])[0] ?? [];
  if (Math.max(...widths) < 2) return 0;
  const known = (cells: readonly string[]) =>
    new Set(
      cells
        .slice(0, 200)
        .map((cell) => headingMeaning(cell)?.field)
        .filter(Boolean),
    ).size;
  const across = [0, 1].map((column) =>
    known(rows.map(({ cells }) => (cells.length > 1 ? (cells[column] ?? '') : ''))),
  );
  const headings = Math.max(...rows.map(({ cells }) => (cells.length > 1 ? known(cells) : 0)), ...across);
  const even = width > 1 ? often / rows.length : 0;
  return headings * 2 + even + Math.min(width, 20) / 1000;
}
