// Two people at once in visits, reviews and figures of time, undo of each, and numbers at their edges: no time at all, no
// people of a team, years and clock changes in between.
import { describe, expect, it } from 'vitest';
import { addActivity, getActivity, listActivities } from '../../src/domain/activities/activities.ts';
import { planWeeks } from '../../src/domain/activities/activitiesPart.ts';
import { dayNumber } from '../../src/domain/activities/calendar.ts';
import { updateCapacity } from '../../src/domain/activities/capacity.ts';
import { arrivingBetween } from '../../src/domain/activities/inflow.ts';
import { readPlanning } from '../../src/domain/activities/planning.ts';
import { averageLoad, computeWeeks } from '../../src/domain/activities/weeks.ts';
import { whatIfs } from '../../src/domain/activities/whatIfs.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import { recordLesson } from '../../src/domain/everyday/lessons.ts';
import { countPairs, pairsOf, suggestPairs } from '../../src/domain/everyday/pairs.ts';
import { listVisits, planVisit, removeVisit, setVisitHappened, updateVisit } from '../../src/domain/everyday/visits.ts';
import { findParticipant, listParticipants } from '../../src/domain/people/participants.ts';
import { listGaps } from '../../src/domain/plan/gaps.ts';
import { openReview } from '../../src/domain/plan/openReview.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { openWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';
import {
  closeReview,
  decideAgreement,
  decisionsOf,
  listReviews,
  undecidedIn,
} from '../../src/domain/review/reviews.ts';
import { agreements } from '../../src/domain/partnership/agreements.ts';
import { getRecord } from '../../src/domain/record/collection.ts';
import { sampleSeed, sampleToday, sampleWorkshop } from './activitiesSample.ts';
import { done, exchange, peerOf, refused, seeded } from './peers.ts';

const person = ({ doc }: Workshop, name: string) => findParticipant(doc, name)!.id;
const stateOf = ({ doc }: Workshop) => JSON.stringify(listVisits(doc));

describe('a visit', () => {
  function two() {
    const mine = seeded(sampleSeed);
    const pair = { marketingId: person(mine, 'Lena Groß'), salesId: person(mine, 'Jörg Öztürk') };
    const id = done(mine, planVisit, { kind: 'rideAlong', day: '2026-12-02', ...pair });
    const yours = peerOf(mine);
    return { mine, yours, id, undo: [openUndo(mine), openUndo(yours)] as const };
  }

  it('keeps what both have changed, and undo takes back the own', () => {
    const { mine, yours, id, undo } = two();
    done(mine, updateVisit, { id, values: { day: '2026-12-09' } });
    done(yours, updateVisit, { id, values: { salesId: person(yours, 'Maria Schulz'), place: 'Kempten' } });
    exchange(mine, yours);
    expect(stateOf(mine)).toBe(stateOf(yours));
    expect(listVisits(mine.doc)).toMatchObject([{ day: '2026-12-09', place: 'Kempten', revision: 1 }]);
    undo[0].undo();
    exchange(mine, yours);
    expect(listVisits(yours.doc)).toMatchObject([
      { day: '2026-12-02', place: 'Kempten', salesId: person(yours, 'Maria Schulz') },
    ]);
    undo[1].undo();
    exchange(mine, yours);
    expect(listVisits(mine.doc)).toMatchObject([{ day: '2026-12-02', place: '' }]);
  });

  it('has taken place where one writes a lesson while the other says that it did not', () => {
    const { mine, yours, id, undo } = two();
    done(mine, recordLesson, { visitId: id, text: 'Sie wollen eine Zahl.' });
    done(yours, setVisitHappened, { id, happened: 'no' });
    exchange(mine, yours);
    expect(stateOf(mine)).toBe(stateOf(yours));
    expect(listVisits(mine.doc)[0]!.learned).toBe('Sie wollen eine Zahl.');
    undo[1].undo();
    exchange(mine, yours);
    expect(listVisits(mine.doc)).toMatchObject([{ learned: 'Sie wollen eine Zahl.', happened: '' }]);
  });

  it('that one removes while the other changes it is gone, and back with what was changed', () => {
    const { mine, yours, id, undo } = two();
    done(mine, removeVisit, { id });
    done(yours, updateVisit, { id, values: { place: 'Kempten' } });
    exchange(mine, yours);
    expect([listVisits(mine.doc), listVisits(yours.doc)]).toEqual([[], []]);
    undo[0].undo();
    exchange(mine, yours);
    expect(listVisits(yours.doc)).toMatchObject([{ id, place: 'Kempten' }]);
  });
});

