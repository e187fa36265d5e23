// The journey as a part of the workshop: what may still be open in it, and what of it is signed.
import { participants } from '../people/participants.ts';
import { listRecords } from '../record/collection.ts';
import { gap, listOf, part, titledEntries, type ChangeEntry, type PartGap, type Reading } from '../record/part.ts';
import { readJourney, touchpointsOf, type Journey, type JourneyStage, type VotedPainPoint } from './journey.ts';
import { opportunities, painPoints } from './painPoints.ts';
import { computeShares, shareOfMarketing, type Shares } from './shares.ts';
import { purchaseStage, stages, type Stage } from './stages.ts';
import { owners, touchpoints, type Evidence, type Owner, type Touchpoint } from './touchpoints.ts';
import { votes } from './votes.ts';

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

export interface PlanStage extends Omit<Stage, 'order' | 'isPurchase' | 'keyFigureFalls' | 'keyFigureUnit'> {
  readonly isPurchase: boolean;
  /** Only where less is better: a plan that was signed before this could be said keeps its digest. */
  readonly keyFigureFalls?: true;
  /** Only where one is named, for the same reason. */
  readonly keyFigureUnit?: string;
  readonly share: number | null;
  readonly touchpoints: Readonly<Record<Owner, readonly PlanTouchpoint[]>>;
  readonly painPoints: readonly PlanPainPoint[];
  readonly opportunities: readonly PlanPainPoint[];
}

export interface SignedJourney {
  readonly stages: readonly PlanStage[];
  readonly withoutStage: readonly PlanTouchpoint[];
  readonly shares: Shares;
}

export const journeyIn = (reading: Reading): Journey => readJourney(reading.docOf('journey'));

export const journeyPart = part({
  name: 'journey',
  section: 'journey',
  collections: [stages, touchpoints, painPoints, opportunities, votes],
  gapKinds: {
    stageWithoutTouchpoint: { section: 'journey', close: 'add' },
    stageWithoutKeyFigure: { section: 'journey', close: 'add', field: 'keyFigure' },
    touchpointWithoutOwner: { section: 'journey', close: 'assign', field: 'owner' },
    sharedWithoutLead: { section: 'journey', close: 'name', field: 'leadId' },
    painPointWithoutAction: { section: 'journey', close: 'assign', field: 'touchpointId' },
  },
  gaps: gapsOfJourney,
  hasContent: (reading) => {
    const { stages: all, withoutStage } = reading.of(journeyIn);
    return all.length > 0 || withoutStage.length > 0;
  },
  signed: signedJourney,
  json: () => ({}),
  people: (reading) => allTouchpoints(reading.of(journeyIn)).map(({ leadId }) => leadId),
  changeAreas: ['stage', 'touchpoint', 'painPoint', 'opportunity'],
  entries: ({ stages: all, withoutStage }: SignedJourney) => [
    ...all.flatMap(entriesOfStage),
    ...withoutStage.map((card) => entry('touchpoint', card.id, card.title, { ...card, stageId: null })),
  ],
  lists: ({ stages: all, withoutStage }: SignedJourney) => [
    listOf('stage', 'stages', all),
    ...all.flatMap((stage) =>
      [...owners.map((owner) => stage.touchpoints[owner]), stage.painPoints, stage.opportunities].map((records) => ({
        ...listOf('stage', stage.id, records),
        title: stage.title,
      })),
    ),
    listOf('touchpoint', 'withoutStage', withoutStage),
  ],
});

type Area = 'stage' | 'touchpoint' | 'painPoint' | 'opportunity';

function allTouchpoints({ stages: all, withoutStage }: Journey): Touchpoint[] {
  return [...all.flatMap(touchpointsOf), ...withoutStage];
}

function gapsOfJourney(reading: Reading): PartGap<JourneyGapKind>[] {
  const journey = reading.of(journeyIn);
  const cards = new Set(allTouchpoints(journey).map(({ id }) => id));
  // Somebody who has left leads nothing.
  const people = new Set(listRecords(reading.doc, participants).map(({ id }) => id));
  return [
    ...journey.stages.flatMap((stage) => gapsOfStage(stage, people, cards)),
    ...journey.withoutStage.map((touchpoint) => gap('touchpointWithoutOwner' as const, touchpoint)),
  ];
}

