// What the relay keeps while it runs, for the parts that work on it: who is connected, which documents are in memory.
import type { Connection, Hocuspocus } from '@hocuspocus/server';
import type { WebSocket } from 'ws';
import type { PersonSteps } from '../../domain/document/personSteps.ts';
import { historyOf } from '../../domain/record/workshop.ts';
import type { RoomNotice } from '../../protocol/roomApi.ts';
import type { Identity } from '../access/identity.ts';
import type { SeatAllowances } from '../access/seatAllowances.ts';
import type { LoadedWorkshops, LoadedWorkshopsOptions } from '../workshops/loadedWorkshops.ts';
import type { EditMeasures } from './editMeasures.ts';
import type { Session, VisitingEngine } from './relaySession.ts';

export interface RelayOptions extends Omit<LoadedWorkshopsOptions, 'keepFor' | 'notify'> {
  /** What a window is told about the room, see roomNotice. */
  readonly noticeFor: (id: string, identity: Identity, address: string) => Omit<RoomNotice, 'history'>;
  /** What the engine of a participant is told besides, so that it can take over; null for those who only watch. */
  readonly certificateFor: (id: string, identity: Identity) => object | null;
  /** Somebody was let in; `engine`: theirs, when it is one that connects. */
  readonly onEntered: (
    id: string,
    identity: Identity,
    from: { readonly engine: VisitingEngine | null; readonly address: string },
  ) => void;
  /** What somebody shows, as it goes on to the others: no connection leads under another's name, see roomPeople.ts. */
  readonly showAs: (id: string, identity: Identity, state: unknown) => unknown;
  /** The state of the workshop in a former history, before it was written anew; null when none was kept. */
  readonly formerState: (id: string, history: string) => Uint8Array | null;
  /** The state on the disk where that takes no more than reading, else null. */
  readonly readStored: (id: string) => Uint8Array | null;
  /** Milliseconds that a document stays in memory after the last use. */
  readonly keepFor?: number | undefined;
  /** Milliseconds until a socket without a right token is closed. */
  readonly authenticateWithin?: number | undefined;
  /** Largest workshop in bytes. */
  readonly largest?: number | undefined;
}

/** Why a socket was refused a workshop; the provider gets `reason`. No message, so that Hocuspocus does not log it. */
export class Refused extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super('');
    this.reason = reason;
  }
}

/** Hocuspocus keeps one per connection: a socket has a connection to each of its workshops, with an identity of its own. */
export interface ConnectionContext {
  readonly session: Session;
  /** Set once the token was right, with the token itself. */
  readonly admitted?: { readonly identity: Identity; readonly credential: string };
}

export interface RelayState {
  readonly options: RelayOptions;
  /** Largest workshop in bytes. */
  readonly largest: number;
  readonly hocuspocus: Hocuspocus<ConnectionContext>;
  readonly loaded: LoadedWorkshops;
  readonly sockets: Set<WebSocket>;
  /** What each person has done lately, by workshop. */
  readonly steps: Map<string, PersonSteps>;
  /**
   * The last state of former histories, by workshop and history, with what was carried over from them since: so that it
   * is carried over once.
   */
  readonly former: Map<string, Uint8Array>;
  readonly edits: EditMeasures;
  /** How often most of a workshop is given over sockets, by address. */
  readonly wholeReads: SeatAllowances;
  isClosing: boolean;
}

/** Everybody's connection to a workshop. */
export function connectionsOf({ hocuspocus }: RelayState, id: string): Connection<ConnectionContext>[] {
  return hocuspocus.documents.get(id)?.getConnections() ?? [];
}

/** Tells one window or engine what it should know about the room. */
export function tell({ options }: RelayState, connection: Connection<ConnectionContext>, id: string) {
  const { session, admitted } = connection.context;
  if (!admitted) return;
  const { identity } = admitted;
  const history = historyOf(connection.document);
  connection.sendStateless(JSON.stringify({ ...options.noticeFor(id, identity, session.address), history }));
  const certificate = session.engine === null ? null : options.certificateFor(id, identity);
  if (certificate) connection.sendStateless(JSON.stringify(certificate));
}
