// What says the same stays the same object, however deep it lies.
import { expect, test } from 'vitest';
import { keepAlike } from '../../../src/renderer/base/keepAlike.ts';

test('all of what was before, where all says the same', () => {
  const before = { list: [{ id: 'a', tags: ['x'] }], by: new Map([['a', { n: 1 }]]), of: new Set(['a']), none: null };
  const next = { list: [{ id: 'a', tags: ['x'] }], by: new Map([['a', { n: 1 }]]), of: new Set(['a']), none: null };
  expect(keepAlike(before, next)).toBe(before);
});

test('the parts that say the same, around the one that does not', () => {
  const before = {
    list: [{ id: 'a' }, { id: 'b', title: 'old' }],
    by: new Map([
      ['a', { n: 1 }],
      ['b', { n: 2 }],
    ]),
  };
  const next = {
    list: [{ id: 'a' }, { id: 'b', title: 'new' }],
    by: new Map([
      ['a', { n: 1 }],
      ['b', { n: 3 }],
    ]),
  };
  const kept = keepAlike(before, next);
  expect(kept).toEqual(next);
  expect(kept.list[0]).toBe(before.list[0]);
  expect(kept.list[1]).not.toBe(before.list[1]);
  expect(kept.by.get('a')).toBe(before.by.get('a'));
});

test.each([
  ['a key less', { a: 1, b: undefined }, { a: 1 }],
  ['a key more', { a: 1 }, { a: 1, b: undefined }],
  ['another sequence', [1, 2], [2, 1]],
  ['a shorter list', [1, 2], [1]],
  ['a longer list', [1], [1, 2]],
  [
    'another sequence of a map',
    new Map([
      [1, 1],
      [2, 2],
    ]),
    new Map([
      [2, 2],
      [1, 1],
    ]),
  ],
  ['another set', new Set([1]), new Set([2])],
  ['a list instead of an object', { length: 0 }, []],
  ['nothing before', undefined, { a: 1 }],
])('%s is something else', (_, before: unknown, next: unknown) => {
  const kept = keepAlike(before, next);
  expect(kept).toEqual(next);
  expect(kept).not.toBe(before);
  if (typeof next === 'object' && !Array.isArray(next))
    expect(Object.keys(kept as object)).toEqual(Object.keys(next as object));
});

test('of what is no plain object only identity counts', () => {
  class Point {
    readonly x = 1;
  }
  const [before, next] = [new Point(), new Point()];
  expect(keepAlike(before, next)).toBe(next);
});
