// What is pasted onto the board, as touchpoints in cells: a table with headings is read as an imported one is, bare cells
// fill the stages from the focused one on, lines become cards one below the other.
import type { Owner } from '../domain/journey/touchpoints.ts';
import type { TouchpointCard } from '../domain/journey/touchpointCommands.ts';
import { nameKey } from '../domain/people/participants.ts';
import { cutWhole, isBlank } from '../domain/record/visibleText.ts';
import { manyLines, oneLine, sameTextKey } from './cellText.ts';
import type { TableNote } from './notes.ts';
import { readTableRows, readTableText, type ReadTable } from './readTable.ts';
import { titlesInCell } from './severalInCell.ts';
import { splitRows, type Row } from './splitRows.ts';

/** The board as the paste meets it. */
export interface PasteTarget {
  /** In their sequence. */
  readonly stages: readonly { readonly id: string; readonly title: string }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** The cell that has the focus; a null stage is the column of those without one. */
  readonly stageId: string | null;
  readonly owner: Owner;
}

export interface PastedCell {
  readonly stageId: string | null;
  readonly owner: Owner;
  readonly cards: readonly TouchpointCard[];
}

/** Something that did not come along; `names` are people, stages or nothing. */
export interface LeftOut {
  readonly what: 'columns' | 'cards' | 'people' | 'stages' | 'stageValues';
  readonly count: number;
  readonly names: readonly string[];
}

export interface PastedCards {
  readonly cells: readonly PastedCell[];
  readonly count: number;
  readonly notes: readonly TableNote[];
  readonly leftOut: readonly LeftOut[];
}

/** Touchpoints of one paste; a workshop with more is a file to be imported. */
const mostCards = 5000;
const mostRows = 20_000;
const longestTitle = 300;

/** Empty `cells` where there is nothing to paste. */
export function readPasted(text: string, target: PasteTarget): PastedCards {
  const table = readHeaded(text);
  return bounded(table ? cardsOfTable(table, target) : cardsOfCells(text, target));
}

/** A table with a heading for touchpoints; a list below that heading alone is one without stages. */
function readHeaded(text: string): ReadTable | null {
  const read = readTableText(text);
  if (read.ok) return read.value;
  if (read.problem.code !== 'noStageColumn') return null;
  const { reading } = read.problem;
  if (!reading?.columns.some(({ field, isCertain }) => field === 'title' && isCertain)) return null;
  const rows = splitRows(lineEnds(text), reading.separator, mostRows).map((row): Row => ({
    ...row,
    cells: [row.number === reading.headLine ? 'Phase' : '', ...row.cells],
  }));
  const again = readTableRows({ sheet: '', sheets: [], rows, errors: [] });
  if (!again.ok) return null;
  return { ...again.value, notes: again.value.notes.filter(({ code }) => code !== 'missingStage') };
}

type Card = ReadTable['journey']['withoutStage'][number];

function cardsOfTable({ journey, notes, reading }: ReadTable, target: PasteTarget): PastedCards {
  const hasOwner = reading.columns.some(({ field }) => field === 'owner' || (field?.startsWith('of') ?? false));
  const stageIds = new Map(target.stages.map(({ id, title }) => [sameTextKey(title), id]));
  const peopleIds = new Map(target.people.map(({ id, name }) => [nameKey(name), id]));
  const cells = new Map<string, { stageId: string | null; owner: Owner; cards: TouchpointCard[] }>();
  const [unknownPeople, unknownStages] = [new Set<string>(), new Set<string>()];
  const put = (stageId: string | null, { owner: own, lead, share, ...card }: Card) => {
    const owner = hasOwner ? own : target.owner;
    const key = `${owner} ${stageId ?? ''}`;
    const cell = cells.get(key) ?? { stageId, owner, cards: [] };
    const leadId = lead === '' ? null : (peopleIds.get(nameKey(lead)) ?? null);
    if (lead !== '' && leadId === null) unknownPeople.add(lead);
    cell.cards.push({ ...card, leadId, share: owner === own ? share : null });
    cells.set(key, cell);
  };
  for (const card of journey.withoutStage) put(target.stageId, card);
  for (const { title, touchpoints } of journey.stages) {
    const found = stageIds.get(sameTextKey(title));
    if (found === undefined && touchpoints.length > 0) unknownStages.add(title);
    for (const card of touchpoints) put(found ?? target.stageId, card);
  }
  const hasStageValues = journey.stages.some(
    ({ duration, emotion, isPurchase, painPoints, opportunities, customerGoal, customerActions, questions }) =>
      duration !== null ||
      emotion !== null ||
      isPurchase ||
      painPoints.length + opportunities.length > 0 ||
      [customerGoal, customerActions, questions].some((words) => words !== ''),
  );
  return {
    ...counted([...cells.values()]),
    notes,
    leftOut: [
      ...named('stages', unknownStages),
      ...named('people', unknownPeople),
      ...(hasStageValues ? [{ what: 'stageValues' as const, count: 1, names: [] }] : []),
    ],
  };
}

/** Cells as a spreadsheet copies them, with tabs between; a column more is a stage further on. */
function cardsOfCells(text: string, { stages, stageId, owner }: PasteTarget): PastedCards {
  const rows = splitRows(lineEnds(text), '\t', mostRows + 1);
  const first = stages.findIndex(({ id }) => id === stageId);
  // Of a block with its headings and a first empty column nothing is known but the cells: blank columns count.
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const room = first < 0 ? 1 : stages.length - first;
  const columns = Array.from({ length: Math.min(width, room) }, (_, index) => ({
    stageId: first < 0 ? stageId : stages[first + index]!.id,
    owner,
    cards: rows.flatMap(({ cells }) => titlesOf(cells[index] ?? '').map((title) => ({ title }))),
  }));
  const beyond = rows.reduce((sum, { cells }) => sum + cells.slice(room).filter((cell) => !isBlank(cell)).length, 0);
  return { ...counted(columns), notes: [], leftOut: beyond > 0 ? [{ what: 'columns', count: beyond, names: [] }] : [] };
}

function titlesOf(cell: string): string[] {
  return titlesInCell(manyLines(cell), false).titles.map((title) => cutWhole(oneLine(title), longestTitle));
}

function bounded({ cells, count, notes, leftOut }: PastedCards): PastedCards {
  if (count <= mostCards) return { cells, count, notes, leftOut };
  let room = mostCards;
  const kept = cells.map((cell) => {
    const cards = cell.cards.slice(0, room);
    room -= cards.length;
    return { ...cell, cards };
  });
  return { ...counted(kept), notes, leftOut: [{ what: 'cards', count: count - mostCards, names: [] }, ...leftOut] };
}

function counted(cells: readonly PastedCell[]): Pick<PastedCards, 'cells' | 'count'> {
  const filled = cells.filter(({ cards }) => cards.length > 0);
  return { cells: filled, count: filled.reduce((sum, { cards }) => sum + cards.length, 0) };
}

function named(what: LeftOut['what'], names: ReadonlySet<string>): LeftOut[] {
  return names.size === 0 ? [] : [{ what, count: names.size, names: [...names].slice(0, 12) }];
}

/** Breaks of other systems part rows; a vertical tab is a break within a cell. */
function lineEnds(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
}
