// A client of the relay over a real socket, as the app has one, and waiting for what it brings.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

export interface TestClient {
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  /** Stateless messages in sequence. */
  readonly notices: string[];
  readonly closeCodes: number[];
  synced(): Promise<void>;
  /** Everything this client has changed is acknowledged. */
  acknowledged(): Promise<void>;
  close(): void;
}

/** The provider forgets its listeners before it closes; what fails then concerns nobody. */
class QuietSocket extends WebSocket {
  constructor(address: string) {
    super(address);
    this.on('error', () => undefined);
  }
}

export function openClient(
  { port, token, address = '127.0.0.1' }: { port: number; token: string; address?: string },
  id: string,
  doc = new Y.Doc(),
): TestClient {
  const socket = new HocuspocusProviderWebsocket({
    url: `ws://${address}:${port}/sync`,
    WebSocketPolyfill: QuietSocket,
    delay: 50,
    minDelay: 20,
    maxDelay: 200,
  });
  const notices: string[] = [];
  const closeCodes: number[] = [];
  const provider = new HocuspocusProvider({ websocketProvider: socket, name: id, document: doc, token });
  provider.on('stateless', ({ payload }: { payload: string }) => notices.push(payload));
  provider.on('close', ({ event }: { event: { code: number } }) => closeCodes.push(event.code));
  provider.attach();
  return {
    doc,
    provider,
    notices,
    closeCodes,
    synced: () => until(() => provider.isSynced, 'synced'),
    acknowledged: () => until(() => provider.isSynced && provider.unsyncedChanges === 0, 'acknowledged'),
    close() {
      provider.destroy();
      socket.destroy();
    },
  };
}

/** Waits for a condition; fails with its name after a generous time. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  patience = 180_000,
): Promise<void> {
  const end = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited in vain for: ${what}`);
    await new Promise((resolve) => void setTimeout(resolve, 5));
  }
}
