// Typed collections of records in a Yjs document: each record is a Y.Map under its immutable id, read with repair.
import * as Y from 'yjs';
import { nanoid } from 'nanoid';
import { isText, wellFormed, type Field } from './field.ts';
import { knownRecord } from './knownRecords.ts';

export type Fields = Record<string, Field<unknown>>;
export type Values<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };
export type RecordOf<C> = C extends Collection<infer F> ? Values<F> & { readonly id: string } : never;

export interface Collection<F extends Fields> {
  /** Name of the top-level Y.Map that holds the records. */
  readonly name: string;
  readonly fields: F;
}

export function collection<F extends Fields>(name: string, fields: F): Collection<F> {
  return { name, fields };
}

/** The Y.Map of all records of a collection, removed ones included. */
export function recordsOf(doc: Y.Doc, { name }: { readonly name: string }): Y.Map<Y.Map<unknown>> {
  return doc.getMap(name);
}

/** A record as it is stored, removed or not; undefined for anything that is no record. */
export function storedRecord(doc: Y.Doc, of: { readonly name: string }, id: string): Y.Map<unknown> | undefined {
  const stored: unknown = recordsOf(doc, of).get(id);
  return stored instanceof Y.Map ? stored : undefined;
}

/** The live record with this id; undefined when there is none, it is marked as removed, or it is no record at all. */
export function getRecord<F extends Fields>(doc: Y.Doc, of: Collection<F>, id: string) {
  const stored = recordsOf(doc, of).get(id);
  return isKey(id) && isLive(stored) ? readRecord(of, id, stored) : undefined;
}

/** All live records, in no particular order. */
export function listRecords<F extends Fields>(doc: Y.Doc, of: Collection<F>) {
  const result: RecordOf<Collection<F>>[] = [];
  forEachLive(doc, of, (stored, id) => result.push(readRecord(of, id, stored)));
  return result;
}

/** Calls `use` for each live record; what stands under a key that is no id, or is no record, is passed over. */
export function forEachLive(
  doc: Y.Doc,
  of: { readonly name: string },
  use: (stored: Y.Map<unknown>, id: string) => void,
) {
  recordsOf(doc, of).forEach((stored, id) => {
    if (isKey(id) && isLive(stored)) use(stored, id);
  });
}

/**
 * Reads one stored record; a field that is missing or makes no sense reads as its fallback (nothing is written). Where
 * records are kept (knownRecords.ts), one that has not changed is the same object, which must not be written to.
 */
export function readRecord<F extends Fields>(of: Collection<F>, id: string, stored: { get(key: string): unknown }) {
  return knownRecord(of, id, stored, () => {
    const record: Record<string, unknown> = { id };
    for (const key in of.fields) record[key] = of.fields[key]!.read(stored.get(key));
    return record as RecordOf<Collection<F>>;
  });
}

/** Longest key of a record: that of a vote is made of two ids (votes.ts). */
const longestKey = 129;

function isKey(id: string): boolean {
  return id.length > 0 && id.length <= longestKey;
}

export function isLive(stored: unknown): stored is Y.Map<unknown> {
  return stored instanceof Y.Map && stored.get('removedAt') == null;
}

/** Creates a record with all its nested texts; only ever called by the one peer that invents the id. */
export function insertRecord<F extends Fields>(
  doc: Y.Doc,
  of: Collection<F>,
  values: Partial<Values<F>>,
  { id = nanoid(), removedAt = null }: { id?: string; removedAt?: number | null } = {},
): string {
  const record = new Y.Map<unknown>();
  for (const key in of.fields) record.set(key, of.fields[key]!.create(values[key]));
  if (removedAt !== null) record.set('removedAt', removedAt);
  recordsOf(doc, of).set(id, record);
  return id;
}

/**
 * Writes the given fields of a record; texts are changed by their smallest difference so that others' typing survives.
 */
export function patchRecord<F extends Fields>(doc: Y.Doc, of: Collection<F>, id: string, values: Partial<Values<F>>) {
  const record = storedRecord(doc, of, id);
  if (!record) return;
  for (const key in values) {
    const field = of.fields[key];
    if (!field || values[key] === undefined) continue;
    const value = wellFormed(values[key]);
    const stored = record.get(key);
    // What is stored may be of another kind: then it is replaced, for nothing could be read of what is written into it.
    if (field.isShared && isText(stored)) replaceText(stored, String(value));
    else if (field.isShared || isText(stored) || !isSame(field.read(stored), value))
      record.set(key, field.create(value));
  }
}

/** Marks a record as removed; it stays in the document, so that undo and late typing lose nothing. */
export function markRemoved(doc: Y.Doc, of: { readonly name: string }, id: string) {
  storedRecord(doc, of, id)?.set('removedAt', Date.now());
}

export function clearRemoved(doc: Y.Doc, of: { readonly name: string }, id: string) {
  storedRecord(doc, of, id)?.set('removedAt', null);
}

/** The shared text of a live record's text field, or undefined. */
export function textOf(doc: Y.Doc, of: { readonly name: string }, id: string, field: string): Y.Text | undefined {
  const record = recordsOf(doc, of).get(id);
  const text = isLive(record) ? record.get(field) : undefined;
  return isText(text) ? text : undefined;
}

/** Turns a shared text into `next` by one deletion and one insertion between what both have in common. */
export function replaceText(text: Y.Text, next: string) {
  const previous = text.toString();
  if (previous === next) return;
  const shorter = Math.min(previous.length, next.length);
  let start = 0;
  while (start < shorter && previous[start] === next[start]) start += 1;
  let end = 0;
  while (end < shorter - start && previous[previous.length - 1 - end] === next[next.length - 1 - end]) end += 1;
  changeText(text, start, previous.length - start - end, next.slice(start, next.length - end));
}

/**
 * Deletes `remove` UTF-16 units at `index` and inserts `insert` there. A change that would begin or end inside a
 * surrogate pair is widened to the whole pair: Yjs replaces halves of a pair by U+FFFD.
 */
export function changeText(text: Y.Text, index: number, remove: number, insert: string) {
  const previous = text.toString();
  // Something that is no text is in it, and counts in the positions of Yjs: it goes, with the text written anew.
  if (text.length !== previous.length)
    return writeAnew(text, previous.slice(0, index) + insert + previous.slice(index + remove));
  const start = index - (isInsidePair(previous, index) ? 1 : 0);
  const end = index + remove + (isInsidePair(previous, index + remove) ? 1 : 0);
  const words = previous.slice(start, index) + insert + previous.slice(index + remove, end);
  if (end > start) text.delete(start, end - start);
  if (words.length > 0) text.insert(start, words.toWellFormed());
}

function writeAnew(text: Y.Text, words: string) {
  text.delete(0, text.length);
  if (words.length > 0) text.insert(0, words.toWellFormed());
}

function isInsidePair(words: string, index: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(words.slice(Math.max(0, index - 1), index + 1));
}

function isSame(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
