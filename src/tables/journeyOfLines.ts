// From the lines of a table to a journey. Lines with the same stage belong together wherever they stand; stages follow
// each other as they first appear. A line that only names a stage is a stage without touchpoints. An empty stage is the
// one above (merged cells, line by line); a line without a title is left out.
import type { WorkshopSeed } from '../domain/document/seed.ts';
import type { Owner } from '../domain/journey/touchpoints.ts';
import { nameKey } from '../domain/people/participants.ts';
import { cutWhole, isBlank } from '../domain/record/visibleText.ts';
import type { Column } from './assignColumns.ts';
import { manyLines, oneLine, sameTextKey } from './cellText.ts';
import { emotionScaleOf, onScale, type EmotionScale } from './emotionScale.ts';
import { stageFields, teamFields, type TableField } from './fields.ts';
import { createLineReader, type LineReader } from './lineReader.ts';
import type { Line, Lines } from './lines.ts';
import type { NoteList } from './notes.ts';
import { entriesInCell, entriesInOwnCell, splitList, titlesInCell } from './severalInCell.ts';
import { addOnce, createStage, seedOfStage, stageTexts, type StageDraft, type TouchpointSeed } from './stageDraft.ts';
import { durationOf, emotionOf, feelingOfWord, purchaseOf, unitOfHeading } from './stageValues.ts';
import { explainsHead, hasSections, isLegend, isRule, isTotal, repeatsHead, sectionTitle } from './strayLines.ts';
import { isUntitled } from './values.ts';

export type JourneySeed = Pick<WorkshopSeed, 'stages' | 'withoutStage' | 'participants'>;

export interface TableOfTouchpoints {
  readonly lines: Lines;
  /** Index of the line with the headings; the table stands below it. */
  readonly head: number;
  readonly columns: readonly Column[];
  readonly notes: NoteList;
  /** Written by this app and not touched since: nothing is guessed, every cell is what it says. */
  readonly isOwn: boolean;
}

export interface ReadJourney {
  readonly seed: JourneySeed;
  readonly touchpoints: number;
}

/** Reads line by line. */
export function journeyOfLines(table: TableOfTouchpoints): ReadJourney {
  const reading = new JourneyReading(table);
  for (const [index, line] of reading.body.entries()) reading.read(line, index);
  return reading.result();
}

class JourneyReading {
  readonly body: readonly Line[];
  readonly #table: TableOfTouchpoints;
  readonly #reader: LineReader;
  readonly #stages = new Map<string, StageDraft>();
  readonly #withoutStage: TouchpointSeed[] = [];
  readonly #people = new Map<string, { name: string; balance: number; isLead: boolean }>();
  readonly #hasSections: boolean;
  /** Number of the last line with a touchpoint; -1 when there is none. */
  readonly #lastCard: number;
  /** Blank lines stand between the stages, so they end no table. */
  readonly #isSpaced: boolean;
  readonly #lanes: boolean;
  /** Of columns of emotions with numbers of another scale, by heading. */
  readonly #scales = new Map<string, EmotionScale>();
  #above: StageDraft | undefined;
  #hasEnded = false;
  #count = 0;

