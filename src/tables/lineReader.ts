// Reads the cells of a line by column; what is not understood becomes a note and the field keeps its default.
import { cutWhole, isBlank } from '../domain/record/visibleText.ts';
import type { Owner } from '../domain/journey/touchpoints.ts';
import type { Column } from './assignColumns.ts';
import { manyLines, oneLine, withoutApostrophe } from './cellText.ts';
import { teamFields, type TableField } from './fields.ts';
import type { Line, Lines } from './lines.ts';
import type { NoteCode, NoteList } from './notes.ts';
import { rolesInCell } from './rolesInCell.ts';
import { peopleInCell } from './severalInCell.ts';
import type { TouchpointSeed } from './stageDraft.ts';
import { channelOf, evidenceOf, markOf, ownerOf, shareOf, weightOf } from './values.ts';
import { isPlaceholderName, namesNothing, saysNothing } from './words.ts';

export interface LineReader {
  /** All cells of the line in columns of the field that say something, without the apostrophe of an export. */
  texts(line: Line, field: TableField): readonly string[];
  /** The first of them, on one line, cut to `max`; a second one that says something else is noted. */
  short(line: Line, field: TableField, max: number): string;
  /** The meaning of the first cell that is understood; none is understood: `code` is noted and it is `fallback`. */
  known<T>(
    line: Line,
    field: TableField,
    meaning: (value: string, column: Column) => T | undefined,
    fallback: T,
    code: NoteCode,
  ): T;
  cut(line: Line, field: TableField, text: string, max: number): string;
  /** Everything of a touchpoint but its title. */
  card(line: Line): { readonly card: Omit<TouchpointSeed, 'title'>; readonly others: readonly string[] };
  note(line: Line, code: NoteCode, field: TableField | null, value: string): void;
}

interface TableOfLines {
  readonly lines: Lines;
  readonly columns: readonly Column[];
  readonly notes: NoteList;
  /** Written by this app: every cell is what it says. */
  readonly isOwn: boolean;
}

export function createLineReader({ lines, columns, notes, isOwn }: TableOfLines): LineReader {
  const byField = Map.groupBy(
    columns.map((column, index) => ({ column, index })),
    ({ column }) => column.field,
  );
  const of = (field: TableField) => byField.get(field) ?? [];
  const cellsOf = (line: Line, field: TableField) => {
    const isNothing = nothingIn(field, isOwn);
    return of(field)
      .map(({ column, index }) => ({ column, text: line.cells[index] ?? '' }))
      .filter(({ text }) => text !== '' && !isNothing(text))
      .map(({ column, text }) => ({ column, text: withoutApostrophe(text) }));
  };

  const reader: LineReader = {
    texts: (line, field) => cellsOf(line, field).map(({ text }) => text),
    short(line, field, max) {
      const [first = '', ...rest] = cellsOf(line, field).map(({ text }) => oneLine(text));
      const other = rest.find((text) => text !== first);
      if (other !== undefined) reader.note(line, 'secondValue', field, other);
      return reader.cut(line, field, first, max);
    },
    known(line, field, meaning, fallback, code) {
      let unknown: string | undefined;
      for (const { text, column } of cellsOf(line, field)) {
        const found = meaning(text, column);
        if (found !== undefined) return found;
        unknown ??= text;
      }
      if (unknown !== undefined) reader.note(line, code, field, unknown);
      return fallback;
    },
    cut(line, field, text, max) {
      if (text.length <= max) return text;
      reader.note(line, 'textCut', field, text);
      return cutWhole(text, max);
    },
    card: (line) => readCard(reader, line, isOwn),
    note(line, code, field, value) {
      const column = field === null ? undefined : of(field)[0];
      const { row, letter } = lines.place(line, column?.index ?? 0);
      notes.add(code, { row, column: lines.isTurned ? letter : (column?.column.name ?? '') }, brief(value));
    },
  };
  return reader;
}

/** Says of a cell of the field whether there is nothing in it. */
function nothingIn(field: TableField, isOwn: boolean): (text: string) => boolean {
  if (field === 'title' || field === 'stage') return saysNothing;
  // This app writes an apostrophe before words for "nothing", and blanks where somebody has typed blanks.
  if (isOwn) return (text) => saysNothing(text) && !isBlank(text);
  return field === 'lead' || field === 'channel' || field === 'owner' ? isPlaceholderName : namesNothing;
}

function readCard(reader: LineReader, line: Line, isOwn: boolean): ReturnType<LineReader['card']> {
  const description = reader.texts(line, 'description').map(manyLines).join('\n');
  const [lead = '', ...others] = peopleOf(reader, line, isOwn);
  const marked = readMarks(reader, line);
  const owner = reader.known<Owner>(line, 'owner', ownerOf, 'none', 'unknownOwner');
  const share = reader.known<number | null>(line, 'share', shareOf, null, 'unknownShare');
  const roles = rolesOf(reader, line);
  const card = {
    owner: owner === 'none' ? marked.owner : owner,
    channel: channelOf(reader.short(line, 'channel', 100)),
    description: reader.cut(line, 'description', description, 5000),
    lead,
    weight: reader.known(line, 'weight', weightOf, 2, 'unknownWeight'),
    evidence: reader.known(line, 'evidence', evidenceOf, 'assumption', 'unknownEvidence'),
    share: share ?? (owner === 'none' || owner === marked.owner ? marked.share : null),
    ...(roles.length > 0 ? { roles } : {}),
  };
  return { card, others };
}

function peopleOf(reader: LineReader, line: Line, isOwn: boolean): readonly string[] {
  const cells = reader.texts(line, 'lead');
  const people = isOwn ? cells.map(oneLine) : cells.flatMap(peopleInCell).filter((name) => !isPlaceholderName(name));
  const names = [...new Set(people)].map((name) => reader.cut(line, 'lead', name, 120));
  if (names.length > 1) reader.note(line, 'severalLeads', 'lead', names.join(', '));
  return names;
}

function rolesOf(reader: LineReader, line: Line) {
  return reader.texts(line, 'roles').flatMap((cell) => {
    const { roles, unknown } = rolesInCell(cell);
    for (const word of unknown) reader.note(line, 'unknownRole', 'roles', word);
    return roles.map(({ role, title }) => ({ role, title: reader.cut(line, 'roles', title, 120) }));
  });
}

/** A column per team: marks say who takes part, per cent how much. */
function readMarks(reader: LineReader, line: Line): { owner: Owner; share: number | null } {
  const parts = { ofMarketing: 0, ofBoth: 0, ofSales: 0 };
  let hasShares = false;
  for (const field of teamFields) {
    const text = reader.texts(line, field)[0];
    if (text === undefined) continue;
    const mark = markOf(text);
    const share = mark === undefined || /%/.test(text) ? shareOf(text) : undefined;
    if (typeof share === 'number') hasShares = true;
    else if (mark === undefined) reader.note(line, 'unknownMark', field, text);
    parts[field] = share ?? (mark === true ? 1 : 0);
  }
  if (parts.ofBoth > 0 || (parts.ofMarketing > 0 && parts.ofSales > 0)) {
    const sum = parts.ofMarketing + parts.ofSales;
    return { owner: 'both', share: hasShares && sum > 0 ? parts.ofMarketing / sum : null };
  }
  return { owner: parts.ofMarketing > 0 ? 'marketing' : parts.ofSales > 0 ? 'sales' : 'none', share: null };
}

/** At most 100 UTF-16 units, for a note. */
export function brief(value: string): string {
  const line = oneLine(value.slice(0, 400));
  return line.length > 100 || value.length > 400 ? `${cutWhole(line, 99)}…` : line;
}
