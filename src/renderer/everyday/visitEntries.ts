// Everything that the section "day to day" shows, read from the workshop: visits with names and titles, and the people.
import type * as Y from 'yjs';
import { agreements } from '../../domain/partnership/agreements.ts';
import { goals } from '../../domain/partnership/goals.ts';
import { handovers } from '../../domain/partnership/handovers.ts';
import { lessons, lessonsByVisit, type LessonTarget } from '../../domain/everyday/lessons.ts';
import { suggestPairs, type Pair, type PairSuggestion } from '../../domain/everyday/pairs.ts';
import { readRhythm, rhythm, usualRhythm, type Rhythm } from '../../domain/everyday/rhythm.ts';
import { sharedResponsibilities } from '../../domain/everyday/sharedResponsibilities.ts';
import { nameOfVisitor } from '../../domain/everyday/visitors.ts';
import { listVisits, visits, type Visit } from '../../domain/everyday/visits.ts';
import { listPainPoints, opportunities, painPoints } from '../../domain/journey/painPoints.ts';
import { orderedStages, stages } from '../../domain/journey/stages.ts';
import { listTouchpoints, touchpoints, type Evidence } from '../../domain/journey/touchpoints.ts';
import { listParticipants, participants, type Participant } from '../../domain/people/participants.ts';

/** Something of the journey that a visit is about or has taught something about. */
export interface Subject {
  readonly kind: LessonTarget;
  readonly id: string;
  readonly title: string;
  /** Of a touchpoint. */
  readonly channel: string;
  readonly evidence: Evidence | null;
  /** Title of its stage; may be empty. */
  readonly stage: string;
}

export interface VisitEntry {
  readonly visit: Visit;
  /** Names; empty for nobody. */
  readonly marketing: string;
  readonly sales: string;
  readonly about: Subject | null;
  readonly links: readonly Subject[];
}

export interface Everyday {
  /** By day. */
  readonly entries: readonly VisitEntry[];
  readonly people: readonly Participant[];
  readonly subjects: readonly Subject[];
  readonly stages: readonly { readonly id: string; readonly title: string }[];
  readonly rhythm: Rhythm;
}

export const everydayCollections = [
  visits,
  lessons,
  rhythm,
  participants,
  touchpoints,
  painPoints,
  opportunities,
  stages,
];

export function readEveryday(doc: Y.Doc): Everyday {
  const allStages = orderedStages(doc);
  const subjects = readSubjects(doc, new Map(allStages.map(({ id, title }) => [id, title])));
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  const links = lessonsByVisit(doc);
  return {
    entries: listVisits(doc).map((visit) => ({
      visit,
      marketing: nameOfVisitor(doc, visit.marketingId),
      sales: nameOfVisitor(doc, visit.salesId),
      about: (visit.aboutId !== null && byId.get(visit.aboutId)) || null,
      links: (links.get(visit.id) ?? []).flatMap(({ targetId }) => byId.get(targetId) ?? []),
    })),
    people: listParticipants(doc),
    subjects,
    stages: allStages.map(({ id, title }) => ({ id, title })),
    rhythm: readRhythm(doc) ?? usualRhythm,
  };
}

function readSubjects(doc: Y.Doc, stageTitles: ReadonlyMap<string, string>): Subject[] {
  const stageOf = (stageId: string | null) => (stageId === null ? '' : (stageTitles.get(stageId) ?? ''));
  return [
    ...listTouchpoints(doc).map(({ id, title, channel, evidence, place }): Subject => ({
      kind: 'touchpoint',
      id,
      title,
      channel,
      evidence,
      stage: stageOf(place.stageId),
    })),
    ...(['painPoint', 'opportunity'] as const).flatMap((kind) =>
      listPainPoints(doc, kind).map(({ id, text, place }): Subject => ({
        kind,
        id,
        title: text,
        channel: '',
        evidence: null,
        stage: stageOf(place.stageId),
      })),
    ),
  ];
}

export const suggestionCollections = [...everydayCollections, goals, agreements, handovers];

/** What is suggested for these pairs from a day on. */
export function readSuggestions(
  doc: Y.Doc,
  pairs: readonly Pair[],
  from: string,
  weeksBetween: number,
): readonly (PairSuggestion & { readonly shared: number })[] {
  const shared = sharedResponsibilities(doc);
  return suggestPairs(pairs, listVisits(doc), shared, { from, weeksBetween }).map((one) => ({
    ...one,
    shared: shared(one),
  }));
}
