// Reads the rows of an export of leads: finds the headings, says which column is which, and makes a lead of each row.
import type { Lead } from '../../domain/figures/leadFigures.ts';
import { createStampReader, dayFirstIn, type Stamp } from '../../domain/figures/stamps.ts';
import { isBlank } from '../../domain/record/visibleText.ts';
import { sameTextKey } from '../cellText.ts';
import { columnLetters } from '../lines.ts';
import type { Row } from '../splitRows.ts';
import { markOf } from '../values.ts';
import { namesNothing } from '../words.ts';
import { leadFieldOf, type LeadColumn, type LeadMap } from './leadColumns.ts';
import { leadFields, type LeadField } from './leadFields.ts';

/** How many rows at the beginning are looked at for headings and for the order of days and months. */
export const lookedAt = 2000;

export interface LeadHeads {
  /** Number of the row with the headings. */
  readonly row: number;
  readonly names: readonly string[];
  /** First values of each column. */
  readonly samples: readonly (readonly string[])[];
  /** All values of each column where they are few, else none. */
  readonly values: readonly (readonly string[])[];
  /** What each field is read from; null for nothing. */
  readonly columns: Readonly<Record<LeadField, LeadColumn | null>>;
  readonly isDayFirst: boolean;
}

/** The name in the map that fits no heading, or a zone that is not known. */
export interface LeadProblem {
  readonly code: 'unknownColumnName' | 'noCreatedColumn' | 'unknownTimeZone';
  readonly detail: string;
}

/** Finds the headings in the first rows. Titles may stand above them; the row that names the most fields is the one. */
export function findLeadHeads(rows: readonly Row[], map: LeadMap, isDayFirst: boolean): LeadHeads | LeadProblem {
  const given = Object.values(map.columns ?? {}).flatMap((column) => (column === null ? [] : [nameIn(column)]));
  const wanted = new Set(given.map(sameTextKey));
  const rank = ({ cells }: Row) =>
    cells.filter((cell) => wanted.has(sameTextKey(cell))).length * 2 +
    cells.filter((cell) => leadFieldOf(cell) !== undefined).length;
  const candidates = rows.slice(0, 50);
  const head = candidates.reduce((best, row) => (rank(row) > rank(best) ? row : best), candidates[0]!);
  const names = eachOnce(head.cells.map((cell, index) => cell.trim() || columnLetters(index)));
  const missing = given.find((name) => indexOf(names, name) < 0);
  if (missing !== undefined)
    return { code: 'unknownColumnName', detail: `${missing}: ${names.join(', ').slice(0, 300)}` };
  const body = rows.filter(({ number }) => number > head.number);
  const columns = Object.fromEntries(
    leadFields.map((field) => {
      const chosen = map.columns?.[field];
      if (chosen !== undefined) return [field, chosen];
      const meant = head.cells.flatMap((cell, index) => (leadFieldOf(cell) === field ? [index] : []));
      const at = meant.find((index) => body.some(({ cells }) => !namesNothing(cells[index] ?? ''))) ?? meant[0];
      return [field, at === undefined ? null : names[at]!];
    }),
  ) as Record<LeadField, LeadColumn | null>;
  // Of an export of deals, what was created is the deal.
  if (columns.created === null && map.columns?.created === undefined && isDealCreated(columns.opportunity)) {
    columns.created = columns.opportunity;
    columns.opportunity = null;
  }
  const stamps = (['created', 'firstContact'] as const).flatMap((field) => {
    const column = columns[field];
    const at = column === null ? -1 : indexOf(names, nameIn(column));
    return at < 0 ? [] : body.map(({ cells }) => cells[at] ?? '');
  });
  return {
    row: head.number,
    names,
    samples: names.map((_, index) => samplesOf(body, index)),
    values: names.map((_, index) => valuesOf(body, index)),
    columns,
    isDayFirst: map.isDayFirst ?? dayFirstIn(stamps) ?? isDayFirst,
  };
}

export interface ReadLead {
  readonly lead: Lead;
  /** There is a first contact, but nobody can tell when: the lead counts as no case. */
  readonly isContactUnclear: boolean;
  readonly kind: string;
  readonly owner: string;
}

