// The host inside React: what the engine does for the app.
import { createContext, use } from 'react';
import type { HostApi } from '../../protocol/hostApi.ts';
import type { Store } from '../base/store.ts';

export interface Host {
  readonly api: HostApi;
  /** False while the engine does not answer. */
  readonly isConnected: Store<boolean>;
  /** Set when the engine refuses this page's token. */
  readonly isRefused: Store<boolean>;
  close(): void;
}

export const HostContext = createContext<Host | null>(null);

export function useHostConnection(): Host {
  const host = use(HostContext);
  if (!host) throw new Error('useHost needs a HostContext above it');
  return host;
}

export function useHost(): HostApi {
  return useHostConnection().api;
}
