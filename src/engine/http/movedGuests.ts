// A guest's page that is still at a former address of the room: it brings what it has, leaves its seat's key for
// itself, and takes it again when it has been loaded from here.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bearerToken, isOwnOrigin } from '../access/access.ts';
import { browserOf, isLetIn, statusOfStranger } from '../access/identity.ts';
import { answer, answerJson } from './answer.ts';
import type { Listener } from './listener.ts';
import { readBody } from './requestBody.ts';

const largestBag = 4096;
const largestTicket = 64;

/** A guest's page that came from where the room was before brings what it has, before it moves here itself. */
export function admitOrigin(
  { doors }: Listener,
  { headers: { origin } }: IncomingMessage,
  response: ServerResponse,
  id: string,
): boolean {
  if (origin === undefined || !doors.addressesOf(id).some((host) => origin === `http://${host}`)) return false;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Allow-Headers', 'authorization');
  return true;
}

/** From our own page, or from one that came from where the room was before. */
export function mayBring(listener: Listener, request: IncomingMessage, response: ServerResponse, id: string): boolean {
  return isOwnOrigin(listener.hosts, request.headers.origin) || admitOrigin(listener, request, response, id);
}

/** A guest's page from where the room was before leaves its seat's key and its settings, and gets a ticket for them. */
export async function leaveForArrival(
  listener: Listener,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
) {
  const { doors } = listener;
  if (!mayBring(listener, request, response, id)) return answer(response, 403);
  const credential = bearerToken(request.headers.authorization);
  const identity = doors.identify(credential, id, browserOf(request));
  if (!isLetIn(identity)) return answer(response, statusOfStranger(identity));
  const body = await readBody(request, largestBag);
  if (!body) return answer(response, 413);
  const bag = JSON.stringify({ seat: credential.split('.')[1] ?? '', me: Buffer.from(body).toString('utf8') });
  answerJson(response, { ticket: doors.arrivals.leave(bag) });
}

export async function arrive({ doors, hosts }: Listener, request: IncomingMessage, response: ServerResponse) {
  if (!isOwnOrigin(hosts, request.headers.origin)) return answer(response, 403);
  const body = await readBody(request, largestTicket);
  const bag = body && doors.arrivals.take(Buffer.from(body).toString('latin1'));
  if (!bag) return answer(response, 404);
  answerJson(response, JSON.parse(bag) as object);
}
