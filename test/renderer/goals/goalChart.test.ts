// The drawing of a goal as numbers: where points, line and labels stand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goals, type CheckIn, type Goal } from '../../../src/domain/partnership/goals.ts';
import { newRecord } from '../../helpers/newRecord.ts';
import { chartHeight, goalChart, pathOf } from '../../../src/renderer/goals/goalChart.ts';

const goal = (values: Partial<Goal>): Goal =>
  newRecord(goals, { id: 'g', baseline: 0, target: 100, dueOn: '2026-01-11', ...values });
const checkIns = (...entries: readonly [string, number][]): CheckIn[] =>
  entries.map(([date, actual], at) => ({ id: String(at), goalId: 'g', date, actual, note: '' }));

describe('the chart of a goal', () => {
  it('places check-ins by day and value, and the line from baseline to target', () => {
    const chart = goalChart(goal({}), checkIns(['2026-01-01', 0], ['2026-01-06', 25]), '')!;
    expect(chart.points.map(({ x }) => x)).toEqual([0, 0.5]);
    expect(chart.line).toEqual([
      { x: 0, y: chart.baseline },
      { x: 1, y: chart.target!.y },
    ]);
    const [top, bottom] = [chart.target!.y, chart.baseline!];
    expect(top).toBeLessThan(bottom);
    expect(chart.points[1]!.y).toBeCloseTo(bottom - (bottom - top) / 4, 9);
    expect(chart.labels).toEqual({ baseline: bottom, target: top });
  });

  it('a falling target ends at the bottom', () => {
    const chart = goalChart(goal({ baseline: 5, target: 1 }), checkIns(['2026-01-01', 5]), '')!;
    expect(chart.target!.y).toBeGreaterThan(chart.baseline!);
  });

  it('goes on behind the due date', () => {
    const chart = goalChart(goal({}), checkIns(['2026-01-01', 0], ['2026-01-21', 120]), '')!;
    expect([chart.target!.x, chart.points[1]!.x]).toEqual([0.5, 1]);
    expect(chart.points[1]!.y).toBeLessThan(chart.target!.y);
  });

  it('draws what there is: no baseline, no due date, no check-in, a single value; nothing of nothing', () => {
    const noBaseline = goalChart(goal({ baseline: null }), checkIns(['2026-01-01', 50]), '')!;
    expect([noBaseline.line, noBaseline.baseline, noBaseline.target?.x]).toEqual([null, null, 1]);
    const noDueDate = goalChart(goal({ dueOn: '' }), checkIns(['2026-01-01', 50], ['2026-02-01', 60]), '')!;
    expect([noDueDate.line, noDueDate.target!.x, noDueDate.points.map(({ x }) => x)]).toEqual([null, 1, [0, 1]]);
    const noCheckIn = goalChart(goal({}), [], '2026-01-01')!;
    expect([noCheckIn.points, noCheckIn.line?.map(({ x }) => x)]).toEqual([[], [0, 1]]);
    const single = goalChart(goal({ baseline: null, target: null }), checkIns(['2026-01-01', 50]), '')!;
    expect([single.points, single.target]).toEqual([
      [{ id: '0', date: '2026-01-01', actual: 50, x: 0, y: chartHeight / 2 }],
      null,
    ]);
    expect(goalChart(goal({ target: null }), [], '2026-01-01')).toBeNull();
  });

  it('labels never cover each other and stay in the sequence of their values', () => {
    const close = goalChart(goal({ baseline: 100, target: 100.5 }), checkIns(['2026-01-01', 5000]), '')!;
    expect(close.labels.baseline! - close.labels.target!).toBeGreaterThanOrEqual(17.9);
    const falling = goalChart(goal({ baseline: 100.5, target: 100 }), checkIns(['2026-01-01', 5000]), '')!;
    expect(falling.labels.target! - falling.labels.baseline!).toBeGreaterThanOrEqual(17.9);
  });

  it('is finite and inside the drawing for whatever numbers there are', () => {
    const value = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ min: -1e15, max: 1e15, noNaN: true }));
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2080-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const optional = fc.option(value, { nil: null });
    fc.assert(
      fc.property(
        optional,
        optional,
        fc.option(day, { nil: '' }),
        fc.option(day, { nil: '' }),
        fc.array(fc.tuple(day, value), { maxLength: 6 }),
        (baseline, target, dueOn, from, entries) => {
          const sorted = entries.toSorted(([left], [right]) => (left < right ? -1 : 1));
          const chart = goalChart(goal({ baseline, target, dueOn }), checkIns(...sorted), from);
          if (!chart) return entries.length === 0 && target === null;
          const points = [...chart.points, ...(chart.line ?? []), ...(chart.target ? [chart.target] : [])];
          return points.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= chartHeight);
        },
      ),
    );
  });

  it('as a path', () => {
    expect(
      pathOf([
        { x: 0, y: 10 },
        { x: 1 / 3, y: 2.005 },
      ]),
    ).toBe('M0 10L333.33 2.01');
  });
});
