// What somebody may ask who has no token yet: the invite for a typed code, and whether this is the host of a room.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isOwnOrigin } from '../access/access.ts';
import { answer, answerJson } from './answer.ts';
import { sourceOf, type Listener } from './listener.ts';
import { readBody } from './requestBody.ts';

const largestCode = 64;

export function proveHost({ doors }: Listener, request: IncomingMessage, response: ServerResponse, id: string) {
  const nonce = /\?nonce=([A-Za-z0-9_-]{16,64})$/.exec(request.url ?? '')?.[1];
  const proof = nonce === undefined ? null : doors.proveHost(id, nonce);
  // A guest's page asks from where it came; the answer is no secret.
  response.setHeader('Access-Control-Allow-Origin', '*');
  return proof ? answerJson(response, proof) : answer(response, 404);
}

/** A code that was typed, as text, gives the invite as JSON. */
export async function redeemCode({ doors, hosts }: Listener, request: IncomingMessage, response: ServerResponse) {
  if (!isOwnOrigin(hosts, request.headers.origin)) return answer(response, 403);
  const body = await readBody(request, largestCode);
  if (!body) return answer(response, 413);
  const redeemed = doors.redeemCode(Buffer.from(body).toString('latin1').trim().toUpperCase(), sourceOf(request));
  if (typeof redeemed === 'string') return answer(response, redeemed === 'wrong' ? 404 : 429);
  answerJson(response, redeemed);
}
