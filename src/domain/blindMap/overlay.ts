// The two maps laid over each other: where the sides see it alike, where they differ and how much, the greatest
// differences first (facilitation.md 6).
import type * as Y from 'yjs';
import { readJourney, touchpointsOf } from '../journey/journey.ts';
import type { Touchpoint } from '../journey/touchpoints.ts';
import type { Side } from '../people/participants.ts';
import { mapSettingsOf } from '../questions/hiddenAnswers.ts';
import { listQuestions, type Question } from '../questions/questions.ts';
import { listRecords } from '../record/collection.ts';
import {
  agreedId,
  mapDecisions,
  mapViews,
  type MapDecision,
  type MapView,
  type Proposal,
  type ProposedOwner,
} from './mapRecords.ts';

const tolerance = 1e-9;

/** `nobodyKnows`: proposed for removal; `nobody`: neither side sees itself. */
export const differenceKinds = [
  'nobodyKnows',
  'onlyMarketing',
  'onlySales',
  'agreed',
  'bothClaim',
  'claim',
  'leave',
  'nobody',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export function classOf(mean: number): ProposedOwner {
  if (mean > 2 / 3 + tolerance) return 'marketing';
  return mean < 1 / 3 - tolerance ? 'sales' : 'both';
}

export interface Difference {
  readonly kind: DifferenceKind;
  /** 0..1. */
  readonly size: number;
  /** Mean of marketing less that of sales; null where a side does not know it. */
  readonly g: number | null;
}

/** @param marketing mean share of marketing that each side gives; null where the side does not know the touchpoint */
export function compareViews(marketing: number | null, sales: number | null): Difference {
  if (marketing === null && sales === null) return { kind: 'nobodyKnows', size: 0, g: null };
  if (sales === null) return { kind: 'onlyMarketing', size: 1, g: null };
  if (marketing === null) return { kind: 'onlySales', size: 1, g: null };
  const g = marketing - sales;
  const size = Math.abs(g);
  if (classOf(marketing) === classOf(sales)) return { kind: 'agreed', size, g };
  if (g >= 2 / 3 - tolerance) return { kind: 'bothClaim', size, g };
  if (g <= -2 / 3 + tolerance) return { kind: 'nobody', size, g };
  return { kind: g > 0 ? 'claim' : 'leave', size, g };
}

/** What is proposed to start with; null where nobody knows the touchpoint. */
export function firstProposal(marketing: number | null, sales: number | null): Proposal | null {
  if (marketing !== null && sales !== null)
    return { owner: 'both', share: toTwentieths((marketing + sales) / 2), leadId: null };
  const known = marketing ?? sales;
  if (known === null) return null;
  const owner = classOf(known);
  return { owner, share: owner === 'both' ? toTwentieths(known) : null, leadId: null };
}

/** To the nearest 0.05, half up. */
export function toTwentieths(value: number): number {
  return Math.floor(value * 20 + 0.5 + tolerance) / 20;
}

export interface MappedTouchpoint extends Difference {
  readonly touchpoint: Touchpoint;
  readonly stageId: string | null;
  readonly stage: string;
  readonly views: Readonly<Record<Side, MapView | null>>;
  readonly means: Readonly<Record<Side, number | null>>;
  readonly decision: MapDecision | null;
  /** What is proposed now, or to start with. */
  readonly proposal: Proposal | null;
}

export interface Overlay {
  readonly question: Question;
  readonly all: readonly MappedTouchpoint[];
  readonly agreed: readonly MappedTouchpoint[];
  /** The greatest first. */
  readonly differences: readonly MappedTouchpoint[];
  /** Neither side knows them. */
  readonly unknown: readonly MappedTouchpoint[];
  /** Touchpoints that at least one side knows. */
  readonly known: number;
  /** Mean size over those; null without any. */
  readonly gap: number | null;
  /** One decision over everything that both see alike. */
  readonly agreedDecision: MapDecision | null;
}

/** The maps of a revealed question over the touchpoints as they are now. */
export function overlayOf(doc: Y.Doc, question: Question): Overlay {
  const views = new Map(
    listRecords(doc, mapViews)
      .filter(({ questionId }) => questionId === question.id)
      .map((view) => [`${view.side} ${view.touchpointId}`, view]),
  );
  const decisions = new Map(
    listRecords(doc, mapDecisions)
      .filter(({ questionId }) => questionId === question.id)
      .map((decision) => [decision.touchpointId, decision]),
  );
  const all = mappedTouchpoints(doc, question).map(({ touchpoint, stageId, stage }): MappedTouchpoint => {
    const viewOf = (side: Side) => views.get(`${side} ${touchpoint.id}`) ?? null;
    const bySide = { marketing: viewOf('marketing'), sales: viewOf('sales') };
    const means = { marketing: bySide.marketing?.mean ?? null, sales: bySide.sales?.mean ?? null };
    const decision = decisions.get(touchpoint.id) ?? null;
    const proposal = decision?.proposal ?? firstProposal(means.marketing, means.sales);
    const difference = compareViews(means.marketing, means.sales);
    return { ...difference, touchpoint, stageId, stage, views: bySide, means, decision, proposal };
  });
  const known = all.filter(({ kind }) => kind !== 'nobodyKnows');
  // Equal sizes and weights stay in the sequence of the journey.
  const differences = known
    .filter(({ kind }) => kind !== 'agreed')
    .sort((left, right) => bySize(left, right) || right.touchpoint.weight - left.touchpoint.weight);
  return {
    question,
    all,
    agreed: known.filter(({ kind }) => kind === 'agreed'),
    differences,
    unknown: all.filter(({ kind }) => kind === 'nobodyKnows'),
    known: known.length,
    gap: known.length === 0 ? null : known.reduce((sum, { size }) => sum + size, 0) / known.length,
    agreedDecision: decisions.get(agreedId) ?? null,
  };
}

/** What is to be mapped, in the sequence of the journey. */
export function mappedTouchpoints(
  doc: Y.Doc,
  question: Question,
): { readonly touchpoint: Touchpoint; readonly stageId: string | null; readonly stage: string }[] {
  const { stageIds } = mapSettingsOf(question);
  return readJourney(doc)
    .stages.filter(({ stage }) => stageIds === null || stageIds.includes(stage.id))
    .flatMap((entry) =>
      touchpointsOf(entry).map((touchpoint) => ({ touchpoint, stageId: entry.stage.id, stage: entry.stage.title })),
    );
}

/** The last map that was revealed; undefined while none was. */
export function lastMap(doc: Y.Doc): Question | undefined {
  return listQuestions(doc).findLast(({ kind, outcome }) => kind === 'doubleMap' && outcome === 'revealed');
}

export function isSettled({ decision }: MappedTouchpoint): boolean {
  return decision?.appliedAt != null;
}

/** Was the card moved since to where nobody decided it to be? */
export function isElsewhere({ decision, touchpoint: { place } }: MappedTouchpoint): boolean {
  return decision?.appliedAt != null && decision.proposal !== null && decision.proposal.owner !== place.owner;
}

function bySize(left: MappedTouchpoint, right: MappedTouchpoint): number {
  const difference = right.size - left.size;
  return Math.abs(difference) < tolerance ? 0 : difference;
}
