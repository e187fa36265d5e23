// The relay between everyone in a workshop: Hocuspocus with our access check, our journal and our limits.
//
// A document is in memory while somebody is connected or the engine works on it, and a little longer. Hocuspocus
// acknowledges right after it has applied an edit; the journal's listener runs inside that, so acknowledged means on
// the disk, or everybody has been told before that it is not.
import { Hocuspocus, type Connection, type Document } from '@hocuspocus/server';
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type * as Y from 'yjs';
import type { PersonSteps } from '../../domain/document/personSteps.ts';
import { largestFile } from '../../domain/record/largestFile.ts';
import type { RoomEvent } from '../../protocol/roomApi.ts';
import type { Identify, Identity } from '../access/identity.ts';
import { openSeatAllowances } from '../access/seatAllowances.ts';
import { openLoadedWorkshops, type OpenProblem } from '../workshops/loadedWorkshops.ts';
import { acceptSocket } from './acceptSocket.ts';
import { admissionHooks, documentHooks } from './admission.ts';
import { openEditMeasures } from './editMeasures.ts';
import { hold, readState, withDocument } from './liveDocuments.ts';
import { merge, type MergeEnd } from './merging.ts';
import { replaceDocument } from './newHistory.ts';
import { closeCodes, mostEarly, mostWorkshops } from './relaySession.ts';
import { connectionsOf, tell, type ConnectionContext, type RelayOptions, type RelayState } from './relayState.ts';
import { storageNoticeOf } from './storageNotice.ts';

/** One connection of somebody, with what they show. */
export interface Present {
  readonly identity: Identity;
  readonly clientIds: readonly number[];
  readonly states: readonly unknown[];
}

export interface Relay {
  accept(socket: WebSocket, request: IncomingMessage, identify: Identify): void;
  /** Everybody who is connected to the workshop now. */
  present(id: string): readonly Present[];
  /**
   * Closes the connections of the identities for which `isMeant` holds; what comes back is let in or refused as a new
   * one.
   */
  dismiss(id: string, isMeant: (identity: Identity) => boolean): void;
  /** What each person who is or was connected has done lately; nothing while the document is not in memory. */
  personSteps(id: string): PersonSteps | null;
  /** Tells every window anew what it should know about the room. */
  tellRoom(id: string): void;
  /** The same for every workshop that is open: the host's time, above all. */
  tellEveryRoom(): void;
  /** Tells every window once that something has happened to all of them. */
  tellEverybody(id: string, event: RoomEvent): void;
  /** Keeps the document in memory until it is released. */
  hold(id: string): Promise<{ readonly document: Document; release(): void } | OpenProblem>;
  /** Runs `use` on the live document; it stays in memory meanwhile. */
  withDocument<T>(id: string, use: (doc: Y.Doc) => T | Promise<T>): Promise<T | OpenProblem>;
  /** False while edits of the workshop cannot be written. */
  isSaved(id: string): boolean;
  /** A workshop's whole state as one update. */
  readState(id: string): Promise<Uint8Array | OpenProblem>;
  /** Merges an update that is too large for a frame; `failed` when it could not be stored. */
  merge(id: string, update: Uint8Array, by: Pick<Identity, 'role'>): Promise<MergeEnd | OpenProblem>;
  /**
   * Puts the state that `make` gives, of a new history, in the place of the document; null leaves everything as it is.
   * Every connection is closed and reconnects. Rejects when it cannot be written.
   */
  replace(id: string, make: (doc: Y.Doc) => Uint8Array | null): Promise<'replaced' | 'kept' | OpenProblem>;
  /**
   * Writes what is left, tells the sockets that it is over, and closes all documents. False when something could not be
   * written.
   */
  close(): Promise<boolean>;
}

/**
 * To one address. Pages read the workshop over http before they connect, within a measure of their own; over the socket
 * only those get much who were away for long, and engines.
 */
const wholeReads = { burst: 40, perSecond: 2 };

export function openRelay(options: RelayOptions): Relay {
  const state = openState(options);
  const { hocuspocus, loaded, sockets, steps } = state;
  hocuspocus.configure({
    quiet: true,
    timeout: 60_000,
    maxPendingDocuments: mostWorkshops,
    maxUnauthenticatedQueueSize: mostEarly,
    ...admissionHooks(state),
    ...documentHooks(state),
  });
  return {
    accept: (socket, request, identify) => acceptSocket(state, socket, request, identify),
    present: (id) => connectionsOf(state, id).flatMap(presentAt),
    dismiss(id, isMeant) {
      for (const { context, webSocket } of connectionsOf(state, id)) {
        // A connection without an identity is closed as well.
        if (!context.admitted || isMeant(context.admitted.identity)) webSocket.close(closeCodes.comeAgain);
      }
    },
    personSteps: (id) => steps.get(id) ?? null,
    tellRoom(id) {
      for (const connection of connectionsOf(state, id)) tell(state, connection, id);
    },
    tellEveryRoom() {
      for (const id of hocuspocus.documents.keys()) this.tellRoom(id);
    },
    tellEverybody: (id, event) => hocuspocus.documents.get(id)?.broadcastStateless(JSON.stringify(event)),
    hold: (id) => hold(state, id),
    withDocument: (id, use) => withDocument(state, id, use),
    isSaved: (id) => (loaded.storedOf(id)?.failure ?? '') === '',
    readState: (id) => readState(state, id),
    merge: (id, update, by) => merge(state, id, update, by),
    replace: (id, make) => replaceDocument(state, id, make),
    async close() {
      state.isClosing = true;
      for (const socket of sockets) socket.close(closeCodes.goingAway);
      const isWritten = loaded.flush();
      hocuspocus.flushPendingStores();
      for (const document of hocuspocus.documents.values()) document.destroy();
      return isWritten;
    },
  };
}

function openState(options: RelayOptions): RelayState {
  const { keepFor = 30_000, largest = largestFile } = options;
  const notify = (document: Document, code: string) => document.broadcastStateless(storageNoticeOf(code));
  return {
    options,
    largest,
    hocuspocus: new Hocuspocus(),
    loaded: openLoadedWorkshops({ ...options, keepFor, notify }),
    sockets: new Set(),
    steps: new Map(),
    former: new Map(),
    edits: openEditMeasures(),
    wholeReads: openSeatAllowances(wholeReads),
    isClosing: false,
  };
}

/** Who is at a connection, and what they show; empty before they were let in. */
function presentAt(connection: Connection<ConnectionContext>): Present[] {
  const identity = connection.context.admitted?.identity;
  const clientIds: number[] = [...connection.document.getClients(connection)];
  const states = clientIds.map((clientId) => connection.document.awareness.getStates().get(clientId));
  return identity ? [{ identity, clientIds, states }] : [];
}
