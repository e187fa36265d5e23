// Overload: what is open until both sides accept it, when it opens again, and properties of the weeks that always hold.
import * as fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import {
  addActivity,
  arrivals,
  listActivities,
  moveActivity,
  updateActivity,
} from '../../src/domain/activities/activities.ts';
import { addDays, dayNumber, mondayOf } from '../../src/domain/activities/calendar.ts';
import { setWeek, updateCapacity } from '../../src/domain/activities/capacity.ts';
import { inflowBetween } from '../../src/domain/activities/inflow.ts';
import {
  acceptLoad,
  consentToLoad,
  isAcceptedByBoth,
  listLoadAcceptances,
  loadConsentOf,
  withdrawLoad,
} from '../../src/domain/activities/loadAcceptances.ts';
import {
  acceptancesIn,
  gapWeeksIn,
  uncrediblePromisesIn,
  unsettledRuns,
} from '../../src/domain/activities/overload.ts';
import { readPlanning, type Planning } from '../../src/domain/activities/planning.ts';
import { planningWith, whatIfs } from '../../src/domain/activities/whatIfs.ts';
import { computeWeeks } from '../../src/domain/activities/weeks.ts';
import { updateAgreement, listAgreements } from '../../src/domain/partnership/agreements.ts';
import { listGaps } from '../../src/domain/plan/gaps.ts';
import { leaveOpen } from '../../src/domain/plan/leaveOpen.ts';
import { listSignatures } from '../../src/domain/plan/plan.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { informSales } from '../../src/domain/activities/salesFirst.ts';
import { openReading } from '../../src/domain/record/part.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { personId, sampleCapacity, sampleToday, sampleWorkshop } from './activitiesSample.ts';
import { done, refused, seeded } from './peers.ts';

const runs = ({ doc }: Workshop, today = sampleToday) => {
  const reading = openReading(doc, today);
  return unsettledRuns(reading.of(gapWeeksIn), reading.of(acceptancesIn)).map(({ fromWeek, toWeek }) => [
    fromWeek,
    toWeek,
  ]);
};
const promises = ({ doc }: Workshop) =>
  uncrediblePromisesIn(openReading(doc, sampleToday)).map(({ agreement, week }) => [agreement.title, week.week]);
const reason = 'Der Innendienst hilft aus.';

