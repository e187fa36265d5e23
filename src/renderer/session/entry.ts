// How a window comes into a workshop: its role, the first whole state, joining as a participant, and being shut out.
import type { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { canContribute } from '../../domain/record/command.ts';
import { historyOf, isSeeded, type Workshop } from '../../domain/record/workshop.ts';
import type { Role } from '../../protocol/roomApi.ts';
import { whenIdle } from '../base/idle.ts';
import { createStore, type WritableStore } from '../base/store.ts';
import type { Connection } from './connection.ts';
import { fetchDocument, type SessionProblem } from './firstDocument.ts';
import type { Joining } from './joining.ts';
import { bringFormer } from './otherHistory.ts';
import { keepOwnCopy, type OwnCopy } from './ownCopy.ts';

export interface Entry {
  /** See WorkshopSession. */
  readonly isReady: WritableStore<boolean>;
  readonly problem: WritableStore<SessionProblem | null>;
  readonly role: WritableStore<Role | 'owner'>;
  readonly isShutOut: WritableStore<boolean>;
}

export interface EntryWays {
  readonly workshopId: string;
  readonly token: string;
  readonly documentUrl: string;
  readonly workshop: Workshop;
  readonly provider: HocuspocusProvider;
  readonly socket: HocuspocusProviderWebsocket;
  readonly connection: Connection;
  readonly joining: Joining;
  /** The host names a mesh, or none. */
  readonly onMesh: (topic: string | null) => void;
  readonly signal: AbortSignal;
}

export function openEntry(): Entry {
  return {
    isReady: createStore(false),
    problem: createStore<SessionProblem | null>(null),
    role: createStore<Role | 'owner'>('owner'),
    isShutOut: createStore(false),
  };
}

/** Comes in, and follows what the host says of this window's role. */
export function comeIn(entry: Entry, ways: EntryWays): OwnCopy {
  const { isReady, role } = entry;
  const { workshopId, workshop, provider, connection, joining } = ways;
  const { doc } = workshop;
  let ownCopy: OwnCopy | null = null;
  let hasJoined = false;
  /** Told by the host that this is its own window; until then a guest could be taken for it. */
  let isOwner = false;
  const joinOnce = () => {
    if (hasJoined || !canContribute(workshop)) return;
    hasJoined = true;
    joining.join(isOwner);
  };
  const becomeReady = () => {
    if (isReady.get() || !isSeeded(doc)) return;
    joinOnce();
    // For measuring how long the drawing takes from here.
    performance.mark('first-sync');
    isReady.set(true);
  };
  provider.on('authenticated', () => {
    const isWriter = provider.authorizedScope !== 'readonly';
    if (!isWriter) role.set('view');
    else if (role.get() === 'view') role.set('edit');
  });
  connection.notice.subscribe(() => {
    const notice = connection.notice.get()!;
    role.set(notice.role);
    isOwner = notice.role === 'owner';
    if (isReady.get()) joinOnce();
    // One of another history is left, see otherHistory.ts.
    const isOther = notice.history !== null && isSeeded(doc) && historyOf(doc) !== notice.history;
    if (isOther) return;
    if (notice.role === 'edit' || notice.role === 'contribute')
      ownCopy ??= keepOwnCopy({
        workshopId,
        doc,
        history: notice.history,
        bringFormer: (former) => bringFormer(ways, former),
      });
    ways.onMesh(notice.mesh);
  });
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => giveUp(entry, ways, problemOf(reason)));
  provider.on('synced', () => {
    becomeReady();
    giveUp(entry, ways, 'unreadable');
  });
  void fetchFirst(entry, ways, (first) => {
    isOwner = first === 'owner';
    becomeReady();
  });
  return { discard: async () => ownCopy?.discard(), close: () => ownCopy?.close() };
}

async function fetchFirst(entry: Entry, ways: EntryWays, onLoaded: (role: Role | 'owner') => void) {
  const { provider, workshop, signal } = ways;
  const first = await fetchDocument(ways.documentUrl, ways.workshopId, ways.token, signal);
  if (signal.aborted) return;
  if (first.state === 'loaded') {
    entry.role.set(first.role);
    // The origin is the provider itself: what came from the host need not be sent back to it.
    applyUnheard(workshop.doc, first.update, provider);
    onLoaded(first.role);
  }
  // The room waits until the first picture is there; what is changed until then goes with the first exchange.
  if (first.state === 'loaded') whenIdle(() => !signal.aborted && provider.attach());
  else if (first.state === 'away') provider.attach();
  else giveUp(entry, ways, first.state);
}

/** What is on screen already stays there, as offline: it may hold changes that are nowhere else. */
function giveUp({ isReady, isShutOut, problem }: Entry, { socket }: EntryWays, reason: SessionProblem) {
  if (isReady.get() && reason === 'denied') {
    isShutOut.set(true);
    socket.disconnect();
  }
  if (isReady.get() || problem.get() !== null) return;
  problem.set(reason);
  socket.disconnect();
}

/**
 * Applies the first whole state without telling who listens to updates: they have no use for it, and Yjs would write it
 * all down for them.
 */
function applyUnheard(doc: Y.Doc, update: Uint8Array, origin: unknown) {
  const listeners = doc._observers.get('update');
  doc._observers.delete('update');
  try {
    Y.applyUpdate(doc, update, origin);
  } finally {
    if (listeners) doc._observers.set('update', listeners);
  }
}

/** The relay's reason for a refusal. */
function problemOf(reason: string): SessionProblem {
  return reason === 'not-found' ? 'notFound' : reason === 'unreadable' ? 'unreadable' : 'denied';
}
