// The .handschlag file: the whole workshop comes back, two imports are independent, and whatever is broken is refused
// by name.
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { execute } from '../../src/domain/record/command.ts';
import { listRecords, recordsOf, type Collection, type Fields } from '../../src/domain/record/collection.ts';
import { collections } from '../../src/domain/document/collections.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { seedWorkshop } from '../../src/domain/document/seed.ts';
import { addStage, orderedStages, removeStage } from '../../src/domain/journey/stages.ts';
import { editText } from '../../src/domain/document/textEditing.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { addTouchpoints, removeTouchpoints } from '../../src/domain/journey/touchpointCommands.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import { readTemplate } from '../../src/engine/workshops/templates.ts';
import {
  decodeWorkshopFile,
  encodeWorkshopFile,
  packState,
  workshopFileVersion,
} from '../../src/engine/exchange/workshopFile.ts';

const resources = new URL('../../resources', import.meta.url).pathname;

function sampleDoc(): Y.Doc {
  const doc = new Y.Doc();
  seedWorkshop(doc, readTemplate(resources, 'sample', 'de'));
  return doc;
}

function opened(bytes: Uint8Array): Y.Doc {
  const result = decodeWorkshopFile(bytes);
  if (!result.ok) throw new Error(result.code);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, result.value, 'test');
  return doc;
}

function codeOf(bytes: Uint8Array): string {
  const result = decodeWorkshopFile(bytes);
  return result.ok ? 'ok' : result.code;
}

const readAll = (doc: Y.Doc, of: unknown) => listRecords(doc, of as Collection<Fields>);

const clients = (doc: Y.Doc) => [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()];

describe('what is kept', () => {
  it('gives back the whole workshop, votes and ids included', () => {
    const doc = sampleDoc();
    const again = opened(encodeWorkshopFile(doc));
    expect(buildPlan(again)).toEqual(buildPlan(doc));
    // As it is read: a field that nobody has written is its usual value afterwards.
    for (const of of collections) expect(readAll(again, of)).toEqual(readAll(doc, of));
  });

  it('carries neither history nor what was removed', () => {
    const doc = sampleDoc();
    const workshop = openWorkshop(doc);
    const [first] = listTouchpoints(doc);
    execute(workshop, 'me', editText, {
      collection: 'touchpoints',
      id: first!.id,
      field: 'description',
      index: 0,
      remove: 0,
      insert: 'GEHEIM',
    });
    execute(workshop, 'me', removeTouchpoints, { ids: [first!.id] });
    const again = opened(encodeWorkshopFile(doc));
    expect(listTouchpoints(again)).toHaveLength(32);
    expect(Buffer.from(Y.encodeStateAsUpdate(again)).includes('GEHEIM')).toBe(false);
  });

  it('keeps the cards of a removed stage', () => {
    const doc = sampleDoc();
    execute(openWorkshop(doc), 'me', removeStage, { id: orderedStages(doc)[0]!.id });
    const again = opened(encodeWorkshopFile(doc));
    expect(buildPlan(again)).toEqual(buildPlan(doc));
    expect(buildPlan(again).withoutStage).toHaveLength(4);
  });

  it('read twice, gives two workshops that share no client id and go separate ways', () => {
    const file = encodeWorkshopFile(sampleDoc());
    const [left, right] = [opened(file), opened(file)];
    expect(clients(left).filter((id) => clients(right).includes(id))).toEqual([]);
    const stageId = orderedStages(left)[0]!.id;
    execute(openWorkshop(left), 'me', addTouchpoints, {
      stageId,
      owner: 'sales',
      beforeId: null,
      cards: [{ title: 'Neu' }],
    });
    expect([listTouchpoints(left).length, listTouchpoints(right).length]).toEqual([34, 33]);
  });

  it('a workshop that has just been opened can be edited and saved again', () => {
    const doc = opened(encodeWorkshopFile(sampleDoc()));
    expect(execute(openWorkshop(doc), 'me', addStage, { title: 'Neunte', beforeId: null }).ok).toBe(true);
    expect(orderedStages(opened(encodeWorkshopFile(doc))).map(({ title }) => title)).toHaveLength(9);
  });
});

