// The share dock by arithmetic: where the curve crosses 50 %, what it leaves out, where labels and the estimate stand.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeShares, type Shares } from '../../../src/domain/journey/shares.ts';
import {
  dockHeight,
  middleLine,
  purchaseMoment,
  restOf,
  shareCurve,
} from '../../../src/renderer/journey/shares/shareCurve.ts';

const column = 220;

/** Shares of stages whose touchpoints give these parts of marketing; null is a stage without an assigned touchpoint. */
function sharesOf(parts: readonly (number | null)[]): Shares {
  return computeShares(
    parts.map((part, at) => ({
      stage: { id: `s${at}`, duration: 10, isPurchase: false },
      touchpoints:
        part === null
          ? []
          : [
              {
                id: `t${at}`,
                weight: 1,
                share: { owner: 'both' as const, value: part },
                place: { owner: 'both' as const },
              },
            ],
    })),
  );
}
const curveOf = (parts: readonly (number | null)[]) =>
  shareCurve(
    parts.map((_, at) => `s${at}`),
    sharesOf(parts),
    column,
  );

/** Height of an SVG path of cubic curves at an x, found by halving: an independent reading of what is drawn. */
function heightAt(path: string, x: number): number {
  let last = [0, 0];
  for (const [, command, list] of path.matchAll(/([MLC])([^MLCZ]*)/g)) {
    const numbers = list!.split(',').map(Number);
    const [endX, endY] = numbers.slice(-2) as [number, number];
    if (command !== 'M' && x >= last[0]! && x <= endX) {
      const [x1, y1, x2, y2] =
        command === 'C' ? (numbers as [number, number, number, number]) : [last[0]!, last[1]!, endX, endY];
      const at = (t: number, a: number, b: number, c: number, d: number) =>
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * d;
      let low = 0;
      let high = 1;
      for (let step = 0; step < 60; step += 1) {
        const middle = (low + high) / 2;
        if (at(middle, last[0]!, x1!, x2!, endX) < x) low = middle;
        else high = middle;
      }
      return at(low, last[1]!, y1!, y2!, endY);
    }
    last = [endX, endY];
  }
  throw new Error(`nothing is drawn at ${x}`);
}

test('the flag stands where the drawn curve crosses 50 %', () => {
  const { crossings, line } = curveOf([0.75, 1, 0.375, 0.2, 0, 0.333, 0.375, 0.75]);
  expect(crossings).toHaveLength(1);
  expect(crossings[0]!.x).toBeGreaterThan(1.5 * column);
  expect(crossings[0]!.x).toBeLessThan(2.5 * column);
  expect(heightAt(line, crossings[0]!.x)).toBeCloseTo(middleLine, 3);
});

test('between mirrored shares it crosses halfway', () => {
  expect(curveOf([0.75, 0.25]).crossings[0]!.x).toBeCloseTo(column, 6);
  expect(curveOf([1, 1, 0, 0]).crossings[0]!.x).toBeCloseTo(2 * column, 6);
});

test('every crossover has one flag, on the curve and within the figure', () => {
  const part = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 6 });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 14 }), (parts) => {
      const shares = sharesOf(parts);
      const { crossings, points, gaps, line } = curveOf(parts);
      expect(crossings).toHaveLength(shares.crossovers.length);
      expect(points.length + gaps.length).toBe(parts.length);
      for (const { x } of crossings) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(parts.length * column);
        const isAfterGap = gaps.some((at) => Math.abs((at + 1) * column - x) < 1e-6);
        if (!isAfterGap) expect(heightAt(line, x)).toBeCloseTo(middleLine, 2);
      }
      for (const { y, valueTop } of points) {
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(dockHeight);
        expect(valueTop).toBeGreaterThanOrEqual(0);
        expect(valueTop + 20).toBeLessThanOrEqual(dockHeight);
        // The percentage is beside its point, never over it.
        expect(Math.abs(valueTop + 10 - y)).toBeGreaterThan(11);
      }
    }),
    { numRuns: 300 },
  );
});

test('nothing is drawn over a stage that has no share', () => {
  const { line, area, gaps, points } = curveOf([0.75, null, 0.25]);
  expect(gaps).toEqual([1]);
  expect(points.map(({ stageId }) => stageId)).toEqual(['s0', 's2']);
  expect(line.match(/M/g)).toHaveLength(2);
  expect(area.match(/Z/g)).toHaveLength(2);
  const drawn = [...line.matchAll(/[MLC]([^MLC]*)/g)].map(([, list]) => Number(list!.split(',').at(-2)));
  expect(drawn.every((x) => x <= column || x >= 2 * column)).toBe(true);
});

test('without any share there is no curve', () => {
  expect(curveOf([null, null])).toEqual({ points: [], line: '', area: '', crossings: [], gaps: [0, 1] });
  expect(curveOf([])).toEqual({ points: [], line: '', area: '', crossings: [], gaps: [] });
});

test('at 50 % marketing still leads, as the crossover has it', () => {
  expect(curveOf([0.5]).points[0]!.leads).toBe('marketing');
  expect(curveOf([0.499]).points[0]!.leads).toBe('sales');
});

test('a flag that has no room at the right stands at the left of its line', () => {
  const sides = curveOf([1, 0]).crossings.map(({ flag }) => flag);
  expect(sides).toEqual(['right']);
  expect(curveOf([1, 0.49]).crossings.map(({ flag }) => flag)).toEqual(['left']);
});

test('the estimate stands where that part of the purchase is over, evenly within a stage', () => {
  const stages = [
    { duration: 14, isPurchase: false },
    { duration: 45, isPurchase: false },
    { duration: 41, isPurchase: true },
    { duration: 500, isPurchase: false },
  ];
  expect(purchaseMoment(0, stages, column)).toBe(0);
  expect(purchaseMoment(0.14, stages, column)).toBeCloseTo(column, 6);
  expect(purchaseMoment(0.365, stages, column)).toBeCloseTo(1.5 * column, 6);
  expect(purchaseMoment(1, stages, column)).toBeCloseTo(3 * column, 6);
  expect(purchaseMoment(0.5, [{ duration: null, isPurchase: true }], column)).toBeNull();
  expect(purchaseMoment(0.5, [{ duration: 0, isPurchase: true }], column)).toBeNull();
  expect(purchaseMoment(0.5, [], column)).toBeNull();
});

test('both rounded percentages always make 100', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      expect(Math.round(share * 100) + Math.round(restOf(share) * 100)).toBe(100);
    }),
  );
});
