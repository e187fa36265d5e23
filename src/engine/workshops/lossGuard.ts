// What a vandal takes away in a moment can be restored to the state of a moment before: while a workshop is edited its
// state is noted in memory once a minute, and when a good part of its cards and stages has gone since, what was noted
// becomes a version.
import * as Y from 'yjs';
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

export function openLossGuard(keepVersion: (id: string, doc: Y.Doc) => void, now: () => number = Date.now): LossGuard {
  const notes = new Map<string, { readonly state: Uint8Array; readonly count: number; readonly at: number }>();
  return {
    look(id, doc) {
      const { touchpoints, stages } = countWorkshop(doc);
      const count = touchpoints + stages;
      const note = notes.get(id);
      const isLoss = note !== undefined && note.count - count >= Math.max(many, note.count * part);
      if (isLoss) {
        const before = new Y.Doc();
        Y.applyUpdate(before, note.state, 'version');
        keepVersion(id, before);
        before.destroy();
      }
      if (!note || isLoss || now() - note.at >= notesEvery)
        notes.set(id, { state: Y.encodeStateAsUpdate(doc), count, at: now() });
    },
    forget: (id) => void notes.delete(id),
  };
}
