// The relay between everyone in a workshop: Hocuspocus with our access check, our journal and our limits.
//
// A document is in memory while somebody is connected or the engine works on it, and a little longer. Hocuspocus acknowledges
// right after it has applied an edit; the journal's listener runs inside that, so acknowledged means on the disk, or everybody
// has been told before that it is not.
import { Hocuspocus, type Connection, type Document } from '@hocuspocus/server';
import { removeAwarenessStates } from 'y-protocols/awareness';
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { isSeeded, migrateWorkshop, openWorkshop } from '../domain/workshop.ts';
import type { StorageNotice } from '../protocol/hostApi.ts';
import type { RoomNotice } from '../protocol/roomApi.ts';
import { openPresenceLimits, type PresenceLimits } from './presenceLimits.ts';
import { isUpdate, readRelayFrame } from './relayFrame.ts';
import type { Identity } from './roomAccess.ts';
import type { CharterNotice } from './roomStore.ts';
import type { StoredWorkshop } from './storedWorkshop.ts';

/** Who a credential stands for in a workshop; null when it is nobody's. Each door of the engine has its own. */
export type Identify = (credential: string, workshopId: string) => Identity | null;

export interface RelayOptions {
  /** What a window is told about the room, see roomNotice. */
  readonly noticeFor: (id: string, identity: Identity) => RoomNotice;
  /** What the engine of a participant is told besides, so that it can take over; null for those who only watch. */
  readonly charterFor: (id: string, identity: Identity) => CharterNotice | null;
  /** Somebody was let in; `appPort`: the port of their engine when it is one. */
  readonly onEntered: (id: string, identity: Identity, from: { readonly appPort: number | null; readonly address: string }) => void;
  /** Opens a workshop's journal, or says why not. */
  readonly openStored: (id: string, onState: (code: string) => void) => StoredWorkshop | OpenProblem;
  /** The state on the disk where that takes no more than reading, else null. */
  readonly readStored: (id: string) => Uint8Array | null;
  /** Somebody has changed the document. */
  readonly onEdit: (id: string, doc: Y.Doc) => void;
  /** The document leaves memory; the last chance to read it. */
  readonly onUnload: (id: string, doc: Y.Doc) => void;
  readonly onProblem: (message: string) => void;
  /** Milliseconds that a document stays in memory after the last use. */
  readonly keepFor?: number | undefined;
  /** Milliseconds until a socket without a right token is closed. */
  readonly authenticateWithin?: number | undefined;
  /** Largest workshop in bytes. */
  readonly largest?: number | undefined;
}

export type MergeEnd = 'merged' | 'malformed' | 'tooLarge' | 'readOnly' | 'failed';
export type OpenProblem = 'notFound' | 'unreadable';

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
  /** Closes the connections of whoever `isMeant`; what comes back is let in or refused as a new one. */
  dismiss(id: string, isMeant: (identity: Identity) => boolean): void;
  /** Tells every window anew what it should know about the room. */
  tellRoom(id: string): void;
  /** Keeps the document in memory until it is released. */
  hold(id: string): Promise<{ readonly document: Document; release(): void } | OpenProblem>;
  /** Runs `use` on the live document; it stays in memory meanwhile. */
  withDocument<T>(id: string, use: (doc: Y.Doc) => T | Promise<T>): Promise<T | OpenProblem>;
  /** A workshop's whole state as one update. */
  readState(id: string): Promise<Uint8Array | OpenProblem>;
  /** Merges an update that is too large for a frame; `failed` when it could not be stored. */
  merge(id: string, update: Uint8Array): Promise<MergeEnd | OpenProblem>;
  /** Writes what is left, tells the sockets that it is over, and closes all documents. False when something could not be written. */
  close(): Promise<boolean>;
}

/** Why a socket was refused a workshop; the provider gets `reason`. No message, so that Hocuspocus does not log it. */
class Refused extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super('');
    this.reason = reason;
  }
}

