// Journeys as tables: import of what spreadsheets write; csvExport.ts writes what they read.
//
// One row per touchpoint, columns in any order, headings in German or English (csvWords.ts), encoding and separator as
// found (csvText.ts). Rows with the same stage belong together wherever they stand; stages follow each other as they
// first appear. A row that only names a stage is a stage without touchpoints. A row without a stage belongs to the
// stage above when the table names each stage once only (merged cells); else it comes in without a stage. A row without
// a title is left out. Cells that a spreadsheet would take for a formula get a leading apostrophe on export, which
// import takes off again.
import { workshopSeed, type WorkshopSeed } from '../../domain/document/seed.ts';
import type { HostRefusal, HostResult, ImportWarning } from '../../protocol/hostApi.ts';
import { readTable } from './csvText.ts';
import {
  channelOf,
  columnOf,
  columns,
  evidenceOf,
  isUntitled,
  ownerOf,
  shareOf,
  weightOf,
  type Column,
} from './csvWords.ts';

const maxBytes = 20 * 1024 * 1024;
const maxRows = 20_000;
/** Cells of a row beyond these are not looked at. */
const maxColumns = 200;

type TouchpointSeed = WorkshopSeed['withoutStage'][number];
/** What a table knows of a stage; everything else is left for the room to say. */
interface StageSeed {
  readonly title: string;
  readonly touchpoints: TouchpointSeed[];
}
export interface ParsedCsv {
  readonly seed: WorkshopSeed;
  readonly warnings: ImportWarning[];
}

/**
 * Reads a table into a workshop's seed. The title is the file's name; the detail of a refusal names file, limit or what
 * is missing.
 */
export function parseCsv(bytes: Uint8Array, fileName: string): HostResult<ParsedCsv> {
  const title = titleOf(fileName);
  if (bytes.length > maxBytes) return refuse('fileTooLarge', '20 MB');
  const table = readTable(bytes, maxRows);
  if (table === 'empty') return refuse('emptyFile', fileName);
  if (table === 'notText') return refuse('notCsv', fileName);
  if (table === 'tooManyRows') return refuse('fileTooLarge', String(maxRows));
  const head = findHeadings(table.rows);
  if (!head.at.has('title'))
    return refuse(head.at.size === 0 ? 'notCsv' : 'noTouchpointColumn', head.names.join(', ').slice(0, 200));
  if (!head.at.has('stage')) return refuse('noStageColumn', head.names.join(', ').slice(0, 200));
  const warnings: ImportWarning[] = [...unknownColumns(head, table.rows)];
  for (const row of table.unreadable) warnings.push({ code: 'unreadable', row, column: '', value: '' });
  const journey = readJourney(table.rows, head, warnings);
  const count = journey.stages.reduce((sum, { touchpoints }) => sum + touchpoints.length, journey.withoutStage.length);
  const isUseless = journey.stages.length === 0 || warnings.some(({ code }) => code === 'missingTitle');
  if (count === 0 && isUseless) return refuse('noUsableRow', fileName);
  return {
    ok: true,
    value: {
      seed: workshopSeed.parse({ title, language: head.isGerman ? 'de' : 'en', ...journey }),
      warnings: warnings.sort((left, right) => left.row - right.row),
    },
  };
}

function readJourney(rows: readonly (readonly string[])[], head: Head, warnings: ImportWarning[]) {
  const reader = new RowReader(head, warnings);
  const fillsDown = namesEachStageOnce(rows, head);
  const stages = new Map<string, StageSeed>();
  const withoutStage: TouchpointSeed[] = [];
  let above: StageSeed | undefined;
  for (let index = head.row + 1; index < rows.length; index += 1) {
    const cells = rows[index]!;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const { stage: title, touchpoint } = reader.read(cells, index + 1);
    let stage = title === '' ? undefined : stageNamed(stages, title);
    if (touchpoint && !stage) {
      stage = fillsDown ? above : undefined;
      const at = { row: index + 1, column: head.names[head.at.get('stage')!]! };
      if (stage) warnings.push({ ...at, code: 'stageFromAbove', value: brief(stage.title) });
      else warnings.push({ ...at, code: 'missingStage', value: brief(touchpoint.title) });
    }
    above = stage ?? above;
    if (touchpoint) (stage?.touchpoints ?? withoutStage).push(touchpoint);
  }
  return { stages: [...stages.values()], withoutStage };
}

interface Head {
  /** Index of the row with the headings. */
  readonly row: number;
  readonly names: readonly string[];
  readonly at: ReadonlyMap<Column, number>;
  readonly isGerman: boolean;
}

/**
 * The row among the first ten in which the most headings are known: spreadsheets often have a title above the table.
 */
function findHeadings(rows: readonly (readonly string[])[]): Head {
  const found = rows.slice(0, 10).map((cells, row): Head => {
    const at = new Map<Column, number>();
    let german = 0;
    cells.slice(0, maxColumns).forEach((cell, index) => {
      const known = columnOf(cell);
      if (!known || at.has(known.column)) return;
      at.set(known.column, index);
      german += known.isGerman ? 1 : -1;
    });
    const names = cells.map((cell, index) => brief(cell.trim()) || columnLetters(index));
    return { row, names, at, isGerman: german > 0 };
  });
  const rank = ({ at }: Head) => at.size + (at.has('stage') && at.has('title') ? columns.length : 0);
  return found.reduce((best, next) => (rank(next) > rank(best) ? next : best));
}

