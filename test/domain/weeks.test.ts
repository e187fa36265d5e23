// Every figure of the worked example: what comes in, how much time sales has, what is left over, and what would help.
import { describe, expect, it } from 'vitest';
import { addWeeks, dayNumber, mondayOfWeek, weekOfDay, workingDays } from '../../src/domain/activities/calendar.ts';
import { addActivity, listActivities, removeActivity } from '../../src/domain/activities/activities.ts';
import { setWeek, updateCapacity } from '../../src/domain/activities/capacity.ts';
import { leadTarget, listLeadKinds, promisedValue, updateFunnel } from '../../src/domain/activities/funnel.ts';
import { monthOfLeads } from '../../src/domain/activities/inflow.ts';
import { missingFigures, readPlanning } from '../../src/domain/activities/planning.ts';
import { applyWhatIf, movedBehind, planningWith, whatIfs } from '../../src/domain/activities/whatIfs.ts';
import {
  averageLoad,
  computeWeeks,
  highestWeek,
  loadLevel,
  weeksToLastActivity,
} from '../../src/domain/activities/weeks.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { sampleCapacity, sampleToday, sampleWorkshop } from './activitiesSample.ts';
import { done, seeded } from './peers.ts';

const weeksOf = ({ doc }: Workshop, today = sampleToday, count = 16) => computeWeeks(readPlanning(doc), today, count);
const weekOf = (workshop: Workshop, name: string) => weeksOf(workshop).find(({ week }) => week === name)!;
const id = ({ doc }: Workshop, title: string) => listActivities(doc).find((each) => each.title === title)!.id;

describe('the calendar', () => {
  it('knows the weeks of ISO 8601', () => {
    expect(weekOfDay(dayNumber('2026-12-31'))).toBe('2026-W53');
    expect(weekOfDay(dayNumber('2027-01-03'))).toBe('2026-W53');
    expect(weekOfDay(dayNumber('2027-01-04'))).toBe('2027-W01');
    expect(weekOfDay(dayNumber('2024-12-30'))).toBe('2025-W01');
    expect(addWeeks('2026-W52', 2)).toBe('2027-W01');
    for (const nonsense of ['2025-W53', '2027-W00', '2027-W5', '2027-W54', 'W05', ''])
      expect(mondayOfWeek(nonsense), nonsense).toBeNull();
  });

  it('counts working days without a look at any clock', () => {
    const count = (from: string, to: string) => workingDays(dayNumber(from), dayNumber(to));
    expect(count('2026-11-23', '2027-03-12')).toBe(80);
    expect(count('2026-11-28', '2026-11-29')).toBe(0);
    expect(count('2026-03-23', '2026-03-29'), 'the clocks go forward').toBe(5);
    expect(count('2026-10-19', '2026-10-25'), 'and back').toBe(5);
    expect(count('1969-12-29', '1970-01-04')).toBe(5);
    expect(count('2026-11-25', '2026-11-24')).toBe(0);
  });
});

