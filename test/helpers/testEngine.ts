// An engine on a folder of its own, and clients that talk to it over real sockets.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { startEngine, type Engine, type EngineOptions } from '../../src/engine/engine.ts';
import type { RunningEngine } from '../../src/engine/engineFile.ts';
import { connectHost, type HostClient } from '../../src/engine/hostClient.ts';
import type { Shell } from '../../src/engine/shell.ts';
import type { HostResult } from '../../src/protocol/hostApi.ts';

const projectDir = join(import.meta.dirname, '..', '..');
export const resourcesDir = join(projectDir, 'resources');

/** A shell that cannot print: what most tests need. */
export const noShell: Shell = {
  measure: () => Promise.reject(new Error('no shell')),
  printToPdf: () => Promise.reject(new Error('no shell')),
  close: async () => undefined,
};

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'handschlag-test-'));
}

export function removeFolder(folder: string) {
  rmSync(folder, { recursive: true, force: true });
}

export function startTestEngine(dataDir: string, options: Partial<EngineOptions> = {}): Promise<Engine> {
  return startEngine({ dataDir, port: 0, rendererDir: join(dataDir, 'renderer'), resourcesDir, shell: noShell, language: 'de', nearbyOn: ['127.0.0.1'], ...options });
}

export async function withHost<T>(engine: RunningEngine, use: (client: HostClient) => Promise<T>): Promise<T> {
  const client = await connectHost(engine);
  try {
    return await use(client);
  } finally {
    client.close();
  }
}

export function valueOf<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code} ${result.detail}`);
  return result.value;
}

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

export function openClient({ port, token, address = '127.0.0.1' }: { port: number; token: string; address?: string }, id: string, doc = new Y.Doc()): TestClient {
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
export async function until(condition: () => boolean | Promise<boolean>, what: string, patience = 60_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited in vain for: ${what}`);
    await new Promise((resolve) => void setTimeout(resolve, 5));
  }
}
