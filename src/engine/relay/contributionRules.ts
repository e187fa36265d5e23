// What an update of somebody who only contributes may do: add the records that contributions are, and write the fields
// of them that stand in domain/document/contributions.ts. Everything else is refused as a whole, also what only deletes.
import * as Y from 'yjs';
import { contributions, type Contribution } from '../../domain/document/contributions.ts';
import { isText } from '../../domain/record/field.ts';
import { newItemsOf, type Harm, type NewItems, type Place } from './updateRules.ts';
import type { DecodedUpdate } from './updateValues.ts';

/** Where something is written: a collection, a record in it, and for what is inside of one its field. */
interface Written {
  readonly rule: Contribution;
  readonly id: string;
  /** Null for the record itself. */
  readonly field: string | null;
  /** Inside of the field's own value, as letters of a text are. */
  readonly isInside: boolean;
  /** The item of this update that makes the record; null where the document has it. */
  readonly madeBy: Y.Item | null;
}

/**
 * Why an update is more than a contribution, or null. `unknownParent`: it builds on what is not here.
 *
 * @param isOthers whether a client id belongs to somebody else who is here: no connection writes under another's
 */
export function harmOfContribution(
  update: DecodedUpdate,
  doc: Y.Doc,
  isOthers: (client: number) => boolean,
): Harm | null {
  const { store } = doc;
  const isNew = ({ id, length }: Y.Item | Y.GC | Y.Skip) => id.clock + length > Y.getState(store, id.client);
  if (update.structs.some((struct) => isNew(struct) && isOthers(struct.id.client))) return 'notAContribution';
  const news = newItemsOf(update, doc);
  const writes: Write[] = [];
  for (const item of news.items) {
    const place = news.placeOf(item);
    if (place === 'missing') return 'unknownParent';
    if (place === 'gone') continue;
    const at = writtenAt(place, doc, news);
    if (at === 'missing') return 'unknownParent';
    if (at === null || !mayBeWritten(at, item, doc) || !goesOn(item, at, doc, news)) return 'notAContribution';
    if (!at.isInside) writes.push({ at, key: keyOf(at), item });
  }
  if (leavesNothing(writes, doc)) return 'notAContribution';
  return harmOfDeletions(update, doc, news, new Set(writes.map(({ key }) => key)));
}

/** What an update puts into a field, or as a record. */
interface Write {
  readonly at: Written;
  readonly key: string;
  readonly item: Y.Item;
}

/**
 * Whether something that is there would be missing afterwards: a field of which only a deleted value comes, for it takes
 * the place of the one before all the same, or of a record that takes the place of another.
 */
function leavesNothing(writes: readonly Write[], doc: Y.Doc): boolean {
  const filled = new Set<string>();
  const followed = new Set<string>();
  for (const { key, item } of writes) {
    if (!(item.content instanceof Y.ContentDeleted)) filled.add(key);
    if (item.origin) followed.add(`${key} ${item.origin.client} ${item.origin.clock}`);
  }
  return writes.some(({ at, key, item }) => {
    if (!recordOf(doc, at.rule, at.id)) return false;
    const { client, clock } = item.lastId;
    if (item.content instanceof Y.ContentDeleted) return !followed.has(`${key} ${client} ${clock}`);
    return at.field === null && Object.keys(at.rule.of.fields).some((field) => !filled.has(keyOf({ ...at, field })));
  });
}

function mayBeWritten({ rule, id, field, isInside, madeBy }: Written, item: Y.Item, doc: Y.Doc): boolean {
  const stored = recordOf(doc, rule, id);
  if (field === null) {
    const isRecord = item.content instanceof Y.ContentType && item.content.type instanceof Y.Map;
    return isRecord && (stored === null || rule.isKeyed);
  }
  if (field !== 'removedAt' && !Object.hasOwn(rule.of.fields, field)) return false;
  if (stored !== null && !isOfTheField(item, field, rule, isInside)) return false;
  const value = isInside ? undefined : valueOf(item);
  if (madeBy === null || stored === null) return rule.mayWrite(field, value, madeBy === null ? stored : null);
  return item.content instanceof Y.ContentDeleted || rule.mayReplace(field, value, stored);
}

/**
 * Whether something could stand in a field of a record that is there already, or of one that takes its place: what a
 * field cannot hold reads as nothing, and would take away what somebody else has written. Bytes or a shared type in
 * `removedAt` would remove the record.
 */
function isOfTheField({ content }: Y.Item, field: string, { of }: Contribution, isInside: boolean): boolean {
  const kind = Object.hasOwn(of.fields, field) ? of.fields[field] : undefined;
  if (content instanceof Y.ContentDeleted) return true;
  if (isInside) return kind?.isShared === true;
  if (content instanceof Y.ContentType) return kind?.isShared === true && isText(content.type);
  if (!(content instanceof Y.ContentAny) || kind?.isShared === true) return false;
  const value: unknown = content.arr.at(-1);
  return kind ? kind.schema.safeParse(value).success : value === null || typeof value === 'number';
}

