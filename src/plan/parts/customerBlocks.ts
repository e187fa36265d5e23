// What the page of a target customer is made of: the profile, the matrix in groups of stages and roles, and the lists of
// white spots and of what the roles want. Pieces that are never cut again.
import { buildMatrix, type Matrix } from '../../domain/customer/matrix.ts';
import { partId, rolesOfCustomer, type BuyingRole, type RolePart } from '../../domain/customer/buyingRoles.ts';
import type { PlanTargetCustomer } from '../../domain/customer/customerPart.ts';
import type { JourneyStage } from '../../domain/journey/journey.ts';
import { owners, type Owner, type Touchpoint } from '../../domain/journey/touchpoints.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanStage, PlanTouchpoint } from '../../domain/plan/signedPlan.ts';
import type { Flowing } from '../sheets/flowPage.ts';

/** Stages and roles of one piece of the matrix; so many fit the width and the height of a sheet. */
const stagesInGroup = 8;
const rolesInGroup = 10;
/** Traits of a kind, and lines of the lists, in one piece. */
const traitsInPiece = 8;
const linesInPiece = 12;

type Trait = PlanTargetCustomer['traits'][number];
export type TraitLists = Readonly<Record<Trait['kind'], readonly Trait[]>>;

export interface ProfileBlock extends Flowing {
  readonly customer: PlanTargetCustomer;
  readonly traits: TraitLists;
  readonly isFirst: boolean;
}

export interface MatrixBlock extends Flowing {
  readonly matrix: Matrix;
  /** Places of the stages and roles that this piece shows. */
  readonly stages: readonly [from: number, to: number];
  readonly roles: readonly [from: number, to: number];
  readonly isFirst: boolean;
}

export interface RoleLine {
  readonly role: BuyingRole;
  readonly text: string;
}

export interface ListsBlock extends Flowing {
  readonly spots: readonly RoleLine[];
  readonly goals: readonly RoleLine[];
  readonly isFirst: boolean;
}

export type CustomerBlock =
  | (ProfileBlock & { readonly block: 'profile' })
  | (MatrixBlock & { readonly block: 'matrix' })
  | (ListsBlock & { readonly block: 'lists' });

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
    stage: { ...stage, keyFigureFalls: stage.keyFigureFalls ?? false, order: '' },
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
    ...matrixBlocks(matrix, page),
    ...listBlocks(matrix, page),
  ];
  const [first, ...others] = blocks;
  return first ? [{ ...first, startsSheet }, ...others] : [];
}

function profileBlocks(customer: PlanTargetCustomer, page: string): CustomerBlock[] {
  const ofKind = (kind: Trait['kind']) => customer.traits.filter((trait) => trait.kind === kind);
  const [signs, needs, disqualifiers] = [ofKind('sign'), ofKind('need'), ofKind('disqualifier')];
  const pieces = Math.max(1, Math.ceil(Math.max(signs.length, needs.length, disqualifiers.length) / traitsInPiece));
  return Array.from({ length: pieces }, (_, at): CustomerBlock => {
    const piece = (list: readonly Trait[]) => list.slice(at * traitsInPiece, (at + 1) * traitsInPiece);
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

function matrixBlocks(matrix: Matrix, page: string): CustomerBlock[] {
  if (matrix.rows.length === 0 || matrix.stages.length === 0) return [];
  return ranges(matrix.stages.length, stagesInGroup).flatMap((stages) =>
    ranges(matrix.rows.length, rolesInGroup).map((roles): CustomerBlock => {
      const key = `matrix:${page}:${stages[0]}:${roles[0]}`;
      return {
        block: 'matrix',
        key,
        unit: key,
        run: 'customer',
        matrix,
        stages,
        roles,
        isFirst: stages[0] + roles[0] === 0,
      };
    }),
  );
}

function listBlocks(matrix: Matrix, page: string): CustomerBlock[] {
  const titles = new Map(matrix.stages.map(({ id, title }) => [id, title]));
  const spots = matrix.stages.flatMap(({ id }, at) =>
    matrix.rows.flatMap(({ role, cells }) => (cells[at]!.isWhiteSpot ? [{ role, text: titles.get(id) ?? '' }] : [])),
  );
  const goals = matrix.rows.flatMap(({ role }) => (role.goals.trim() === '' ? [] : [{ role, text: role.goals }]));
  return ranges(Math.max(spots.length, goals.length), linesInPiece).map(([from, to]): CustomerBlock => {
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

function ranges(length: number, size: number): (readonly [number, number])[] {
  return Array.from(
    { length: Math.ceil(length / size) },
    (_, at) => [at * size, Math.min(length, (at + 1) * size)] as const,
  );
}
