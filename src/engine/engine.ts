// The engine: services and HTTP server wired together; finding the one that already runs on a data folder.
import { join } from 'node:path';
import * as Y from 'yjs';
import { z } from 'zod';
import { removeQuietly, replaceFile } from './durableFile.ts';
import { acceptHostSocket } from './hostSocket.ts';
import { PortTaken, startHttpServer, type HttpServerOptions } from './httpServer.ts';
import { parseJson } from './jsonText.ts';
import { readHolder } from './lock.ts';
import { openServices, type ServicesOptions } from './services.ts';
import { diskFiles } from './storageFiles.ts';

export { DataFolderInUse } from './services.ts';
export { PortTaken } from './httpServer.ts';

export interface EngineOptions extends ServicesOptions {
  /** Exactly this port, or rejects with PortTaken. Without it: the last one, else 4717, else the next free one. */
  readonly port?: number | undefined;
  /** A loopback address; 127.0.0.1 when none is given. */
  readonly host?: string | undefined;
  readonly rendererDir: string;
}

export interface Engine extends RunningEngine {
  /** Writes everything and ends; false when something could not be written. */
  close(): Promise<boolean>;
}

export interface RunningEngine {
  /** The library, with the access token in its fragment. */
  readonly url: string;
  readonly port: number;
  readonly token: string;
}

const preferredPort = 4717;
const engineFile = z.object({ instance: z.string(), url: z.string(), port: z.number(), token: z.string() });

export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { dataDir, host: address = '127.0.0.1', files = diskFiles, onProblem = () => undefined } = options;
  const services = await openServices(options);
  try {
    const { relay, host } = services;
    const { token, isToken } = services.access;
    const server = await listen(options.port, readLastPort(dataDir), onProblem, {
      address,
      rendererDir: options.rendererDir,
      isToken,
      onProblem,
      readDocument: (id) => relay.withDocument(id, (doc) => Y.encodeStateAsUpdate(doc)),
      async readPlan(id, language) {
        const plan = await host.exportWorkshop({ id, format: 'html', language });
        return plan.ok ? plan.value.bytes : plan.code === 'notFound' ? 'notFound' : 'unreadable';
      },
      onSync: relay.accept,
      onHost: (socket) =>
        acceptHostSocket(socket, { host, isToken, onError: (error, method) => onProblem(`Host method ${method}: ${String(error)}`) }),
    });
    const { port } = server;
    const url = `http://${address.includes(':') ? `[${address}]` : address}:${port}/#token=${token}`;
    const infoPath = join(dataDir, 'engine.json');
    replaceFile(files, infoPath, Buffer.from(`${JSON.stringify({ instance: services.instance, url, port, token, pid: process.pid })}\n`));
    replaceFile(files, join(dataDir, 'port'), Buffer.from(`${port}\n`));
    return {
      url,
      port,
      token,
      async close() {
        removeQuietly(files, infoPath);
        const isWritten = await services.close();
        await server.close();
        return isWritten;
      },
    };
  } catch (error) {
    await services.close();
    throw error;
  }
}

/** The engine that has this data folder, or null. Only what the holder of the lock has written is believed. */
export async function findRunningEngine(dataDir: string): Promise<RunningEngine | null> {
  const path = join(dataDir, 'engine.json');
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const holder = diskFiles.exists(dataDir) ? await readHolder(dataDir) : null;
    if (holder === null) return null;
    const found = diskFiles.exists(path) ? engineFile.safeParse(parseJson(diskFiles.read(path))) : undefined;
    if (found?.success && found.data.instance === holder) return { url: found.data.url, port: found.data.port, token: found.data.token };
    // It is just starting or ending.
    await new Promise((resolve) => void setTimeout(resolve, 100));
  }
  return null;
}

async function listen(
  wanted: number | undefined,
  last: number | null,
  onProblem: (message: string) => void,
  options: Omit<HttpServerOptions, 'port'>,
) {
  if (wanted !== undefined) return startHttpServer({ ...options, port: wanted });
  const first = last ?? preferredPort;
  for (const port of [first, ...Array.from({ length: 20 }, (_, step) => preferredPort + step), 0]) {
    try {
      const server = await startHttpServer({ ...options, port });
      if (server.port !== first) onProblem(`Port ${first} is used by another program, so this is port ${server.port}.`);
      return server;
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
    }
  }
  throw new PortTaken('No port is free');
}

function readLastPort(dataDir: string): number | null {
  const path = join(dataDir, 'port');
  const port = diskFiles.exists(path) ? Number(diskFiles.read(path).toString('latin1')) : Number.NaN;
  return Number.isInteger(port) && port > 1023 && port < 65536 ? port : null;
}
