// Every field of every kind of record, written by hand by somebody who only contributes: what is not named here is
// refused by the relay as a whole, and so is a kind of record or a field that is added later.
import { expect, it } from 'vitest';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { collections, liveCollections } from '../../src/domain/document/collections.ts';
import { envelopes } from '../../src/domain/questions/questions.ts';
import { seats } from '../../src/domain/people/seats.ts';
import { insertRecord, type Collection, type Fields } from '../../src/domain/record/collection.ts';
import { harmOfContribution } from '../../src/engine/relay/contributionRules.ts';
import { decodeUpdate } from '../../src/engine/relay/updateValues.ts';

/** What may be added, and what of one that is there may be written. */
const may: Record<string, readonly string[]> = {
  votes: ['dots'],
  envelopes: ['sealed', 'sealedTo', 'byId', 'count', 'isDone'],
  seats: [],
  activitySeen: ['at'],
  parkedTopics: [],
  cards: [],
  planReceipts: [],
  signOffs: [],
  signedPlans: [],
  // Whose words they are is an agreement between programs.
  comments: ['text', 'mentions', 'editedAt', 'kind', 'resolvedAt', 'resolvedById', 'removedAt'],
  // Of somebody who has no team yet.
  participants: ['team'],
};
/** Kinds whose records have an id that follows from what they say: two who add the same one at once replace each other's. */
const keyed = ['votes', 'envelopes', 'seats', 'activitySeen', 'planReceipts', 'signedPlans'];
const all = [
  ...new Map([...collections, ...liveCollections, seats as Collection<Fields>].map((one) => [one.name, one])).values(),
];

