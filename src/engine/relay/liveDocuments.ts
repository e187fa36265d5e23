// Documents as the engine itself uses them: kept in memory and read, without a socket.
import type { Document } from '@hocuspocus/server';
import type * as Y from 'yjs';
import type { OpenProblem } from '../workshops/loadedWorkshops.ts';
import type { StoredWorkshop } from '../workshops/storedWorkshop.ts';
import { Refused, type RelayState } from './relayState.ts';
import { wholeStateInPieces } from './wholeState.ts';

/** Keeps the document in memory until it is released. */
export async function hold(
  state: RelayState,
  id: string,
): Promise<{ readonly document: Document; release(): void } | OpenProblem> {
  const opened = await openDirectly(state, id);
  if (typeof opened === 'string') return opened;
  return {
    document: opened.document,
    release: () => {
      state.loaded.keep(id);
      void opened.end();
    },
  };
}

/** Runs `use` on the live document; it stays in memory meanwhile. */
export async function withDocument<T>(
  state: RelayState,
  id: string,
  use: (doc: Y.Doc) => T | Promise<T>,
): Promise<T | OpenProblem> {
  const opened = await openDirectly(state, id);
  if (typeof opened === 'string') return opened;
  const { document, end } = opened;
  try {
    return await use(document);
  } finally {
    state.loaded.keep(id);
    await end();
  }
}

/** A workshop's whole state as one update. */
export async function readState(state: RelayState, id: string): Promise<Uint8Array | OpenProblem> {
  const { hocuspocus, options } = state;
  // What is on the disk is what a document that no window has open says; loading it takes much longer than reading it.
  const isOpen = hocuspocus.documents.has(id) || hocuspocus.loadingDocuments.has(id);
  return (isOpen ? null : options.readStored(id)) ?? withDocument(state, id, wholeStateInPieces);
}

/** Where it would be too large, the journal is written anew first, if that makes room. */
export function isFullWith(stored: StoredWorkshop | undefined, size: number, largest: number): boolean {
  const isFull = () => (stored?.size ?? 0) + size > largest;
  if (isFull()) stored?.compact();
  return isFull();
}

/** Keeps the document in memory until `end`, and opens it again where its journal was replaced. */
export async function openDirectly(
  state: RelayState,
  id: string,
  isAgain = false,
): Promise<{ readonly document: Document; readonly end: () => Promise<void> } | OpenProblem> {
  if (state.isClosing) return 'unreadable';
  try {
    const direct = await state.hocuspocus.openDirectConnection(id);
    return { document: direct.document!, end: () => direct.disconnect() };
  } catch (error) {
    if (error instanceof Refused && error.reason === 'replaced')
      return isAgain ? 'unreadable' : openDirectly(state, id, true);
    if (error instanceof Refused) return error.reason as OpenProblem;
    state.options.onProblem(`Workshop ${id} could not be opened: ${String(error)}`);
    return 'unreadable';
  }
}