describe('overload', () => {
  it('is open until both sides agree, and open again when it rises', () => {
    const workshop = sampleWorkshop();
    const [anna, joerg] = [personId(workshop, 'Anna Weber'), personId(workshop, 'Jörg Öztürk')];
    expect(runs(workshop)).toEqual([
      ['2026-W53', '2027-W02'],
      ['2027-W05', '2027-W07'],
    ]);
    const id = done(workshop, acceptLoad, { fromWeek: '2027-W05', toWeek: '2027-W07', reason });
    const acceptance = () => listLoadAcceptances(workshop.doc)[0]!;
    expect(acceptance().highest).toBeCloseTo(3.3721, 4);
    done(workshop, consentToLoad, { id, participantId: anna }, anna);
    expect([isAcceptedByBoth(acceptance()), runs(workshop).length]).toEqual([false, 2]);
    done(workshop, consentToLoad, { id, participantId: joerg }, joerg);
    expect([isAcceptedByBoth(acceptance()), runs(workshop)]).toEqual([true, [['2026-W53', '2027-W02']]]);
    const fair = listActivities(workshop.doc).find(({ title }) => title === 'ProSweets')!.id;
    done(workshop, updateActivity, { id: fair, values: { mqlRate: 0.3005 } });
    expect(runs(workshop), 'within the tolerance').toHaveLength(1);
    done(workshop, updateActivity, { id: fair, values: { mqlRate: 0.33 } });
    expect(runs(workshop).slice(1)).toEqual([
      ['2027-W05', '2027-W05'],
      ['2027-W08', '2027-W08'],
    ]);
    expect(done(workshop, acceptLoad, { fromWeek: '2027-W05', toWeek: '2027-W07', reason })).toBe(id);
    expect(loadConsentOf(acceptance(), 'sales'), 'they agreed to less').toBeNull();
    done(workshop, withdrawLoad, { id, participantId: anna }, anna);
    expect(listLoadAcceptances(workshop.doc)).toHaveLength(1);
    done(workshop, withdrawLoad, { id, participantId: joerg }, joerg);
    expect(listLoadAcceptances(workshop.doc)).toEqual([]);
  });

  it('a week without any time is accepted whatever comes', () => {
    const workshop = sampleWorkshop();
    const id = done(workshop, acceptLoad, { fromWeek: '2026-W53', toWeek: '2027-W02', reason });
    for (const name of ['Anna Weber', 'Jörg Öztürk'])
      done(workshop, consentToLoad, { id, participantId: personId(workshop, name) }, personId(workshop, name));
    expect(listLoadAcceptances(workshop.doc)[0]!.highest).toBeNull();
    done(workshop, updateCapacity, { openLeads: 40 });
    expect(runs(workshop).some(([from, to]) => from! <= '2026-W53' && to! >= '2026-W53')).toBe(false);
  });

  it('is refused without a reason, where there is none, and for somebody else', () => {
    const workshop = sampleWorkshop();
    const weeks = { fromWeek: '2027-W05', toWeek: '2027-W07' };
    expect(refused(workshop, acceptLoad, { ...weeks, reason: ' ' })).toBe('reasonMissing');
    expect(refused(workshop, acceptLoad, { ...weeks, fromWeek: '2027-W99', reason })).toBe('weekInvalid');
    expect(refused(workshop, acceptLoad, { fromWeek: '2027-W05', toWeek: '2027-W04', reason })).toBe('weekInvalid');
    expect(refused(workshop, acceptLoad, { fromWeek: '2027-W03', toWeek: '2027-W04', reason })).toBe('notOverloaded');
    const id = done(workshop, acceptLoad, { ...weeks, reason });
    const [lena, joerg] = [personId(workshop, 'Lena Groß'), personId(workshop, 'Jörg Öztürk')];
    expect(refused(workshop, consentToLoad, { id, participantId: joerg }, lena)).toBe('notYourself');
    expect(refused(workshop, consentToLoad, { id: 'gone', participantId: joerg }, joerg)).toBe('notFound');
    expect(refused(workshop, withdrawLoad, { id, participantId: joerg }, lena)).toBe('notYourself');
  });

  it('a promise that the weeks do not bear out is found once, in its worst week', () => {
    const workshop = sampleWorkshop();
    // 2026-W53 waits 13.4 / (24.07 / 5) = 2.8 days, the week of the fair 6.3.
    expect(promises(workshop)).toEqual([['Erstkontakt', '2027-W05']]);
    const { id } = listAgreements(workshop.doc)[0]!;
    done(workshop, updateAgreement, { id, values: { timeLimit: 24 * 7 } });
    expect(promises(workshop), 'a limit that holds; nobody has agreed to it yet').toEqual([]);
  });
});

describe('signing', () => {
  it('waits until the overload is settled, and the open points say so', () => {
    const workshop = sampleWorkshop();
    const anna = personId(workshop, 'Anna Weber');
    const kinds = () => listGaps(workshop.doc, sampleToday).map(({ kind, title, other }) => [kind, title, other]);
    expect(kinds()).toContainEqual(['activityNotInformed', 'Newsletter', '2026-12-08']);
    expect(kinds()).toContainEqual(['loadAboveOne', '53', '2']);
    expect(kinds()).toContainEqual(['loadAboveOne', '5', '7']);
    expect(kinds()).toContainEqual(['promiseNotCredible', 'Erstkontakt', '48']);
    const signed = () => ({
      participantId: anna,
      confirmedGaps: kinds().length,
      signature: { kind: 'typed' as const, name: 'Anna' },
    });
    expect(refused(workshop, sign, signed(), anna)).toBe('loadNotSettled');
    const blocking = listGaps(workshop.doc, sampleToday).find(({ kind }) => kind === 'loadAboveOne')!;
    const left = { kind: blocking.kind, recordId: blocking.recordId, responsibleId: anna, dueOn: '2027-02-01' };
    expect(refused(workshop, leaveOpen, left), 'nor can it be left open').toBe('loadNotSettled');
    for (const [fromWeek, toWeek] of runs(workshop)) {
      const id = done(workshop, acceptLoad, { fromWeek: fromWeek!, toWeek: toWeek!, reason });
      for (const name of ['Anna Weber', 'Jörg Öztürk'])
        done(workshop, consentToLoad, { id, participantId: personId(workshop, name) }, personId(workshop, name));
    }
    expect(kinds().filter(([kind]) => kind === 'loadAboveOne' || kind === 'promiseNotCredible')).toEqual([]);
    done(workshop, sign, signed(), anna);
    const isValid = () => listSignatures(workshop.doc, sampleToday).map((signature) => signature.isValid);
    done(workshop, informSales, { ids: [listActivities(workshop.doc)[2]!.id] }, anna);
    expect(isValid(), 'telling sales goes on living').toEqual([true]);
    done(workshop, updateCapacity, { fte: 4 });
    expect(isValid(), 'the figures are signed').toEqual([false]);
  });
});