describe('the weeks of the example', () => {
  const workshop = sampleWorkshop();
  const rows = [
    ['2026-W50', 21.1143, 4.3077, 16.7946, 26.5178, 0, 0.7962, 0],
    ['2027-W01', 13.4, 0, 15.246, 24.0726, 13.4, 1.1133, 2.7274],
    ['2027-W02', 32.4, 4, 17.41, 27.4895, 2.7274, 1.2778, 7.6379],
    ['2027-W03', 17.4, 3, 19.41, 30.6474, 7.6379, 0.817, 0],
    ['2027-W05', 71.4, 6, 13.41, 21.1737, 0, 3.3721, 50.2263],
    ['2027-W06', 17.4, 0, 25.41, 40.1211, 50.2263, 1.6856, 27.5053],
    ['2027-W07', 17.4, 0, 25.41, 40.1211, 27.5053, 1.1192, 4.7842],
    ['2027-W08', 23.4, 3, 19.41, 30.6474, 4.7842, 0.9196, 0],
  ] as const;
  it.each(rows)('%s', (name, inflow, effort, hours, capacity, leftBefore, load, left) => {
    const week = weekOf(workshop, name);
    const expected = { inflow, effort, hours, capacity, leftBefore, load, left };
    for (const [key, value] of Object.entries(expected)) expect(week[key as 'load'], key).toBeCloseTo(value, 4);
  });

  it('a closed week has no time, and counts as above 1', () => {
    const week = weekOf(workshop, '2026-W53');
    expect(week).toMatchObject({ hours: 0, capacity: 0, load: null, isNoTime: true, leftBefore: 0 });
    expect(week.inflow).toBeCloseTo(13.4, 10);
    expect(week.left).toBeCloseTo(13.4, 10);
  });

  it('the last one of the fair waits for more than six working days', () => {
    const highest = highestWeek(weeksOf(workshop))!;
    expect(highest.week).toBe('2027-W05');
    expect(highest.waiting).toBeCloseTo(6.26, 2);
  });

  it('months, the average and the colours', () => {
    const planning = readPlanning(workshop.doc);
    const inflow = (month: string) => monthOfLeads(planning, month).inflow;
    expect(inflow('2026-12')).toBeCloseTo(72.44, 2);
    expect(inflow('2027-01')).toBeCloseTo(83.28, 2);
    expect(inflow('2027-02')).toBeCloseTo(129.6, 2);
    expect(monthOfLeads(planning, '2026-12')).toMatchObject({ target: 100 });
    expect(monthOfLeads(planning, '2026-12').coverage).toBeCloseTo(0.7244, 4);
    const average = averageLoad(planning);
    expect(average.mql).toBeCloseTo(100, 10);
    expect(average.load).toBeCloseTo(0.575, 3);
    expect(average.slackUntil).toBeCloseTo(147.8, 1);
    expect(average.capacity).toBeCloseTo(173.9, 1);
    expect([0.84, 0.85, 1, 1.01].map(loadLevel)).toEqual(['ok', 'warn', 'warn', 'bad']);
    expect(weeksToLastActivity(planning, sampleToday, 1, 26)).toBe(16);
  });

  it('the lead target and the value of the leads', () => {
    const { funnel } = readPlanning(workshop.doc);
    const { customers, opportunities, sql, sal, mql, leads } = leadTarget(funnel);
    for (const [value, expected] of [
      [customers, 12],
      [opportunities, 48],
      [sql, 60],
      [sal, 80],
      [mql, 100],
      [leads, 500],
    ])
      expect(value).toBeCloseTo(expected!, 10);
    const promised = promisedValue(listLeadKinds(workshop.doc), funnel);
    expect(promised.value).toBeCloseTo(302_500, 6);
    expect(promised).toMatchObject({ target: 300_000, isKept: true });
  });
});

describe('what if', () => {
  it('shows three ways, the best first, and writes nothing', () => {
    const { doc } = sampleWorkshop();
    let updates = 0;
    doc.on('update', () => (updates += 1));
    const planning = readPlanning(doc);
    const before = JSON.stringify([planning, [...planning.factors]]);
    const found = whatIfs(planning, sampleToday, 16, 48);
    expect(
      found.map(({ change, week }) => [change.kind, week.week, round(week.load, 2), round(week.waiting, 1)]),
    ).toEqual([
      ['morePeople', '2027-W05', 1.49, 1.8],
      ['sortLeads', '2027-W05', 2.52, 4],
      ['fewerMinutes', '2027-W05', 2.66, 4.4],
    ]);
    expect(found[0]!.change).toEqual({ kind: 'morePeople', weeks: ['2027-W05', '2027-W06'], people: 2 });
    expect(found[1]!.change).toMatchObject({ mqlRate: 0.2 });
    expect(found[2]!.change).toMatchObject({ minutes: 30 });
    expect([updates, JSON.stringify([planning, [...planning.factors]])]).toEqual([0, before]);
  });

  it('the fourth way moves what has not begun behind the peak', () => {
    const workshop = sampleWorkshop();
    // Without the fair there is nothing to sort at, and nobody's time to shorten.
    const planning = readPlanning(workshop.doc);
    const change = {
      kind: 'later' as const,
      activityIds: [id(workshop, 'Whitepaper'), id(workshop, 'LinkedIn')],
      startsOn: '2027-03-08',
    };
    expect(movedBehind(change)).toBe('2027-W09');
    const week = computeWeeks(planningWith(planning, change), sampleToday, 16).find(
      ({ week: name }) => name === '2027-W05',
    )!;
    expect([round(week.load, 2), round(week.waiting, 1)]).toEqual([3.18, 5.8]);
    done(workshop, removeActivity, { id: id(workshop, 'ProSweets') });
    done(workshop, updateCapacity, { fte: 0.8, minutesPerAttempt: 0, talkMinutes: 0, adminMinutes: 1 });
  });

  it('is taken over in one step, and then the weeks say what it showed', () => {
    for (const kind of ['morePeople', 'sortLeads', 'fewerMinutes'] as const) {
      const workshop = sampleWorkshop();
      const { change, week } = whatIfs(readPlanning(workshop.doc), sampleToday, 16, 48).find(
        (each) => each.change.kind === kind,
      )!;
      let updates = 0;
      workshop.doc.on('afterTransaction', ({ changed, origin }) => {
        if (changed.size > 0 && String(origin?.command) === 'applyWhatIf') updates += 1;
      });
      done(workshop, applyWhatIf, { change: JSON.parse(JSON.stringify(change)) as typeof change });
      expect(updates).toBe(1);
      const now = weekOf(workshop, week.week);
      expect(now.load).toBeCloseTo(week.load!, 8);
      expect(now.waiting).toBeCloseTo(week.waiting!, 8);
    }
  });

  it('offers nothing where no week is above 1', () => {
    const workshop = seeded();
    done(workshop, updateCapacity, sampleCapacity);
    expect(whatIfs(readPlanning(workshop.doc), sampleToday, 16, null)).toEqual([]);
  });
});

