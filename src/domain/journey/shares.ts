// How the shares of marketing and sales shift along the journey (domain.md, computations D). Shares are fractions 0..1.
import type { Stage } from './stages.ts';
import type { Place, Touchpoint } from './touchpoints.ts';

/**
 * Why a figure has no value: nothing to compute from, a duration missing or all of them 0, no touchpoint or stage led
 * by sales.
 */
export type NotComputable = 'noStage' | 'noTouchpoint' | 'durationMissing' | 'noSales' | 'afterPurchase';
export type Figure =
  | { readonly isComputable: true; readonly value: number }
  | { readonly isComputable: false; readonly reason: NotComputable };

/** What the computations need to know of a stage, in the sequence of the journey. */
export interface ShareStage {
  readonly stage: Pick<Stage, 'id' | 'duration' | 'isPurchase'>;
  readonly touchpoints: readonly ShareTouchpoint[];
}
export type ShareTouchpoint = Pick<Touchpoint, 'id' | 'weight' | 'share'> & { readonly place: Pick<Place, 'owner'> };

export interface FirstContact {
  readonly figure: Figure;
  /**
   * The stage it happens in and, for the first sales contact, the touchpoint; also given when the duration is missing.
   */
  readonly stageId: string | null;
  readonly touchpointId: string | null;
}

export interface Shares {
  /** Share of marketing per stage; null without assigned touchpoints. Same sequence as the stages. */
  readonly byStage: readonly (number | null)[];
  /** Share of marketing of the whole journey, weighted by duration. */
  readonly journey: Figure;
  /** Ids of the stages in which customer ownership goes over to sales. */
  readonly crossovers: readonly string[];
  /** Part of the purchase's duration that is over before sales is first involved. */
  readonly firstSalesContact: FirstContact;
  /** Part of the purchase's duration that is over before sales leads a stage. */
  readonly salesLeadsFrom: FirstContact;
  readonly assigned: number;
  readonly unassigned: number;
  /** Assigned touchpoints of all; null without touchpoints. */
  readonly coverage: number | null;
}

/**
 * Share of marketing of one touchpoint; null while unassigned. A share set by hand counts only for the owner it was set
 * for.
 */
export function shareOfMarketing({ place: { owner }, share }: Pick<ShareTouchpoint, 'place' | 'share'>): number | null {
  if (owner === 'none') return null;
  if (share && share.owner === owner) return share.value;
  return owner === 'marketing' ? 1 : owner === 'sales' ? 0 : 0.5;
}

/** share(s) = Σ wₜ·mₜ / Σ wₜ over the assigned touchpoints; null when there are none. */
export function shareOfStage(touchpoints: readonly ShareTouchpoint[]): number | null {
  let weights = 0;
  let weighted = 0;
  for (const touchpoint of touchpoints) {
    const share = shareOfMarketing(touchpoint);
    if (share === null) continue;
    weights += touchpoint.weight;
    weighted += touchpoint.weight * share;
  }
  return weights > 0 ? weighted / weights : null;
}

/** All figures of computation D. `unplaced` are touchpoints without a stage: they count as unassigned. */
export function computeShares(stages: readonly ShareStage[], unplaced = 0): Shares {
  const byStage = stages.map(({ touchpoints }) => shareOfStage(touchpoints));
  const all = stages.reduce((sum, { touchpoints }) => sum + touchpoints.length, unplaced);
  const assigned = stages.reduce((sum, { touchpoints }) => sum + touchpoints.filter(isAssigned).length, 0);
  const contact = stages.findIndex(({ touchpoints }) => touchpoints.some(isWithSales));
  const leads = stages.findIndex((_, index) => byStage[index] !== null && byStage[index]! < 0.5);
  return {
    byStage,
    journey: journeyShare(stages, byStage),
    crossovers: crossovers(stages, byStage),
    firstSalesContact: {
      figure: partOfPurchase(stages, contact),
      stageId: stages[contact]?.stage.id ?? null,
      touchpointId: stages[contact]?.touchpoints.find(isWithSales)?.id ?? null,
    },
    salesLeadsFrom: {
      figure: partOfPurchase(stages, leads),
      stageId: stages[leads]?.stage.id ?? null,
      touchpointId: null,
    },
    assigned,
    unassigned: all - assigned,
    coverage: all > 0 ? assigned / all : null,
  };
}

/** journey share = Σ dₛ·share(s) / Σ dₛ over the stages that have assigned touchpoints. */
function journeyShare(stages: readonly ShareStage[], byStage: readonly (number | null)[]): Figure {
  let days = 0;
  let weighted = 0;
  let counted = 0;
  for (const [index, { stage }] of stages.entries()) {
    const share = byStage[index];
    if (share == null) continue;
    if (stage.duration === null) return notComputable('durationMissing');
    counted += 1;
    days += stage.duration;
    weighted += stage.duration * share;
  }
  if (counted === 0) return notComputable(stages.length === 0 ? 'noStage' : 'noTouchpoint');
  return days > 0 ? { isComputable: true, value: weighted / days } : notComputable('durationMissing');
}

/** Each stage whose share is below 0.5 after one at or above 0.5; stages without a share are passed over. */
function crossovers(stages: readonly ShareStage[], byStage: readonly (number | null)[]): string[] {
  const found: string[] = [];
  let previous: number | null = null;
  for (const [index, { stage }] of stages.entries()) {
    const share = byStage[index] ?? null;
    if (share === null) continue;
    if (previous !== null && previous >= 0.5 && share < 0.5) found.push(stage.id);
    previous = share;
  }
  return found;
}

/** Σ dₛ of the stages before the one at `index`, over Σ dₛ of the purchase: the stages up to and including its mark. */
function partOfPurchase(stages: readonly ShareStage[], index: number): Figure {
  if (stages.length === 0) return notComputable('noStage');
  if (index < 0) return notComputable('noSales');
  const marked = stages.findLastIndex(({ stage }) => stage.isPurchase);
  const purchase = stages.slice(0, marked < 0 ? stages.length : marked + 1);
  if (index >= purchase.length) return notComputable('afterPurchase');
  if (purchase.some(({ stage }) => stage.duration === null)) return notComputable('durationMissing');
  const days = (part: readonly ShareStage[]) => part.reduce((sum, { stage }) => sum + (stage.duration ?? 0), 0);
  const total = days(purchase);
  return total > 0
    ? { isComputable: true, value: days(purchase.slice(0, index)) / total }
    : notComputable('durationMissing');
}

function isAssigned({ place }: ShareTouchpoint): boolean {
  return place.owner !== 'none';
}

function isWithSales(touchpoint: ShareTouchpoint): boolean {
  const share = shareOfMarketing(touchpoint);
  return share !== null && share < 1;
}

function notComputable(reason: NotComputable): Figure {
  return { isComputable: false, reason };
}