  constructor(table: TableOfTouchpoints) {
    this.#table = table;
    this.#reader = createLineReader(table);
    this.body = table.lines.lines.slice(table.head + 1);
    this.#hasSections = !table.isOwn && hasSections(this.body, table.columns);
    this.#lanes = !this.#has('title') && teamFields.some((field) => this.#has(field));
    const last = this.body.findLastIndex((line) => this.#hasCard(line) && !isTotal(line));
    this.#lastCard = last;
    this.#isSpaced = this.body.slice(1, last + 1).some(({ isAfterBlank }) => isAfterBlank);
    if (!table.isOwn) this.#findScales();
    if (this.#hasSections)
      this.#reader.note(this.body[0]!, 'sectionRows', null, sectionTitle(this.body[0]!, table.columns) ?? '');
  }

  read(line: Line, index: number) {
    const { columns, notes, isOwn, lines } = this.#table;
    if (line.isUncertain)
      notes.add(
        'unreadable',
        { row: lines.place(line, 0).row, column: lines.isTurned ? lines.place(line, 0).letter : '' },
        '',
      );
    if (!isOwn) {
      if (
        repeatsHead(
          line,
          columns.map(({ heading }) => heading),
        )
      )
        return;
      if (isRule(line)) return;
      if (index === 0 && explainsHead(line)) return this.#reader.note(line, 'explainsHead', null, wordsOf(line));
      if (isTotal(line)) return this.#reader.note(line, 'totalRow', null, wordsOf(line));
    }
    const extra = line.cells.slice(columns.length).find((cell) => !isBlank(cell));
    if (extra !== undefined) this.#reader.note(line, 'tooManyCells', null, extra);
    const section = this.#hasSections ? sectionTitle(line, columns) : null;
    const named = section ?? this.#reader.short(line, 'stage', 300);
    if (this.#isBelow(line, index, named)) return this.#reader.note(line, 'belowTable', null, wordsOf(line));
    const stage = named === '' ? undefined : this.#stageNamed(cutWhole(oneLine(named), 300));
    if (section !== null) {
      this.#above = stage;
      return;
    }
    const cards = this.#cards(line);
    const target = stage ?? this.#stageAbove(line, cards);
    if (target) this.#readStageValues(line, target);
    this.#above = target ?? this.#above;
    if (cards.length === 0) this.#noteWithoutTitle(line, named);
    for (const card of cards) (target?.touchpoints ?? this.#withoutStage).push(card);
    this.#count += cards.length;
  }

  result(): ReadJourney {
    const participants = [...this.#people.values()]
      .filter(({ isLead }) => !isLead)
      .map(({ name, balance }) => ({
        name,
        team: balance > 0 ? ('marketing' as const) : balance < 0 ? ('sales' as const) : ('none' as const),
        function: '',
        isFacilitator: false,
      }));
    const stages = [...this.#stages.values()].map(seedOfStage);
    return { seed: { stages, withoutStage: this.#withoutStage, participants }, touchpoints: this.#count };
  }

  #findScales() {
    for (const [index, { field, heading }] of this.#table.columns.entries()) {
      if (field !== 'emotion') continue;
      const scale = emotionScaleOf(
        heading,
        this.body.filter((line) => !isTotal(line)).map(({ cells }) => cells[index] ?? ''),
      );
      if (!scale || !this.body[0]) continue;
      this.#scales.set(heading, scale);
      this.#reader.note(this.body[0], 'emotionScale', 'emotion', `${scale.from}–${scale.to}`);
    }
  }

  #has(field: TableField): boolean {
    return this.#table.columns.some((column) => column.field === field);
  }

  #hasCard(line: Line): boolean {
    const fields: readonly TableField[] = this.#lanes ? teamFields : ['title'];
    if (this.#hasSections && sectionTitle(line, this.#table.columns) !== null) return false;
    return fields.some((field) => this.#reader.texts(line, field).length > 0);
  }

  /** A stage without touchpoints below the last touchpoint: a legend, a second table, a remark. */
  #isBelow(line: Line, index: number, named: string): boolean {
    if (this.#table.isOwn || this.#lastCard < 0 || index <= this.#lastCard) return false;
    this.#hasEnded ||= (line.isAfterBlank && !this.#isSpaced) || isLegend(named === '' ? wordsOf(line) : named);
    if (!this.#hasEnded && line.isAfterBlank && named !== '')
      this.#reader.note(line, 'stageWithoutTouchpoints', 'stage', named);
    return this.#hasEnded;
  }

  #stageNamed(title: string): StageDraft {
    const key = sameTextKey(title);
    const known = this.#stages.get(key);
    if (known) return known;
    const stage = createStage(isUntitled(title) ? '' : title);
    this.#stages.set(key, stage);
    return stage;
  }

  /** The stage of merged cells; a cell with a word for "nothing" belongs to no stage. */
  #stageAbove(line: Line, cards: readonly TouchpointSeed[]): StageDraft | undefined {
    const { columns, isOwn } = this.#table;
    const said = columns.some(({ field }, index) => field === 'stage' && !isBlank(line.cells[index] ?? ''));
    const above = isOwn || said ? undefined : this.#above;
    const field = this.#has('stage') ? 'stage' : null;
    if (above) {
      if (cards.length > 0 && !this.#hasSections) this.#reader.note(line, 'stageFromAbove', field, above.title);
      return above;
    }
    const owner = this.#reader.texts(line, 'owner')[0];
    for (const { title } of cards)
      this.#reader.note(line, 'missingStage', field, owner === undefined ? title : `${title} (${oneLine(owner)})`);
    return undefined;
  }

  #cards(line: Line): TouchpointSeed[] {
    if (this.#lanes) return this.#cardsOfLanes(line);
    const titles = this.#titles(line, 'title');
    if (titles.length === 0) return [];
    const { card, others } = this.#reader.card(line);
    this.#meet(card.lead, card.owner, true);
    for (const other of others) this.#meet(other, card.owner, false);
    return titles.map((title) => ({ title: isUntitled(title) ? '' : title, ...card }));
  }

  /** A column of touchpoints per team, as the board itself stands. */
  #cardsOfLanes(line: Line): TouchpointSeed[] {
    const ownerOfField = { ofMarketing: 'marketing', ofBoth: 'both', ofSales: 'sales' } as const;
    const { card } = this.#reader.card({
      ...line,
      cells: line.cells.map((cell, index) => (this.#isTeam(index) ? '' : cell)),
    });
    return teamFields.flatMap((field) =>
      this.#titles(line, field).map((title) => ({ ...card, title, owner: ownerOfField[field] })),
    );
  }

  #isTeam(index: number): boolean {
    return teamFields.some((field) => field === this.#table.columns[index]?.field);
  }

  /** The touchpoints that the line's cells of a column hold, each cut to what a title holds. */
  #titles(line: Line, field: TableField): string[] {
    const { columns, isOwn, lines } = this.#table;
    const cells = this.#reader.texts(line, field);
    if (isOwn)
      return cells.map((cell) => this.#reader.cut(line, field, oneLine(cell), 300)).filter((title) => title !== '');
    const isList =
      this.#lanes || lines.isTurned || isPlural(columns.find((column) => column.field === field)?.heading ?? '');
    const titles = cells.flatMap((cell) => {
      const read = titlesInCell(cell, isList);
      const parts = lines.isTurned || this.#lanes ? read.titles.flatMap(splitList) : read.titles;
      if (parts.length > 1) this.#reader.note(line, 'severalTouchpoints', field, parts.join(', '));
      else if (read.maybeSeveral) this.#reader.note(line, 'maybeSeveral', field, read.titles[0] ?? '');
      return parts;
    });
    return titles.map((title) => this.#reader.cut(line, field, title, 300));
  }

  #meet(name: string, owner: Owner, isLead: boolean) {
    const key = nameKey(name);
    if (key === '') return;
    const known = this.#people.get(key) ?? { name, balance: 0, isLead: false };
    const step = owner === 'marketing' ? 1 : owner === 'sales' ? -1 : 0;
    this.#people.set(key, { ...known, balance: known.balance + step, isLead: known.isLead || isLead });
  }

  #readStageValues(line: Line, stage: StageDraft) {
    const duration = this.#reader.known<number | null>(
      line,
      'duration',
      (value, { heading }) => durationOf(value, unitOfHeading(heading)),
      null,
      'unknownDuration',
    );
    const emotion = this.#reader.known<number | null>(
      line,
      'emotion',
      (value, { heading }) => {
        const scale = this.#scales.get(heading);
        return scale ? (onScale(value, scale) ?? feelingOfWord(value)) : emotionOf(value);
      },
      null,
      'unknownEmotion',
    );
    if (this.#reader.known<boolean>(line, 'purchase', purchaseOf, false, 'unknownPurchase')) stage.isPurchase = true;
    stage.duration = this.#first(line, 'duration', stage.duration, duration);
    stage.emotion = this.#first(line, 'emotion', stage.emotion, emotion);
    for (const field of stageTexts) {
      const list = stage.texts[field];
      for (const text of this.#reader.texts(line, field).map(cleanLines)) {
        if (this.#table.isOwn) list.push(text);
        else addOnce(list, text);
      }
      const whole = list.join('\n');
      if (whole.length > 2000) list.splice(0, list.length, this.#reader.cut(line, field, whole, 2000));
    }
    for (const field of ['painPoints', 'opportunities'] as const) {
      const entries = this.#table.isOwn ? entriesInOwnCell : entriesInCell;
      for (const text of this.#reader.texts(line, field).flatMap((cell) => entries(cleanLines(cell)))) {
        const entry = this.#reader.cut(line, field, text, 1000);
        if (this.#table.isOwn) stage[field].push(entry);
        else addOnce(stage[field], entry);
      }
    }
  }

  /** A stage has one value; what a later line says differently is noted. */
  #first(line: Line, field: 'duration' | 'emotion', before: number | null, said: number | null): number | null {
    if (before !== null && said !== null && said !== before)
      this.#reader.note(line, 'stageDiffers', field, this.#reader.texts(line, field)[0] ?? '');
    return before ?? said;
  }

  /** What stands in the columns of a touchpoint is lost without a title; what a stage is like is not. */
  #noteWithoutTitle(line: Line, stage: string) {
    const ofStage: readonly TableField[] = ['stage', ...stageFields];
    const said = this.#table.columns
      .map(({ field }, index) => (field === null || ofStage.includes(field) ? '' : (line.cells[index] ?? '')))
      .filter((cell) => !isBlank(cell));
    const hasStageValue = stageFields.some((field) => this.#reader.texts(line, field).length > 0);
    if (said.length > 0 || (stage === '' && !hasStageValue))
      this.#reader.note(line, 'missingTitle', this.#has('title') ? 'title' : null, said.join(' · ') || wordsOf(line));
  }
}

function cleanLines(text: string): string {
  return manyLines(text).trim();
}

function wordsOf({ cells }: Line): string {
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' · ');
}

function isPlural(heading: string): boolean {
  return /(?:touchpoints|kontaktpunkte|berührungspunkte|contact ?points|touch ?points)\W*$/i.test(
    heading.slice(0, 200),
  );
}
