// The gap list: what is still open before both teams can sign with a good conscience (domain.md, computation I).
import type * as Y from 'yjs';
import { statusOf } from '../partnership/agreementStatus.ts';
import { listAgreements, type Agreement } from '../partnership/agreements.ts';
import { missingOwners } from '../partnership/attainment.ts';
import { listRecords } from '../record/collection.ts';
import { listGoals, type Goal } from '../partnership/goals.ts';
import { listHandovers, type Handover } from '../partnership/handovers.ts';
import { readJourney, touchpointsOf, type Journey, type JourneyStage } from '../journey/journey.ts';
import { participants } from '../people/participants.ts';
import type { Touchpoint } from '../journey/touchpoints.ts';

/** In the sequence in which they are listed. */
export const gapKinds = [
  'stageWithoutTouchpoint',
  'stageWithoutKeyFigure',
  'touchpointWithoutOwner',
  'sharedWithoutLead',
  'painPointWithoutAction',
  'handoverUndecided',
  'handoverWithoutAgreement',
  'goalWithoutMarketingOwner',
  'goalWithoutSalesOwner',
  'goalWithoutTarget',
  'goalWithoutDueDate',
  'agreementWithoutResponsible',
  'agreementWithoutTimeLimit',
  'agreementWithoutReviewDate',
  'agreementNotAgreed',
] as const;
export type GapKind = (typeof gapKinds)[number];

export interface Gap {
  readonly kind: GapKind;
  /** The record that lacks something: stage, touchpoint, pain point, handover, goal or agreement, as the kind says. */
  readonly recordId: string;
  /** Its title or text; of a handover, the title of the touchpoint that gives. */
  readonly title: string;
  /** Of a handover, the title of the touchpoint that takes over; else of the stage it belongs to; may be empty. */
  readonly other: string;
}

/** Everything that is open, by kind and then in the sequence of journey, goals and agreements. */
export function listGaps(doc: Y.Doc): Gap[] {
  const journey = readJourney(doc);
  const people = new Set(listRecords(doc, participants).map(({ id }) => id));
  return gapsIn({
    journey,
    people,
    handovers: listHandovers(doc, journey),
    goals: listGoals(doc),
    agreements: listAgreements(doc),
  });
}

export interface GapSources {
  readonly journey: Journey;
  /** Ids of the participants: somebody who has left leads nothing. */
  readonly people: ReadonlySet<string>;
  readonly handovers: readonly Handover[];
  readonly goals: readonly Goal[];
  readonly agreements: readonly Agreement[];
}

/** The same from records that have been read already. */
export function gapsIn({ journey, people, handovers, goals, agreements }: GapSources): Gap[] {
  const cards = new Set([...journey.stages.flatMap(touchpointsOf), ...journey.withoutStage].map(({ id }) => id));
  const found = [
    ...journey.stages.flatMap((entry) => gapsOfStage(entry, people, cards)),
    ...journey.withoutStage.map((touchpoint) => gap('touchpointWithoutOwner', touchpoint)),
    ...gapsOfHandovers(journey, handovers),
    ...goals.flatMap(gapsOfGoal),
    ...agreements.flatMap(gapsOfAgreement),
  ];
  const byKind = Map.groupBy(found, ({ kind }) => kind);
  return gapKinds.flatMap((kind) => byKind.get(kind) ?? []);
}

function gapsOfStage(entry: JourneyStage, people: ReadonlySet<string>, cards: ReadonlySet<string>): Gap[] {
  const { stage, cells, painPoints } = entry;
  const isMissing = (id: string | null, among: ReadonlySet<string>) => id === null || !among.has(id);
  const inStage = (kind: GapKind, record: { readonly id: string; readonly title: string }) =>
    gap(kind, record, stage.title);
  return [
    ...(touchpointsOf(entry).length === 0 ? [gap('stageWithoutTouchpoint', stage)] : []),
    ...(stage.keyFigure.trim() === '' ? [gap('stageWithoutKeyFigure', stage)] : []),
    ...cells.none.map((touchpoint) => inStage('touchpointWithoutOwner', touchpoint)),
    ...cells.both
      .filter(({ leadId }) => isMissing(leadId, people))
      .map((touchpoint) => inStage('sharedWithoutLead', touchpoint)),
    ...painPoints
      .filter(({ touchpointId }) => isMissing(touchpointId, cards))
      .map(({ id, text }) => inStage('painPointWithoutAction', { id, title: text })),
  ];
}

function gapsOfHandovers({ stages }: Journey, handovers: readonly Handover[]): Gap[] {
  const titles = new Map(stages.flatMap(touchpointsOf).map(({ id, title }: Touchpoint) => [id, title]));
  return handovers.flatMap(({ id, fromId, toId, state, agreementId }) => {
    const kind =
      state === 'suggested'
        ? 'handoverUndecided'
        : state === 'confirmed' && agreementId === null
          ? 'handoverWithoutAgreement'
          : null;
    return kind ? [gap(kind, { id, title: titles.get(fromId) ?? '' }, titles.get(toId) ?? '')] : [];
  });
}

function gapsOfGoal(goal: Goal): Gap[] {
  const missing = missingOwners(goal);
  return [
    ...(missing.includes('marketing') ? [gap('goalWithoutMarketingOwner', goal)] : []),
    ...(missing.includes('sales') ? [gap('goalWithoutSalesOwner', goal)] : []),
    ...(goal.target === null ? [gap('goalWithoutTarget', goal)] : []),
    ...(goal.dueOn === '' ? [gap('goalWithoutDueDate', goal)] : []),
  ];
}

/** What has ended lacks nothing. A time limit belongs to a service level: a ground rule or decision may do without. */
function gapsOfAgreement(agreement: Agreement): Gap[] {
  const status = statusOf(agreement);
  if (status === 'ended') return [];
  return [
    ...(agreement.responsibleId === null ? [gap('agreementWithoutResponsible', agreement)] : []),
    ...(agreement.kind === 'serviceLevel' && agreement.timeLimit === null
      ? [gap('agreementWithoutTimeLimit', agreement)]
      : []),
    ...(agreement.reviewOn === '' ? [gap('agreementWithoutReviewDate', agreement)] : []),
    ...(status === 'draft' || status === 'agreedByOne' ? [gap('agreementNotAgreed', agreement)] : []),
  ];
}

function gap(kind: GapKind, { id, title }: { readonly id: string; readonly title: string }, other = ''): Gap {
  return { kind, recordId: id, title, other };
}