/** Makes a lead of the cells of a row; null for one whose creation cannot be read. */
export function createLeadReader(
  { names, columns, isDayFirst }: LeadHeads,
  timeZone: string,
): ((cells: readonly string[]) => ReadLead | null) | LeadProblem {
  const stampOf = createStampReader({ timeZone, isDayFirst });
  if (!stampOf) return { code: 'unknownTimeZone', detail: timeZone.slice(0, 60) };
  if (columns.created === null) return { code: 'noCreatedColumn', detail: names.join(', ').slice(0, 300) };
  const places = Object.fromEntries(
    leadFields.map((field) => {
      const column = columns[field];
      const index = column === null ? -1 : indexOf(names, nameIn(column));
      const is = typeof column === 'object' && column !== null ? new Set(column.is.map(sameTextKey)) : null;
      return [field, { index, is }];
    }),
  ) as Record<LeadField, { readonly index: number; readonly is: ReadonlySet<string> | null }>;
  const text = (cells: readonly string[], field: LeadField) =>
    places[field].index < 0 ? undefined : (cells[places[field].index] ?? '').trim();

  /** Undefined without a column, null for an empty cell or one that is no time. */
  const stampIn = (cells: readonly string[], field: LeadField): Stamp | null | undefined => {
    const cell = text(cells, field);
    return cell === undefined ? undefined : (stampOf(cell) ?? null);
  };
  /** A day, a time or a name says yes, as do words for yes; with `is` only the words named there. */
  const saysYes = (cells: readonly string[], field: LeadField): boolean | undefined => {
    const cell = text(cells, field);
    if (cell === undefined) return undefined;
    const { is } = places[field];
    if (is) return is.has(sameTextKey(cell));
    return saysNothingOf(cell) ? false : (markOf(cell) ?? !isAgainst(cell, field));
  };
  return (cells) => {
    const created = stampIn(cells, 'created');
    if (!created) return null;
    const contact = stampIn(cells, 'firstContact');
    const isContactUnclear = contact === null && !saysNothingOf(text(cells, 'firstContact') ?? '');
    const reason = text(cells, 'reason');
    const rejected = saysYes(cells, 'rejected');
    const lead: Lead = {
      created,
      firstContact: isContactUnclear ? undefined : contact,
      isQualified: saysYes(cells, 'qualified'),
      isAccepted: saysYes(cells, 'accepted'),
      // A reason without a column of its own for the rejection is one as well.
      isRejected: rejected ?? (reason === undefined ? undefined : !namesNothing(reason)),
      hasReason: reason === undefined ? undefined : !namesNothing(reason),
      isOpportunity: saysYes(cells, 'opportunity'),
      isWon: saysYes(cells, 'won'),
      isReached: saysYes(cells, 'reached'),
      minutes: minutesOf(text(cells, 'minutes')),
    };
    return { lead, isContactUnclear, kind: text(cells, 'kind') ?? '', owner: text(cells, 'owner') ?? '' };
  };
}

function isDealCreated(column: LeadColumn | null): boolean {
  return column !== null && /(?:^|- )deal created$/i.test(nameIn(column).trim());
}

/** A heading that comes again gets a number, so that each can be chosen. */
function eachOnce(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(sameTextKey(name)) ?? 0) + 1;
    seen.set(sameTextKey(name), count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Databases write a day that there is not as zeros. */
function saysNothingOf(cell: string): boolean {
  return namesNothing(cell) || cell.startsWith('0000-00-00');
}

const against =
  /^(?:no|not|nicht|kein|keine|nein|open|offen|new|neu|pending|ausstehend|in progress|in bearbeitung)(?!\p{L})/iu;
const turnsDown = /reject|declin|disqualif|unqualif|ablehn|abgelehnt|zurückgewiesen|verloren|(?:^|\P{L})lost/iu;
const takesOn = /accept|angenommen|akzept|(?:^|\P{L})(?:qualified|qualifiziert|won|gewonnen|converted)/iu;

/** Words that say the opposite of what the column asks, as a status does. */
function isAgainst(cell: string, field: LeadField): boolean {
  const words = cell.slice(0, 60);
  return against.test(words) || (field === 'rejected' ? takesOn : turnsDown).test(words);
}

function nameIn(column: LeadColumn): string {
  return typeof column === 'string' ? column : column.column;
}

function indexOf(names: readonly string[], name: string): number {
  const key = sameTextKey(name);
  return names.findIndex((one) => sameTextKey(one) === key);
}

function samplesOf(rows: readonly Row[], index: number): string[] {
  const texts = rows.slice(0, 200).map(({ cells }) => (cells[index] ?? '').trim().slice(0, 40));
  return [...new Set(texts.filter((text) => !isBlank(text)))].slice(0, 3);
}

/** Values of one column that people can choose from. */
const mostValues = 12;
const beginsAsDate = /^\d{1,4}[-./]\d{1,2}/;

function valuesOf(rows: readonly Row[], index: number): string[] {
  const found = new Map<string, string>();
  for (const { cells } of rows) {
    const text = (cells[index] ?? '').trim();
    if (!isBlank(text) && !found.has(sameTextKey(text))) found.set(sameTextKey(text), text);
    if (found.size > mostValues || text.length > 60 || beginsAsDate.test(text)) return [];
  }
  return [...found.values()];
}

function minutesOf(cell: string | undefined): number | null | undefined {
  if (cell === undefined) return undefined;
  const found = /^(\d{1,6}(?:[.,]\d{1,6})?)(?: ?min\.?(?:uten|utes)?)?$/i.exec(cell);
  return found ? Number(found[1]!.replace(',', '.')) : null;
}
