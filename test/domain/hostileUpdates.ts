// Updates that no command would write: any shared type and any value, at any key and depth of a workshop. Whoever may
// write can send them, so whatever they leave behind must be readable.
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { collections, liveCollections } from '../../src/domain/document/collections.ts';
import type { Chance } from './seededRandom.ts';

/** A text that throws where it should say what it holds. */
export function throwingText(): Y.XmlText {
  const text = new Y.XmlText();
  text.insertEmbed(0, JSON.parse('{"toString":null,"valueOf":null}') as object);
  return text;
}

const strings = [
  '',
  'a0',
  'Zz',
  'z~',
  'sales',
  'confirmed',
  '2026-02-30',
  '-271821-04-20',
  '__proto__',
  'constructor',
  'toString',
  '\u0000\u202E\uFFFF',
  '\uD83D',
  '=1+1',
  '<img src=x onerror=alert(1)>',
  '9'.repeat(400),
  'long '.repeat(2000),
] as const;
const numbers = [
  0,
  -0,
  -1,
  0.5,
  2,
  3,
  1e308,
  -1e15,
  8.64e15,
  8.65e15,
  999_999,
  Number.NaN,
  Infinity,
  -Infinity,
] as const;

/** A value without shared types, nested now and then. */
export function anyValue(chance: Chance, depth = 0): unknown {
  switch (chance.whole(depth > 6 ? 7 : 10)) {
    case 0:
      return null;
    case 1:
      return undefined;
    case 2:
      return chance.happens(0.5);
    case 3:
      return BigInt(chance.whole(100));
    case 4:
      return new Uint8Array(chance.whole(5));
    case 5:
      return chance.pick(numbers);
    case 6:
      return chance.pick(strings);
    case 7:
      return Array.from({ length: chance.whole(4) }, () => anyValue(chance, depth + 1));
    case 8:
      return chance.happens(0.2) ? nested(chance.whole(30)) : likelyValue(chance, depth);
    default:
      return Object.fromEntries(
        Array.from({ length: chance.whole(4) }, () => [chance.pick(strings), anyValue(chance, depth + 1)]),
      );
  }
}