describe('what is refused', () => {
  let file: Uint8Array;
  beforeAll(() => {
    file = encodeWorkshopFile(sampleDoc());
  });

  it('names what it has before it', () => {
    expect(codeOf(new Uint8Array())).toBe('emptyFile');
    expect(codeOf(new TextEncoder().encode('Phase;Touchpoint'))).toBe('notHandschlag');
    expect(codeOf(file.subarray(0, 8))).toBe('damagedFile');
    expect(codeOf(packState(new Uint8Array([0, 0]), workshopFileVersion + 1))).toBe('newerVersion');
    expect(codeOf(packState(new Uint8Array([0, 0]), workshopFileVersion))).toBe('damagedFile');
    expect(codeOf(new Uint8Array(51 * 1024 * 1024))).toBe('fileTooLarge');
    expect(codeOf(new TextEncoder().encode(Buffer.from(file).toString('latin1')))).toBe('notHandschlag');
  });

  it('a workshop of a newer schema', () => {
    const doc = sampleDoc();
    recordsOf(doc, { name: 'workshop' }).get('details')!.set('schemaVersion', 999);
    expect(codeOf(packState(Y.encodeStateAsUpdate(doc), workshopFileVersion))).toBe('newerVersion');
  });

  it('a workshop of more records than anybody could use', () => {
    const doc = sampleDoc();
    doc.transact(() => {
      for (let at = 0; at <= 50_000; at += 1) doc.getMap('touchpoints').set(`t${at}`, new Y.Map());
    });
    expect(codeOf(packState(Y.encodeStateAsUpdate(doc), workshopFileVersion))).toBe('fileTooLarge');
  });

  it('a bomb: nothing is inflated beyond what the head announces, and no more than the limit', () => {
    const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024));
    const small = Buffer.concat([file.subarray(0, 50), bomb]);
    expect(codeOf(small)).toBe('damagedFile');
    const announced = Buffer.from(packState(new Uint8Array(), workshopFileVersion));
    announced.writeUInt32BE(0xffffffff, 14);
    expect(codeOf(announced)).toBe('fileTooLarge');
  });

  it('a file cut anywhere', () => {
    for (let length = 1; length < file.length; length += length < 200 ? 1 : 37) {
      expect(codeOf(file.subarray(0, length)), String(length)).toBe(length < 8 ? 'notHandschlag' : 'damagedFile');
    }
  });

  it('every single bit flipped in the head, and thousands of flips in the content: refused, or the very same workshop', () => {
    const same = buildPlan(opened(file));
    const flips = [...Array(50 * 8).keys()];
    for (let bit = 50 * 8; bit < file.length * 8; bit += 23) flips.push(bit);
    expect(flips.length).toBeGreaterThan(1000);
    for (const bit of flips) {
      const flipped = Uint8Array.from(file);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const code = codeOf(flipped);
      if (code === 'ok') expect(buildPlan(opened(flipped))).toEqual(same);
      else expect(['damagedFile', 'notHandschlag', 'fileTooLarge']).toContain(code);
    }
  });

  it('garbage of any kind under a right checksum neither crashes nor gets in unread', () => {
    const state = Y.encodeStateAsUpdate(sampleDoc());
    const mutation = fc.array(fc.tuple(fc.nat(state.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    let refused = 0;
    fc.assert(
      fc.property(mutation, (changes) => {
        const mutated = Uint8Array.from(state);
        for (const [index, value] of changes) mutated[index] = value;
        const result = decodeWorkshopFile(packState(mutated, workshopFileVersion));
        if (!result.ok) {
          refused += 1;
          return ['damagedFile', 'newerVersion'].includes(result.code);
        }
        const doc = new Y.Doc();
        Y.applyUpdate(doc, result.value, 'test');
        buildPlan(doc);
        return true;
      }),
      { numRuns: 400 },
    );
    expect(refused).toBeGreaterThan(0);
  });
});
