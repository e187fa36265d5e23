// The plan as plain data: everything the exported document shows, a pure function of the workshop's document.
import type * as Y from 'yjs';
import { readJourney, touchpointsOf, type VotedPainPoint } from './journey.ts';
import { listParticipants, type Participant } from './participants.ts';
import { computeShares, shareOfMarketing, type Shares } from './shares.ts';
import { purchaseStage, type Stage } from './stages.ts';
import type { Evidence, Owner, Touchpoint } from './touchpoints.ts';
import { readDetails, type Language } from './workshop.ts';

/** Raised when the shape of the plan changes; a reader of an exported .json sees it first. */
export const planVersion = 1;

export interface PlanTouchpoint {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly owner: Owner;
  /** Share of marketing 0..1; null while unassigned. */
  readonly share: number | null;
  readonly weight: number;
  readonly channel: string;
  readonly leadId: string | null;
  readonly evidence: Evidence;
}

export interface PlanPainPoint {
  readonly id: string;
  readonly text: string;
  readonly dots: number;
  readonly touchpointId: string | null;
}

export interface PlanStage extends Omit<Stage, 'order' | 'isPurchase'> {
  readonly isPurchase: boolean;
  readonly share: number | null;
  readonly touchpoints: Readonly<Record<Owner, readonly PlanTouchpoint[]>>;
  readonly painPoints: readonly PlanPainPoint[];
  readonly opportunities: readonly PlanPainPoint[];
}

export interface Plan {
  readonly planVersion: number;
  readonly workshop: {
    readonly title: string;
    readonly customer: string;
    readonly date: string;
    readonly language: Language;
    readonly estimatedFirstContact: number | null;
  };
  readonly participants: readonly Participant[];
  readonly stages: readonly PlanStage[];
  readonly withoutStage: readonly PlanTouchpoint[];
  readonly shares: Shares;
}

/** Builds the plan. Stages, cells and lists are in the sequence of the board; nothing that is marked as removed is in it. */
export function buildPlan(doc: Y.Doc): Plan {
  const { title, customer, date, language, estimatedFirstContact } = readDetails(doc);
  const journey = readJourney(doc);
  const shares = computeShares(
    journey.stages.map((entry) => ({ stage: entry.stage, touchpoints: touchpointsOf(entry) })),
    journey.withoutStage.length,
  );
  const purchaseId = purchaseStage(journey.stages.map(({ stage }) => stage))?.id;
  return {
    planVersion,
    workshop: { title, customer, date, language, estimatedFirstContact },
    participants: listParticipants(doc),
    stages: journey.stages.map(({ stage: { order: _, ...stage }, cells, painPoints, opportunities }, index) => ({
      ...stage,
      isPurchase: stage.id === purchaseId,
      share: shares.byStage[index] ?? null,
      touchpoints: {
        none: cells.none.map(planTouchpoint),
        marketing: cells.marketing.map(planTouchpoint),
        both: cells.both.map(planTouchpoint),
        sales: cells.sales.map(planTouchpoint),
      },
      painPoints: painPoints.map(planPainPoint),
      opportunities: opportunities.map(planPainPoint),
    })),
    withoutStage: journey.withoutStage.map(planTouchpoint),
    shares,
  };
}

function planTouchpoint(touchpoint: Touchpoint): PlanTouchpoint {
  const { id, title, description, place, weight, channel, leadId, evidence } = touchpoint;
  return { id, title, description, owner: place.owner, share: shareOfMarketing(touchpoint), weight, channel, leadId, evidence };
}

function planPainPoint({ id, text, dots, touchpointId }: VotedPainPoint): PlanPainPoint {
  return { id, text, dots, touchpointId };
}
