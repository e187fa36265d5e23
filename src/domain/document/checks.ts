// Whether a block of the agenda is done: what is counted in the workshop for each of its checks (facilitation.md 2).
import type * as Y from 'yjs';
import { acceptancesIn, gapWeeksIn, unsettledRuns } from '../activities/overload.ts';
import { planningIn } from '../activities/planning.ts';
import { concernsSales } from '../activities/salesFirst.ts';
import { overlayIn } from '../blindMap/mapPart.ts';
import { isSettled, mappedTouchpoints, overlayOf } from '../blindMap/overlay.ts';
import { arrangeCards } from '../cards/cards.ts';
import { listRoles } from '../customer/buyingRoles.ts';
import { customersIn } from '../customer/customerPart.ts';
import { listVisits } from '../everyday/visits.ts';
import type { CheckId } from '../facilitation/agendaItems.ts';
import { journeyIn } from '../journey/journeyPart.ts';
import { listTouchpoints } from '../journey/touchpoints.ts';
import { agreementsIn } from '../partnership/agreementsPart.ts';
import { goalsIn } from '../partnership/goalsPart.ts';
import { handoversIn } from '../partnership/handoversPart.ts';
import { figuresByAgreement } from '../partnership/serviceLevelFigures.ts';
import { sides } from '../people/participants.ts';
import { gapsIn, undecidedOf, type GapKind } from '../plan/gaps.ts';
import { listSignatures } from '../plan/plan.ts';
import { openInUse } from '../plan/sectionsInUse.ts';
import { signatureOf } from '../plan/signoff.ts';
import { countersOf } from '../questions/counters.ts';
import { listQuestions, openQuestionIn, standingOf, type Question } from '../questions/questions.ts';
import type { Reading } from '../record/part.ts';
import { termsIn } from '../terms/termUsage.ts';
import { listReviews } from '../review/reviews.ts';

export interface CheckCount {
  /** What is still missing; the check is done at 0. */
  readonly open: number;
  /** Of how many, where there is a whole. */
  readonly total: number | null;
}

/** What a block's checks need besides the document. */
export interface CheckedBlock {
  /** Host time at which the block started; null while it has not. */
  readonly startedAt: number | null;
}

/** Null where nothing can be counted yet, so that it is left to the people in the room. */
type Count = (reading: Reading, block: CheckedBlock) => CheckCount | null;

/** Checks that are done once no record has a gap of these kinds; a kind that no part has does not compile. */
const gapKindsOfCheck = {
  sharedHaveLead: ['sharedWithoutLead'],
  handoversDecided: ['handoverUndecided'],
  handoversCovered: ['handoverWithoutAgreement'],
  stagesHaveKeyFigure: ['stageWithoutKeyFigure'],
  termsAgreed: ['termWithoutDefinition', 'termNotAgreed', 'termUsedNotAgreed'],
  goalsOwnedTwice: ['goalWithoutMarketingOwner', 'goalWithoutSalesOwner'],
  goalsHaveTarget: ['goalWithoutTarget'],
  agreementsComplete: [
    'agreementWithoutResponsible',
    'agreementWithoutTimeLimit',
    'agreementWithoutReviewDate',
    'agreementNotAgreed',
  ],
} as const satisfies Partial<Readonly<Record<CheckId, readonly GapKind[]>>>;

/** The kinds of gaps that a check counts; none where it counts something else. */
export function gapKindsOf(id: CheckId): readonly GapKind[] {
  return Object.hasOwn(gapKindsOfCheck, id) ? gapKindsOfCheck[id as keyof typeof gapKindsOfCheck] : [];
}

/** Records that still have a gap that the check counts, of so many. */
const withoutGaps =
  (id: keyof typeof gapKindsOfCheck, all: (reading: Reading) => number): Count =>
  (reading) => {
    const kinds = gapKindsOf(id);
    const found = reading.of(gapsIn).filter(({ kind }) => kinds.includes(kind));
    const open = new Set(found.map(({ recordId }) => recordId)).size;
    return { open, total: Math.max(open, all(reading)) };
  };

const handoversThatCount = (reading: Reading) =>
  reading.of(handoversIn).filter(({ state }) => state !== 'dismissed').length;
const stagesThere = (reading: Reading) => reading.of(journeyIn).stages.length;
const sharedThere = (reading: Reading) =>
  listTouchpoints(reading.docOf('journey')).filter(({ place }) => place.owner === 'both').length;
const goalsThere = (reading: Reading) => reading.of(goalsIn).length;

/** At least so many. */
const atLeast = (wanted: number, found: number): CheckCount => ({ open: Math.max(0, wanted - found), total: wanted });

/** The greatest differences, which a block without much time settles. */
const topDifferences = 5;

/** Differences of the last map that nobody has settled, of the greatest so many. */
function unsettled(reading: Reading, most: number): CheckCount | null {
  const overlay = reading.of(overlayIn);
  if (!overlay) return null;
  const looked = overlay.differences.slice(0, most);
  return { open: looked.filter((one) => !isSettled(one)).length, total: looked.length };
}

