// The rooms that this engine has joined: a way to each one's host (upstream.ts) from joining until leaving, over
// restarts too.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import type { RunningEngine } from '../folder/engineFile.ts';
import { historyOf } from '../../domain/record/workshop.ts';
import { connectHost } from '../folder/hostClient.ts';
import type { Relay } from '../relay/relay.ts';
import { parseJson } from '../disk/jsonText.ts';
import { publicKeyOf } from '../access/keyPair.ts';
import { certificateNotice, type RoomStore, type StoredRoom } from './roomStore.ts';
import { mayBecomeWorkshop } from '../relay/hostUpdates.ts';
import { takeNewHistory } from './takenAnew.ts';
import { openUpstream, RelaySocket, type LinkState, type Upstream } from './upstream.ts';
import { openHostClock, type HostClock } from '../../protocol/hostClock.ts';
import { roomEvent, roomNotice, type Role } from '../../protocol/roomApi.ts';
import { idPattern } from '../../protocol/idText.ts';

export interface JoinedRoomsOptions {
  readonly store: RoomStore;
  readonly relay: () => Relay;
  /** Port on which this engine listens: where it would most likely open the room. */
  readonly ownPort: () => number;
  /** The host says that it only passes on what comes from another. */
  readonly onMoved: (workshopId: string, host: string) => void;
  /** The clock of this computer, in milliseconds since 1970. */
  readonly ownClock?: (() => number) | undefined;
  /** Keeps what the own copy says as a version, before the new document of the host takes its place. */
  readonly keepFormer: (workshopId: string, doc: Y.Doc) => void;
  readonly onProblem: (message: string) => void;
}

export interface JoinedRooms {
  linkOf(workshopId: string): LinkState | null;
  /** Milliseconds since 1970 by the clock of the room's host; by the own one where this computer is the host. */
  hostTime(workshopId: string): number;
  /** Begins or renews the way to the host that the store names; without one there, ends it. */
  follow(workshopId: string): Promise<void>;
  close(): void;
}

/** Milliseconds until the host is asked again after its new document was taken; longer when that is repeated. */
const goesAlongAfter = 500;
const goesAlongAgainAfter = 60_000;

