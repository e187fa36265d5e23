// Whether this person's changes are on the host's disk: one true state out of socket, acknowledgements and storage
// notices.
import type { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { storageNotice } from '../../protocol/hostApi.ts';
import { createStore, type Store } from '../base/store.ts';

/** State vectors are compared this often (milliseconds); an answer that takes longer is asked for again. */
const comparesEvery = 10_000;
/** Changes that wait for others which are still missing count as catching up after this time (milliseconds). */
const patience = 2000;

/** Always true: `saved` means on the host's disk; `error` carries the operating system's code (ENOSPC, EROFS …). */
export type SaveState =
  { readonly state: 'saved' | 'saving' | 'offline' } | { readonly state: 'error'; readonly code: string };

export interface Saving {
  readonly state: Store<SaveState>;
  /** How often the host had to write the workshop anew, since another program had taken its file away. */
  readonly rewrites: Store<number>;
  /** True while changes are in this window only: the host is away and would not get them if the session were closed. */
  isHoldingChanges(): boolean;
  /** True while the host has not said of every change that it is on disk. */
  isUnsaved(): boolean;
  close(): void;
}

export function watchSaving(provider: HocuspocusProvider, socket: HocuspocusProviderWebsocket): Saving {
  const state = createStore<SaveState>({ state: 'saved' });
  const rewrites = createStore(0);
  let isAway = false;
  let hasUnsent = false;
  let storageCode: string | null = null;
  let waitingSince: number | null = null;

  const { document: doc } = provider;
  const refresh = () => {
    const { store } = doc;
    if (!store.pendingStructs && !store.pendingDs) waitingSince = null;
    else waitingSince ??= performance.now();
    const isCatchingUp = waitingSince !== null && performance.now() - waitingSince > patience;
    const next: SaveState = isAway
      ? { state: 'offline' }
      : storageCode !== null
        ? { state: 'error', code: storageCode }
        : { state: hasUnsent || isCatchingUp ? 'saving' : 'saved' };
    if (!isSame(state.get(), next)) state.set(next);
  };

  const onUpdate = (_: Uint8Array, origin: unknown) => {
    if (origin !== provider) hasUnsent = true;
    refresh();
  };
  const onUnsynced = ({ number }: { number: number }) => {
    // Every change is acknowledged in turn, so zero means that the last one is; see `compare` for the one exception.
    if (number === 0) hasUnsent = false;
    refresh();
  };
  const onSynced = () => {
    isAway = false;
    refresh();
  };
  const onDisconnect = () => {
    isAway = true;
    // The host tells again after the connection is back.
    storageCode = null;
    refresh();
  };
  const onStateless = ({ payload }: { payload: string }) => {
    const notice = readNotice(payload);
    if (!notice) return;
    storageCode = notice.state === 'error' ? notice.code : null;
    if (notice.code === 'rewritten') rewrites.set(rewrites.get() + 1);
    refresh();
  };
  let lastCount = 0;
  // A comparison resets the provider's count, so it waits while acknowledgements are under way, unless they have
  // stopped coming.
  const compare = setInterval(() => {
    const count = provider.unsyncedChanges;
    if (!isAway && provider.isAuthenticated && (count === 0 || count === lastCount)) provider.forceSync();
    lastCount = count;
  }, comparesEvery);
  const tick = setInterval(refresh, patience / 2);

  doc.on('update', onUpdate);
  provider.on('unsyncedChanges', onUnsynced);
  provider.on('synced', onSynced);
  provider.on('stateless', onStateless);
  socket.on('disconnect', onDisconnect);
  return {
    state,
    rewrites,
    isHoldingChanges: () => isAway && hasUnsent,
    isUnsaved: () => hasUnsent || state.get().state === 'error',
    close() {
      clearInterval(compare);
      clearInterval(tick);
      doc.off('update', onUpdate);
      provider.off('unsyncedChanges', onUnsynced);
      provider.off('synced', onSynced);
      provider.off('stateless', onStateless);
      socket.off('disconnect', onDisconnect);
    },
  };
}

function isSame(now: SaveState, next: SaveState): boolean {
  return now.state === next.state && (now.state !== 'error' || next.state !== 'error' || now.code === next.code);
}

function readNotice(payload: string) {
  try {
    return storageNotice.safeParse(JSON.parse(payload)).data;
  } catch {
    return undefined;
  }
}
