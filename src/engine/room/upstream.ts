// The way from this engine to the host of a room that it has joined: one connection, as long as the room is joined.
//
// The participant's own engine keeps the whole workshop: its windows talk to it alone, and its relay writes every edit
// to its own journal before anything else. This link joins that same live document to the host's relay by a Hocuspocus
// provider. What is edited while the host is away is in the journal, so it survives a restart; when the host is back,
// state vectors are compared and both sides get what they lack. Nothing is queued, and nothing can be sent twice or too
// late.
//
// Presence has an awareness of its own here (faults.md 15): what this engine's windows show is copied to it, what the
// host shows is copied to the windows, and when the host is lost only the host's people vanish. The document and the
// windows' presence stay.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { Document } from '@hocuspocus/server';
import { Awareness } from 'y-protocols/awareness';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { mayComeFromHost } from '../relay/hostUpdates.ts';
import { joinPresence } from './presenceBridge.ts';

export type LinkState = 'connected' | 'catching-up' | 'away' | 'refused';

export interface UpstreamOptions {
  readonly workshopId: string;
  /** Of the relay: ws://192.168.1.5:4717/sync */
  readonly url: string;
  readonly credential: string;
  readonly document: Document;
  readonly onState: (state: LinkState) => void;
  /** The host lets this computer write, or watch only. */
  readonly onRole: (role: 'edit' | 'view') => void;
  readonly onStateless: (payload: string) => void;
  /** The host has sent what was not applied; told once a connection. */
  readonly onHarm: () => void;
}

export interface Upstream {
  readonly state: LinkState;
  close(): void;
}

/**
 * State vectors are compared this often (milliseconds); without an answer for the longer time the connection counts as
 * lost.
 */
const comparesEvery = 5000;
const silence = 12_000;
/** The relay closes with this code when a frame is too large. */
const tooLarge = 1009;

/** Neither compression nor an error without a listener: the provider forgets its listeners before it closes. */
export class RelaySocket extends WebSocket {
  constructor(address: string) {
    super(address, { perMessageDeflate: false, maxPayload: 128 * 1024 * 1024, handshakeTimeout: 8000 });
    this.on('error', () => undefined);
  }
}

export function openUpstream(options: UpstreamOptions): Upstream {
  const { workshopId, url, credential, document, onState, onRole, onStateless } = options;
  const away = new Awareness(new Y.Doc());
  away.setLocalState(null);
  const socket = new HocuspocusProviderWebsocket({
    url,
    WebSocketPolyfill: RelaySocket,
    delay: 500,
    minDelay: 250,
    maxDelay: 8000,
    messageReconnectTimeout: silence,
  });
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: workshopId,
    document,
    awareness: away,
    token: credential,
  });
  admitHarmless(provider, options);
  let state: LinkState = 'away';
  let isClosed = false;
  const abort = new AbortController();

  const become = (next: LinkState) => {
    if (next === state || isClosed) return;
    state = next;
    onState(next);
  };
  provider.on('authenticated', () => {
    onRole(provider.authorizedScope === 'readonly' ? 'view' : 'edit');
    if (!provider.isSynced) become('catching-up');
  });
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => {
    // A host that has just not got the workshop open may have it later; a seat that was removed stays so.
    become(reason === 'permission-denied' ? 'refused' : 'away');
  });
  provider.on('synced', () => become('connected'));
  provider.on('stateless', ({ payload }: { payload: string }) => onStateless(payload));
  socket.on('disconnect', () => {
    if (state !== 'refused') become('away');
  });
  socket.on('close', ({ event }: { event: { code: number } }) => {
    if (event.code === tooLarge) void sendWhole(options, abort.signal);
  });
  const compare = setInterval(
    () => provider.isAuthenticated && provider.unsyncedChanges === 0 && provider.forceSync(),
    comparesEvery,
  ).unref();

  const presence = joinPresence(document.awareness, away);
  provider.on('open', presence.restart);
  provider.attach();

  return {
    get state() {
      return state;
    },
    close() {
      isClosed = true;
      abort.abort();
      clearInterval(compare);
      presence.close();
      provider.destroy();
      socket.destroy();
      away.doc.destroy();
    },
  };
}

/**
 * What was edited meanwhile is too large for a frame: the whole workshop goes by http. When that fails, the next
 * connection tries again. An organisation's own server has no such door; its frames may be as large as it likes.
 */
async function sendWhole({ workshopId, url, credential, document }: UpstreamOptions, signal: AbortSignal) {
  if (isOwnServer(url)) return;
  const address = `${url.slice(0, url.indexOf('/sync')).replace(/^ws/, 'http')}/doc/${workshopId}`;
  const body = new Blob([new Uint8Array(Y.encodeStateAsUpdate(document))]);
  await fetch(address, { method: 'POST', headers: { Authorization: `Bearer ${credential}` }, body, signal }).catch(
    () => undefined,
  );
}

/** What the host sends is looked at before it is applied; what no workshop may hold is left out. */
function admitHarmless(provider: HocuspocusProvider, { url, document, onHarm }: UpstreamOptions) {
  let hasHarmed = false;
  const receive = provider.onMessage.bind(provider);
  provider.onMessage = (event: MessageEvent<ArrayBuffer>) => {
    if (mayComeFromHost(new Uint8Array(event.data), document, isOwnServer(url))) return receive(event);
    if (!hasHarmed) onHarm();
    hasHarmed = true;
  };
}

/** The relay of an organisation's own server is at another path, and not a laptop's. */
function isOwnServer(url: string): boolean {
  return !url.includes('/sync');
}