type JourneyGapKind =
  | 'stageWithoutTouchpoint'
  | 'stageWithoutKeyFigure'
  | 'touchpointWithoutOwner'
  | 'sharedWithoutLead'
  | 'painPointWithoutAction';

function gapsOfStage(
  stageEntry: JourneyStage,
  people: ReadonlySet<string>,
  cards: ReadonlySet<string>,
): PartGap<JourneyGapKind>[] {
  const { stage, cells, painPoints: points } = stageEntry;
  const isMissing = (id: string | null, among: ReadonlySet<string>) => id === null || !among.has(id);
  const inStage = (kind: JourneyGapKind, record: { readonly id: string; readonly title: string }) =>
    gap(kind, record, stage.title);
  return [
    ...(touchpointsOf(stageEntry).length === 0 ? [gap('stageWithoutTouchpoint' as const, stage)] : []),
    ...(stage.keyFigure.trim() === '' ? [gap('stageWithoutKeyFigure' as const, stage)] : []),
    ...cells.none.map((touchpoint) => inStage('touchpointWithoutOwner', touchpoint)),
    ...cells.both
      .filter(({ leadId }) => isMissing(leadId, people))
      .map((touchpoint) => inStage('sharedWithoutLead', touchpoint)),
    ...points
      .filter(({ touchpointId }) => isMissing(touchpointId, cards))
      .map(({ id, text }) => inStage('painPointWithoutAction', { id, title: text })),
  ];
}

function signedJourney(reading: Reading): SignedJourney {
  const journey = reading.of(journeyIn);
  const shares = computeShares(
    journey.stages.map((stageEntry) => ({ stage: stageEntry.stage, touchpoints: touchpointsOf(stageEntry) })),
    journey.withoutStage.length,
  );
  return { stages: planStages(journey, shares), withoutStage: journey.withoutStage.map(planTouchpoint), shares };
}

function planStages({ stages: all }: Journey, { byStage }: Shares): PlanStage[] {
  const purchaseId = purchaseStage(all.map(({ stage }) => stage))?.id;
  return all.map(
    (
      {
        stage: { order: _, keyFigureFalls, keyFigureUnit, ...stage },
        cells,
        painPoints: points,
        opportunities: chances,
      },
      index,
    ) => ({
      ...stage,
      ...(keyFigureFalls ? { keyFigureFalls } : {}),
      ...(keyFigureUnit.trim() === '' ? {} : { keyFigureUnit }),
      isPurchase: stage.id === purchaseId,
      share: byStage[index] ?? null,
      touchpoints: {
        none: cells.none.map(planTouchpoint),
        marketing: cells.marketing.map(planTouchpoint),
        both: cells.both.map(planTouchpoint),
        sales: cells.sales.map(planTouchpoint),
      },
      painPoints: points.map(planPainPoint),
      opportunities: chances.map(planPainPoint),
    }),
  );
}

function planTouchpoint(touchpoint: Touchpoint): PlanTouchpoint {
  const { id, title, description, place, weight, channel, leadId, evidence } = touchpoint;
  return {
    id,
    title,
    description,
    owner: place.owner,
    share: shareOfMarketing(touchpoint),
    weight,
    channel,
    leadId,
    evidence,
  };
}

function planPainPoint({ id, text, dots, touchpointId }: VotedPainPoint): PlanPainPoint {
  return { id, text, dots, touchpointId };
}

function entriesOfStage(stage: PlanStage): ChangeEntry<Area>[] {
  const stageId = stage.id;
  const cards = Object.values(stage.touchpoints).flat();
  return [
    ...titledEntries('stage' as const, [{ ...stage, share: null }]),
    ...cards.map((card) => entry('touchpoint', card.id, card.title, { ...card, stageId })),
    ...stage.painPoints.map((point) => entry('painPoint', point.id, point.text, { ...point, stageId })),
    ...stage.opportunities.map((point) => entry('opportunity', point.id, point.text, { ...point, stageId })),
  ];
}

function entry(area: Area, id: string, title: string, values: Readonly<Record<string, unknown>>): ChangeEntry<Area> {
  return { area, id, title, values };
}