const counts: Readonly<Record<CheckId, Count>> = {
  touchpointsOwned(reading) {
    const all = listTouchpoints(reading.docOf('journey'));
    return { open: all.filter(({ place }) => place.owner === 'none').length, total: all.length };
  },
  sharedHaveLead: withoutGaps('sharedHaveLead', sharedThere),
  handoversDecided: withoutGaps('handoversDecided', (reading) => reading.of(handoversIn).length),
  handoversCovered: withoutGaps('handoversCovered', handoversThatCount),
  stagesHaveKeyFigure: withoutGaps('stagesHaveKeyFigure', stagesThere),
  targetCustomerComplete(reading) {
    const all = reading.of(customersIn);
    const has = (traits: (typeof all)[number]['traits'], wanted: string) => traits.some(({ kind }) => kind === wanted);
    const lacking = all.filter(({ traits }) => !has(traits, 'need') || !has(traits, 'disqualifier')).length;
    return { open: all.length === 0 ? 1 : lacking, total: Math.max(1, all.length) };
  },
  rolesNamed: (reading) => atLeast(3, listRoles(reading.docOf('customer')).length),
  pollRevealed: (reading, block) =>
    atLeast(
      1,
      revealedSince(reading.doc, block, ({ kind }) => kind === 'poll'),
    ),
  questionRevealed: (reading, block) =>
    atLeast(
      1,
      revealedSince(reading.doc, block, ({ kind }) => kind !== 'pulse'),
    ),
  everyoneAnswered({ doc }, block) {
    const question = openQuestionIn(doc);
    if (!question)
      return atLeast(
        1,
        revealedSince(doc, block, ({ kind }) => kind !== 'pulse'),
      );
    const { missingIds, expected } = standingOf(doc, question);
    return { open: missingIds.length, total: expected };
  },
  mapsComplete: ({ doc }) => {
    const map = listQuestions(doc).findLast(({ kind, outcome }) => kind === 'doubleMap' && outcome !== 'abandoned');
    if (!map) return null;
    const total = mappedTouchpoints(doc, map).length;
    if (map.outcome === 'revealed') return { open: overlayOf(doc, map).unknown.length, total };
    const { bySide } = countersOf(doc, map);
    return { open: Math.max(0, total - Math.max(bySide.marketing, bySide.sales)), total };
  },
  differencesSettled: (reading) => unsettled(reading, Infinity),
  topDifferencesSettled: (reading) => unsettled(reading, topDifferences),
  cardsGrouped: ({ doc }) => {
    const collected = listQuestions(doc).findLast(
      ({ kind, outcome }) => kind === 'collection' && outcome === 'revealed',
    );
    if (!collected) return null;
    const { loose, byId } = arrangeCards(doc, collected.id);
    return { open: loose.length, total: byId.size };
  },
  termsAgreed: withoutGaps('termsAgreed', (reading) => reading.of(termsIn).length),
  goalsOwnedTwice: withoutGaps('goalsOwnedTwice', goalsThere),
  goalsHaveTarget: withoutGaps('goalsHaveTarget', goalsThere),
  loadSettled(reading) {
    const runs = unsettledRuns(reading.of(gapWeeksIn), reading.of(acceptancesIn));
    return { open: runs.reduce((sum, { weeks }) => sum + weeks.length, 0), total: null };
  },
  /** What is over is no longer news. */
  activitiesInformed(reading) {
    const { activities } = reading.of(planningIn);
    const relevant = activities.filter((one) => concernsSales(one) && one.endsOn >= reading.today);
    return { open: relevant.filter(({ informedOn }) => informedOn === '').length, total: relevant.length };
  },
  agreementsComplete: withoutGaps('agreementsComplete', (reading) => reading.of(agreementsIn).length),
  visitsPlanned: (reading) =>
    atLeast(
      2,
      listVisits(reading.docOf('everyday')).filter(({ day, happened }) => day !== '' && happened !== 'no').length,
    ),
  figuresSinceReview(reading) {
    const { doc } = reading;
    const last = listReviews(doc)
      .map(({ closedOn }) => closedOn)
      .reduce((latest, day) => (day > latest ? day : latest), '');
    const figures = figuresByAgreement(doc);
    const running = reading.of(agreementsIn).filter(({ kind, phase }) => kind === 'serviceLevel' && phase !== 'ended');
    const without = running.filter(({ id }) => !(figures.get(id) ?? []).some(({ date }) => date > last));
    return { open: without.length, total: running.length };
  },
  pointsDecided(reading) {
    const gaps = reading.of(gapsIn);
    return { open: undecidedOf(gaps).length, total: gaps.length };
  },
  signedByBoth(reading) {
    const signatures = listSignatures(reading.doc, reading.today);
    return atLeast(2, sides.filter((side) => signatureOf(signatures, side).state === 'valid').length);
  },
};

/** The count of a check now; null where this version cannot count it. */
export function countCheck(reading: Reading, id: CheckId, block: CheckedBlock): CheckCount | null {
  return counts[id](reading, block);
}

/**
 * All checks of a block that can be counted, in its own sequence, as of the day `today` (YYYY-MM-DD), in the sections
 * that are in use.
 */
export function countChecks(
  doc: Y.Doc,
  today: string,
  block: CheckedBlock & { readonly doneWhen: readonly CheckId[] },
): { readonly id: CheckId; readonly count: CheckCount }[] {
  const reading = openInUse(doc, today);
  return block.doneWhen.flatMap((id) => {
    const count = countCheck(reading, id, block);
    return count ? [{ id, count }] : [];
  });
}

/** Questions that were revealed while the block runs; also those that were asked ahead of it. */
function revealedSince(doc: Y.Doc, { startedAt }: CheckedBlock, isMeant: (question: Question) => boolean): number {
  return listQuestions(doc).filter(
    (question) =>
      question.outcome === 'revealed' &&
      isMeant(question) &&
      (startedAt === null || (question.closedAt ?? 0) >= startedAt),
  ).length;
}