describe('edges', () => {
  const base = () => {
    const workshop = seeded();
    done(workshop, updateCapacity, { ...sampleCapacity, baseMqlPerWeek: 0 });
    return workshop;
  };

  it('what has no working day arrives on Monday, and takes its effort there', () => {
    const workshop = base();
    const weekend = { startsOn: '2026-11-28', endsOn: '2026-11-29', expectedLeads: 10, mqlRate: 1, effortSales: 2 };
    for (const arrival of ['even', 'atEnd'] as const) done(workshop, addActivity, { title: 'x', ...weekend, arrival });
    expect(weeksOf(workshop, sampleToday, 2)).toMatchObject([
      { inflow: 0, effort: 0 },
      { inflow: 20, effort: 4 },
    ]);
  });

  it('effort above the hours of a week leaves none, not less than none', () => {
    const workshop = base();
    done(workshop, addActivity, { title: 'x', startsOn: '2026-11-24', endsOn: '2026-11-24', effortSales: 500 });
    expect(weeksOf(workshop, sampleToday, 1)).toMatchObject([{ hours: 0, capacity: 0, load: null, isNoTime: false }]);
  });

  it('a closed week to which nothing comes has no load', () => {
    const workshop = base();
    done(workshop, setWeek, { week: '2026-W48', factor: 0 });
    expect(weeksOf(workshop, sampleToday, 1)).toMatchObject([{ demand: 0, load: null, isNoTime: false, left: 0 }]);
  });

  it('rates that are missing make nothing 0', () => {
    const workshop = base();
    done(workshop, addActivity, { title: 'x', startsOn: '2026-11-24', endsOn: '2026-11-24', expectedLeads: 5 });
    expect(missingFigures(readPlanning(workshop.doc))).toEqual(['leadToMql']);
    expect(weeksOf(workshop, sampleToday, 1)).toMatchObject([{ inflow: null, demand: null, load: null, left: null }]);
    expect(monthOfLeads(readPlanning(workshop.doc), '2026-11')).toMatchObject({ inflow: null, coverage: null });
    done(workshop, updateFunnel, { leadToMql: 0.2 });
    expect(weeksOf(workshop, sampleToday, 1)).toMatchObject([{ inflow: 1 }]);
    done(workshop, updateCapacity, { adminMinutes: null });
    expect(missingFigures(readPlanning(workshop.doc))).toEqual(['adminMinutes']);
    expect(weeksOf(workshop, sampleToday, 1)).toMatchObject([{ inflow: 1, capacity: null, load: null, left: null }]);
  });

  it('what waits behind closed weeks waits five days for each', () => {
    const workshop = base();
    done(workshop, updateCapacity, { openLeads: 60 });
    for (const week of ['2026-W49', '2026-W50']) done(workshop, setWeek, { week, factor: 0 });
    const [first, second] = weeksOf(workshop, sampleToday, 4);
    const slots = first!.capacity! / 5;
    expect(first!.waiting).toBeCloseTo(first!.left! / slots + 10, 8);
    expect(second!.waiting).toBeCloseTo(second!.left! / slots + 5, 8);
    expect(weeksOf(workshop, sampleToday, 1)[0]!.waiting).toBeCloseTo(first!.left! / slots, 8);
  });
});

function round(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}
