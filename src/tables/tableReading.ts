// How a table was understood, what somebody can decide about it instead, and what is said about its columns.
import { languages, usualLanguage, type Language } from '../domain/record/languages.ts';
import { catalogues } from '../i18n/catalogues.ts';
import { isBlank } from '../domain/record/visibleText.ts';
import type { Column } from './assignColumns.ts';
import { mainFields, roleFields, stageFields, type TableField } from './fields.ts';
import type { Head } from './head.ts';
import { headingMeaning } from './headingMeaning.ts';
import { brief } from './lineReader.ts';
import type { Lines } from './lines.ts';
import type { ColumnNames } from './namedColumns.ts';
import type { NoteList } from './notes.ts';
import { evidenceOf, weightOf } from './values.ts';

/** What somebody has decided about a table; everything else is found out. */
export interface TableChoices {
  /** The name of a sheet; of a spreadsheet only. */
  readonly sheet?: string | undefined;
  /** A name that `namedEncoding` knows. */
  readonly encoding?: string | undefined;
  /** One character. */
  readonly separator?: string | undefined;
  /** True for a table with its stages across. */
  readonly isTurned?: boolean | undefined;
  /** The row (the column of a turned table) with the headings, 1 is the first; 0 when there are none. */
  readonly headLine?: number | undefined;
  /** By column; null leaves it out, undefined leaves it to the table. */
  readonly columns?: readonly (TableField | null | undefined)[] | undefined;
  /** The same by heading, as people write it down (namedColumns.ts). */
  readonly columnNames?: ColumnNames | undefined;
}

/** How a table was understood; the fields are those of `TableChoices`. */
export interface TableReading {
  /** Of a spreadsheet: the sheet that was read, and all that it has. Encoding and separator are empty then. */
  readonly sheet?: string;
  readonly sheets?: readonly string[];
  readonly encoding: string;
  readonly isEncodingGuessed: boolean;
  readonly separator: string;
  readonly isTurned: boolean;
  readonly headLine: number;
  readonly columns: readonly ReadColumn[];
}

export interface ReadColumn {
  /** The heading, or the letter of a column without one. */
  readonly name: string;
  readonly field: TableField | null;
  /** False for a proposal, which somebody should look at before it is taken. */
  readonly isCertain: boolean;
  /** Its first values, shortened. */
  readonly samples: readonly string[];
}

/** The parts of a table as it was found. */
export interface FoundTable {
  readonly lines: Lines;
  readonly head: Head;
  readonly columns: readonly Column[];
}

export function readColumns({ lines, head, columns }: FoundTable): ReadColumn[] {
  const body = lines.lines.slice(head.index + 1, head.index + 40);
  return columns.map(({ name, field, isCertain }, index) => ({
    name,
    field,
    isCertain,
    samples: body
      .map(({ cells }) => brief(cells[index] ?? ''))
      .filter((sample) => !isBlank(sample))
      .slice(0, 3),
  }));
}

/** Notes columns that are left out, and those that are read as something else than their heading says. */
export function noteColumns({ lines, head, columns }: FoundTable, notes: NoteList) {
  const line = lines.lines[Math.max(0, head.index)];
  if (!line) return;
  columns.forEach((column, index) => {
    const { row, letter } = lines.place(line, index);
    const place = { row, column: column.name };
    const hasContent = () => lines.lines.slice(head.index).some(({ cells }) => !isBlank(cells[index] ?? ''));
    if (column.takenInstead !== null) notes.add('sameMeaning', place, column.takenInstead);
    else if (column.field === null && !column.isChosen && hasContent()) notes.add('unknownColumn', place, '');
    else if (column.isByValues && column.field !== null && (column.isCertain || column.field === 'owner'))
      notes.add('columnByValues', { row, column: lines.isTurned ? letter : column.name }, column.field);
  });
}

/** The language of the most headings that are known. */
export function languageOf({ names }: Head): Language {
  const spoken = names.slice(0, 200).map((name) => headingMeaning(name)?.language);
  const count = (language: Language) => spoken.filter((each) => each === language).length;
  return languages.reduce((best, language) => (count(language) > count(best) ? language : best), usualLanguage);
}

/**
 * True for a table as this app writes it, in which nothing is to be guessed: its own headings in their sequence, a
 * weight and evidence with each touchpoint, and touchpoints without a stage before all others.
 */
export function isOwnTable({ lines, head }: Pick<FoundTable, 'lines' | 'head'>): boolean {
  if (lines.isTurned || head.index !== 0) return false;
  const own = languages.some((language) => {
    const { journeyHeads } = catalogues[language].exchange;
    const main = mainFields.map((field) => journeyHeads[field]);
    const further = [...roleFields, ...stageFields].map((field) => journeyHeads[field]);
    const [begin, rest] = [head.names.slice(0, main.length), head.names.slice(main.length)];
    return begin.join('\n') === main.join('\n') && isPartOf(rest, further);
  });
  if (!own) return false;
  let hasStage = false;
  return lines.lines.slice(1).every(({ cells }) => {
    const [stage = '', title = '', , , , , weight = '', evidence = ''] = cells;
    if (stage === '' && hasStage) return false;
    hasStage ||= stage !== '';
    return (
      title === '' ||
      (/^[123]$/.test(weight) &&
        evidence !== '' &&
        evidenceOf(evidence) !== undefined &&
        weightOf(weight) !== undefined)
    );
  });
}

/** The same names in the same sequence, some left out. */
function isPartOf(names: readonly string[], all: readonly string[]): boolean {
  let at = -1;
  return names.every((name) => {
    const next = all.indexOf(name);
    const isBehind = next > at;
    at = next;
    return isBehind;
  });
}