export function openJoinedRooms(options: JoinedRoomsOptions): JoinedRooms {
  const { store, relay, ownPort, onProblem, ownClock = Date.now } = options;
  const clocks = new Map<string, HostClock>();
  const wentAlong = new Set<string>();
  const links = new Map<string, { readonly upstream: Upstream; readonly document: Y.Doc; release(): void }>();
  let isClosed = false;

  const end = (workshopId: string) => {
    const link = links.get(workshopId);
    links.delete(workshopId);
    link?.upstream.close();
    link?.release();
  };

  const onStateless = (workshopId: string, payload: string) => {
    const told = roomNotice.safeParse(parseJson(Buffer.from(payload)));
    if (told.success && told.data.time !== null) {
      const clock = clocks.get(workshopId) ?? openHostClock();
      clocks.set(workshopId, clock);
      clock.heard(told.data.time);
    }
    if (told.success && told.data.role !== 'owner') setRole(options, workshopId, told.data.role);
    takeCertificate(options, workshopId, payload);
    if (told.success) goAlong(workshopId, told.data.history);
    passOn(options, workshopId, payload);
  };
  /** The host has written the workshop anew: the own copy becomes the same, with what only it had carried over. */
  const goAlong = (workshopId: string, history: string | null) => {
    const link = links.get(workshopId);
    const own = link && historyOf(link.document);
    const upstream = store.find(workshopId)?.upstream;
    if (!link || history === null || !own || own === history || upstream?.kind !== 'host') return;
    end(workshopId);
    const wait = wentAlong.has(workshopId) ? goesAlongAgainAfter : goesAlongAfter;
    wentAlong.add(workshopId);
    setTimeout(() => wentAlong.delete(workshopId), goesAlongAgainAfter).unref();
    const keepFormer = (doc: Y.Doc) => options.keepFormer(workshopId, doc);
    void takeNewHistory({ relay: relay(), workshopId, upstream, history, keepFormer })
      .then((problem) => {
        if (problem)
          onProblem(`Workshop ${workshopId} was written anew by its host, and could not be taken: ${problem}`);
      })
      .finally(() => setTimeout(() => void follow(workshopId), wait).unref());
  };
  /** Says where this engine would open the room, and with which key it would prove itself. */
  const asEngine = (url: string, { port, secretKey }: StoredRoom) =>
    `${url}?app=${port || ownPort()}&key=${publicKeyOf(secretKey)}`;

  async function follow(workshopId: string) {
    end(workshopId);
    const upstream = store.find(workshopId)?.upstream;
    if (!upstream || isClosed) return relay().tellRoom(workshopId);
    const held = await relay().hold(workshopId);
    if (typeof held === 'string') return onProblem(`Workshop ${workshopId} cannot join its room: ${held}`);
    const opened = openUpstream({
      workshopId,
      url: upstream.kind === 'host' ? asEngine(upstream.url, store.find(workshopId)!) : upstream.url,
      credential: upstream.credential,
      document: held.document,
      onState: () => relay().tellRoom(workshopId),
      // A host says itself whether one may change everything or only contribute.
      onRole: (role) => (role === 'view' || upstream.kind === 'server') && setRole(options, workshopId, role),
      onStateless: (payload) => onStateless(workshopId, payload),
      onHarm: () => onProblem(`Workshop ${workshopId}: the host has sent what no workshop may hold; it was left out`),
    });
    links.set(workshopId, { upstream: opened, document: held.document, release: held.release });
    relay().tellRoom(workshopId);
  }

  return {
    // The next host keeps the time of the one before, so that no timer jumps.
    hostTime: (workshopId) => clocks.get(workshopId)?.now() ?? ownClock(),
    linkOf: (workshopId) => links.get(workshopId)?.upstream.state ?? null,
    follow,
    close() {
      isClosed = true;
      for (const workshopId of links.keys()) end(workshopId);
    },
  };
}

function setRole({ store, relay }: JoinedRoomsOptions, workshopId: string, role: Role) {
  const before = store.find(workshopId)?.upstream?.role;
  store.change(workshopId, (room) => (room.upstream ? { ...room, upstream: { ...room.upstream, role } } : room));
  // The windows come again and are let in anew, to write or to watch.
  if (before !== role) relay().dismiss(workshopId, () => true);
}

/** The host's word on invites, mesh and candidates; an older term is that of a host who has been followed by another. */
function takeCertificate({ store, relay, onMoved }: JoinedRoomsOptions, workshopId: string, payload: string) {
  const read = certificateNotice.safeParse(parseJson(Buffer.from(payload)));
  const room = store.find(workshopId);
  if (!read.success || !room?.upstream || read.data.certificate.term < room.term) return;
  const { certificate, movedTo } = read.data;
  // The host's key is the one that was named first; another host is followed by failover.ts alone.
  const hostKey = room.hostKey ?? certificate.hostKey;
  if (certificate.hostKey !== hostKey) return;
  // The term is that of the host which this engine is at; a guest who is led on takes the next one's when it is there.
  store.change(
    workshopId,
    (before) => ({ ...before, ...certificate, term: movedTo === null ? certificate.term : before.term }),
    'gathered',
  );
  relay().tellRoom(workshopId);
  if (movedTo !== null) onMoved(workshopId, movedTo);
}

/** What everybody in the room is told goes on to the windows of this engine. */
function passOn({ relay }: JoinedRoomsOptions, workshopId: string, payload: string) {
  const event = roomEvent.safeParse(parseJson(Buffer.from(payload)));
  if (event.success) relay().tellEverybody(workshopId, event.data);
}

export type Admission =
  | { readonly ok: true; readonly credential: string; readonly role: Role; readonly state: Uint8Array }
  | { readonly ok: false; readonly code: 'inviteInvalid' | 'roomNotFound' | 'hostUnreachable' };

/** Milliseconds that a host has to answer. */
const patience = 15_000;

