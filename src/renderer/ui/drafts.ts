// What has been typed or picked in this window and is not in the workshop yet: fields write theirs by themselves, after
// a pause and before anything takes them away; forms wait for their button, and leaving the page asks first.
import { createContext, use } from 'react';
import { createStore, type Store } from '../base/store.ts';

export interface Drafts {
  /** How many fields hold something that they have not written yet, and how many forms are filled in. */
  readonly pending: Store<{ readonly fields: number; readonly forms: number }>;
  /** An input method has begun a word and not finished it. */
  readonly isComposing: () => boolean;
  /** Adds a field that holds something; `write` writes it. Returns the function that takes it away again. */
  addField(write: () => void): () => void;
  addForm(): () => void;
  /** Writes what all fields hold. */
  writeAll(): void;
  /** What was entered into a form that has gone away without being sent, by a key of the form. */
  readonly kept: Map<string, unknown>;
  close(): void;
}

/** To be opened before anything else that asks before the page is left: what fields hold is written first. */
export function openDrafts(target: Window): Drafts {
  const pending = createStore({ fields: 0, forms: 0 });
  const fields = new Set<() => void>();
  let forms = 0;
  let isComposing = false;
  const count = () => pending.set({ fields: fields.size, forms });
  const writeAll = () => {
    for (const write of fields) write();
  };
  const ends = new AbortController();
  const { signal } = ends;
  target.addEventListener('compositionstart', () => (isComposing = true), { capture: true, signal });
  target.addEventListener('compositionend', () => (isComposing = false), { capture: true, signal });
  // An element that is taken away in the middle of a composition does not end it.
  target.addEventListener('focusin', () => (isComposing = false), { capture: true, signal });
  target.addEventListener('pagehide', writeAll, { signal });
  target.addEventListener(
    'beforeunload',
    (event) => {
      writeAll();
      if (forms > 0) event.preventDefault();
    },
    { signal },
  );
  // A phone may end a page that is not seen without telling it.
  target.document.addEventListener('visibilitychange', () => target.document.hidden && writeAll(), { signal });
  return {
    pending,
    isComposing: () => isComposing,
    addField(write) {
      fields.add(write);
      count();
      return () => {
        fields.delete(write);
        count();
      };
    },
    addForm() {
      forms += 1;
      count();
      return () => {
        forms -= 1;
        count();
      };
    },
    writeAll,
    kept: new Map(),
    close: () => ends.abort(),
  };
}

export const DraftsContext = createContext<Drafts | null>(null);

export function useDrafts(): Drafts {
  const drafts = use(DraftsContext);
  if (!drafts) throw new Error('useDrafts needs a DraftsContext above it');
  return drafts;
}
