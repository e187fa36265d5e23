// Who may talk to the engine: the access token, and which Host and Origin a request may name.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tokenPattern } from '../../protocol/roomToken.ts';
import { replaceFile } from '../disk/durableFile.ts';
import { isLoopback } from './networks.ts';
import { errorCode, type StorageFiles } from '../disk/storageFiles.ts';

export interface Access {
  readonly token: string;
  /**
   * Compares in constant time, whatever the lengths. The key that pages of the app add to every token plays no part.
   */
  isToken(candidate: string): boolean;
  /** Writes the token again, where its file was taken away. */
  keep(): void;
}

/**
 * The data folder's token (128 bits), made at the first start and kept, so that open windows reconnect after a restart.
 * One that is not this user's alone is replaced. Where it cannot be kept, it holds until the engine ends.
 */
export function openAccess(files: StorageFiles, dataDir: string, onProblem: (message: string) => void): Access {
  const path = join(dataDir, 'access-token');
  const kept = readOwn(files, path);
  const token = kept ?? randomBytes(16).toString('base64url');
  const keep = () => replaceFile(files, path, Buffer.from(`${token}\n`, 'latin1'));
  try {
    if (kept === null) keep();
    else chmodSync(path, 0o600);
  } catch (error) {
    if (kept === null) onProblem(`The access token could not be kept (${errorCode(error)}); it holds until the end`);
  }
  const expected = digest(token);
  return { token, isToken: (candidate) => timingSafeEqual(digest(candidate.split('.', 1)[0]!), expected), keep };
}

/** Null when there is none, when it is damaged, or when another user of this computer wrote it and so knows it. */
function readOwn(files: StorageFiles, path: string): string | null {
  try {
    if (!files.exists(path) || statSync(path).uid !== (process.getuid?.() ?? 0)) return null;
    const text = files.read(path).toString('latin1').trim();
    return tokenPattern.test(text) ? text : null;
  } catch {
    return null;
  }
}

/**
 * The names under which a port of this computer is reached: where only this computer reaches it, all names of loopback,
 * else the address alone. Anything else is a page elsewhere that was pointed here.
 */
export function ownHosts(address: string, port: number): ReadonlySet<string> {
  const own = (address.includes(':') ? `[${address}]` : address).toLowerCase();
  const names = new Set(isLoopback(address) ? ['127.0.0.1', 'localhost', '[::1]', own] : [own]);
  // Browsers leave the port of plain http out.
  return new Set([...names].flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]));
}

export function isOwnHost(hosts: ReadonlySet<string>, host: string | undefined): boolean {
  return host !== undefined && hosts.has(host.toLowerCase());
}

/**
 * Browsers always name the page's origin when they open a socket; other programs name none, and still need the token.
 */
export function isOwnOrigin(hosts: ReadonlySet<string>, origin: string | undefined): boolean {
  return origin === undefined || (origin.startsWith('http://') && isOwnHost(hosts, origin.slice('http://'.length)));
}

/** Token, or invite and key, of an `Authorization: Bearer …` header; empty when there is none. */
export function bearerToken(header: string | undefined): string {
  return /^Bearer +([A-Za-z0-9._-]{1,200})$/i.exec(header ?? '')?.[1] ?? '';
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
