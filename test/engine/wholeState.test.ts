// The whole state as it is given to those who come: written once, continued by what was added, and always what the
// document says.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { isWritten, wholeState, wholeStateInPieces } from '../../src/engine/relay/wholeState.ts';
import { chanceFrom, type Chance } from '../domain/seededRandom.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const read = (update: Uint8Array) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
};
const saidBy = (doc: Y.Doc) => ({ records: doc.getMap('records').toJSON(), list: doc.getArray('list').toJSON() });

/** Adds, replaces and deletes, as people do. */
function edit(doc: Y.Doc, chance: Chance) {
  const records = doc.getMap<Y.Map<unknown>>('records');
  const id = `r${chance.whole(6)}`;
  const text = records.get(id)?.get('text');
  if (!(text instanceof Y.Text) || chance.happens(0.1)) {
    const record = new Y.Map();
    record.set('text', new Y.Text('Erstkontakt 😀'));
    records.set(id, record);
  } else if (chance.happens(0.6)) text.insert(chance.whole(text.length), 'Rückruf');
  else if (chance.happens(0.5)) text.delete(0, Math.min(text.length, 4));
  else records.delete(id);
  if (chance.happens(0.3)) doc.getArray('list').push([chance.whole(10), { at: chance.whole(10) }]);
  if (chance.happens(0.1) && doc.getArray('list').length > 0) doc.getArray('list').delete(0, 1);
}

it('whoever gets it has what the document says, whatever has happened since it was written', () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const chance = chanceFrom(seed);
    const docs = [1, 2, 3].map((client) => Object.assign(new Y.Doc(), { clientID: client * 1000 + seed }));
    const [doc] = docs as [Y.Doc, ...Y.Doc[]];
    for (let step = 0; step < 40; step += 1) {
      const by = chance.pickAny(docs)!;
      edit(by, chance);
      if (by !== doc && chance.happens(0.7)) Y.applyUpdate(doc, Y.encodeStateAsUpdate(by, Y.encodeStateVector(doc)));
      if (by !== doc && chance.happens(0.5)) Y.applyUpdate(by, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(by)));
      if (chance.happens(0.3)) continue;
      const given = read(wholeState(doc));
      expect(saidBy(given), `seed ${seed}`).toEqual(saidBy(doc));
      expect(Y.encodeStateVector(given)).toEqual(Y.encodeStateVector(doc));
      if (chance.happens(0.1)) vi.runAllTimers();
    }
  }
});

it('goes on from what was written, and gives the same bytes while nothing changes', () => {
  const doc = new Y.Doc();
  doc.getText('text').insert(0, 'one '.repeat(50_000));
  const first = wholeState(doc);
  expect(wholeState(doc)).toBe(first);
  const spied = vi.spyOn(Y.Item.prototype, 'write');
  doc.getText('text').insert(3, '!');
  expect(read(wholeState(doc)).getText('text').toString()).toBe(doc.getText('text').toString());
  // The letter alone.
  expect(spied).toHaveBeenCalledTimes(1);
  spied.mockRestore();
});

it('takes what waits for others along', () => {
  const [sender, doc] = [new Y.Doc(), new Y.Doc()];
  sender.getMap('records').set('a', 1);
  const before = Y.encodeStateVector(sender);
  sender.getMap('records').set('b', 2);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(sender, before));
  expect(doc.store.pendingStructs).not.toBeNull();
  const other = read(wholeState(doc));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(sender));
  expect(other.getMap('records').toJSON()).toEqual({ a: 1, b: 2 });
});

it('is written in pieces, between which others go on, and takes along what they write', async () => {
  vi.useRealTimers();
  const doc = new Y.Doc();
  const records = doc.getMap<string>('records');
  doc.transact(() => {
    for (let at = 0; at < 5000; at += 1) records.set(`r${at}`, 'x'.repeat(20));
  });
  const written = vi.spyOn(Y.Item.prototype, 'write');
  expect(isWritten(doc)).toBe(false);
  const asked = [wholeStateInPieces(doc), wholeStateInPieces(doc)];
  records.set('meanwhile', 'yes');
  const [one, other] = await Promise.all(asked);
  expect(one).toBe(other);
  expect(written.mock.calls.length).toBeLessThan(5200);
  written.mockRestore();
  expect(read(one!).getMap('records').get('meanwhile')).toBe('yes');
  expect(read(one!).getMap('records').size).toBe(5001);
});

it('looks at the clock while it writes, and lets others run when its moment is over', async () => {
  vi.useRealTimers();
  const doc = new Y.Doc();
  const list = doc.getArray<number>('list');
  // Items of one client that cannot be joined: each stands before the one of before.
  doc.transact(() => {
    for (let at = 0; at < 3000; at += 1) list.insert(0, [at]);
  });
  let time = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (time += 5));
  const turns = vi.spyOn(globalThis, 'setImmediate');
  const given = await wholeStateInPieces(doc);
  expect(turns.mock.calls.length).toBeGreaterThan(5);
  clock.mockRestore();
  turns.mockRestore();
  expect(read(given).getArray('list').toArray()).toEqual(list.toArray());
});