function unknownColumns({ row, names, at }: Head, rows: readonly (readonly string[])[]): ImportWarning[] {
  const known = new Set(at.values());
  return names.slice(0, maxColumns).flatMap((name, index): ImportWarning[] => {
    if (known.has(index)) return [];
    const isEmpty =
      rows[row]![index]!.trim() === '' && rows.slice(row + 1).every((cells) => (cells[index] ?? '').trim() === '');
    return isEmpty ? [] : [{ code: 'unknownColumn', row: row + 1, column: name, value: '' }];
  });
}

/** True for tables in which a stage stands only in the first of its rows, as merged cells are saved. */
function namesEachStageOnce(rows: readonly (readonly string[])[], { row, at }: Head): boolean {
  const named = rows
    .slice(row + 1)
    .map((cells) => stageKey(cells[at.get('stage')!] ?? ''))
    .filter((key) => key !== '');
  return named.length > 0 && new Set(named).size === named.length;
}

/** Reads cells by column; what is not understood becomes a warning and the field keeps its default. */
class RowReader {
  readonly #head: Head;
  readonly #warnings: ImportWarning[];
  constructor(head: Head, warnings: ImportWarning[]) {
    this.#head = head;
    this.#warnings = warnings;
  }

  read(cells: readonly string[], row: number): { stage: string; touchpoint: TouchpointSeed | undefined } {
    const { names, at } = this.#head;
    const warn = (code: ImportWarning['code'], column: Column | null, value: string) =>
      this.#warnings.push({
        code,
        row,
        column: column === null ? '' : (names[at.get(column)!] ?? ''),
        value: brief(value),
      });
    const cell = (column: Column) => rearm(cells[at.get(column) ?? -1] ?? '');
    const short = (column: Column, max: number) => cut(oneLine(cell(column)), max, column);
    const cut = (value: string, max: number, column: Column) => {
      if (value.length <= max) return value;
      warn('textCut', column, value);
      return value
        .slice(0, max)
        .toWellFormed()
        .replace(/\uFFFD$/, '');
    };
    const known = <T>(
      column: Column,
      meaning: (value: string) => T | undefined,
      fallback: T,
      code: ImportWarning['code'],
    ): T => {
      const value = cell(column).trim();
      const found = meaning(value);
      if (found === undefined) warn(code, column, value);
      return found ?? fallback;
    };
    const extra = cells.slice(names.length).find((value) => value.trim() !== '');
    if (extra !== undefined) warn('tooManyCells', null, extra);
    const stage = short('stage', 300);
    const title = short('title', 300);
    if (title === '') {
      const said = columns
        .filter((column) => column !== 'stage')
        .map((column) => cell(column).trim())
        .find((words) => words !== '');
      if (stage === '' || said !== undefined) warn('missingTitle', 'title', said ?? '');
      return { stage, touchpoint: undefined };
    }
    return {
      stage,
      touchpoint: {
        title: isUntitled(title) ? '' : title,
        owner: known('owner', ownerOf, 'none', 'unknownOwner'),
        channel: channelOf(short('channel', 100)),
        description: cut(plain(cell('description')), 5000, 'description'),
        lead: short('lead', 120),
        weight: known('weight', weightOf, 2, 'unknownWeight'),
        evidence: known('evidence', evidenceOf, 'assumption', 'unknownEvidence'),
        share: known<number | null>('share', shareOf, null, 'unknownShare'),
      },
    };
  }
}

function stageNamed(stages: Map<string, StageSeed>, title: string): StageSeed {
  const known = stages.get(stageKey(title));
  if (known) return known;
  const stage: StageSeed = { title: isUntitled(title) ? '' : title, touchpoints: [] };
  stages.set(stageKey(title), stage);
  return stage;
}

/** Stages that differ only in case, spaces or how an umlaut is encoded are one. */
export function stageKey(title: string): string {
  return oneLine(rearm(title)).normalize('NFC').toLowerCase();
}

function rearm(value: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(value) ? value.slice(1) : value;
}

/** Without control characters, which no field shows and no file carries well. */
function plain(value: string): string {
  return value.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').toWellFormed();
}

function oneLine(value: string): string {
  return plain(value.replace(/\s+/g, ' ')).trim();
}

function brief(value: string): string {
  return value.length > 100 ? `${value.slice(0, 99).toWellFormed()}…` : value;
}

/** Name of a column without a heading, as spreadsheets show it: A, B … Z, AA. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/**
 * Hyphens stand for spaces where nothing is written large (packaging-machines), and belong to the words where something
 * is (B2B-Maschinenbau).
 */
function titleOf(fileName: string): string {
  const name = fileName
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\.[A-Za-z0-9]{1,10}$/, '')
    .replaceAll('_', ' ');
  const words = name === name.toLowerCase() ? name.replaceAll(/(?<=\p{L})-(?=\p{L})/gu, ' ') : name;
  const title = oneLine(words).slice(0, 300).toWellFormed();
  return title === '' ? 'CSV' : title[0]!.toUpperCase() + title.slice(1);
}

function refuse(code: HostRefusal, detail: string): HostResult<never> {
  return { ok: false, code, detail };
}
