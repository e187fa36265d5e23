// Texts of tables whose quotation marks are not those of a table: whole lines in marks, as a spreadsheet writes them
// that has taken each line for one cell, and cells in marks of a text program (“Phase”, 'Phase').
import { separators } from './separator.ts';
import { splitRows, type Row } from './splitRows.ts';

/** Lines looked at to find out how the file is written. */
const lookedAt = 20;

/** The text without marks around its lines, when all of them have some and hold nothing else. */
export function withoutLineMarks(text: string): string {
  if (!/^\s{0,100}"/.test(text)) return text;
  const begin = text.slice(0, 50_000);
  const lines = begin.split('\n', lookedAt).filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => isWrapped(line.trim()))) return text;
  const isOneCell = separators.every((separator) =>
    splitRows(begin, separator, lookedAt).every(({ cells }) => cells.length === 1),
  );
  if (!isOneCell || !separators.some((separator) => lines[0]!.includes(separator))) return text;
  return text
    .split('\n')
    .map((line) => {
      const whole = line.trim();
      return isWrapped(whole) ? whole.slice(1, -1).replaceAll('""', '"') : line;
    })
    .join('\n');
}

function isWrapped(line: string): boolean {
  return line.length > 1 && line.startsWith('"') && line.endsWith('"');
}

/** Rows that are one cell with as many separators as the table has are rows of their own within that cell. */
export function splitWrapped(rows: readonly Row[], separator: string): Row[] {
  const widths = rows.map(({ cells }) => cells.length);
  const width = widths.reduce((most, one) => Math.max(most, one), 1);
  if (width < 3) return [...rows];
  return rows.map((row) => {
    const [only = '', ...others] = row.cells;
    if (others.some((cell) => cell !== '') || only.includes('\n') || only.length > 50_000) return row;
    const [inner] = splitRows(only, separator, 1);
    return inner?.cells.length === width ? { ...row, cells: inner.cells } : row;
  });
}

const marks: readonly (readonly [string, string])[] = [
  ["'", "'"],
  ['“', '”'],
  ['„', '“'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‘', '’'],
];

/** The text with straight quotation marks where every heading stands in marks of another kind. */
export function withStraightMarks(text: string, separator: string): string {
  const [head] = splitRows(text.slice(0, 50_000), separator, 1);
  const cells = (head?.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [open, close] =
    marks.find(([before, behind]) =>
      cells.every((cell) => cell.length > 2 && cell.startsWith(before) && cell.endsWith(behind)),
    ) ?? [];
  if (open === undefined || close === undefined || cells.length < 2) return text;
  const isEnd = (character: string | undefined) =>
    character === undefined || character === separator || character === '\n';
  let [straight, from] = ['', 0];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character !== open && character !== close) continue;
    const isMark = (character === open && isEnd(text[at - 1])) || (character === close && isEnd(text[at + 1]));
    if (!isMark) continue;
    straight += `${text.slice(from, at)}"`;
    from = at + 1;
  }
  return straight + text.slice(from);
}