describe('a review', () => {
  function signed() {
    const mine = openWorkshop(seeded(sampleSeed).doc, { now: () => Date.parse('2026-11-24T12:00:00Z') });
    for (const name of ['Anna Weber', 'Jörg Öztürk']) {
      const participantId = person(mine, name);
      const confirmedGaps = listGaps(mine.doc, sampleToday).length;
      done(mine, sign, { participantId, signature: { kind: 'typed', name }, confirmedGaps }, participantId);
    }
    return { mine, yours: peerOf(mine) };
  }

  it('opened by two at once is one, and by one after the other refused', () => {
    const { mine, yours } = signed();
    for (const each of [mine, yours]) done(each, openReview, { openedOn: '2027-03-02' });
    exchange(mine, yours);
    expect(listReviews(mine.doc)).toHaveLength(1);
    expect(listReviews(mine.doc)).toEqual(listReviews(yours.doc));
    expect(refused(mine, openReview, { openedOn: '2027-03-02' })).toBe('reviewOpen');
  });

  it('two decide on the same agreement at once: one decision, with the phase that belongs to it', () => {
    const { mine, yours } = signed();
    done(mine, openReview, { openedOn: '2027-03-02' });
    exchange(mine, yours);
    const [review] = listReviews(mine.doc);
    const [agreementId] = undecidedIn(mine.doc, review!);
    const undo = openUndo(mine);
    done(mine, decideAgreement, { reviewId: review!.id, agreementId: agreementId!, decision: 'end' });
    done(yours, decideAgreement, { reviewId: review!.id, agreementId: agreementId!, decision: 'change' });
    exchange(mine, yours);
    const found = ({ doc }: Workshop) => ({
      decision: decisionsOf(doc, review!.id).get(agreementId!)?.decision,
      phase: getRecord(doc, agreements, agreementId!)!.phase,
    });
    expect(found(mine)).toEqual(found(yours));
    expect([
      { decision: 'end', phase: 'ended' },
      { decision: 'change', phase: 'inReview' },
    ]).toContainEqual(found(mine));
    undo.undo();
    exchange(mine, yours);
    expect(found(mine)).toEqual(found(yours));
  });

  it('is closed once by two at once', () => {
    const { mine, yours } = signed();
    done(mine, openReview, { openedOn: '2027-03-02' });
    const [review] = listReviews(mine.doc);
    for (const agreementId of undecidedIn(mine.doc, review!))
      done(mine, decideAgreement, { reviewId: review!.id, agreementId, decision: 'keep' });
    exchange(mine, yours);
    for (const each of [mine, yours]) done(each, closeReview, { reviewId: review!.id, nextReviewOn: '2027-06-01' });
    exchange(mine, yours);
    expect(listReviews(mine.doc)).toEqual(listReviews(yours.doc));
    expect(refused(mine, closeReview, { reviewId: review!.id, nextReviewOn: '' })).toBe('notFound');
  });
});

describe('numbers at their edges', () => {
  it('sales without any time: weeks of no time, no average, and ways that do not fail', () => {
    const workshop = sampleWorkshop();
    done(workshop, updateCapacity, { fte: 0 });
    const planning = readPlanning(workshop.doc);
    const weeks = planWeeks(planning, sampleToday);
    for (const { load, isNoTime, capacity, waiting } of weeks)
      expect({ load, isNoTime, capacity, waiting }).toEqual({ load: null, isNoTime: true, capacity: 0, waiting: null });
    expect(averageLoad(planning).load).toBeNull();
    for (const { week } of whatIfs(planning, sampleToday, weeks.length, 48)) expect(week).toBeDefined();
    expect(listGaps(workshop.doc, sampleToday).map(({ kind }) => kind)).toContain('loadAboveOne');
  });

  it('an activity over years and clock changes gives all its leads, in working days alike', () => {
    const workshop = seeded(sampleSeed);
    const [startsOn, endsOn] = ['2026-12-28', '2028-01-07'];
    const id = done(workshop, addActivity, {
      title: 'A',
      startsOn,
      endsOn,
      expectedLeads: 1000,
      mqlRate: 0.2,
      arrival: 'even',
    });
    const activity = getActivity(workshop.doc, id)!;
    const { funnel } = readPlanning(workshop.doc);
    const between = (from: string, to: string) => arrivingBetween(activity, funnel, dayNumber(from), dayNumber(to))!;
    expect(between('2026-01-01', '2029-01-01')).toBeCloseTo(200, 9);
    // The weeks in which the clock goes forward and back, and one without.
    const weeks = [
      ['2027-03-22', '2027-03-28'],
      ['2027-10-25', '2027-10-31'],
      ['2027-07-05', '2027-07-11'],
    ] as const;
    const [spring, autumn, summer] = weeks.map(([from, to]) => between(from, to));
    expect([spring, autumn]).toEqual([expect.closeTo(summer!, 9), expect.closeTo(summer!, 9)]);
    expect(listActivities(workshop.doc)).toHaveLength(1);
  });

  it('a funnel without numbers still shows the weeks without load', () => {
    const workshop = seeded(sampleSeed);
    done(workshop, addActivity, { title: 'A', startsOn: '2026-12-01', expectedLeads: 10 });
    const weeks = computeWeeks(readPlanning(workshop.doc), sampleToday, 3);
    expect(weeks.map(({ load, isNoTime }) => [load, isNoTime])).toEqual(weeks.map(() => [null, false]));
  });

  it('a team without people has no pairs, and nothing to suggest', () => {
    const workshop = seeded({ title: 'Probe', stages: [], participants: [{ name: 'Anna Weber', team: 'marketing' }] });
    const pairs = pairsOf(listParticipants(workshop.doc), [], sampleToday);
    expect(countPairs(pairs).all).toBe(0);
    expect(suggestPairs(pairs, [], () => 0, { from: sampleToday, weeksBetween: 2 })).toEqual([]);
  });
});
