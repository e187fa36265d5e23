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
import { isSeeded, openWorkshop } from '../domain/workshop.ts';
import type { StorageNotice } from '../protocol/hostApi.ts';
import { openPresenceLimits, type PresenceLimits } from './presenceLimits.ts';
import type { StoredWorkshop } from './storedWorkshop.ts';

export interface RelayOptions {
  readonly isToken: (candidate: string) => boolean;
  /** Opens a workshop's journal, or says why not. */
  readonly openStored: (id: string, onState: (code: string) => void) => StoredWorkshop | OpenProblem;
  /** Somebody has changed the document. */
  readonly onEdit: (id: string, doc: Y.Doc) => void;
  /** The document leaves memory; the last chance to read it. */
  readonly onUnload: (id: string, doc: Y.Doc) => void;
  readonly onProblem: (message: string) => void;
  /** Milliseconds that a document stays in memory after the last use. */
  readonly keepFor?: number;
  /** Milliseconds until a socket without a right token is closed. */
  readonly authenticateWithin?: number;
  /** Largest workshop in bytes. */
  readonly largest?: number;
}

export type OpenProblem = 'notFound' | 'unreadable';

export interface Relay {
  accept(socket: WebSocket, request: IncomingMessage): void;
  /** Runs `use` on the live document; it stays in memory meanwhile. */
  withDocument<T>(id: string, use: (doc: Y.Doc) => T | Promise<T>): Promise<T | OpenProblem>;
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

interface SocketContext {
  readonly session: { isAuthenticated: boolean; wrongTokens: number; readonly presence: PresenceLimits; readonly close: () => void };
}

interface Live {
  readonly stored: StoredWorkshop;
  keepUntil: number;
  timer: NodeJS.Timeout | null;
}

const mostWrongTokens = 10;
const syncStep1 = 0;

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
    maxPendingDocuments: 4,
    maxUnauthenticatedQueueSize: 2 * 1024 * 1024,
    async onAuthenticate({ token, documentName, context, connectionConfig }) {
      const { session } = context;
      if (!options.isToken(token)) {
        session.wrongTokens += 1;
        if (session.wrongTokens >= mostWrongTokens) session.close();
        await pause(Math.min(100 * session.wrongTokens, 1000));
        throw new Refused('permission-denied');
      }
      session.isAuthenticated = true;
      const isReadOnly = await withDocument(documentName, (doc) => isSeeded(doc) && openWorkshop(doc).isReadOnly());
      if (typeof isReadOnly === 'string') throw new Refused(isReadOnly === 'notFound' ? 'not-found' : isReadOnly);
      connectionConfig.readOnly = isReadOnly;
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
        options.onUnload(documentName, document);
        stored.close();
        lives.delete(documentName);
      });
    },
    async afterLoadDocument({ document, documentName }) {
      lives.get(documentName)?.stored.watch(document);
      document.on('update', () => options.onEdit(documentName, document));
    },
    async connected({ connection, documentName }) {
      const failure = lives.get(documentName)?.stored.failure ?? '';
      if (failure !== '') connection.sendStateless(noticeOf(failure));
    },
    async beforeHandleMessage({ connection, context, document, update }) {
      const isHeld = (clientId: number) => isHeldByOther(document, connection, clientId);
      const { presence } = context.session;
      if (presence.check(update, isHeld) === 'gone' && presence.clientId !== null) {
        removeAwarenessStates(document.awareness, [presence.clientId], connection);
      }
    },
    async beforeHandleAwareness({ states, context }) {
      // Hocuspocus adds an entry of its own to what it decodes; only what this socket may show goes on.
      const own = context?.session.presence.shown ?? null;
      for (const clientId of states.keys()) if (clientId !== own) states.delete(clientId);
    },
    async beforeSync({ type, payload, documentName }) {
      if (type === syncStep1) return;
      const size = lives.get(documentName)?.stored.size ?? 0;
      if (size + payload.length > largest) throw new Refused('too-large');
      // Yjs applies what it can of a broken update and Hocuspocus acknowledges it: look before.
      Y.decodeUpdate(payload);
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
    try {
      const direct = await hocuspocus.openDirectConnection(id);
      return { document: direct.document!, end: () => direct.disconnect() };
    } catch (error) {
      if (error instanceof Refused) return error.reason as OpenProblem;
      options.onProblem(`Workshop ${id} could not be opened: ${String(error)}`);
      return 'unreadable';
    }
  }

  return {
    accept(socket, { headers, url }) {
      sockets.add(socket);
      const session = { isAuthenticated: false, wrongTokens: 0, presence: openPresenceLimits(), close: () => socket.close(1008) };
      const connection = hocuspocus.handleConnection(socket, new Request(`http://localhost${url ?? '/'}`, { headers: plain(headers) }), { session });
      const limit = setTimeout(() => !session.isAuthenticated && socket.close(1008), authenticateWithin);
      socket.on('message', (data: Buffer, isBinary) => {
        if (isBinary) connection.handleMessage(data);
        else socket.close(1003);
      });
      socket.on('error', () => undefined);
      socket.on('close', (code, reason) => {
        clearTimeout(limit);
        sockets.delete(socket);
        connection.handleClose({ code, reason: reason.toString() });
      });
    },
    withDocument,
    async close() {
      isClosing = true;
      for (const socket of sockets) socket.close(1001);
      const documents = [...hocuspocus.documents.values()];
      const isWritten = [...lives.values()].map(({ stored }) => stored.flush()).every(Boolean);
      for (const document of documents) document.destroy();
      for (const socket of sockets) socket.terminate();
      return isWritten;
    },
  };
}

function noticeOf(code: string): string {
  const notice: StorageNotice = { kind: 'storage', state: code === '' ? 'saved' : 'error', code };
  return JSON.stringify(notice);
}

function isHeldByOther(document: Document, own: Connection, clientId: number): boolean {
  return document.getConnections().some((connection) => connection !== own && document.getClients(connection).has(clientId));
}

function plain(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds).unref());
}
