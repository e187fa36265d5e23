// Stores by key: who is told what, and what is asked how often.
import { expect, test, vi } from 'vitest';
import { keptStores, keyedStores } from '../../../src/renderer/journey/view/keyedStores.ts';

test('only listeners of the key that has changed are told, and each key has one store', () => {
  const stores = keyedStores((key: string) => key);
  const [left, right] = [vi.fn(), vi.fn()];
  stores.of('left').subscribe(left);
  const end = stores.of('right').subscribe(right);
  expect(stores.of('left')).toBe(stores.of('left'));
  stores.changed('left');
  expect([left.mock.calls.length, right.mock.calls.length]).toEqual([1, 0]);
  stores.allChanged();
  end();
  stores.allChanged();
  expect([left.mock.calls.length, right.mock.calls.length]).toEqual([3, 1]);
});

test('what is kept is asked once, and again only for a key that is told to have changed, also where nobody listens', () => {
  let value = 1;
  const read = vi.fn((key: string) => `${key}${value}`);
  const stores = keptStores(read);
  expect([stores.of('a').get(), stores.of('a').get(), stores.of('b').get()]).toEqual(['a1', 'a1', 'b1']);
  value = 2;
  stores.changed('a');
  expect([stores.of('a').get(), stores.of('b').get()]).toEqual(['a2', 'b1']);
  stores.allChanged();
  expect([stores.of('a').get(), stores.of('b').get()]).toEqual(['a2', 'b2']);
  expect(read).toHaveBeenCalledTimes(5);
});

test('a listener already reads what is new', () => {
  let value = 1;
  const stores = keptStores(() => value);
  const store = stores.of('a');
  const seen: number[] = [store.get()];
  store.subscribe(() => seen.push(store.get()));
  value = 2;
  stores.changed('a');
  expect(seen).toEqual([1, 2]);
});
