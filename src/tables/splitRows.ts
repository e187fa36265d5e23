// From text to rows of cells, as RFC 4180 says and as people's files are: papaparse reads to the end of the file once a
// quotation mark is not closed; here such a mark costs its own row.
//
// A cell in quotation marks ends at a mark that a separator or the end of the line follows; "" within it is one mark.
// Where there is no such end, or the marks stand around single words, the cell is read as it stands, marks and all.
//
// Two stray marks can look like one cell of many rows. Wherever the table shows that its marks are not all right, a
// cell that swallows whole rows (each line of it has as many separators as the table) is read as it stands as well.
//
// Each character is looked at a fixed number of times, whatever the text is.

import { isBlank } from '../domain/record/visibleText.ts';

export interface Row {
  /** As a spreadsheet counts: 1 is the first, a cell with line breaks is one row, blank rows count. */
  readonly number: number;
  /** At most `maxCells`. */
  readonly cells: readonly string[];
  /** A quotation mark in it had to be read as a character, or may be one. */
  readonly isUncertain: boolean;
}

const maxCells = 1000;

/** Splits into rows and leaves out those in which every cell is blank. Line ends are "\n" only. Stops after `maxRows`. */
export function splitRows(text: string, separator: string, maxRows = Infinity): Row[] {
  const usual = usualSeparators(text, separator);
  const trusting = new RowSplitter(text, separator, null).rows(maxRows);
  const width = usualWidth(trusting);
  const isTroubled = trusting.some(
    ({ cells, isUncertain, hasBreaks }) => isUncertain || (hasBreaks && cells.length !== width),
  );
  if (!isTroubled) return trusting;
  const wary = usual > 0 ? new RowSplitter(text, separator, usual).rows(maxRows) : trusting;
  return wary.map((row) => (row.hasBreaks && row.cells.length !== width ? { ...row, isUncertain: true } : row));
}

/** The same one after the other, for files too long to be kept as rows; a cell that swallows rows is read as it stands. */
export function eachRow(text: string, separator: string): Generator<Row, void> {
  const usual = usualSeparators(text, separator);
  return new RowSplitter(text, separator, usual > 0 ? usual : null).each();
}

interface SplitRow extends Row {
  /** A cell of it has line breaks. */
  readonly hasBreaks: boolean;
}

interface Cell {
  readonly value: string;
  /** Index behind it: of a separator, a line break or the end. */
  readonly end: number;
  readonly isUncertain: boolean;
}

class RowSplitter {
  readonly #text: string;
  readonly #separator: string;
  /** Separators of a line of this table, to find cells that swallow rows; null trusts every cell. */
  readonly #usual: number | null;
  #nextSeparator = -1;
  #nextBreak = -1;
  /** Up to here no mark ends a cell, as a search has found. */
  #noEndBefore = -1;

  constructor(text: string, separator: string, usual: number | null) {
    this.#text = text;
    this.#separator = separator;
    this.#usual = usual;
  }

  rows(maxRows: number): SplitRow[] {
    const rows: SplitRow[] = [];
    if (maxRows > 0)
      for (const row of this.each()) {
        rows.push(row);
        if (rows.length >= maxRows) break;
      }
    return rows;
  }

