// One instance per user data folder, as Electron holds it: the second one hands over its arguments and learns that it
// is second.
import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Second {
  readonly argv: string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

export interface InstanceLock {
  release(): void;
}

/** For the first the lock, and `onSecond` of each that comes after it; else settles when the first one has been told. */
export function takeInstanceLock(
  folder: string,
  additionalData: unknown,
  onSecond: (second: Second) => void,
): InstanceLock | Promise<void> {
  const lock = join(folder, 'stand-in-instance');
  const address = join(tmpdir(), `handschlag-stand-in-${randomUUID()}.socket`);
  const mine = `${lock}-${process.pid}`;
  writeFileSync(mine, address);
  try {
    linkSync(mine, lock);
  } catch {
    const second: Second = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    const socket = connect(readFileSync(lock, 'utf8'), () => socket.end(JSON.stringify(second)));
    socket.on('error', () => undefined);
    return new Promise((resolve) => void socket.on('close', () => resolve()));
  } finally {
    rmSync(mine);
  }
  const server = createServer((socket) => {
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString('utf8')));
    socket.on('end', () => onSecond(JSON.parse(text) as Second));
  });
  server.listen(address);
  server.unref();
  let isHeld = true;
  const release = () => {
    if (!isHeld) return;
    isHeld = false;
    server.close();
    rmSync(lock, { force: true });
    rmSync(address, { force: true });
  };
  process.once('exit', release);
  return { release };
}
