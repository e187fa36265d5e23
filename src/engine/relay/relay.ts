// The relay between everyone in a workshop: Hocuspocus with our access check, our journal and our limits.
//
// A document is in memory while somebody is connected or the engine works on it, and a little longer. Hocuspocus
// acknowledges right after it has applied an edit; the journal's listener runs inside that, so acknowledged means on
// the disk, or everybody has been told before that it is not.
import { Hocuspocus, isTransactionOrigin, type Connection, type Document } from '@hocuspocus/server';
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { openPersonSteps, type PersonSteps } from '../../domain/document/personSteps.ts';
import { isSeeded, openWorkshop } from '../../domain/record/workshop.ts';
import type { StorageNotice } from '../../protocol/hostApi.ts';
import type { RoomEvent, RoomNotice } from '../../protocol/roomApi.ts';
import { openLoadedWorkshops, type LoadedWorkshopsOptions, type OpenProblem } from '../workshops/loadedWorkshops.ts';
import {
  admitFrame,
  closeCodes,
  mostEarly,
  mostWorkshops,
  openSession,
  type FrameTarget,
  type Session,
  type VisitingEngine,
} from './relaySession.ts';
import { boundUnread, raiseFrameLimit, readPatiently } from './flowControl.ts';
import type { StoredWorkshop } from '../workshops/storedWorkshop.ts';
import { openSeatAllowances } from '../access/seatAllowances.ts';
import { harmOfContribution } from './contributionRules.ts';
import { harmOf } from './updateRules.ts';
import { decodeUpdate } from './updateValues.ts';
import { browserOf, type Identify, type Identity } from '../access/identity.ts';

export interface RelayOptions extends Omit<LoadedWorkshopsOptions, 'keepFor' | 'notify'> {
  /** What a window is told about the room, see roomNotice. */
  readonly noticeFor: (id: string, identity: Identity, address: string) => RoomNotice;
  /** What the engine of a participant is told besides, so that it can take over; null for those who only watch. */
  readonly certificateFor: (id: string, identity: Identity) => object | null;
  /** Somebody was let in; `engine`: theirs, when it is one that connects. */
  readonly onEntered: (
    id: string,
    identity: Identity,
    from: { readonly engine: VisitingEngine | null; readonly address: string },
  ) => void;
  /** What somebody shows, as it goes on to the others: nobody leads under another's name, see roomPeople.ts. */
  readonly showAs: (id: string, identity: Identity, state: unknown) => unknown;
  /** The state on the disk where that takes no more than reading, else null. */
  readonly readStored: (id: string) => Uint8Array | null;
  /** Milliseconds that a document stays in memory after the last use. */
  readonly keepFor?: number | undefined;
  /** Milliseconds until a socket without a right token is closed. */
  readonly authenticateWithin?: number | undefined;
  /** Largest workshop in bytes. */
  readonly largest?: number | undefined;
}

export type MergeEnd = 'merged' | 'malformed' | 'tooLarge' | 'readOnly' | 'refused' | 'failed';

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
   * Writes what is left, tells the sockets that it is over, and closes all documents. False when something could not be
   * written.
   */
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

/** Hocuspocus keeps one per connection: a socket has a connection to each of its workshops, with an identity of its own. */
interface ConnectionContext {
  readonly session: Session;
  /** Set once the token was right, with the token itself. */
  readonly admitted?: { readonly identity: Identity; readonly credential: string };
}

const mostWrongTokens = 10;
/** Edits of one person; more than that are read later. Nobody types or drags so fast. */
const edits = { burst: 2000, perSecond: 200 };

/**
 * None of our hooks asks for it, and Hocuspocus would read the address of a true one again three times for each edit.
 */
const noRequest = { url: '', headers: new Headers() } as Request;

