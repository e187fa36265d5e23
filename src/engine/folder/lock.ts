// One writer per data folder: the process that listens on the folder's own address has it. The kernel frees it when the
// process ends.
//
// Linux: a socket in the abstract name space; Windows: a named pipe; both vanish with their process. Elsewhere: a
// socket file in the folder, which counts only while somebody answers on it. A process that connects is told the
// holder's instance id, so that what engine.json says can be trusted.
import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { createServer, connect, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../disk/storageFiles.ts';

export interface FolderLock {
  release(): Promise<void>;
}

/** Takes the folder, or says that somebody else has it. */
export async function takeLock(dataDir: string, instance: string): Promise<FolderLock | 'taken'> {
  makeFolder(dataDir);
  const address = lockAddress(dataDir);
  const isFile = process.platform !== 'linux' && process.platform !== 'win32';
  let server = await listen(address, instance);
  if (server === 'taken' && isFile && (await readHolder(dataDir)) === null) {
    rmSync(address, { force: true });
    server = await listen(address, instance);
  }
  if (server === 'taken') return 'taken';
  const held = server;
  return { release: () => new Promise((resolve) => void held.close(() => resolve())) };
}

/** Instance id of the process that holds the folder, or null. */
export function readHolder(dataDir: string): Promise<string | null> {
  return new Promise((resolve) => {
    let text = '';
    try {
      const socket = connect(lockAddress(dataDir));
      socket.setTimeout(3000, () => socket.destroy());
      socket.on('data', (bytes) => (text += bytes.toString('latin1')));
      socket.on('error', () => resolve(null));
      socket.on('close', () => resolve(text === '' ? null : text));
    } catch {
      resolve(null);
    }
  });
}

function listen(address: string, instance: string): Promise<Server | 'taken'> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(instance);
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve('taken') : reject(error),
    );
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

/**
 * The folder's identity, not its path: links and relative paths lead to the same lock. Throws when there is no folder.
 */
function lockAddress(dataDir: string): string {
  const { dev, ino } = statSync(dataDir, { bigint: true });
  const name = `handschlag-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}