  *each(): Generator<SplitRow, void> {
    let number = 0;
    for (let at = 0; at < this.#text.length;) {
      const skipped = this.#skipBlankLines(at);
      at = skipped.at;
      number += skipped.lines + 1;
      const cells: string[] = [];
      let isUncertain = false;
      let hasBreaks = false;
      for (;;) {
        const cell = this.#quoted(at) ?? this.#plain(at);
        if (cells.length < maxCells) cells.push(cell.value);
        isUncertain ||= cell.isUncertain;
        hasBreaks ||= cell.value.includes('\n');
        at = cell.end + 1;
        if (this.#text[cell.end] !== this.#separator) break;
      }
      if (!cells.every(isEmpty)) yield { number, cells, isUncertain, hasBreaks };
    }
  }

  /** The cell at `at` when it stands in quotation marks; marks with nothing but blanks around them count. */
  #quoted(at: number): Cell | undefined {
    const open = this.#skipBlanks(at);
    if (this.#text[open] !== '"') return undefined;
    for (let from = open + 1; ;) {
      const mark = this.#text.indexOf('"', from);
      if (mark < 0) return this.#strayMark(at, open);
      if (this.#text[mark + 1] === '"') {
        from = mark + 2;
        continue;
      }
      const end = this.#skipBlanks(mark + 1);
      if (!this.#isEnd(end)) return this.#strayMark(at, open);
      const value = this.#text.slice(open + 1, mark);
      if (this.#swallowsRows(open, end, value)) return this.#strayMark(at, open);
      return { value: value.replaceAll('""', '"'), end, isUncertain: false };
    }
  }

  /** A cell that begins with a mark which no other one closes as it should. */
  #strayMark(at: number, open: number): Cell {
    const plain = this.#plain(at);
    const marks = plain.value.split('"').length - 1;
    // "Leuchtturm"-Kunden, "Best of" und "Top 10": marks around words.
    if (marks % 2 === 0) return { ...plain, isUncertain: true };
    const lineEnd = this.#breakFrom(at);
    const isKnown = lineEnd <= this.#noEndBefore;
    for (let mark = open; !isKnown && mark >= 0 && mark < lineEnd; mark = this.#text.indexOf('"', mark + 1)) {
      const end = this.#skipBlanks(mark + 1);
      // "He said "go" twice, then left": the marks within were not doubled.
      if (mark > open && this.#isEnd(end)) return { value: this.#text.slice(open + 1, mark), end, isUncertain: true };
    }
    this.#noEndBefore = lineEnd;
    return { ...plain, isUncertain: true };
  }

  #plain(at: number): Cell {
    if (this.#nextSeparator < at) this.#nextSeparator = this.#find(this.#separator, at);
    const end = Math.min(this.#nextSeparator, this.#breakFrom(at));
    return { value: this.#text.slice(at, end), end, isUncertain: false };
  }

  /** Cells are read from left to right, so the next break is looked for once. */
  #breakFrom(at: number): number {
    if (this.#nextBreak < at) this.#nextBreak = this.#find('\n', at);
    return this.#nextBreak;
  }

  /** Millions of them are passed over at once. */
  #skipBlankLines(from: number): { at: number; lines: number } {
    let [at, lines] = [from, 0];
    for (let next = from; next < this.#text.length; next += 1) {
      const character = this.#text[next];
      if (character === '\n') {
        at = next + 1;
        lines += 1;
      } else if (character !== this.#separator && character !== ' ') break;
    }
    return { at, lines };
  }

  #find(searched: string, from: number): number {
    const found = this.#text.indexOf(searched, from);
    return found < 0 ? this.#text.length : found;
  }

  #isEnd(at: number): boolean {
    return at >= this.#text.length || this.#text[at] === this.#separator || this.#text[at] === '\n';
  }

  #skipBlanks(at: number): number {
    while (this.#text[at] === ' ' || this.#text[at] === '\u00A0') at += 1;
    return at;
  }

  #swallowsRows(open: number, end: number, value: string): boolean {
    if (this.#usual === null || !value.includes('\n')) return false;
    const from = this.#text.lastIndexOf('\n', open) + 1;
    return this.#text
      .slice(from, this.#find('\n', end))
      .split('\n')
      .every((line) => count(line, this.#separator) === this.#usual);
  }
}

function isEmpty(cell: string): boolean {
  return cell === '' || isBlank(cell);
}

/** Separators that most of the first lines have. */
function usualSeparators(text: string, separator: string): number {
  const lines = text
    .slice(0, 100_000)
    .split('\n', 200)
    .filter((line) => line.trim() !== '');
  return mostFrequent(lines.map((line) => count(line, separator))) ?? 0;
}

function usualWidth(rows: readonly SplitRow[]): number {
  return mostFrequent(rows.filter(({ cells }) => cells.length > 1).map(({ cells }) => cells.length)) ?? 1;
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0];
}

function count(text: string, searched: string): number {
  return text.split(searched).length - 1;
}
