// Who a credential stands for: what every door of the engine learns about somebody before it lets them in.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Role } from '../../protocol/roomApi.ts';

/** Somebody whom the engine has let in. `link-` and a role are those who came without a seat. */
export interface Identity {
  readonly role: Role | 'owner';
  readonly personId: string;
}

export const owner: Identity = { role: 'owner', personId: 'host' };

/**
 * Who a credential stands for in a workshop; null when it is unknown, `closed` while the workshop is here and its room
 * is not open: a client that connects then retries. Each door of the engine has its own. `browser`: see browserOf.
 */
export type Identify = (credential: string, workshopId: string, browser: string) => Identity | 'closed' | null;

export function isLetIn(identity: Identity | 'closed' | null): identity is Identity {
  return identity !== null && identity !== 'closed';
}

/** Status of the answer to somebody who is not let in: not known, or not now. */
export function statusOfStranger(identity: 'closed' | null): 401 | 503 {
  return identity === 'closed' ? 503 : 401;
}

/**
 * The same for all windows of one browser on one computer, private ones included, as far as a request tells: a digest
 * of address and User-Agent. Two people behind one address with the same browser have the same, so this alone never
 * decides who somebody is. Empty for programs that name no browser.
 */
export function browserOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const agent = headers['user-agent'] ?? '';
  if (agent === '') return '';
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d)/i, '');
  return createHash('sha256').update(`${address}\n${agent}`).digest('base64url').slice(0, 22);
}
