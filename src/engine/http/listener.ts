// One address on which the engine listens: what lies behind it, under which names it may be called, who has misused it.
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { largestFile } from '../../domain/record/largestFile.ts';
import type { Language } from '../../domain/record/workshop.ts';
import type { Doors } from '../access/doors.ts';
import type { Identity } from '../access/identity.ts';
import { openMisuse, type Misuse } from '../access/misuse.ts';
import { openSeatAllowances, type SeatAllowances } from '../access/seatAllowances.ts';
import { openAppFiles } from './appFiles.ts';
import { openLateRefusals, type LateRefusals } from './lateRefusals.ts';
import { openUnderWay, type UnderWay } from './underWay.ts';

export interface HttpServerOptions {
  readonly address: string;
  readonly port: number;
  readonly rendererDir: string;
  readonly doors: Doors;
  /** A workshop's whole state, or why there is none. */
  readonly readDocument: (id: string) => Promise<Uint8Array | 'notFound' | 'unreadable'>;
  /** Merges an update into the workshop; the answer's status: 204 when it is stored. */
  readonly mergeDocument: (id: string, update: Uint8Array, by: Identity) => Promise<number>;
  /** The plan as an HTML page. */
  readonly readPlan: (
    id: string,
    language: Language,
  ) => Promise<Uint8Array | 'notFound' | 'unreadable' | 'planTooLarge'>;
  readonly onSync: (socket: WebSocket, request: IncomingMessage, doors: Doors) => void;
  readonly onHost: (socket: WebSocket, request: IncomingMessage, doors: Doors) => void;
  readonly onSignal: (socket: WebSocket, doors: Doors) => void;
  readonly onProblem: (message: string) => void;
}

/** Bytes of whole workshops and plans that may wait to be read: the largest workshop twice, and for three addresses. */
const mostUnderWay = { perAddress: 2 * largestFile, inAll: 6 * largestFile };

export interface Listener {
  readonly options: HttpServerOptions;
  readonly doors: Doors;
  readonly serveFile: ReturnType<typeof openAppFiles>;
  readonly misuse: Misuse;
  /** How often a guest may read the whole state, and the plan; and all guests at one address, who may be one. */
  readonly documentsRead: SeatAllowances;
  readonly plansRead: SeatAllowances;
  readonly documentsReadAt: SeatAllowances;
  readonly plansReadAt: SeatAllowances;
  /** How often a guest may bring a state that is too large for a frame. */
  readonly documentsBrought: SeatAllowances;
  readonly lateRefusals: LateRefusals;
  /** What guests have asked for and not read yet. */
  readonly underWay: UnderWay;
  /** Host and port as a request may name them; nothing before the engine listens. */
  hosts: ReadonlySet<string>;
  ownName: string;
}

export function openListener(options: HttpServerOptions): Listener {
  return {
    options,
    doors: options.doors,
    serveFile: openAppFiles(options.rendererDir),
    misuse: openMisuse(),
    documentsRead: openSeatAllowances({ burst: 20, perSecond: 0.5 }),
    plansRead: openSeatAllowances({ burst: 6, perSecond: 0.1 }),
    // A hundred people behind the router of one organisation come in at once, and load their page anew.
    documentsReadAt: openSeatAllowances({ burst: 240, perSecond: 8 }),
    plansReadAt: openSeatAllowances({ burst: 60, perSecond: 0.5 }),
    documentsBrought: openSeatAllowances({ burst: 6, perSecond: 0.1 }),
    lateRefusals: openLateRefusals(),
    underWay: openUnderWay(mostUnderWay),
    hosts: new Set(),
    ownName: '',
  };
}

/** Whose request it is: the address it comes from. */
export function sourceOf(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? '';
}

export function pathOf({ url }: IncomingMessage): string {
  return (url ?? '/').split('?', 1)[0]!;
}
