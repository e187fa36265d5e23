// The matrix of buying-center roles and stages: where a role has a say, who addresses it there, and the white spots
// (partnership.md, computations K).
import { touchpointsOf, type Journey, type JourneyStage } from '../journey/journey.ts';
import { shareOfStage } from '../journey/shares.ts';
import { purchaseStage, type Stage } from '../journey/stages.ts';
import type { Touchpoint } from '../journey/touchpoints.ts';
import { partId, type BuyingRole, type RolePart } from './buyingRoles.ts';

export interface MatrixCell {
  readonly stageId: string;
  readonly part: RolePart;
  /** Touchpoints of the stage that address the role, row by row in the sequence of the board. */
  readonly touchpoints: readonly Touchpoint[];
  /** At least one of them has an owner. */
  readonly isAddressed: boolean;
  /** The role has a say here, and nobody addresses it. */
  readonly isWhiteSpot: boolean;
  /** Addressed where it has no say: a hint, no gap. */
  readonly isInVain: boolean;
}

export interface MatrixRow {
  readonly role: BuyingRole;
  /** In the sequence of the stages. */
  readonly cells: readonly MatrixCell[];
  /** Stages in which it has a say; and those of them in which somebody addresses it. */
  readonly involved: number;
  readonly addressed: number;
  /** Addressed / involved; null while it has a say nowhere. */
  readonly coverage: number | null;
  /** Share of marketing of all touchpoints with an owner that address it; null without any. */
  readonly share: number | null;
}

export interface Matrix {
  readonly stages: readonly Stage[];
  /** Place of the purchase among the stages; -1 without stages. */
  readonly purchaseAt: number;
  readonly rows: readonly MatrixRow[];
  readonly involved: number;
  readonly addressed: number;
  readonly coverage: number | null;
  readonly whiteSpots: number;
  /** White spots up to and including the purchase. */
  readonly whiteSpotsBefore: number;
  /** Stages before the purchase in which several roles have a say and exactly one of them is addressed. */
  readonly thinThreads: readonly string[];
}

export interface MatrixSource {
  readonly journey: Pick<Journey, 'stages'>;
  readonly roles: readonly BuyingRole[];
  /** By `partId`. */
  readonly parts: ReadonlyMap<string, RolePart>;
  /** Ids of roles by touchpoint. */
  readonly addressed: ReadonlyMap<string, ReadonlySet<string>>;
}

export function buildMatrix({ journey, roles, parts, addressed }: MatrixSource): Matrix {
  const stages = journey.stages.map(({ stage }) => stage);
  const purchaseAt = stages.findIndex(({ id }) => id === purchaseStage(stages)?.id);
  const rows = roles.map((role): MatrixRow => {
    const cells = journey.stages.map((entry) => buildCell(entry, role, parts, addressed));
    const involved = cells.filter(isInvolved).length;
    const reached = cells.filter((cell) => isInvolved(cell) && cell.isAddressed).length;
    return {
      role,
      cells,
      involved,
      addressed: reached,
      coverage: involved === 0 ? null : reached / involved,
      share: shareOfStage(cells.flatMap(({ touchpoints }) => touchpoints)),
    };
  });
  const sum = (count: (row: MatrixRow) => number) => rows.reduce((total, row) => total + count(row), 0);
  const [involved, reached] = [sum((row) => row.involved), sum((row) => row.addressed)];
  return {
    stages,
    purchaseAt,
    rows,
    involved,
    addressed: reached,
    coverage: involved === 0 ? null : reached / involved,
    whiteSpots: involved - reached,
    whiteSpotsBefore: sum(({ cells }) => cells.slice(0, purchaseAt + 1).filter((cell) => cell.isWhiteSpot).length),
    thinThreads: stages.slice(0, purchaseAt + 1).flatMap(({ id }, at) => {
      const here = rows.map(({ cells }) => cells[at]!).filter(isInvolved);
      return here.length >= 2 && here.filter(({ isAddressed }) => isAddressed).length === 1 ? [id] : [];
    }),
  };
}

/** The stages in which a role has a say and nobody addresses it, by their ids. */
export function whiteSpotsOf({ cells }: MatrixRow): string[] {
  return cells.filter(({ isWhiteSpot }) => isWhiteSpot).map(({ stageId }) => stageId);
}

/**
 * The first touchpoint with an owner that addresses the role after the stage at `from`: by stage, then marketing,
 * shared, sales, then their sequence. `stagesLater` is at least 1; null when there is none.
 */
export function nextContact(
  { cells }: MatrixRow,
  from: number,
): { readonly touchpoint: Touchpoint; readonly stagesLater: number } | null {
  for (const [offset, { touchpoints }] of cells.slice(from + 1).entries()) {
    const touchpoint = touchpoints.find(({ place }) => place.owner !== 'none');
    if (touchpoint) return { touchpoint, stagesLater: offset + 1 };
  }
  return null;
}

function buildCell(
  entry: JourneyStage,
  role: BuyingRole,
  parts: MatrixSource['parts'],
  addressed: MatrixSource['addressed'],
): MatrixCell {
  const stageId = entry.stage.id;
  const part = parts.get(partId(role.id, stageId)) ?? 'none';
  const touchpoints = touchpointsOf(entry).filter(({ id }) => addressed.get(id)?.has(role.id));
  const isAddressed = touchpoints.some(({ place }) => place.owner !== 'none');
  return {
    stageId,
    part,
    touchpoints,
    isAddressed,
    isWhiteSpot: part !== 'none' && !isAddressed,
    isInVain: part === 'none' && touchpoints.length > 0,
  };
}

function isInvolved({ part }: MatrixCell): boolean {
  return part !== 'none';
}