/** A document with a record of the kind, and what the relay says to a change of it. */
function harmIn(of: Collection<Fields>, change: (doc: Y.Doc) => void) {
  const doc = new Y.Doc();
  insertRecord(doc, of, {}, { id: 'here' });
  const own = new Y.Doc();
  Y.applyUpdate(own, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(own);
  own.transact(() => change(own));
  return harmOfContribution(decodeUpdate(Y.encodeStateAsUpdate(own, before))!, doc, () => false);
}
const record = (doc: Y.Doc, name: string) => doc.getMap<Y.Map<unknown>>(name).get('here')!;

it('takes an answer away by no value that is deleted already', () => {
  const doc = new Y.Doc();
  const key = insertRecord(doc, envelopes, { questionId: 'q', sealed: 'AAAA' }, { id: 'q:anna' });
  const sealed = doc.getMap<Y.Map<unknown>>('envelopes').get(key)!;
  const { id } = sealed._map.get('sealed')!;
  const made = (writes: (encoder: encoding.Encoder) => void, count: number) =>
    encoding.encode((encoder) => {
      for (const number of [1, count, 4711, 0]) encoding.writeVarUint(encoder, number);
      writes(encoder);
      encoding.writeVarUint(encoder, 0);
    });
  /** Of one letter that is gone, or of a value; behind what is named. */
  const item = (encoder: encoding.Encoder, behind: Y.ID, value?: string) => {
    encoding.writeUint8(encoder, 0x80 | (value === undefined ? 1 : 8));
    for (const number of [behind.client, behind.clock]) encoding.writeVarUint(encoder, number);
    encoding.writeVarUint(encoder, 1);
    if (value !== undefined) encoding.writeAny(encoder, value);
  };
  const harm = (update: Uint8Array) => harmOfContribution(decodeUpdate(update)!, doc, () => false);
  const own = (clock: number) => Y.createID(4711, clock);
  const gone = made((encoder) => item(encoder, id), 1);
  const behind = made((encoder) => (item(encoder, id, 'BBBB'), item(encoder, own(0))), 2);
  const before = made((encoder) => (item(encoder, id), item(encoder, own(0), 'BBBB')), 2);
  expect([gone, behind, before].map(harm)).toEqual(['notAContribution', 'notAContribution', null]);
  // It would have been taken away.
  Y.applyUpdate(doc, gone);
  expect(sealed.get('sealed')).toBeUndefined();
});

it.each(all.map((of) => [of.name, of] as const))('%s', (name, of) => {
  const { fields } = of;
  const harmOf = (change: (doc: Y.Doc) => void) => harmIn(of, change);
  const changing = may[name];
  const mayAdd = changing !== undefined;
  const refused = 'notAContribution';
  expect(
    harmOf((doc) => insertRecord(doc, { name, fields } as Collection<Fields>, {}, { id: 'new' })),
    'added',
  ).toBe(mayAdd ? null : refused);
  for (const field of [...Object.keys(fields), 'removedAt', 'anything', '__proto__', 'toString']) {
    const kind = Object.hasOwn(fields, field) ? fields[field] : undefined;
    const isAllowed = changing?.includes(field) ?? false;
    const isShared = kind?.isShared === true;
    const mayHold = (value: unknown) =>
      kind ? !isShared && kind.schema.safeParse(value).success : value === null || typeof value === 'number';
    for (const value of [1, 'x', '', null, true, -1, { a: 1 }, [1], ['x'], new Uint8Array(2)]) {
      const isTaken =
        (isAllowed && mayHold(value) && (name !== 'envelopes' || field === 'byId' || value !== '')) ||
        // What was removed comes back.
        (mayAdd && field === 'removedAt' && value === null);
      const harm = harmOf((doc) => record(doc, name).set(field, value));
      expect(harm, `${field} = ${JSON.stringify(value)}`).toBe(isTaken ? null : refused);
    }
    for (const type of [new Y.Map(), new Y.Array(), new Y.Text('x'), new Y.XmlText('x'), new Y.XmlElement('b')]) {
      const isTaken = isAllowed && isShared && type instanceof Y.Text && !(type instanceof Y.XmlText);
      const harm = harmOf((doc) => record(doc, name).set(field, type));
      expect(harm, `${field}: ${type.constructor.name}`).toBe(isTaken ? null : refused);
    }
    const letters = (doc: Y.Doc) => (record(doc, name).get(field) as Y.Text).insert(0, 'x');
    if (isShared) expect(harmOf(letters), `letters in ${field}`).toBe(isAllowed ? null : refused);
    if (kind)
      expect(
        harmOf((doc) => record(doc, name).delete(field)),
        `${field} deleted`,
      ).toBe(refused);
  }
  expect(
    harmOf((doc) => doc.getMap(name).delete('here')),
    'deleted',
  ).toBe(refused);
  expect(
    harmOf((doc) => record(doc, name).clear()),
    'emptied',
  ).toBe(refused);
  for (const value of [1, 'x', null, [], new Y.Text('x'), new Y.Array(), new Y.XmlElement('x'), new Y.Doc()])
    expect(
      harmOf((doc) => doc.getMap(name).set('new', value)),
      'no record',
    ).toBe(refused);
  expect(
    harmOf((doc) => doc.getMap(name).set('new', new Y.Map([['anything', 1]]))),
    'a field that it has not',
  ).toBe(refused);
  const beside = new Y.Doc();
  beside.getArray(name).insert(0, [1]);
  expect(
    harmOf((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(beside))),
    'a list beside the records',
  ).toBe(refused);
});

it.each(all.map((of) => [of.name, of] as const))('%s, another one in its place', (name, of) => {
  const { fields } = of;
  const refused = 'notAContribution';
  // Whole, and otherwise the same.
  const replaced = (values: Record<string, unknown>, without?: string) =>
    harmIn(of, (doc) => {
      const made = new Y.Map<unknown>();
      for (const [field, value] of record(doc, name).entries())
        if (field !== without) made.set(field, fields[field]?.isShared ? new Y.Text() : value);
      for (const [field, value] of Object.entries(values)) made.set(field, value);
      doc.getMap(name).set('here', made);
    });
  const full: Record<string, unknown> = name === 'envelopes' ? { sealed: 'AAAA', sealedTo: 'A'.repeat(43) } : {};
  expect(replaced(full), 'replaced by the same').toBe(keyed.includes(name) ? null : refused);
  expect(replaced({ ...full, removedAt: 1 }), 'replaced by a removed one').toBe(refused);
  expect(replaced({ ...full, removedAt: new Uint8Array(1) }), 'replaced by a removed one').toBe(refused);
  expect(replaced({ ...full, anything: 1 }), 'replaced with more').toBe(refused);
  for (const field of Object.keys(fields)) {
    if (!(field in full)) expect(replaced(full, field), `replaced without ${field}`).toBe(refused);
    expect(replaced({ ...full, [field]: new Uint8Array(1) }), `replaced with bytes in ${field}`).toBe(refused);
  }
  if (name === 'envelopes') expect(replaced({ sealed: '' }), 'replaced by an empty one').toBe(refused);
  if (name === 'signedPlans') expect(replaced({ canonical: 'x' }), 'replaced by another plan').toBe(refused);
});
