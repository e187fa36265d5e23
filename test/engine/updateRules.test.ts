// What the relay lets through: everything that commands write, nothing that shuts everybody out, whatever it looks like.
import { describe, expect, it } from 'vitest';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { recordsOf } from '../../src/domain/record/collection.ts';
import { workshopDetails } from '../../src/domain/record/workshop.ts';
import { harmOf } from '../../src/engine/relay/updateRules.ts';
import { decodeUpdate } from '../../src/engine/relay/updateValues.ts';
import { deepUpdate } from '../domain/hostileUpdates.ts';
import { peerOf, seeded } from '../domain/peers.ts';
import { runRandomCommand } from '../domain/randomCommands.ts';
import { withSeededRandomness } from '../domain/seededRandom.ts';

const details = (doc: Y.Doc) => recordsOf(doc, workshopDetails).get('details')!;

/** What is found in the change that somebody makes on their own copy of a workshop. */
function harmIn(change: (doc: Y.Doc) => void) {
  const { doc } = seeded();
  const other = peerOf({ doc } as never).doc;
  const before = Y.encodeStateVector(other);
  other.transact(() => change(other));
  return harmOf(decodeUpdate(Y.encodeStateAsUpdate(other, before))!, doc);
}

/** An item by hand: placed by its left neighbour, or by the item of the type that it is in. */
function itemUpdate(at: { left: Y.ID } | { parent: Y.ID; key: string }): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, 4711, 0]) encoding.writeVarUint(encoder, number);
    const id = 'left' in at ? at.left : at.parent;
    encoding.writeUint8(encoder, 8 | ('left' in at ? 0x80 : 0x20));
    if ('parent' in at) encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, id.client);
    encoding.writeVarUint(encoder, id.clock);
    if ('key' in at) encoding.writeVarString(encoder, at.key);
    encoding.writeVarUint(encoder, 1);
    encoding.writeAny(encoder, 999_999);
    encoding.writeVarUint(encoder, 0);
  });
}

describe('the record of the workshop itself', () => {
  it.each<[string, (doc: Y.Doc) => void]>([
    ['deleted', (doc) => doc.getMap('workshop').delete('details')],
    ['replaced', (doc) => doc.getMap('workshop').set('details', 'gone')],
    ['replaced by a record', (doc) => doc.getMap('workshop').set('details', new Y.Map())],
    ['marked as removed', (doc) => details(doc).set('removedAt', 1)],
    ['said to be newer', (doc) => details(doc).set('schemaVersion', 999_999)],
    ['without a version', (doc) => details(doc).delete('schemaVersion')],
  ])('is not %s', (_, change) => {
    expect(harmIn(change)).toBe('details');
  });

  it('is not written by an item that names no place but its neighbour, nor by one that names its parent', () => {
    const { doc } = seeded();
    const { _item: item, _map: fields } = details(doc);
    for (const update of [
      itemUpdate({ left: fields.get('schemaVersion')!.lastId }),
      itemUpdate({ parent: item!.id, key: 'removedAt' }),
      itemUpdate({ left: item!.id }),
    ])
      expect(harmOf(decodeUpdate(update)!, doc)).toBe('details');
    expect(harmOf(decodeUpdate(itemUpdate({ parent: item!.id, key: 'date' }))!, doc)).toBeNull();
  });

  it('is written otherwise as everybody likes', () => {
    expect(harmIn((doc) => details(doc).set('date', '2026-05-01'))).toBeNull();
    expect(harmIn((doc) => (details(doc).get('title') as Y.Text).insert(0, 'Neu '))).toBeNull();
  });
});

describe('nesting', () => {
  const nest = (levels: number) => (doc: Y.Doc) => {
    let map = new Y.Map<unknown>();
    doc.getMap('touchpoints').set('nest', map);
    for (let level = 1; level < levels; level += 1) {
      const inner = new Y.Map<unknown>();
      map.set('in', inner);
      map = inner;
    }
  };

  it('of shared types goes as far as any workshop needs', () => {
    expect(harmIn(nest(6))).toBeNull();
    expect(harmIn(nest(7))).toBe('tooDeep');
    expect(harmIn(nest(3000))).toBe('tooDeep');
  });

  it('cannot come in pieces whose forerunner is still missing', () => {
    const { doc } = seeded();
    const other = peerOf({ doc } as never).doc;
    nest(6)(other);
    const before = Y.encodeStateVector(other);
    const deepest = [...other.store.clients.get(other.clientID)!].at(-1) as Y.Item;
    (deepest.content as unknown as { type: Y.Map<unknown> }).type.set('in', new Y.Map());
    expect(harmOf(decodeUpdate(Y.encodeStateAsUpdate(other, before))!, doc)).toBe('unknownParent');
  });

  it('of values is bounded, and so is what may pass for bytes', () => {
    expect(decodeUpdate(deepUpdate('touchpoints', 'deep', 30))).not.toBeNull();
    for (const depth of [40, 6700, 100_000])
      expect(decodeUpdate(deepUpdate('touchpoints', 'deep', depth)), `${depth}`).toBeNull();
    const doc = new Y.Doc();
    doc.getMap('touchpoints').set('x', JSON.parse('{"__proto__":{"a":1}}'));
    expect(decodeUpdate(Y.encodeStateAsUpdate(doc))).toBeNull();
  });
});

it('whatever commands write passes, edit by edit and as a whole', () => {
  withSeededRandomness(3, (chance) => {
    const server = seeded().doc;
    const workshop = peerOf({ doc: server } as never);
    workshop.doc.on('update', (update: Uint8Array) => {
      expect(harmOf(decodeUpdate(update)!, server)).toBeNull();
      Y.applyUpdate(server, update, 'remote');
    });
    for (let step = 0; step < 300; step += 1) runRandomCommand(workshop, 'me', chance);
    const empty = new Y.Doc();
    for (const to of [empty, seeded().doc, server])
      expect(harmOf(decodeUpdate(Y.encodeStateAsUpdate(workshop.doc))!, to) ?? 'none').toBe(
        to === empty || to === server ? 'none' : 'details',
      );
  });
});