/** One socket: what it has shown of itself. A socket may take part in several workshops, with a presence in each. */
interface Session {
  isAuthenticated: boolean;
  readonly identify: Identify;
  readonly identities: Map<string, Identity>;
  readonly appPort: number | null;
  readonly address: string;
  wrongTokens: number;
  readonly presences: Map<string, PresenceLimits>;
  close(code: number): void;
}

interface SocketContext {
  readonly session: Session;
}

interface Live {
  readonly stored: StoredWorkshop;
  keepUntil: number;
  timer: NodeJS.Timeout | null;
}

const mostWrongTokens = 10;
/** Workshops that one socket may open. */
const mostWorkshops = 4;
/** Windows that the engine of a participant may show. */
const mostWindows = 8;
/** Bytes of edits that wait for others which are missing; beyond this, whoever sends more of them is cut off. */
const mostWaiting = 1024 * 1024;
const closeCodes = { goingAway: 1001, wrongType: 1003, malformed: 1007, refused: 1008, tooLarge: 1009, comeAgain: 1012 } as const;

export function openRelay(options: RelayOptions): Relay {
  const { keepFor = 30_000, authenticateWithin = 10_000, largest = 50 * 1024 * 1024 } = options;
  const lives = new Map<string, Live>();
  const sockets = new Set<WebSocket>();
  let isClosing = false;

  const notify = (document: Document, code: string) => document.broadcastStateless(noticeOf(code));

  const keep = (id: string) => {
    const live = lives.get(id);
    if (live) live.keepUntil = Date.now() + keepFor;
  };

  const hocuspocus = new Hocuspocus<SocketContext>({
    quiet: true,
    timeout: 60_000,
    maxPendingDocuments: mostWorkshops,
    maxUnauthenticatedQueueSize: 2 * 1024 * 1024,
    async onAuthenticate({ token, documentName, context, connectionConfig }) {
      const { session } = context;
      const identity = session.identify(token, documentName);
      if (!identity) {
        session.wrongTokens += 1;
        if (session.wrongTokens >= mostWrongTokens) session.close(closeCodes.refused);
        await pause(Math.min(100 * session.wrongTokens, 1000));
        throw new Refused('permission-denied');
      }
      session.isAuthenticated = true;
      const isReadOnly = await withDocument(documentName, (doc) => isSeeded(doc) && openWorkshop(doc).isReadOnly());
      if (typeof isReadOnly === 'string') throw new Refused(isReadOnly === 'notFound' ? 'not-found' : isReadOnly);
      connectionConfig.readOnly = isReadOnly || identity.role === 'view';
      session.identities.set(documentName, identity);
      options.onEntered(documentName, identity, session);
    },
    async onLoadDocument({ document, documentName }) {
      const stored = options.openStored(documentName, (code) => notify(document, code));
      if (typeof stored === 'string') throw new Refused(stored);
      try {
        stored.load(document);
      } catch (error) {
        stored.close();
        throw error;
      }
      lives.set(documentName, { stored, keepUntil: 0, timer: null });
      document.on('destroy', () => {
        lives.delete(documentName);
        try {
          options.onUnload(documentName, document);
          stored.close();
        } catch (error) {
          options.onProblem(`Workshop ${documentName} could not be put away: ${String(error)}`);
        }
      });
    },
    async afterLoadDocument({ document, documentName }) {
      lives.get(documentName)?.stored.watch(document);
      migrateWorkshop(document);
      document.on('update', () => options.onEdit(documentName, document));
    },
    async connected({ connection, documentName }) {
      const failure = lives.get(documentName)?.stored.failure ?? '';
      if (failure !== '') connection.sendStateless(noticeOf(failure));
      tell(connection, documentName);
    },
    async beforeHandleAwareness({ states, context, documentName }) {
      // Hocuspocus adds an entry of its own to what it decodes; only what this socket may show goes on.
      const own = context?.session.presences.get(documentName)?.clientIds;
      for (const clientId of states.keys()) if (!own?.has(clientId)) states.delete(clientId);
    },
    async beforeUnloadDocument({ documentName, document }) {
      const live = lives.get(documentName);
      if (!live || isClosing) return;
      const wait = live.keepUntil - Date.now();
      if (wait <= 0 && live.stored.flush()) return;
      live.timer ??= setTimeout(() => {
        live.timer = null;
        void hocuspocus.unloadDocument(document);
      }, Math.max(wait, 1000)).unref();
      throw new Refused('');
    },
    async onDisconnect({ documentName }) {
      keep(documentName);
    },
  });

  function tell(connection: Connection<SocketContext>, id: string) {
    const identity = connection.context.session.identities.get(id);
    if (!identity) return;
    connection.sendStateless(JSON.stringify(options.noticeFor(id, identity)));
    const charter = connection.context.session.appPort === null ? null : options.charterFor(id, identity);
    if (charter) connection.sendStateless(JSON.stringify(charter));
  }

  const connectionsOf = (id: string): Connection<SocketContext>[] => hocuspocus.documents.get(id)?.getConnections() ?? [];

  async function withDocument<T>(id: string, use: (doc: Y.Doc) => T | Promise<T>): Promise<T | OpenProblem> {
    const opened = await openDirectly(id);
    if (typeof opened === 'string') return opened;
    const { document, end } = opened;
    try {
      return await use(document);
    } finally {
      keep(id);
      await end();
    }
  }

  async function openDirectly(id: string) {
    if (isClosing) return 'unreadable';
    try {
      const direct = await hocuspocus.openDirectConnection(id);
      return { document: direct.document!, end: () => direct.disconnect() };
    } catch (error) {
      if (error instanceof Refused) return error.reason as OpenProblem;
      options.onProblem(`Workshop ${id} could not be opened: ${String(error)}`);
      return 'unreadable';
    }
  }

  /** Passes a frame on, or says with which code the socket is closed. */
  function admit(bytes: Uint8Array, socket: WebSocket, session: Session): 'pass' | 'drop' | number {
    const frame = readRelayFrame(bytes);
    if (frame.kind === 'malformed') return closeCodes.malformed;
    if (frame.kind === 'tooLarge') return closeCodes.tooLarge;
    if (frame.kind === 'unknown') return 'drop';
    if (frame.kind === 'other') return 'pass';
    // Whoever is in already needs no second token.
    if (frame.kind === 'authentication') return session.identities.has(frame.workshopId) ? 'drop' : 'pass';
    if (frame.kind === 'end') {
      session.identities.delete(frame.workshopId);
      return 'pass';
    }
    const document = hocuspocus.documents.get(frame.workshopId);
    if (frame.kind === 'update') {
      if (!document) return 'pass';
      const stored = lives.get(frame.workshopId)?.stored;
      const isFull = () => (stored?.size ?? 0) + frame.size > largest;
      if (isFull()) stored?.compact();
      if (isFull()) return closeCodes.tooLarge;
      const waiting = document.store.pendingStructs?.update.length ?? 0;
      const hasGap = [...frame.firstClocks].some(([client, clock]) => clock > Y.getState(document.store, client));
      return hasGap && waiting + frame.size > mostWaiting ? closeCodes.tooLarge : 'pass';
    }
    // Before the right token came, the first presence waits at Hocuspocus; more than a few workshops are nobody's business.
    let presence = session.presences.get(frame.workshopId);
    if (!presence && session.presences.size >= mostWorkshops) return 'drop';
    if (!presence) session.presences.set(frame.workshopId, (presence = openPresenceLimits(session.appPort === null ? 1 : mostWindows)));
    const { shown, gone } = presence.check(frame.states, (clientId) => document !== undefined && isHeldByOther(document, socket, clientId));
    // Hocuspocus passes no withdrawals on, so the engine makes them itself.
    if (gone.length > 0 && document) removeAwarenessStates(document.awareness, [...gone], null);
    return shown.length > 0 ? 'pass' : 'drop';
  }

  return {
    accept(socket, { headers, url, socket: { remoteAddress } }, identify) {
      if (isClosing) return socket.close(closeCodes.goingAway);
      sockets.add(socket);
      const session: Session = {
        isAuthenticated: false, identify, identities: new Map(), appPort: appPortOf(url), address: remoteAddress ?? '', wrongTokens: 0,
        presences: new Map(), close: (code) => socket.close(code),
      };
      const connection = hocuspocus.handleConnection(socket, new Request(`http://localhost${url ?? '/'}`, { headers: plain(headers) }), { session });
      const limit = setTimeout(() => !session.isAuthenticated && socket.close(closeCodes.refused), authenticateWithin);
      socket.on('message', (data: Buffer, isBinary) => {
        if (socket.readyState !== socket.OPEN) return;
        const verdict = isBinary ? admit(data, socket, session) : closeCodes.wrongType;
        if (verdict === 'pass') connection.handleMessage(data);
        else if (verdict !== 'drop') socket.close(verdict);
      });
      socket.on('error', () => undefined);
      socket.on('close', (code, reason) => {
        clearTimeout(limit);
        sockets.delete(socket);
        connection.handleClose({ code, reason: reason.toString() });
      });
    },
    present: (id) =>
      connectionsOf(id).flatMap((connection) => {
        const identity = connection.context.session.identities.get(id);
        const clientIds: number[] = [...connection.document.getClients(connection)];
        const states = clientIds.map((clientId) => connection.document.awareness.getStates().get(clientId));
        return identity ? [{ identity, clientIds, states }] : [];
      }),
    dismiss(id, isMeant) {
      for (const { context, webSocket } of connectionsOf(id)) {
        const identity = context.session.identities.get(id);
        if (identity && isMeant(identity)) webSocket.close(closeCodes.comeAgain);
      }
    },
    tellRoom(id) {
      for (const connection of connectionsOf(id)) tell(connection, id);
    },
    async hold(id) {
      const opened = await openDirectly(id);
      if (typeof opened === 'string') return opened;
      return {
        document: opened.document,
        release: () => {
          keep(id);
          void opened.end();
        },
      };
    },
    withDocument,
    async readState(id) {
      // What is on the disk is what a document that nobody has open says; loading it takes much longer than reading it.
      const isOpen = hocuspocus.documents.has(id) || hocuspocus.loadingDocuments.has(id);
      return (isOpen ? null : options.readStored(id)) ?? withDocument(id, (doc) => Y.encodeStateAsUpdate(doc));
    },
    merge: (id, update) =>
      withDocument<MergeEnd>(id, (doc) => {
        const stored = lives.get(id)?.stored;
        if (!stored || openWorkshop(doc).isReadOnly()) return 'readOnly';
        if (update.length > largest) return 'tooLarge';
        if (!isUpdate(update)) return 'malformed';
        Y.applyUpdate(doc, update, 'merge');
        return stored.failure === '' ? 'merged' : 'failed';
      }),
    async close() {
      isClosing = true;
      for (const socket of sockets) socket.close(closeCodes.goingAway);
      const isWritten = [...lives.values()].map(({ stored }) => stored.flush()).every(Boolean);
      hocuspocus.flushPendingStores();
      for (const { timer } of lives.values()) if (timer) clearTimeout(timer);
      for (const document of hocuspocus.documents.values()) document.destroy();
      return isWritten;
    },
  };
}

function noticeOf(code: string): string {
  const notice: StorageNotice = { kind: 'storage', state: code === '' ? 'saved' : 'error', code };
  return JSON.stringify(notice);
}

function isHeldByOther(document: Document, own: WebSocket, clientId: number): boolean {
  return document.getConnections().some((connection) => connection.webSocket !== own && document.getClients(connection).has(clientId));
}

/** `/sync?app=PORT` is how the engine of a participant connects. */
function appPortOf(url: string | undefined): number | null {
  const port = /[?&]app=(\d{1,5})(?:&|$)/.exec(url ?? '')?.[1];
  return port === undefined ? null : Number(port);
}

function plain(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds).unref());
}
