// Workshops that are in memory: each with its journal, from being read until it has not been used for a while.
import * as Y from 'yjs';
import type { Document } from '@hocuspocus/server';
import { migrateWorkshop } from '../../domain/record/workshop.ts';
import type { StoredWorkshop } from './storedWorkshop.ts';

/** Why a workshop is not open. `replaced`: its journal was, by a version that can be loaded; it can be opened now. */
export type OpenProblem = 'notFound' | 'unreadable';
export type LoadProblem = OpenProblem | 'replaced';

export interface LoadedWorkshopsOptions {
  /** Opens a workshop's journal, or says why not. */
  readonly openStored: (id: string, onState: (code: string) => void) => StoredWorkshop | OpenProblem;
  /** Puts the newest version in the place of a journal that cannot be loaded; false when there is none. */
  readonly replaceUnloadable: (id: string) => boolean;
  /** Is this the engine that keeps the workshop? In a room that it has joined, the host's decides on the schema. */
  readonly mayMigrate: (id: string) => boolean;
  /** The document is in memory, as it was stored. */
  readonly onLoad: (id: string, doc: Y.Doc) => void;
  /** Somebody has changed the document. */
  readonly onEdit: (id: string, doc: Y.Doc) => void;
  /** The document leaves memory; the last chance to read it. */
  readonly onUnload: (id: string, doc: Y.Doc) => void;
  readonly onProblem: (message: string) => void;
  /** Milliseconds that a document stays in memory after the last use. */
  readonly keepFor: number;
  /** Tells everybody in the document how its storage is. */
  readonly notify: (document: Document, code: string) => void;
}

export interface LoadedWorkshops {
  /** Reads the workshop into the document; why not, when it cannot. */
  load(id: string, document: Document): LoadProblem | null;
  /** From now on every edit is in the journal before it is acknowledged. */
  watch(id: string, document: Document): void;
  storedOf(id: string): StoredWorkshop | undefined;
  /** It was used just now. */
  keep(id: string): void;
  /** False while it is still to be kept, or not all of it is written; `again` is called when that may have changed. */
  mayUnload(id: string, again: () => void): boolean;
  /** True for a document that another has taken the place of. */
  isReplaced(document: Document): boolean;
  /**
   * Puts `whole`, the state of another document, in the place of the workshop's, which is over with that: it is to be
   * loaded anew. Throws when that cannot be written, and everything stays as it was.
   */
  replace(id: string, document: Document, whole: Uint8Array): void;
  /** Writes all that is left and ends; false when something could not be written. */
  flush(): boolean;
}

interface Live {
  readonly stored: StoredWorkshop;
  keepUntil: number;
  timer: NodeJS.Timeout | null;
}

export function openLoadedWorkshops({
  openStored,
  replaceUnloadable,
  mayMigrate,
  onLoad,
  onEdit,
  onUnload,
  onProblem,
  keepFor,
  notify,
}: LoadedWorkshopsOptions): LoadedWorkshops {
  const lives = new Map<string, Live>();
  const replaced = new WeakSet<Document>();
  return {
    load(id, document) {
      const stored = openStored(id, (code) => notify(document, code));
      if (typeof stored === 'string') return stored;
      try {
        stored.load(document);
        // What cannot be written is neither relayed nor ever compacted.
        Y.encodeStateAsUpdate(document);
      } catch (error) {
        stored.close();
        onProblem(`Workshop ${id} could not be loaded: ${String(error)}`);
        return replaceUnloadable(id) ? 'replaced' : 'unreadable';
      }
      lives.set(id, { stored, keepUntil: 0, timer: null });
      document.on('destroy', () => {
        lives.delete(id);
        try {
          onUnload(id, document);
          stored.close();
        } catch (error) {
          onProblem(`Workshop ${id} could not be put away: ${String(error)}`);
        }
      });
      return null;
    },
    watch(id, document) {
      passOnFirst(document);
      lives.get(id)?.stored.watch(document);
      if (mayMigrate(id)) migrateWorkshop(document);
      onLoad(id, document);
      document.on('update', () => onEdit(id, document));
    },
    storedOf: (id) => lives.get(id)?.stored,
    keep(id) {
      const live = lives.get(id);
      if (live) live.keepUntil = performance.now() + keepFor;
    },
    mayUnload(id, again) {
      const live = lives.get(id);
      if (!live) return true;
      const wait = live.keepUntil - performance.now();
      if (wait <= 0 && live.stored.flush()) return true;
      live.timer ??= setTimeout(
        () => {
          live.timer = null;
          again();
        },
        Math.max(wait, 1000),
      ).unref();
      return false;
    },
    isReplaced: (document) => replaced.has(document),
    replace(id, document, whole) {
      const live = lives.get(id);
      if (!live) throw new Error(`Workshop ${id} is not in memory`);
      live.stored.replace(whole);
      replaced.add(document);
      if (live.timer) clearTimeout(live.timer);
    },
    flush() {
      for (const { timer } of lives.values()) if (timer) clearTimeout(timer);
      return [...lives.values()].map(({ stored }) => stored.flush()).every(Boolean);
    },
  };
}

/**
 * Everybody else gets an edit before it is written: a disk may take its time, and what they have they bring back if it
 * is lost here. Of the edits that come in one turn of the event loop only the first goes alone, the others together, as
 * Hocuspocus has it.
 */
function passOnFirst(document: Document) {
  let hasPassedOn = false;
  document.on('update', () => {
    if (hasPassedOn) return;
    hasPassedOn = true;
    setImmediate(() => {
      hasPassedOn = false;
    });
    document.flush();
  });
}
