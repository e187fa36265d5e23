// What a vandal takes away in a moment can be restored to the state of a moment before: while a workshop is edited its
// state is noted in memory once a minute, and when a good part of its cards and stages or of its text has gone since,
// what was noted becomes a version.
import * as Y from 'yjs';
import { collections } from '../../domain/document/collections.ts';
import { forEachLive, readRecord } from '../../domain/record/collection.ts';
import { isText } from '../../domain/record/field.ts';
import { countWorkshop } from './workshopEntry.ts';

export interface LossGuard {
  /** The workshop is in memory, or has been edited. */
  look(id: string, doc: Y.Doc): void;
  forget(id: string): void;
}

/** Milliseconds between two notes. */
const notesEvery = 60_000;
/** So many cards and stages at once are more than somebody who tidies up takes away, at least a quarter of all. */
const many = 5;
const part = 0.25;
/** So many letters at once are more than somebody who rewrites a sentence takes away, likewise at least a quarter. */
const manyLetters = 200;

export function openLossGuard(
  keepVersion: (id: string, doc: Y.Doc) => void,
  now: () => number = () => performance.now(),
): LossGuard {
  const notes = new Map<
    string,
    { readonly state: Uint8Array; readonly count: number; readonly texts: Texts; readonly at: number }
  >();
  return {
    look(id, doc) {
      const { touchpoints, stages } = countWorkshop(doc);
      const count = touchpoints + stages;
      const note = notes.get(id);
      const texts = textsOf(doc);
      const isLoss =
        note !== undefined &&
        (note.count - count >= Math.max(many, note.count * part) || isTextLost(note.texts, texts));
      if (isLoss) {
        const before = new Y.Doc();
        Y.applyUpdate(before, note.state, 'version');
        keepVersion(id, before);
        before.destroy();
      }
      if (!note || isLoss || now() - note.at >= notesEvery)
        notes.set(id, { state: Y.encodeStateAsUpdate(doc), count, texts, at: now() });
    },
    forget: (id) => void notes.delete(id),
  };
}

/** The texts of all records by record and field. */
type Texts = ReadonlyMap<string, string>;

function textsOf(doc: Y.Doc): Texts {
  const texts = new Map<string, string>();
  for (const of of collections)
    forEachLive(doc, of, (stored, id) => {
      for (const [field, value] of Object.entries(readRecord(of, id, stored)))
        if (isText(stored.get(field)) && value !== '') texts.set(`${of.name} ${id} ${field}`, String(value));
    });
  return texts;
}

/** Letters that are no longer where they stood: what a text had between its unchanged beginning and end. */
function isTextLost(before: Texts, now: Texts): boolean {
  let all = 0;
  let lost = 0;
  for (const [key, text] of before) {
    all += text.length;
    lost += text.length - sharedLength(text, now.get(key) ?? '');
  }
  return lost >= Math.max(manyLetters, all * part);
}

function sharedLength(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  return start + end;
}