/** What almost makes sense: a place, a share, a consent, a signature with one part wrong, or one part too many. */
function likelyValue(chance: Chance, depth: number): unknown {
  const values: Record<string, unknown> = chance.pick<Record<string, unknown>>([
    { stageId: null, owner: 'sales', order: 'a1' },
    { stageId: 'stage', owner: 'both', order: 'a0' },
    { owner: 'both', value: 0.3 },
    { participantId: 'x', name: 'Y', at: 5, terms: {} },
    { kind: 'typed', name: 'Anna' },
    { kind: 'drawn', strokes: [[1, 2, 3, 4]] },
  ]);
  const key = chance.happens(0.5) ? (chance.pickAny(Object.keys(values)) ?? 'x') : chance.pick(strings);
  return { ...values, [key]: anyValue(chance, depth + 1) };
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Any shared type, filled with anything. */
function anyType(chance: Chance, depth = 0): unknown {
  const fill = () => (chance.happens(0.3) && depth < 5 ? anyType(chance, depth + 1) : anyValue(chance));
  switch (chance.whole(9)) {
    case 0: {
      const map = new Y.Map<unknown>();
      for (let count = chance.whole(4); count > 0; count -= 1) map.set(keyOf(chance), fill());
      return map;
    }
    case 1:
      return Y.Array.from(Array.from({ length: chance.whole(4) }, () => fill() as never));
    case 2: {
      const text = new Y.Text(chance.pick(strings));
      if (chance.happens(0.5)) text.insertEmbed(0, { a: anyValue(chance) } as object);
      if (chance.happens(0.3)) text.insert(0, 'bold', { bold: { toString: null } });
      return text;
    }
    case 3:
      return throwingText();
    case 4: {
      const text = new Y.XmlText('T');
      text.format(0, 1, { b: { c: { toString: null, valueOf: null } } });
      return text;
    }
    case 5: {
      const element = new Y.XmlElement('script');
      element.setAttribute('src', anyValue(chance) as string);
      element.insert(0, [new Y.XmlText('x'), new Y.XmlElement('b')]);
      return element;
    }
    case 6:
      return new Y.XmlFragment();
    case 7:
      return new Y.XmlHook('hook');
    default:
      return new Y.Doc();
  }
}

const fieldNames = [...new Set(collections.flatMap(({ fields }) => Object.keys(fields))), 'removedAt'];

function keyOf(chance: Chance): string {
  return chance.happens(0.9) ? chance.pickAny(fieldNames)! : chance.pick(strings);
}

/**
 * Changes a document as a stranger to all commands may; each of its transactions is an update that Yjs accepts
 * elsewhere.
 */
export function vandalise(doc: Y.Doc, chance: Chance) {
  for (let steps = 1 + chance.whole(4); steps > 0; steps -= 1) {
    try {
      doc.transact(() => vandaliseOnce(doc, chance), 'vandal');
    } catch {
      // Some of it Yjs does not even take down: then nobody can send it.
    }
  }
}

function vandaliseOnce(doc: Y.Doc, chance: Chance) {
  const of = chance.pickAny(collections)!.name;
  const records: Y.Map<unknown> = doc.getMap(of);
  const id = chance.happens(0.8) ? (chance.pickAny([...records.keys()]) ?? 'new') : chance.pick(strings);
  const record = records.get(id);
  const thing = () => (chance.happens(0.5) ? anyType(chance) : anyValue(chance));
  switch (chance.whole(8)) {
    case 0:
      return void records.delete(id);
    case 1:
      return void records.set(id, thing());
    case 2:
      return void records.set(`${chance.pick(strings)}${chance.whole(9)}`, anyType(chance));
    case 3:
      return intoRoot(doc, of, chance);
    case 4:
      return record instanceof Y.Map ? void record.clear() : undefined;
    case 5: {
      const text = record instanceof Y.Map ? record.get('title') : undefined;
      if (!(text instanceof Y.Text)) return;
      if (chance.happens(0.5)) text.insertEmbed(chance.whole(text.length + 1), { a: 1 });
      else text.insert(chance.whole(text.length + 1), chance.pick(strings), { style: { toString: null } });
      return;
    }
    default:
      if (record instanceof Y.Map) record.set(keyOf(chance), thing());
  }
}

const allCollections = [...collections, ...liveCollections];

/** Something in a record of a workshop that has records of every section; what is there is changed in one place, mostly. */
export function vandaliseRecord(doc: Y.Doc, chance: Chance) {
  const of = chance.pickAny(allCollections)!;
  const records: Y.Map<unknown> = doc.getMap(of.name);
  const id = chance.pickAny([...records.keys()]) ?? 'new';
  const record = records.get(id);
  const fields = [...Object.keys(of.fields), 'removedAt'];
  const field = chance.pickAny(fields)!;
  const thing = () => (chance.happens(0.4) ? anyType(chance) : anyValue(chance));
  const kind = chance.whole(12);
  if (kind === 0) return records.delete(id);
  if (kind === 1) return void records.set(id, thing());
  if (kind === 2 || !(record instanceof Y.Map)) {
    const made = new Y.Map<unknown>();
    records.set(chance.happens(0.5) ? `new${chance.whole(9)}` : id, made);
    for (const one of fields) if (chance.happens(0.7)) made.set(one, thing());
    return;
  }
  if (kind === 3) return record.clear();
  const living = [...records.values()].filter((one): one is Y.Map<unknown> => one instanceof Y.Map);
  const value = chance.pickAny(living)!.get(field);
  record.set(field, kind > 8 || value instanceof Y.AbstractType ? thing() : changedInOnePlace(chance, value));
}

function changedInOnePlace(chance: Chance, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value) || chance.happens(0.15))
    return anyValue(chance);
  const parts = Object.entries(value);
  const at = chance.whole(parts.length);
  const changed = parts.flatMap(([key, part], index): [string, unknown][] => {
    if (index !== at) return [[key, part]];
    return chance.happens(0.15) ? [] : [[key, changedInOnePlace(chance, part)]];
  });
  if (chance.happens(0.15)) changed.push(['extra', anyValue(chance)]);
  return Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
}

/** The collection used as another type: a list beside the records. */
function intoRoot(doc: Y.Doc, name: string, chance: Chance) {
  const other = new Y.Doc();
  other.getArray(name).insert(0, [1, 'x', new Y.Map(), anyValue(chance) as never]);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'vandal');
}

/**
 * An update by hand: one value under `key` of the collection, nested `depth` deep, which the writer of Yjs itself could
 * not write.
 */
export function deepUpdate(of: string, key: string, depth: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, 777_777, 0]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, 8 | 0x20);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, of);
    encoding.writeVarString(encoder, key);
    encoding.writeVarUint(encoder, 1);
    for (let level = 0; level < depth; level += 1) {
      encoding.writeUint8(encoder, 117);
      encoding.writeVarUint(encoder, 1);
    }
    encoding.writeUint8(encoder, 126);
    encoding.writeVarUint(encoder, 0);
  });
}
