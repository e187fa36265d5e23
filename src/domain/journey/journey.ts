// The journey as a whole: stages in sequence, each with its cells of touchpoints, pain points and opportunities.
import type * as Y from 'yjs';
import { listPainPoints, type PainPoint } from './painPoints.ts';
import { byOrder } from '../record/order.ts';
import { orderedStages, type Stage } from './stages.ts';
import { asOrdered, listTouchpoints, owners, type Owner, type Touchpoint } from './touchpoints.ts';
import { dotsByTarget } from './votes.ts';

export type Cells = Readonly<Record<Owner, readonly Touchpoint[]>>;
export type VotedPainPoint = PainPoint & { readonly dots: number };

export interface JourneyStage {
  readonly stage: Stage;
  readonly cells: Cells;
  readonly painPoints: readonly VotedPainPoint[];
  readonly opportunities: readonly VotedPainPoint[];
}

export interface Journey {
  readonly stages: readonly JourneyStage[];
  /** Touchpoints whose stage was removed; all unassigned. */
  readonly withoutStage: readonly Touchpoint[];
}

/** Reads the whole journey at once, for plan, files and pictures. The board keeps its own index of the same records. */
export function readJourney(doc: Y.Doc): Journey {
  const byStage = groupBy(listTouchpoints(doc), ({ place }) => place.stageId ?? '');
  const dots = dotsByTarget(doc);
  const voted = (kind: 'painPoint' | 'opportunity') =>
    groupBy(
      listPainPoints(doc, kind).map((painPoint) => ({ ...painPoint, dots: dots.get(painPoint.id) ?? 0 })),
      ({ place }) => place.stageId,
    );
  const painPoints = voted('painPoint');
  const opportunities = voted('opportunity');
  return {
    stages: orderedStages(doc).map((stage) => ({
      stage,
      cells: asCells(byStage.get(stage.id) ?? []),
      painPoints: painPoints.get(stage.id) ?? [],
      opportunities: opportunities.get(stage.id) ?? [],
    })),
    withoutStage: asCells(byStage.get('') ?? []).none,
  };
}

/** All touchpoints of a stage, row by row in the sequence of the board. */
export function touchpointsOf({ cells }: JourneyStage): Touchpoint[] {
  return owners.flatMap((owner) => cells[owner]);
}

function asCells(touchpoints: readonly Touchpoint[]): Cells {
  const cells: Record<Owner, Touchpoint[]> = { none: [], marketing: [], both: [], sales: [] };
  for (const touchpoint of touchpoints) cells[touchpoint.place.owner].push(touchpoint);
  for (const owner of owners) cells[owner].sort((left, right) => byOrder(asOrdered(left), asOrdered(right)));
  return cells;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
