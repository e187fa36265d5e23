// A guest's own copy of the workshop in the browser: what was edited while the host was away survives a reload and
// arrives later. People with the app need none: their own engine keeps the workshop.
import { IndexeddbPersistence, storeState } from 'y-indexeddb';
import * as Y from 'yjs';
import { historyOf } from '../../domain/record/workshop.ts';
import type { Brought } from './otherHistory.ts';

export interface OwnCopy {
  /** What is in it is at the host, or is not to be kept. */
  discard(): Promise<void>;
  close(): void;
}

export interface OwnCopyOptions {
  readonly workshopId: string;
  readonly doc: Y.Doc;
  /** Of the document that the host has, see historyOf. */
  readonly history: string | null;
  /** Gives the host what a copy from before the workshop was written anew still has. */
  readonly bringFormer: (former: Y.Doc) => Promise<Brought>;
}

/** Milliseconds that a window waits for the browser to remove the copy. */
const longestDiscard = 2000;

/**
 * Brings what the copy has into the document, and the document into the copy from then on. A browser may forbid storage
 * (private windows); then the window alone keeps the changes, and says so when it is closed.
 */
export function keepOwnCopy({ workshopId, doc, history, bringFormer }: OwnCopyOptions): OwnCopy {
  const name = `handschlag-${workshopId}`;
  let copy: IndexeddbPersistence | null = null;
  let isClosed = false;
  void (async () => {
    if (!(await mayKeep(name)) || isClosed) return;
    if (!(await isOfHistory(name, history, bringFormer)) || isClosed) return;
    const opened = new IndexeddbPersistence(name, doc);
    copy = opened;
    // Each opening stores the whole state once more; one is enough.
    await opened.whenSynced;
    if (!isClosed) await storeState(opened, true);
  })();
  return {
    async discard() {
      isClosed = true;
      // Another tab of this browser may still have it open; then it is left to the next opening.
      await Promise.race([copy?.clearData(), new Promise((resolve) => void setTimeout(resolve, longestDiscard))]);
    },
    close() {
      isClosed = true;
      void copy?.destroy();
    },
  };
}

/**
 * Whether what is kept under this name may come into the document. A copy from before the workshop was written anew goes
 * to the host and ends; where the host does not take it, it stays as it is, and nothing else is kept.
 */
async function isOfHistory(
  name: string,
  history: string | null,
  bringFormer: OwnCopyOptions['bringFormer'],
): Promise<boolean> {
  const kept = new Y.Doc();
  const opened = new IndexeddbPersistence(name, kept);
  await opened.whenSynced;
  const own = historyOf(kept);
  const isSame = own === null || history === null || own === history;
  const isGone = !isSame && (await bringFormer(kept)) === 'carried';
  await (isGone ? opened.clearData() : opened.destroy());
  return isSame || isGone;
}

function mayKeep(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(`${name}-probe`);
      request.onerror = () => resolve(false);
      request.onsuccess = () => {
        request.result.close();
        indexedDB.deleteDatabase(`${name}-probe`);
        resolve(true);
      };
    } catch {
      resolve(false);
    }
  });
}
