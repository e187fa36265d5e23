// A guest's own copy of the workshop in the browser: what was edited while the host was away survives a reload and
// arrives later. Whoever has the app needs none: their own engine keeps the workshop.
import { IndexeddbPersistence, storeState } from 'y-indexeddb';
import type * as Y from 'yjs';

export interface OwnCopy {
  close(): void;
}

/**
 * Brings what the copy has into the document, and the document into the copy from then on. A browser may forbid storage
 * (private windows); then the window alone keeps the changes, and says so when it is closed.
 */
export function keepOwnCopy(workshopId: string, doc: Y.Doc): OwnCopy {
  const name = `handschlag-${workshopId}`;
  let copy: IndexeddbPersistence | null = null;
  let isClosed = false;
  void mayKeep(name).then((isAllowed) => {
    if (!isAllowed || isClosed) return;
    const opened = new IndexeddbPersistence(name, doc);
    copy = opened;
    // Each opening stores the whole state once more; one is enough.
    void opened.whenSynced.then(() => (isClosed ? undefined : storeState(opened, true)));
  });
  return {
    close() {
      isClosed = true;
      void copy?.destroy();
    },
  };
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
