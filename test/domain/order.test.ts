// Order keys: sequence for everyone alike, room between equal, broken and overlong keys.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  afterInsertion,
  byOrder,
  followerOf,
  insertOrders,
  isOrderKey,
  type Ordered,
} from '../../src/domain/record/order.ts';

const inserted = (siblings: readonly Ordered[], beforeId: string | null, ids: readonly string[]) =>
  afterInsertion(siblings, ids, insertOrders(siblings, beforeId, ids.length)).map(({ id }) => id);

const sorted = (keys: readonly string[]) => keys.map((order, index) => ({ id: `n${index}`, order })).sort(byOrder);

describe('insertOrders', () => {
  it('puts what is inserted where it was asked for', () => {
    const siblings = sorted(['a1', 'a2', 'a3']);
    expect(inserted(siblings, 'n1', ['x', 'y'])).toEqual(['n0', 'x', 'y', 'n1', 'n2']);
    expect(inserted(siblings, null, ['x'])).toEqual(['n0', 'n1', 'n2', 'x']);
    expect(inserted(siblings, 'gone', ['x'])).toEqual(['n0', 'n1', 'n2', 'x']);
    expect(inserted([], null, ['x', 'y'])).toEqual(['x', 'y']);
    expect(insertOrders(siblings, 'n1', 2).repairs).toEqual([]);
  });

  it('equal keys are repaired before one inserts between them, and only as many as needed', () => {
    const siblings = sorted(['a1', 'a1', 'a1', 'a2']);
    const insertion = insertOrders(siblings, 'n1', 1);
    expect(insertion.repairs.map(({ id }) => id)).toEqual(['n1', 'n2']);
    expect(inserted(siblings, 'n1', ['x'])).toEqual(['n0', 'x', 'n1', 'n2', 'n3']);
  });

  it('any keys whatever, garbage included: the sequence is kept and the new ones are where they should be', () => {
    const key = fc.oneof(
      fc.constantFrom('', '~~', 'a', 'a0', 'a00', 'a1', 'a1', 'Zz', 'zz', 'a0V', 'ä', '0', 'A'.repeat(600)),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 12 }), fc.nat(12), fc.integer({ min: 1, max: 3 }), (keys, at, count) => {
        const siblings = sorted(keys);
        const ids = ['x', 'y', 'z'].slice(0, count);
        const before = siblings[at]?.id ?? null;
        const expected = siblings.map(({ id }) => id);
        expected.splice(before === null ? expected.length : expected.indexOf(before), 0, ...ids);
        expect(inserted(siblings, before, ids)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('keys stay short however often one inserts at one spot', () => {
    let siblings = sorted(['a1', 'a2']);
    for (let count = 0; count < 1500; count += 1)
      siblings = afterInsertion(siblings, [`i${count}`], insertOrders(siblings, 'n1', 1));
    expect(Math.max(...siblings.map(({ order }) => order.length))).toBeLessThanOrEqual(100);
    expect(siblings.map(({ id }) => id)).toEqual([
      'n0',
      ...Array.from({ length: 1500 }, (_, index) => `i${index}`),
      'n1',
    ]);
  });

  it('two people who insert at the same place get different keys', () => {
    const siblings = sorted(['a1', 'a2']);
    const keys = new Set(Array.from({ length: 1000 }, () => insertOrders(siblings, 'n1', 1).orders[0]));
    expect(keys.size).toBe(1000);
  });
});

describe('small ones', () => {
  it('equal keys sort by id', () => {
    expect(
      [
        { id: 'b', order: 'a1' },
        { id: 'a', order: 'a1' },
        { id: 'c', order: 'a0' },
      ]
        .sort(byOrder)
        .map(({ id }) => id),
    ).toEqual(['c', 'a', 'b']);
  });

  it('knows what is a key', () => {
    expect(['a0', 'Zz', 'a0nowvBV'].map(isOrderKey)).toEqual([true, true, true]);
    expect(['', '0', 'a', 'ä', 'a'.repeat(600), null, 7, undefined].map(isOrderKey)).toEqual(Array(8).fill(false));
  });

  it('followers', () => {
    expect([followerOf([{ id: 'a' }, { id: 'b' }], 'a'), followerOf([{ id: 'a' }], 'a')]).toEqual(['b', null]);
  });
});