/** Of an item whose beginning is in the document already, the rest must belong where the beginning is. */
function goesOn({ id }: Y.Item, at: Written, doc: Y.Doc, news: NewItems): boolean {
  const state = Y.getState(doc.store, id.client);
  if (id.clock >= state) return true;
  const before = Y.getItem(doc.store, Y.createID(id.client, state - 1));
  if (!(before instanceof Y.Item) || !(before.parent instanceof Y.AbstractType)) return false;
  const known = writtenAt({ parent: before.parent, key: before.parentSub }, doc, news);
  return known !== null && known !== 'missing' && keyOf(known) === keyOf(at);
}

/** What is deleted must be what this update writes anew, or the letters of a text that may be written. */
function harmOfDeletions({ ds }: DecodedUpdate, doc: Y.Doc, news: NewItems, written: Set<string>): Harm | null {
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      for (const item of itemsIn(doc, client, clock, len)) {
        if (item.deleted || !(item instanceof Y.Item)) continue;
        if (!(item.parent instanceof Y.AbstractType)) continue;
        const at = writtenAt({ parent: item.parent, key: item.parentSub }, doc, news);
        if (at === null || at === 'missing') return 'notAContribution';
        const { rule, id, field, isInside } = at;
        const isReplaced = written.has(keyOf(at)) || written.has(keyOf({ ...at, field: null }));
        const isLetter = isInside && field !== null && rule.mayWrite(field, undefined, recordOf(doc, rule, id));
        if (!isReplaced && !isLetter) return 'notAContribution';
      }
      if (!isKnown(doc, news, client, clock + len - 1)) return 'unknownParent';
    }
  }
  return null;
}

/** Climbs from a place to the top-level type that it is in; null when that is none of contributions. */
function writtenAt(from: Place, doc: Y.Doc, news: NewItems): Written | 'missing' | null {
  const keys: (string | null)[] = [];
  let at = from;
  let maker: Y.Item | null = null;
  for (let depth = 0; depth < 8; depth += 1) {
    keys.unshift(at.key);
    const { parent } = at;
    const name = typeof parent === 'string' ? parent : parent instanceof Y.AbstractType ? rootName(doc, parent) : null;
    if (name !== null) {
      const rule = contributions.get(name);
      const [id, field = null] = keys;
      if (!rule || typeof id !== 'string') return null;
      return { rule, id, field, isInside: keys.length > 2, madeBy: keys.length > 1 ? maker : null };
    }
    if (parent instanceof Y.Item) {
      maker = parent;
      const next = news.placeOf(parent);
      if (next === 'missing') return next;
      if (next === 'gone') return null;
      at = next;
    } else if (parent instanceof Y.AbstractType && parent._item?.parent instanceof Y.AbstractType) {
      maker = null;
      at = { parent: parent._item.parent, key: parent._item.parentSub };
    } else return null;
  }
  return null;
}

function rootName(doc: Y.Doc, type: Y.AbstractType<unknown>): string | null {
  if (type._item) return null;
  for (const [name, root] of doc.share) if (root === type) return name;
  return null;
}

function recordOf(doc: Y.Doc, { of }: Contribution, id: string): Y.Map<unknown> | null {
  const stored: unknown = doc.getMap(of.name).get(id);
  return stored instanceof Y.Map ? stored : null;
}

/** The value that an item gives to a field; undefined for a shared text, and for what was replaced already. */
function valueOf({ content }: Y.Item): unknown {
  return content instanceof Y.ContentAny ? content.arr.at(-1) : undefined;
}

function itemsIn(doc: Y.Doc, client: number, clock: number, length: number): (Y.Item | Y.GC)[] {
  const structs = doc.store.clients.get(client) ?? [];
  const end = Math.min(clock + length, Y.getState(doc.store, client));
  if (clock >= end) return [];
  const found: (Y.Item | Y.GC)[] = [];
  for (let at = Y.findIndexSS(structs, clock); at < structs.length && structs[at]!.id.clock < end; at += 1)
    found.push(structs[at]!);
  return found;
}

/** Whether the document or this update has what is deleted: else it would delete what somebody writes later. */
function isKnown(doc: Y.Doc, news: NewItems, client: number, clock: number): boolean {
  return clock < Y.getState(doc.store, client) || news.find(Y.createID(client, clock)) !== null;
}

function keyOf({ rule, id, field }: Pick<Written, 'rule' | 'id' | 'field'>): string {
  return `${rule.of.name}\0${id}\0${field ?? ''}`;
}
