// What the page of a target customer is made of: the profile, the matrix in groups of stages and roles, and the lists of
// white spots and of what the roles want. Pieces that are never cut again.
import { buildMatrix, type Matrix } from '../../domain/customer/matrix.ts';
import { partId, rolesOfCustomer, type BuyingRole, type RolePart } from '../../domain/customer/buyingRoles.ts';
import type { PlanTargetCustomer } from '../../domain/customer/customerPart.ts';
import type { JourneyStage } from '../../domain/journey/journey.ts';
import { owners, type Owner, type Touchpoint } from '../../domain/journey/touchpoints.ts';
import type { Language } from '../../domain/record/workshop.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanStage, PlanTouchpoint } from '../../domain/plan/signedPlan.ts';
import type { Flowing } from '../sheets/flowPage.ts';
import { softener } from '../text/hyphenation.ts';
import { cleanLine, splitText } from '../text/plainText.ts';
import { textHeight } from '../text/textHeight.ts';
import { linesOfTitle } from '../text/titleLines.ts';

/** Stages of one piece of the matrix; so many fit the width of a sheet. */
const stagesInGroup = 8;
/** Millimetres that the rows of a piece may take by estimate, beside its heads; those of a profile can be tall. */
const tallest = { rows: 200, traits: 150 };

type Trait = PlanTargetCustomer['traits'][number];
export type TraitLists = Readonly<Record<Trait['kind'], readonly Trait[]>>;

export interface ProfileBlock extends Flowing {
  readonly customer: PlanTargetCustomer;
  readonly traits: TraitLists;
  readonly isFirst: boolean;
}

export interface MatrixBlock extends Flowing {
  readonly matrix: Matrix;
  readonly heads: readonly StageHead[];
  /** Places of the stages and roles that this piece shows. */
  readonly stages: readonly [from: number, to: number];
  readonly roles: readonly [from: number, to: number];
  readonly isFirst: boolean;
  /** The last piece explains what the shapes mean. */
  readonly isLast: boolean;
}

export interface RoleLine {
  readonly role: BuyingRole;
  readonly text: string;
  /** A long text goes on in the next line. */
  readonly goesOn?: boolean;
  readonly isContinued?: boolean;
}

export interface ListsBlock extends Flowing {
  readonly spots: readonly RoleLine[];
  readonly goals: readonly RoleLine[];
  readonly isFirst: boolean;
}

/** The titles in full of stages whose heads have no room for them. */
export interface StageNamesBlock extends Flowing {
  readonly stages: readonly StageHead[];
}

export type CustomerBlock =
  | (ProfileBlock & { readonly block: 'profile' })
  | (MatrixBlock & { readonly block: 'matrix' })
  | (StageNamesBlock & { readonly block: 'stageNames' })
  | (ListsBlock & { readonly block: 'lists' });

/** A stage at the head of the matrix. */
export interface StageHead {
  readonly id: string;
  /** Its place in the journey, from 1. */
  readonly number: number;
  readonly title: string;
  /** The head has no room for the title: there it is shortened, with its number, and stands in full below. */
  readonly isLong: boolean;
  /** What stands at the head; none where there is no title. */
  readonly lines: readonly string[];
}

/** Width of a sheet that the stages share, in millimetres; staggered, each head has that of two columns. */
const stagesWidth = 120;
/** Type of the heads in millimetres, and lines that a head may have. */
const headType = 8.5 * (25.4 / 72);
const linesOfHead = 2;

/** Words are broken by the rules of the language that the workshop is written in, whatever the plan's is. */
function stageHeads({ stages }: Matrix, [from, to]: readonly [number, number], language: Language): StageHead[] {
  const room = Math.min(60, (2 * stagesWidth) / (to - from) - 3);
  const soften = softener(language);
  const linesOf = (title: string, most: number) => linesOfTitle(soften(title), room, headType, most);
  return stages.slice(from, to).map(({ id, title: stored }, at) => {
    const title = cleanLine(stored);
    const number = from + at + 1;
    const isLong = linesOf(title, linesOfHead + 1).length > linesOfHead;
    return { id, number, title, isLong, lines: linesOf(isLong ? `${number} ${title}` : title, linesOfHead) };
  });
}