const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-11-02', days));
const someActivity = fc.record({
  startsOn: day,
  length: fc.integer({ min: 0, max: 60 }),
  expectedLeads: fc.option(fc.double({ min: 0, max: 500, noNaN: true })),
  mqlRate: fc.double({ min: 0, max: 1, noNaN: true }),
  arrival: fc.constantFrom(...arrivals),
  effortSales: fc.double({ min: 0, max: 80, noNaN: true }),
  isCancelled: fc.boolean(),
});
const someFactors = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom(0, 0.5, 1, 2)), {
  maxLength: 6,
});

describe('always', () => {
  const planningOf = (rows: readonly (typeof someActivity extends fc.Arbitrary<infer R> ? R : never)[]): Planning => {
    const workshop = seeded();
    done(workshop, updateCapacity, sampleCapacity);
    for (const { length, isCancelled: _, ...row } of rows)
      done(workshop, addActivity, { title: 'x', ...row, endsOn: addDays(row.startsOn, length) });
    const planning = readPlanning(workshop.doc);
    const all = planning.activities.map((each, index) => ({ ...each, isCancelled: rows[index]!.isCancelled }));
    return { ...planning, activities: all };
  };

  it('what comes in is worked off or left over, and no week has negative hours', () => {
    fc.assert(
      fc.property(fc.array(someActivity, { maxLength: 6 }), someFactors, (rows, factors) => {
        const planning = planningOf(rows);
        const monday = mondayOf(dayNumber(sampleToday));
        const weekNames = computeWeeks(planning, sampleToday, 31).map(({ week }) => week);
        const weeks = computeWeeks(
          { ...planning, factors: new Map(factors.map(([index, factor]) => [weekNames[index]!, factor])) },
          sampleToday,
          31,
        );
        let [came, worked] = [0, 0];
        for (const week of weeks) {
          expect(week.hours!).toBeGreaterThanOrEqual(0);
          expect(week.left!).toBeGreaterThanOrEqual(0);
          came += week.inflow!;
          worked += Math.min(week.capacity!, week.demand!);
        }
        expect(worked + weeks.at(-1)!.left!).toBeCloseTo(came, 6);
        expect(inflowBetween(planning, monday, monday + 31 * 7 - 1)).toBeCloseTo(came, 6);
      }),
      { numRuns: 40 },
    );
  });

  it('moving an activity by weeks moves its leads by as many', () => {
    fc.assert(
      fc.property(someActivity, fc.integer({ min: 1, max: 8 }), (row, weeks) => {
        const planning = planningOf([{ ...row, isCancelled: false }]);
        const [one] = planning.activities;
        const days = weeks * 7;
        const moved = { ...one!, startsOn: addDays(one!.startsOn, days), endsOn: addDays(one!.endsOn, days) };
        const inflow = (of: Planning) => computeWeeks(of, '2026-11-02', 45).map((week) => week.inflow!);
        const [before, after] = [inflow(planning), inflow({ ...planning, activities: [moved] })];
        before.slice(0, 45 - weeks).forEach((value, index) => expect(after[index + weeks]).toBeCloseTo(value, 8));
      }),
      { numRuns: 40 },
    );
  });

  it('a what-if changes no byte of the document, and today is whatever it is asked for', () => {
    const workshop = sampleWorkshop();
    const before = Y.encodeStateAsUpdate(workshop.doc);
    for (const today of [sampleToday, '2027-01-25', '2030-01-01']) {
      const planning = readPlanning(workshop.doc);
      for (const { change } of whatIfs(planning, today, 26, 48))
        computeWeeks(planningWith(planning, change), today, 26);
    }
    expect(Y.encodeStateAsUpdate(workshop.doc)).toEqual(before);
    expect(runs(workshop, '2030-01-01')).toEqual([]);
    done(workshop, setWeek, { week: '2027-W05', factor: 1 });
    done(workshop, moveActivity, {
      id: listActivities(workshop.doc)[0]!.id,
      startsOn: sampleToday,
      endsOn: sampleToday,
      side: 'both',
    });
    expect(Y.encodeStateAsUpdate(workshop.doc), 'the comparison can fail').not.toEqual(before);
  });
});
