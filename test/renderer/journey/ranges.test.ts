// Stretches of cards: what contains what, and how one grows towards another.
import { describe, expect, it } from 'vitest';
import { contains, grown, hull, isRange, none, overlap, positions } from '../../../src/renderer/journey/view/ranges.ts';

describe('a range of cards', () => {
  it('contains what lies in it, and nothing is in every range', () => {
    expect(contains([2, 9], [2, 9])).toBe(true);
    expect(contains([2, 9], [1, 3])).toBe(false);
    expect(contains([2, 9], [8, 10])).toBe(false);
    expect(contains(none, none)).toBe(true);
    expect(contains([2, 9], none)).toBe(true);
    expect(contains(none, [4, 5])).toBe(false);
  });

  it('has in common with another what is in both', () => {
    expect(overlap([2, 9], [5, 12])).toEqual([5, 9]);
    expect(overlap([2, 4], [5, 12])).toEqual(none);
  });

  it('is joined with one that touches it, and given up for one that is elsewhere', () => {
    expect(hull([2, 9], [7, 12])).toEqual([2, 12]);
    expect(hull([2, 9], [9, 12])).toEqual([2, 12]);
    expect(hull([2, 9], [20, 25])).toEqual([20, 25]);
    expect(hull([20, 25], [2, 9])).toEqual([2, 9]);
    expect(hull(none, [5, 6])).toEqual([5, 6]);
    expect(hull([5, 6], none)).toEqual([5, 6]);
  });

  it('grows a little at each end, never beyond what is wanted, and never gives up what it has', () => {
    expect(grown([10, 20], [0, 40], 8)).toEqual([2, 28]);
    expect(grown([10, 20], [8, 21], 8)).toEqual([8, 21]);
    expect(grown([10, 20], [12, 25], 8)).toEqual([10, 25]);
    expect(grown(none, [30, 50], 8)).toEqual([30, 38]);
    expect(grown([0, 5], [30, 33], 8)).toEqual([30, 33]);
  });

  it('has its positions, with others beside it in sequence', () => {
    expect(positions([3, 6])).toEqual([3, 4, 5]);
    expect(positions([3, 6], new Set([4, 9, 1, -1]))).toEqual([1, 3, 4, 5, 9]);
    expect(isRange([3, 4, 5], [3, 6])).toBe(true);
    expect(isRange([], none)).toBe(true);
    expect(isRange([3, 5, 6], [3, 6])).toBe(false);
  });
});