export function openRelay(options: RelayOptions): Relay {
  const { keepFor = 30_000, authenticateWithin = 10_000, largest = 50 * 1024 * 1024 } = options;
  const loaded = openLoadedWorkshops({ ...options, keepFor, notify });
  const sockets = new Set<WebSocket>();
  const steps = new Map<string, PersonSteps>();
  const personEdits = openSeatAllowances(edits);
  const engineEdits = openSeatAllowances({ burst: 4 * edits.burst, perSecond: 4 * edits.perSecond });
  let isClosing = false;

  const hocuspocus = new Hocuspocus<ConnectionContext>({
    quiet: true,
    timeout: 60_000,
    maxPendingDocuments: mostWorkshops,
    maxUnauthenticatedQueueSize: mostEarly,
    async onAuthenticate({ token, documentName, context, connectionConfig }) {
      const { session } = context;
      const identity = session.identify(token, documentName, session.browser);
      if (!identity) {
        session.admissions.delete(documentName);
        session.wrongTokens += 1;
        if (session.wrongTokens >= mostWrongTokens) session.close(closeCodes.refused);
        await pause(Math.min(100 * session.wrongTokens, 1000));
        throw new Refused('permission-denied');
      }
      session.isAuthenticated = true;
      const isReadOnly = await withDocument(documentName, (doc) => isSeeded(doc) && openWorkshop(doc).isReadOnly());
      if (typeof isReadOnly === 'string') {
        session.admissions.delete(documentName);
        throw new Refused(isReadOnly === 'notFound' ? 'not-found' : isReadOnly);
      }
      connectionConfig.readOnly = isReadOnly || identity.role === 'view';
      options.onEntered(documentName, identity, session);
      return { admitted: { identity, credential: token } };
    },
    async onLoadDocument({ document, documentName, context }) {
      const problem = loaded.load(documentName, document);
      // The engine's own connections have no session.
      if (problem) (context as Partial<ConnectionContext>).session?.admissions.delete(documentName);
      if (problem) throw new Refused(problem);
    },
    async afterLoadDocument({ document, documentName }) {
      // Hocuspocus sends what changed a little later; whoever comes first would get the whole workshop, read from disk,
      // a second time.
      document.flush();
      loaded.watch(documentName, document);
      steps.set(documentName, openPersonSteps({ doc: document, personOf }));
    },
    async connected({ connection, documentName }) {
      // While the document was being loaded, the person may have been removed or given another role.
      const { session, admitted } = connection.context;
      const now = admitted && session.identify(admitted.credential, documentName, session.browser);
      if (now?.personId !== admitted?.identity.personId || now?.role !== admitted?.identity.role)
        return connection.webSocket.close(closeCodes.comeAgain);
      const failure = loaded.storedOf(documentName)?.failure ?? '';
      if (failure !== '') connection.sendStateless(noticeOf(failure));
      tell(connection, documentName);
      allowEdits(session, documentName, admitted?.identity);
      session.enter(documentName);
    },
    async beforeHandleAwareness({ states, context, documentName }) {
      // Hocuspocus adds an entry of its own to what it decodes; only what this socket may show goes on.
      const own = context?.session.presences.get(documentName)?.clientIds;
      const identity = context?.admitted?.identity;
      for (const [clientId, state] of states) {
        if (!identity || !own?.has(clientId)) states.delete(clientId);
        else states.set(clientId, options.showAs(documentName, identity, state) as typeof state);
      }
    },
    async beforeUnloadDocument({ documentName, document }) {
      if (isClosing || loaded.mayUnload(documentName, () => void hocuspocus.unloadDocument(document))) return;
      throw new Refused('');
    },
    async afterUnloadDocument({ documentName }) {
      steps.get(documentName)?.close();
      steps.delete(documentName);
    },
    async onDisconnect({ documentName }) {
      loaded.keep(documentName);
    },
  });

  function allowEdits(session: Session, id: string, identity: Identity | undefined) {
    session.raiseLimit();
    if (!identity || identity.role === 'owner') return;
    const allowances = session.engine === null ? personEdits : engineEdits;
    session.mayEdit = () => allowances.take(`${id} ${identity.personId}`);
  }

  function tell(connection: Connection<ConnectionContext>, id: string) {
    const { session, admitted } = connection.context;
    if (!admitted) return;
    const { identity } = admitted;
    connection.sendStateless(JSON.stringify(options.noticeFor(id, identity, session.address)));
    const certificate = session.engine === null ? null : options.certificateFor(id, identity);
    if (certificate) connection.sendStateless(JSON.stringify(certificate));
  }

  const workshopOf = (id: string, session: Session): FrameTarget | null => {
    const document = hocuspocus.documents.get(id);
    if (!document) return null;
    const stored = loaded.storedOf(id);
    const connection = document.getConnections().find(({ context }) => context.session === session) ?? null;
    return {
      document,
      connection,
      isContributor: connection?.context.admitted?.identity.role === 'contribute',
      isFullWith: (size) => isFullWith(stored, size, largest),
      isHeldByOther: (clientId) =>
        document
          .getConnections()
          .some((one) => one.context.session !== session && document.getClients(one).has(clientId)),
    };
  };

  const connectionsOf = (id: string): Connection<ConnectionContext>[] =>
    hocuspocus.documents.get(id)?.getConnections() ?? [];

  async function withDocument<T>(id: string, use: (doc: Y.Doc) => T | Promise<T>): Promise<T | OpenProblem> {
    const opened = await openDirectly(id);
    if (typeof opened === 'string') return opened;
    const { document, end } = opened;
    try {
      return await use(document);
    } finally {
      loaded.keep(id);
      await end();
    }
  }

  async function openDirectly(
    id: string,
    isAgain = false,
  ): Promise<{ readonly document: Document; readonly end: () => Promise<void> } | OpenProblem> {
    if (isClosing) return 'unreadable';
    try {
      const direct = await hocuspocus.openDirectConnection(id);
      return { document: direct.document!, end: () => direct.disconnect() };
    } catch (error) {
      if (error instanceof Refused && error.reason === 'replaced')
        return isAgain ? 'unreadable' : openDirectly(id, true);
      if (error instanceof Refused) return error.reason as OpenProblem;
      options.onProblem(`Workshop ${id} could not be opened: ${String(error)}`);
      return 'unreadable';
    }
  }

  return {
    accept(socket, request, identify) {
      if (isClosing) return socket.close(closeCodes.goingAway);
      sockets.add(socket);
      const session = openSession({
        url: request.url,
        address: request.socket.remoteAddress ?? '',
        browser: browserOf(request),
        identify,
        close: (code) => socket.close(code),
        unread: () => socket.bufferedAmount,
        raiseLimit: () => raiseFrameLimit(socket),
        take: (frame) => reading.take(frame),
      });
      boundUnread(socket);
      const connection = hocuspocus.handleConnection(socket, noRequest, { session });
      const limit = setTimeout(() => !session.isAuthenticated && socket.close(closeCodes.refused), authenticateWithin);
      const reading = readPatiently(socket, (frame) => {
        const verdict = admitFrame(frame, session, workshopOf);
        if (verdict === 'wait') return false;
        if (verdict === 'pass') connection.handleMessage(frame);
        else if (verdict !== 'drop') socket.close(verdict);
        return true;
      });
      socket.on('message', (data: Buffer, isBinary) => {
        if (socket.readyState !== socket.OPEN) return;
        if (isBinary) reading.take(data);
        else socket.close(closeCodes.wrongType);
      });
      socket.on('error', () => undefined);
      socket.on('close', (code, reason) => {
        clearTimeout(limit);
        reading.end();
        sockets.delete(socket);
        connection.handleClose({ code, reason: reason.toString() });
      });
    },
    present: (id) =>
      connectionsOf(id).flatMap((connection) => {
        const identity = connection.context.admitted?.identity;
        const clientIds: number[] = [...connection.document.getClients(connection)];
        const states = clientIds.map((clientId) => connection.document.awareness.getStates().get(clientId));
        return identity ? [{ identity, clientIds, states }] : [];
      }),
    dismiss(id, isMeant) {
      for (const { context, webSocket } of connectionsOf(id)) {
        // A connection without an identity is nobody's and goes as well.
        if (!context.admitted || isMeant(context.admitted.identity)) webSocket.close(closeCodes.comeAgain);
      }
    },
    personSteps: (id) => steps.get(id) ?? null,
    tellRoom(id) {
      for (const connection of connectionsOf(id)) tell(connection, id);
    },
    tellEveryRoom() {
      for (const id of hocuspocus.documents.keys()) this.tellRoom(id);
    },
    tellEverybody: (id, event) => hocuspocus.documents.get(id)?.broadcastStateless(JSON.stringify(event)),
    async hold(id) {
      const opened = await openDirectly(id);
      if (typeof opened === 'string') return opened;
      return {
        document: opened.document,
        release: () => {
          loaded.keep(id);
          void opened.end();
        },
      };
    },
    withDocument,
    isSaved: (id) => (loaded.storedOf(id)?.failure ?? '') === '',
    async readState(id) {
      // What is on the disk is what a document that nobody has open says; loading it takes much longer than reading it.
      const isOpen = hocuspocus.documents.has(id) || hocuspocus.loadingDocuments.has(id);
      return (isOpen ? null : options.readStored(id)) ?? withDocument(id, (doc) => Y.encodeStateAsUpdate(doc));
    },
    merge: (id, update, { role }) =>
      withDocument<MergeEnd>(id, (doc) => {
        const stored = loaded.storedOf(id);
        if (!stored || openWorkshop(doc).isReadOnly()) return 'readOnly';
        if (update.length > largest) return 'tooLarge';
        const decoded = decodeUpdate(update);
        if (!decoded) return 'malformed';
        if (harmOf(decoded, doc) !== null) return 'refused';
        // Of more than a contribution nothing is taken; the others bring the rest themselves.
        if (role === 'contribute' && harmOfContribution(decoded, doc, () => false) !== null) return 'merged';
        if (isFullWith(stored, Y.diffUpdate(update, Y.encodeStateVector(doc)).length, largest)) return 'tooLarge';
        Y.applyUpdate(doc, update, 'merge');
        return stored.failure === '' ? 'merged' : 'failed';
      }),
    async close() {
      isClosing = true;
      for (const socket of sockets) socket.close(closeCodes.goingAway);
      const isWritten = loaded.flush();
      hocuspocus.flushPendingStores();
      for (const document of hocuspocus.documents.values()) document.destroy();
      return isWritten;
    },
  };
}

/** Whose connection an update came by. */
function personOf(origin: unknown): string | null {
  if (!isTransactionOrigin(origin) || origin.source !== 'connection') return null;
  const context = origin.connection.context as Partial<ConnectionContext>;
  return context.admitted?.identity.personId ?? null;
}

function notify(document: Document, code: string) {
  document.broadcastStateless(noticeOf(code));
}

function noticeOf(code: string): string {
  const notice: StorageNotice = {
    kind: 'storage',
    state: code === '' || code === 'rewritten' ? 'saved' : 'error',
    code,
  };
  return JSON.stringify(notice);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds).unref());
}

/** Where it would be too large, the journal is written anew first, if that makes room. */
function isFullWith(stored: StoredWorkshop | undefined, size: number, largest: number): boolean {
  const isFull = () => (stored?.size ?? 0) + size > largest;
  if (isFull()) stored?.compact();
  return isFull();
}