/** Takes a seat at the host and gets the whole workshop. @param host "192.168.1.5:4717" */
export async function enterRoom(host: string, workshopId: string, token: string, key: string): Promise<Admission> {
  const credential = `${token}.${key}`;
  try {
    const answer = await fetch(`http://${host}/doc/${workshopId}`, {
      headers: { Authorization: `Bearer ${credential}` },
      signal: AbortSignal.timeout(patience),
    });
    if (answer.status === 401 || answer.status === 403) return { ok: false, code: 'inviteInvalid' };
    if (!answer.ok) return { ok: false, code: answer.status === 404 ? 'roomNotFound' : 'hostUnreachable' };
    const state = new Uint8Array(await answer.arrayBuffer());
    if (!mayBecomeWorkshop(state)) return { ok: false, code: 'hostUnreachable' };
    const role = await roleAt({ url: `http://${host}/`, port: 0, token: credential });
    return role ? { ok: true, credential, role, state } : { ok: false, code: 'inviteInvalid' };
  } catch {
    return { ok: false, code: 'hostUnreachable' };
  }
}

/** Why no host proves itself at an address: what its door says to the invite alone. */
export async function whyNotIn(
  host: string,
  workshopId: string,
  token: string,
): Promise<'inviteInvalid' | 'roomNotFound' | 'hostUnreachable'> {
  try {
    const { status } = await fetch(`http://${host}/doc/${workshopId}`, {
      method: 'HEAD',
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(patience),
    });
    if (status === 401 || status === 403) return 'inviteInvalid';
    return status === 404 ? 'roomNotFound' : 'hostUnreachable';
  } catch {
    return 'hostUnreachable';
  }
}

/**
 * Milliseconds in which a server that has nothing of a workshop may still get it from another one behind the same
 * address.
 */
const patienceWithOthers = 2500;

/** The whole workshop as an organisation's own server has it, or why it is not to be had there. */
export function fetchFromServer(
  url: string,
  token: string,
  workshopId: string,
): Promise<Uint8Array | 'empty' | 'refused' | 'away'> {
  const doc = new Y.Doc();
  const socket = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: RelaySocket, maxAttempts: 1 });
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: workshopId,
    document: doc,
    awareness: null,
    token,
  });
  return new Promise<Uint8Array | 'empty' | 'refused' | 'away'>((resolve) => {
    setTimeout(() => resolve('away'), patience).unref();
    socket.on('maxAttemptsFailed', () => resolve('away'));
    provider.on('authenticationFailed', () => resolve('refused'));
    const answerWhenWhole = () => {
      if (doc.store.clients.size > 0 && doc.store.pendingStructs === null) resolve(Y.encodeStateAsUpdate(doc));
    };
    provider.on('synced', () => {
      answerWhenWhole();
      doc.on('update', answerWhenWhole);
      setTimeout(() => resolve('empty'), patienceWithOthers).unref();
    });
    provider.attach();
  }).finally(() => {
    provider.destroy();
    socket.destroy();
    doc.destroy();
  });
}

/** The invite for a code, or why there is none. */
export async function redeemCode(
  host: string,
  code: string,
): Promise<{ workshopId: string; token: string } | 'wrong' | 'tooMany' | 'away'> {
  try {
    const answer = await fetch(`http://${host}/code`, {
      method: 'POST',
      body: code,
      signal: AbortSignal.timeout(patience),
    });
    if (answer.status === 429) return 'tooMany';
    if (!answer.ok) return 'wrong';
    const { workshopId, token } = (await answer.json()) as { workshopId?: unknown; token?: unknown };
    const isWhole = typeof workshopId === 'string' && idPattern.test(workshopId) && typeof token === 'string';
    return isWhole ? { workshopId, token } : 'wrong';
  } catch {
    return 'away';
  }
}

async function roleAt(engine: RunningEngine): Promise<Role | null> {
  const client = await connectHost(engine);
  try {
    const answer = await client.host.readAccess({});
    return answer.ok && answer.value.role !== 'owner' ? answer.value.role : null;
  } finally {
    client.close();
  }
}
