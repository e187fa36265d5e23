// Lines of a table that are no touchpoints: headings said again, totals, and what stands below the table.
import type { Column } from './assignColumns.ts';
import type { Line } from './lines.ts';
import { wordKey } from './words.ts';
import { listed } from './listed.ts';

const totals = new Set(
  listed(
    'summe, gesamt, gesamtsumme, zwischensumme, insgesamt, anzahl, durchschnitt, mittelwert, ergebnis',
    'gesamtergebnis, teilergebnis, zwischenergebnis, total, totals, subtotal, grand, sum, count, average',
  ).map(wordKey),
);
const legends = new Set(['legende', 'legend', 'key', 'erläuterung', 'abkürzungen', 'abbreviations'].map(wordKey));

const remark =
  /^\s{0,20}(?:stand|quelle|hinweis|anmerkung|erstellt|exportiert|seite|autor|vertraulich|source|note|exported|generated|created|page|author|confidential)\b(?:\s?(?:[:;]|am |on |by |von |vom |at |\d)|$)/i;

/** The line says what the headings say, as a table does that goes over several pages. */
export function repeatsHead({ cells }: Line, names: readonly string[]): boolean {
  let same = 0;
  for (const [index, cell] of cells.entries()) {
    if (cell.trim() === '') continue;
    const name = names[index] ?? '';
    if (cell.length > 200 || name === '' || wordKey(cell) !== wordKey(name)) return false;
    same += 1;
  }
  return same > 1;
}

/** "Summe; 12", "Total: 12": a word for a total, and numbers. */
export function isTotal({ cells }: Line): boolean {
  const [first = '', ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [word = '', ...rest] = first.slice(0, 60).split(/[^\p{L}]+/u);
  // A stage, and a word for a total where the touchpoint stands.
  const [second = '', ...figures] = others;
  if (figures.length > 0 && figures.every(isNumber) && totals.has(wordKey(second.slice(0, 60)))) return true;
  if (!others.every(isNumber)) return false;
  // "Start Ergebnis" and "Awareness Total", as pivot tables write them.
  if (others.length > 0 && totals.has(wordKey(rest.at(-1) ?? ''))) return true;
  if (!totals.has(wordKey(word))) return false;
  return others.length > 0 || /[:\d]/.test(first) || (rest.length === 0 && first.endsWith('.'));
}

/** All that the line says stands in brackets: "(Text)", "(1-3)" below the headings explain them. */
export function explainsHead({ cells }: Line): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    filled.length > 1 && filled.every((cell) => /^\([^()]{1,200}\)$/.test(cell) || /^\[[^[\]]{1,200}\]$/.test(cell))
  );
}

/** Dashes below the headings, as text of a Markdown file has them. */
export function isRule({ cells }: Line): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 1 && filled.every((cell) => /^:?(?:-{2,200}|={2,200}|_{2,200}):?$/.test(cell));
}

/** Of a line that names a stage at most: a legend ("M = Marketing"), a remark, or what a program writes below. */
export function isLegend(text: string): boolean {
  const [word = ''] = text.slice(0, 60).split(/[^\p{L}]+/u);
  if (/^\s{0,20}[#©]/.test(text) || remark.test(text.slice(0, 60))) return true;
  return legends.has(wordKey(word)) || / = |^\S{1,12}=\S/.test(text.slice(0, 200)) || text.trimEnd().endsWith(':');
}

/** Lines with one filled cell stand between the others: they name the stage of those below. */
export function hasSections(lines: readonly Line[], columns: readonly Column[]): boolean {
  const title = columns.findIndex(({ field }) => field === 'title');
  if (title < 0 || columns.some(({ field }) => field === 'stage')) return false;
  const [first] = lines;
  return (
    first !== undefined &&
    sectionTitle(first, columns) !== null &&
    lines.some((line) => sectionTitle(line, columns) === null)
  );
}

/** The one filled cell of a line, when it can name a stage. */
export function sectionTitle({ cells }: Line, columns: readonly Column[]): string | null {
  const filled = cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [{ cell, index }]));
  const [only, second] = filled;
  if (!only || second) return null;
  const field = columns[only.index]?.field ?? null;
  return field === null || field === 'title' ? only.cell : null;
}

function isNumber(cell: string): boolean {
  return /^[\d.,%€$+\-−\s]{1,40}$/.test(cell);
}