/** A sheet of its own for each target customer; one without where only roles were described. */
export function customerBlocks(plan: Plan): CustomerBlock[] {
  const customers = plan.targetCustomers ?? [];
  if (customers.length === 0 && (plan.buyingRoles ?? []).length === 0) return [];
  const pages: readonly (PlanTargetCustomer | null)[] = customers.length === 0 ? [null] : customers;
  return pages.flatMap((customer, at) => blocksOf(plan, customer, at > 0));
}

/** The matrix of a target customer as the plan has it; null for all roles. */
export function planMatrix(plan: Plan, customerId: string | null): Matrix {
  const all = (plan.buyingRoles ?? []).map((role) => ({ ...role, order: '' }));
  const parts = new Map<string, RolePart>();
  const addressed = new Map<string, Set<string>>();
  for (const role of all) {
    for (const { stageId, part } of role.parts) parts.set(partId(role.id, stageId), part);
    for (const id of role.touchpointIds) addressed.set(id, (addressed.get(id) ?? new Set()).add(role.id));
  }
  const roles = customerId === null ? all : rolesOfCustomer(all, customerId);
  return buildMatrix({ journey: { stages: plan.stages.map(asStage) }, roles, parts, addressed });
}

function asStage(stage: PlanStage): JourneyStage {
  const cell = (owner: Owner) => stage.touchpoints[owner].map((card, at) => asTouchpoint(card, stage.id, at));
  const cells = Object.fromEntries(owners.map((owner) => [owner, cell(owner)])) as unknown as JourneyStage['cells'];
  return {
    stage: {
      ...stage,
      keyFigureFalls: stage.keyFigureFalls ?? false,
      keyFigureUnit: stage.keyFigureUnit ?? '',
      order: '',
    },
    cells,
    painPoints: [],
    opportunities: [],
  };
}

function asTouchpoint({ owner, share, ...card }: PlanTouchpoint, stageId: string, at: number): Touchpoint {
  return {
    ...card,
    place: { stageId, owner, order: String(at) },
    share: share === null ? null : { owner, value: share },
  } as Touchpoint;
}

function blocksOf(plan: Plan, customer: PlanTargetCustomer | null, startsSheet: boolean): CustomerBlock[] {
  const matrix = planMatrix(plan, customer?.id ?? null);
  const page = customer?.id ?? 'all';
  const blocks: CustomerBlock[] = [
    ...(customer ? profileBlocks(customer, page) : []),
    ...matrixBlocks(matrix, page, plan.workshop.language),
    ...listBlocks(matrix, page),
  ];
  const [first, ...others] = blocks;
  return first ? [{ ...first, startsSheet }, ...others] : [];
}

function profileBlocks(customer: PlanTargetCustomer, page: string): CustomerBlock[] {
  const ofKind = (kind: Trait['kind']) => customer.traits.filter((trait) => trait.kind === kind);
  const [signs, needs, disqualifiers] = [ofKind('sign'), ofKind('need'), ofKind('disqualifier')];
  const heights = Array.from({ length: Math.max(signs.length, needs.length, disqualifiers.length) }, (_, at) =>
    Math.max(...[signs, needs, disqualifiers].map((list) => traitHeight(list[at]?.text ?? ''))),
  );
  return byHeight(heights.length === 0 ? [0] : heights, tallest.traits).map(([from, to], at): CustomerBlock => {
    const piece = (list: readonly Trait[]) => list.slice(from, to);
    return {
      block: 'profile',
      key: `profile:${page}:${at}`,
      unit: `profile:${page}:${at}`,
      run: 'customer',
      customer,
      traits: { sign: piece(signs), need: piece(needs), disqualifier: piece(disqualifiers) },
      isFirst: at === 0,
      ...(at === 0 ? { anchor: customer.id } : { goesOn: customer.name }),
    };
  });
}

