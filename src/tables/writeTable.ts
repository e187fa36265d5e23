// Writes a journey as a table that spreadsheets read and readTable.ts reads again, equal to the byte.
//
// A row per touchpoint in the sequence of the board; those without a stage come first. What a stage is like stands in
// its first row, in columns that are there only where a stage says something in them; the purchase only where it is not
// the last stage, which it is anyway. Cells that a spreadsheet would take for a formula, or that read as "nothing", get
// an apostrophe, which reading takes off again.
import type { Plan } from '../domain/plan/plan.ts';
import type { PlanStage, PlanTouchpoint } from '../domain/plan/signedPlan.ts';
import { isBlank } from '../domain/record/visibleText.ts';
import { owners } from '../domain/journey/touchpoints.ts';
import type { Language } from '../domain/record/workshop.ts';
import { channelName } from '../i18n/channels.ts';
import type { Translate } from '../i18n/translator.ts';
import { translatorFor } from '../i18n/translatorFor.ts';
import { manyLines, oneLine, readsAsNothing, sameTextKey } from './cellText.ts';
import { mainFields, roleFields, stageFields, type TableField } from './fields.ts';
import { roleCells } from './rolesInCell.ts';
import { cellOfEntries } from './severalInCell.ts';
import { decimal, tableBytes } from './tableBytes.ts';

/** A number is written as it is; only text can be taken for a formula. */
type Cells = Partial<Record<TableField, string | number>>;

/** A journey as rows of a table: a fraction for a share, days for a duration, everything else as it is written. */
export interface JourneyTable {
  readonly fields: readonly TableField[];
  readonly rows: readonly Cells[];
}

export function writeTable(plan: Plan, language: Language): Uint8Array {
  const { fields, rows } = journeyTable(plan, language);
  const t = translatorFor(language);
  return tableBytes(
    fields.map((field) => t(`exchange.journeyHeads.${field}`)),
    rows.map((row) => fields.map((field) => armed(written(row, field, language)))),
    language,
    needsQuotes,
  );
}

function written(row: Cells, field: TableField, language: Language): string | number | undefined {
  const value = row[field];
  if (typeof value !== 'number') return value;
  if (field === 'share') return `${decimal(Number((value * 100).toFixed(10)), language)} %`;
  return field === 'duration' ? decimal(value, language) : value;
}

export function journeyTable(plan: Plan, language: Language): JourneyTable {
  const t = translatorFor(language);
  const names = new Map(plan.participants.map(({ id, name }) => [id, name]));
  const roles = roleCells(plan.buyingRoles ?? [], t);
  const withRoles = (card: PlanTouchpoint, cells: Cells): Cells =>
    roles.has(card.id) ? { ...cells, roles: roles.get(card.id)! } : cells;
  const purchase = plan.stages.findIndex(({ isPurchase }) => isPurchase);
  const rows: Cells[] = plan.withoutStage.map((card) => withRoles(card, cellsOf(card, '', names, t)));
  const titles = new StageTitles();
  for (const [index, stage] of plan.stages.entries()) {
    const title = titles.free(shown(oneLine(stage.title), t));
    const cards = owners.flatMap((owner) => stage.touchpoints[owner]);
    const [first = { stage: title }, ...rest] = cards.map((card) => withRoles(card, cellsOf(card, title, names, t)));
    const isMarked = index === purchase && index < plan.stages.length - 1;
    rows.push({ ...first, ...stageCells(stage, isMarked, t) }, ...rest);
  }
  const used = [...roleFields, ...stageFields].filter((field) => rows.some((row) => row[field] !== undefined));
  return { fields: [...mainFields, ...used], rows };
}

function cellsOf(
  { leadId, ...card }: PlanTouchpoint,
  stage: string,
  names: ReadonlyMap<string, string>,
  t: Translate,
): Cells {
  const share = ownShare(card);
  return {
    stage,
    title: shown(oneLine(card.title), t),
    owner: card.owner === 'none' ? '' : t(`words.owner.${card.owner}`),
    channel: channelName(t, visible(oneLine(card.channel))),
    description: manyLines(card.description),
    lead: visible(oneLine((leadId !== null && names.get(leadId)) || '')),
    weight: card.weight,
    evidence: t(`words.evidence.${card.evidence}`),
    ...(share === null ? {} : { share }),
  };
}

function stageCells(stage: PlanStage, isMarked: boolean, t: Translate): Cells {
  const cells: Cells = {};
  const set = (field: TableField, value: string | number | null) => {
    if (value !== null && (typeof value === 'number' || !isBlank(value))) cells[field] = value;
  };
  if (isMarked) set('purchase', t('exchange.table.yes'));
  set('duration', stage.duration);
  set('emotion', stage.emotion);
  for (const field of ['customerGoal', 'customerActions', 'questions'] as const)
    set(field, manyLines(stage[field]).trim());
  for (const field of ['painPoints', 'opportunities'] as const) {
    const entries = stage[field].map(({ text }) => manyLines(text).trim()).filter((text) => !isBlank(text));
    set(field, cellOfEntries(entries));
  }
  return cells;
}

/** "Angebot (2)" for the second stage that is called "Angebot", so that the table keeps them apart. */
class StageTitles {
  readonly #taken = new Set<string>();
  /** The last number of each title: counted from the start, thousands of stages of one name would take minutes. */
  readonly #counts = new Map<string, number>();

  free(title: string): string {
    const key = sameTextKey(title);
    let count = this.#counts.get(key) ?? 1;
    let free = count === 1 ? title : numbered(title, count);
    while (this.#taken.has(sameTextKey(free))) free = numbered(title, (count += 1));
    this.#counts.set(key, count);
    this.#taken.add(sameTextKey(free));
    return free;
  }
}

function numbered(title: string, count: number): string {
  return `${title} (${count})`;
}

/** A share set by hand; null when it is the one that the owner has anyway. */
function ownShare({ owner, share }: Pick<PlanTouchpoint, 'owner' | 'share'>): number | null {
  const usual = { none: null, marketing: 1, both: 0.5, sales: 0 }[owner];
  return share === usual ? null : share;
}

function visible(text: string): string {
  return isBlank(text) ? '' : text;
}

/** A title in which there is nothing to see is called so. */
function shown(title: string, t: Translate): string {
  return isBlank(title) ? t('words.untitled') : title;
}

/** papaparse sees to formulas. */
function armed(value: string | number = ''): string | number {
  return typeof value === 'string' && readsAsNothing(value) ? `'${value}` : value;
}

/** Whatever a spreadsheet may part or trim; papaparse itself sees to quotation marks, line breaks and the separator. */
function needsQuotes(value: unknown): boolean {
  return typeof value === 'string' && /[;,\t|]|^\s|\s$/.test(value);
}
