// Where the journey suggests a handover: inside a stage in which both teams have touchpoints, and between neighbouring
// stages that are led by different teams (domain.md, record "handover").
import { touchpointsOf, type Journey, type JourneyStage } from './journey.ts';
import { otherSide, type Side } from '../people/participants.ts';
import { shareOfStage } from './shares.ts';
import type { Touchpoint } from './touchpoints.ts';

export interface HandoverPlace {
  readonly fromId: string;
  readonly toId: string;
  /** The shared touchpoint at which it happens, if there is one between the two. */
  readonly viaId: string | null;
  readonly fromSide: Side;
}

interface Led {
  readonly entry: JourneyStage;
  readonly leader: Side;
}

/**
 * In the sequence of the journey. Inside a stage the customer comes from the team that led before (at the start:
 * marketing). Where the customer changes hands inside a stage, the step into that stage is no second handover.
 */
export function suggestHandovers({ stages }: Journey): HandoverPlace[] {
  const led = stages.flatMap((entry): Led[] => {
    const share = shareOfStage(touchpointsOf(entry));
    return share === null ? [] : [{ entry, leader: share >= 0.5 ? 'marketing' : 'sales' }];
  });
  return led.flatMap(({ entry, leader }, index) => {
    const before = led[index - 1];
    const inside = insideStage(entry, before?.leader ?? 'marketing');
    const found =
      inside ?? (before && before.leader !== leader ? betweenStages(before.entry, entry, before.leader) : null);
    return found ? [found] : [];
  });
}

/**
 * Both teams have touchpoints of their own, or one has and shares another: that is where the customer changes hands.
 */
function insideStage({ cells }: JourneyStage, arriving: Side): HandoverPlace | null {
  const shared = cells.both[0]?.id ?? null;
  const isBoth = cells.marketing.length > 0 && cells.sales.length > 0;
  if (isBoth) {
    return {
      fromId: cells[arriving].at(-1)!.id,
      toId: cells[otherSide(arriving)][0]!.id,
      viaId: shared,
      fromSide: arriving,
    };
  }
  const own: Side | null = cells.marketing.length > 0 ? 'marketing' : cells.sales.length > 0 ? 'sales' : null;
  if (own === null || shared === null) return null;
  return own === arriving
    ? { fromId: cells[own].at(-1)!.id, toId: shared, viaId: null, fromSide: own }
    : { fromId: shared, toId: cells[own][0]!.id, viaId: null, fromSide: arriving };
}

function betweenStages(from: JourneyStage, to: JourneyStage, fromSide: Side): HandoverPlace | null {
  const last = lastOf(from, fromSide);
  const first = firstOf(to, otherSide(fromSide));
  return last && first ? { fromId: last.id, toId: first.id, viaId: null, fromSide } : null;
}

function lastOf({ cells }: JourneyStage, side: Side): Touchpoint | undefined {
  return cells[side].at(-1) ?? cells.both.at(-1);
}

function firstOf({ cells }: JourneyStage, side: Side): Touchpoint | undefined {
  return cells[side][0] ?? cells.both[0];
}
