// What the relay lets through: everything that commands write, nothing that shuts everybody out, whatever it looks like.
import { describe, expect, it } from 'vitest';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { recordsOf } from '../../src/domain/record/collection.ts';
import { workshopDetails } from '../../src/domain/record/workshop.ts';
import { mayBecomeWorkshop, mayComeFromHost } from '../../src/engine/relay/hostUpdates.ts';
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

describe('from the host of a room that this computer has joined', () => {
  /** As the relay sends it: address, type, step, update. */
  const frame = (update: Uint8Array, type = 0, step = 2) =>
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, 'abcd');
      encoding.writeVarUint(encoder, type);
      encoding.writeVarUint(encoder, step);
      encoding.writeVarUint8Array(encoder, update);
    });
  /** Whether a change that the host makes comes in here. */
  const comesIn = (change: (doc: Y.Doc) => void, mayBeIncomplete = false) => {
    const { doc } = seeded();
    const host = peerOf({ doc } as never).doc;
    const before = Y.encodeStateVector(host);
    host.transact(() => change(host));
    return mayComeFromHost(frame(Y.encodeStateAsUpdate(host, before)), doc, mayBeIncomplete);
  };

  it('comes what the host of a workshop may do, its schema included', () => {
    expect(comesIn((doc) => details(doc).set('date', '2026-05-01'))).toBe(true);
    expect(comesIn((doc) => details(doc).set('schemaVersion', 999_999))).toBe(true);
    const { doc } = seeded();
    expect(mayComeFromHost(frame(Y.encodeStateVector(doc), 0, 0), doc, false)).toBe(true);
    expect(mayComeFromHost(frame(Uint8Array.of(1), 1), doc, false)).toBe(true);
  });

  it('comes nothing after which the own copy could not be loaded or shown', () => {
    expect(comesIn((doc) => doc.getMap('workshop').delete('details'))).toBe(false);
    expect(comesIn((doc) => details(doc).set('removedAt', 1))).toBe(false);
    const { doc } = seeded();
    for (const type of [0, 4])
      for (const step of [1, 2])
        expect(mayComeFromHost(frame(deepUpdate('touchpoints', 'deep', 6700), type, step), doc, false)).toBe(false);
    expect(mayComeFromHost(frame(Uint8Array.of(1, 2, 3)), doc, true)).toBe(false);
    expect(mayComeFromHost(Uint8Array.of(), doc, true)).toBe(false);
    expect(mayBecomeWorkshop(Y.encodeStateAsUpdate(doc))).toBe(true);
    expect(mayBecomeWorkshop(deepUpdate('touchpoints', 'deep', 6700))).toBe(false);
  });

  it('waits what builds on something that is missing, except from a server that may not have it itself', () => {
    const { doc } = seeded();
    const host = peerOf({ doc } as never).doc;
    host.getMap('touchpoints').set('nest', new Y.Map());
    const before = Y.encodeStateVector(host);
    (host.getMap('touchpoints').get('nest') as Y.Map<unknown>).set('in', new Y.Map());
    const later = frame(Y.encodeStateAsUpdate(host, before));
    expect(mayComeFromHost(later, doc, false)).toBe(false);
    expect(mayComeFromHost(later, doc, true)).toBe(true);
    expect(mayComeFromHost(frame(Y.encodeStateAsUpdate(host)), doc, false)).toBe(true);
  });
});
