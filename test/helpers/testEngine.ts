// An engine on a folder of its own, and the host's methods over a real socket.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine, type Engine, type EngineOptions } from '../../src/engine/engine.ts';
import type { RunningEngine } from '../../src/engine/folder/engineFile.ts';
import { connectHost, type HostClient } from '../../src/engine/folder/hostClient.ts';
import type { Shell } from '../../src/engine/printing/shell.ts';
import type { HostResult } from '../../src/protocol/hostApi.ts';

export { openClient, until, type TestClient } from './relayClient.ts';

const projectDir = join(import.meta.dirname, '..', '..');
export const resourcesDir = join(projectDir, 'resources');

/** A shell that cannot print: what most tests need. */
export const noShell: Shell = {
  measure: () => Promise.reject(new Error('no shell')),
  printToPdf: () => Promise.reject(new Error('no shell')),
  picture: () => Promise.reject(new Error('no shell')),
  close: async () => undefined,
};

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'handschlag-test-'));
}

export function removeFolder(folder: string) {
  rmSync(folder, { recursive: true, force: true });
}

export function startTestEngine(dataDir: string, options: Partial<EngineOptions> = {}): Promise<Engine> {
  return startEngine({
    dataDir,
    port: 0,
    rendererDir: join(dataDir, 'renderer'),
    resourcesDir,
    shell: noShell,
    language: 'de',
    nearbyOn: ['127.0.0.1'],
    ...options,
  });
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
