// Whether this window and the host of the room are connected: one word out of the relay, the engine's own way to the
// host, and the mesh.
//
// A window always talks to one engine. That engine is the host itself, or the participant's own, which has a way to the
// host and tells about it (roomNotice). While the host is away, the mesh decides between going on together and going on
// alone.
import type { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { openHostClock } from '../../protocol/hostClock.ts';
import { roomEvent, roomNotice, type RoomEvent, type RoomNotice } from '../../protocol/roomApi.ts';
import { createStore, type Store } from '../base/store.ts';

/** Changes that wait for others which are still missing count as catching up after this time (milliseconds). */
const patience = 2000;

/**
 * `connected`: everything arrives at once. `catching-up`: the host is there, something is still missing. `host-away`:
 * without the host, but connected to other participants directly. `alone`: changes are kept and go out later.
 */
export type ConnectionState = 'connected' | 'catching-up' | 'host-away' | 'alone';

export interface Connection {
  readonly state: Store<ConnectionState>;
  /** The last that the engine has told about the room; null before the first time. */
  readonly notice: Store<RoomNotice | null>;
  /** The last thing that happened to everybody in the room; null before the first. */
  readonly event: Store<RoomEvent | null>;
  /** Milliseconds since 1970 by the host's clock, as it was when the connection began; before that by the own one. */
  now(): number;
  close(): void;
}

/** @param meshPeers number of participants that this window is connected to directly */
export function watchConnection(
  provider: HocuspocusProvider,
  socket: HocuspocusProviderWebsocket,
  meshPeers: Store<number>,
): Connection {
  const state = createStore<ConnectionState>('catching-up');
  const notice = createStore<RoomNotice | null>(null);
  const event = createStore<RoomEvent | null>(null);
  const { document: doc } = provider;
  let isAway = false;
  let waitingSince: number | null = null;
  const clock = openHostClock();

  const refresh = () => {
    const isWaiting = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
    waitingSince = isWaiting ? (waitingSince ?? performance.now()) : null;
    const link = notice.get()?.link ?? 'connected';
    if (isAway || link === 'away' || link === 'refused') return state.set(meshPeers.get() > 0 ? 'host-away' : 'alone');
    const isCatchingUp =
      !provider.isSynced ||
      link === 'catching-up' ||
      (waitingSince !== null && performance.now() - waitingSince > patience);
    state.set(isCatchingUp ? 'catching-up' : 'connected');
  };
  const onSynced = () => {
    isAway = false;
    refresh();
  };
  const onDisconnect = () => {
    isAway = true;
    refresh();
  };
  const onStateless = ({ payload }: { payload: string }) => {
    const value = parse(payload);
    const happened = roomEvent.safeParse(value);
    if (happened.success) return event.set(happened.data);
    const next = roomNotice.safeParse(value).data;
    if (!next) return;
    if (next.time !== null) clock.heard(next.time);
    // The host says its time every few seconds; that alone renders nothing.
    if (withoutTime(next) === withoutTime(notice.get())) return;
    notice.set(next);
    refresh();
  };
  provider.on('synced', onSynced);
  provider.on('stateless', onStateless);
  socket.on('disconnect', onDisconnect);
  const unsubscribe = meshPeers.subscribe(refresh);
  const tick = setInterval(refresh, patience / 2);
  return {
    state,
    notice,
    event,
    now: () => clock.now() ?? Date.now(),
    close() {
      clearInterval(tick);
      unsubscribe();
      provider.off('synced', onSynced);
      provider.off('stateless', onStateless);
      socket.off('disconnect', onDisconnect);
    },
  };
}

function withoutTime(notice: RoomNotice | null): string {
  return JSON.stringify(notice && { ...notice, time: null });
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}
