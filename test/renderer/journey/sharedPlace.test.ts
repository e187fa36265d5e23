// Places, stretches and laser trails on the board mean the same in windows of every width.
import { describe, expect, test } from 'vitest';
import type { Owner } from '../../../src/domain/journey/touchpoints.ts';
import { createTrail, outline, withPoint } from '../../../src/renderer/journey/together/laserTrail.ts';
import { fromShared, toShared } from '../../../src/renderer/journey/view/sharedPlace.ts';
import { zoomToFit } from '../../../src/renderer/journey/together/sharedView.ts';

/** A board whose columns and lanes have the given sizes. */
function board(column: number, above: number, heights: readonly number[]) {
  const owners: readonly Owner[] = ['none', 'marketing', 'both', 'sales'];
  const store = <T>(value: T) => ({ get: () => value, subscribe: () => () => undefined });
  return {
    column: store(column) as never,
    laneTop: (owner: Owner) => above + heights.slice(0, owners.indexOf(owner)).reduce((sum, height) => sum + height, 0),
    laneHeights: { of: (owner: Owner) => store(heights[owners.indexOf(owner)]!) } as never,
  };
}
const wide = board(220, 196, [60, 264, 114, 228]);
const narrow = board(200, 110, [60, 340, 140, 300]);

describe('a place', () => {
  test('comes back as it was', () => {
    for (const place of [
      { x: 0, y: 0 },
      { x: 77, y: 100 },
      { x: 700, y: 300 },
      { x: 1500, y: 700 },
      { x: 2000, y: 1100 },
    ]) {
      const back = fromShared(wide, toShared(wide, place));
      expect(back.x).toBeCloseTo(place.x, 0);
      expect(back.y).toBeCloseTo(place.y, 0);
    }
  });

  test('is in the same stage and lane of another window', () => {
    // Middle of the fourth stage, a quarter down the marketing lane.
    const shared = toShared(wide, { x: 148 + 3.5 * 220, y: 256 + 66 });
    expect(shared).toEqual({ x: 3.5, y: 2.25 });
    expect(fromShared(narrow, shared)).toEqual({ x: 148 + 3.5 * 200, y: 170 + 85 });
  });

  test('beside the stages stays beside them', () => {
    expect(fromShared(narrow, toShared(wide, { x: 74, y: 50 })).x).toBe(74);
  });
});

describe('the stretch of another window', () => {
  const all = { left: 0, right: 8.05, top: 0.3, bottom: 5.5, zoom: 1 };

  test('fits into a narrower one by zooming out, never in', () => {
    expect(zoomToFit(all, 1920, 8)).toBe(1);
    const narrow = zoomToFit(all, 1280, 8);
    expect(narrow).toBeGreaterThan(0.65);
    expect(narrow).toBeLessThan(0.75);
    expect(148 + 8 * 200).toBeLessThanOrEqual(1280 / narrow + 1);
    expect(zoomToFit(all, 3840, 8)).toBe(1);
    expect(zoomToFit({ ...all, zoom: 0.6 }, 3840, 8)).toBe(0.6);
  });

  test('is as large as can be when it cannot fit', () => {
    expect(zoomToFit({ ...all, right: 40 }, 1280, 40)).toBe(0.5);
  });
});

describe('a laser trail', () => {
  const laser = (count: number) => {
    let made: { count: number; points: number[] } = { count: 0, points: [] };
    for (let at = 0; at < count; at += 1) made = withPoint(made, { x: at, y: 2 * at });
    return made;
  };

  test('holds what fits into a message', () => {
    expect(laser(40)).toMatchObject({ count: 40 });
    expect(laser(40).points).toHaveLength(24);
    expect(JSON.stringify(laser(40)).length).toBeLessThan(300);
  });

  test('takes over what is new only, spread over the time until the next message', () => {
    const trail = createTrail();
    trail.add(laser(3), 1000, 90);
    trail.add(laser(5), 1090, 90);
    expect(trail.visible(1000).map(({ x }) => x)).toEqual([0]);
    expect(trail.visible(1089).map(({ x }) => x)).toEqual([0, 1, 2]);
    expect(trail.visible(1180).map(({ x }) => x)).toEqual([0, 1, 2, 3, 4]);
    trail.add(laser(5), 1200, 90);
    expect(trail.visible(1300)).toHaveLength(5);
  });

  test('fades, and begins anew when it was switched off and on', () => {
    const trail = createTrail();
    trail.add(laser(4), 0, 0);
    expect(trail.isAlive(100)).toBe(true);
    expect(trail.isAlive(2000)).toBe(false);
    expect(trail.visible(2000)).toEqual([]);
    trail.add(laser(2), 2000, 0);
    expect(trail.visible(2000)).toHaveLength(2);
  });

  test('is drawn from two places on, widest at its head', () => {
    expect(outline([{ x: 0, y: 0, at: 0 }], 0, 10)).toBe('');
    expect(
      outline(
        [
          { x: 0, y: 0, at: 0 },
          { x: 10, y: 0, at: 450 },
        ],
        450,
        10,
      ),
    ).toBe('M0.0 2.5L10.0 5.0L10.0 -5.0L0.0 -2.5Z');
  });
});
