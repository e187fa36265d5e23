// The engine: services and HTTP server wired together; finding the one that already runs on a data folder.
import { join } from 'node:path';
import { replaceFile } from './disk/durableFile.ts';
import { whoHasFolder, writeEngineFile, type RunningEngine } from './folder/engineFile.ts';
import { browserOf } from './access/identity.ts';
import { openGuests } from './http/guests.ts';
import { PortTaken, type Doors } from './access/doors.ts';
import { acceptHostSocket } from './http/hostSocket.ts';
import { startHttpServer, type RunningServer } from './http/httpServer.ts';
import type { HttpServerOptions } from './http/listener.ts';
import type { OpenProblem } from './workshops/loadedWorkshops.ts';
import type { MergeEnd } from './relay/merging.ts';
import type { Listen } from './room/rooms.ts';
import { openServices, type ServicesOptions } from './services.ts';
import { diskFiles, errorCode, readIfPossible, type StorageFiles } from './disk/storageFiles.ts';

export { DataFolderInUse } from './keptData.ts';
export { connectHost } from './folder/hostClient.ts';
export { PortTaken } from './access/doors.ts';
export { isLoopback } from './access/networks.ts';

export interface EngineOptions extends ServicesOptions {
  /** Exactly this port, or rejects with PortTaken. Without it: the last one, else 4717, else the next free one. */
  readonly port?: number | undefined;
  /** A loopback address; 127.0.0.1 when none is given. */
  readonly host?: string | undefined;
  readonly rendererDir: string;
}

export interface Engine extends RunningEngine {
  /** Connections to workshops from other computers and from browsers. */
  countGuests(): number;
  /** Writes everything and ends; false when something could not be written. */
  close(): Promise<boolean>;
}

const preferredPort = 4717;
const mergeStatus: Record<MergeEnd | OpenProblem, number> = {
  refused: 403,
  merged: 204,
  malformed: 400,
  otherHistory: 409,
  readOnly: 403,
  notFound: 404,
  tooLarge: 413,
  unreadable: 500,
  failed: 507,
};

export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { dataDir, host: address = '127.0.0.1', files = diskFiles, onProblem = () => undefined } = options;
  const guests = openGuests();
  let server: RunningServer | null = null;
  const serve = (at: string, doors: Doors): Omit<HttpServerOptions, 'port'> => ({
    address: at,
    rendererDir: options.rendererDir,
    doors,
    onProblem,
    readDocument: (id) => services.relay.readState(id),
    mergeDocument: async (id, update, by) => mergeStatus[await services.relay.merge(id, update, by)],
    readPlan: (id, language) => services.readPlan(id, language),
    onSync(socket, request, { identify }) {
      guests.follow(socket, request);
      services.relay.accept(socket, request, identify);
    },
    onSignal: (socket, { signalling }) => services.signalling.accept(socket, signalling),
    onHost: (socket, request, { hostFor }) =>
      acceptHostSocket(socket, {
        hostFor: (credential) => hostFor(credential, browserOf(request)),
        authenticateWithin: options.authenticateWithin,
        onError: (error, method) => onProblem(`Host method ${method}: ${String(error)}`),
      }),
  });
  const listenForRoom: Listen = (at, wanted, doors) => listen(undefined, wanted, () => undefined, serve(at, doors));
  const services = await openServices({
    ...options,
    listen: () => server && { listen: listenForRoom, own: { address, port: server.port } },
  });
  try {
    const { token } = services.access;
    const listening = await listen(options.port, readLastPort(dataDir), onProblem, serve(address, services.doors));
    server = listening;
    const { port } = listening;
    const url = `http://${address.includes(':') ? `[${address}]` : address}:${port}/#token=${token}`;
    const keep = () => {
      try {
        writeEngineFile(files, dataDir, { instance: services.instance, url, port, token });
        keepPort(files, dataDir, port);
      } catch (error) {
        onProblem(cannotWrite(dataDir, error));
      }
    };
    keep();
    services.onFolderLost(keep);
    return {
      url,
      port,
      token,
      countGuests: guests.count,
      async close() {
        listening.stop();
        const isWritten = await services.close();
        await listening.close();
        return isWritten;
      },
    };
  } catch (error) {
    await services.close();
    await server?.close();
    throw error;
  }
}

function cannotWrite(dataDir: string, error: unknown): string {
  const code = errorCode(error);
  const why = code === 'ENOSPC' || code === 'EDQUOT' ? 'the disk is full' : `it cannot be written, ${code}`;
  return `Nothing can be kept in the data folder ${dataDir} (${why}): workshops can be viewed and exported, changes are not saved.`;
}

/** The engine that has this data folder, or null; waits for one that is just starting. */
export async function findRunningEngine(dataDir: string): Promise<RunningEngine | null> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const holder = await whoHasFolder(dataDir);
    if (holder !== 'other') return holder === 'nobody' ? null : holder;
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

/** Where the file cannot be replaced, a folder under its name, only the next port may be another. */
function keepPort(files: StorageFiles, dataDir: string, port: number) {
  try {
    replaceFile(files, join(dataDir, 'port'), Buffer.from(`${port}\n`));
  } catch {
    // What it is for is said above.
  }
}

function readLastPort(dataDir: string): number | null {
  const port = Number(readIfPossible(diskFiles, join(dataDir, 'port'))?.toString('latin1') ?? Number.NaN);
  return Number.isInteger(port) && port > 1023 && port < 65536 ? port : null;
}