function matrixBlocks(matrix: Matrix, page: string, language: Language): CustomerBlock[] {
  if (matrix.rows.length === 0 || matrix.stages.length === 0) return [];
  const groups = byHeight(
    matrix.rows.map(({ role }) => roleHeight(role.title)),
    tallest.rows,
  );
  return ranges(matrix.stages.length, stagesInGroup).flatMap((stages) => {
    const heads = stageHeads(matrix, stages, language);
    const pieces = groups.map((roles): CustomerBlock => {
      const key = `matrix:${page}:${stages[0]}:${roles[0]}`;
      return {
        block: 'matrix',
        key,
        unit: key,
        run: 'customer',
        matrix,
        heads,
        stages,
        roles,
        isFirst: stages[0] + roles[0] === 0,
        isLast: stages[1] === matrix.stages.length && roles[1] === matrix.rows.length,
      };
    });
    return [...pieces, ...stageNames(heads, `stageNames:${page}:${stages[0]}`)];
  });
}

function stageNames(heads: readonly StageHead[], key: string): CustomerBlock[] {
  const stages = heads.filter(({ isLong }) => isLong);
  return stages.length === 0 ? [] : [{ block: 'stageNames', key, unit: key, run: 'customer', stages }];
}

function listBlocks(matrix: Matrix, page: string): CustomerBlock[] {
  const titles = new Map(matrix.stages.map(({ id, title }) => [id, title]));
  const spots = matrix.stages.flatMap(({ id }, at) =>
    matrix.rows.flatMap(({ role, cells }) => (cells[at]!.isWhiteSpot ? [{ role, text: titles.get(id) ?? '' }] : [])),
  );
  const goals = matrix.rows.flatMap(({ role }) => goalLines(role));
  const heights = Array.from({ length: Math.max(spots.length, goals.length) }, (_, at) =>
    Math.max(lineHeight(spots[at]?.text ?? ''), lineHeight(goals[at]?.text ?? '')),
  );
  return byHeight(heights, tallest.rows).map(([from, to]): CustomerBlock => {
    const key = `lists:${page}:${from}`;
    return {
      block: 'lists',
      key,
      unit: key,
      run: 'customer',
      spots: spots.slice(from, to),
      goals: goals.slice(from, to),
      isFirst: from === 0,
    };
  });
}

/** What a role wants in pieces that fit a page. */
function goalLines(role: BuyingRole): RoleLine[] {
  const pieces = splitText(cleanLine(role.goals));
  return pieces.map((text, at) => ({ role, text, isContinued: at > 0, goesOn: at < pieces.length - 1 }));
}

/** Heights in millimetres by estimate: of a trait in its column, a role before its row, a line of the lists. */
export function traitHeight(text: string): number {
  return textHeight(`„${cleanLine(text) || 'x'}“`, 37, 10, 1.45) + 0.6;
}

export function roleHeight(title: string): number {
  return Math.max(12.6, 8 + textHeight(cleanLine(title), 29, 8.5, 1.25));
}

export function stageNameHeight(title: string): number {
  return textHeight(title, 158, 9, 1.4) + 1;
}

export function lineHeight(text: string): number {
  return textHeight(cleanLine(text) || 'x', 48, 10, 1.4) + 3;
}

/** Neighbours that stay below the height of a piece together; each at least once. */
function byHeight(heights: readonly number[], most: number): (readonly [number, number])[] {
  const found: [number, number][] = [];
  let used = 0;
  for (const [at, height] of heights.entries()) {
    const last = found.at(-1);
    if (last && used + height <= most) last[1] = at + 1;
    else {
      found.push([at, at + 1]);
      used = 0;
    }
    used += height;
  }
  return found;
}

function ranges(length: number, size: number): (readonly [number, number])[] {
  return Array.from(
    { length: Math.ceil(length / size) },
    (_, at) => [at * size, Math.min(length, (at + 1) * size)] as const,
  );
}
