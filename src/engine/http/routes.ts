// Which request is answered by what.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { idText } from '../../protocol/idText.ts';
import { answer } from './answer.ts';
import { readDocumentOrPlan, takeDocument } from './documents.ts';
import { pathOf, type Listener } from './listener.ts';
import { admitOrigin, arrive, leaveForArrival } from './movedGuests.ts';
import { servePage } from './pages.ts';
import { proveHost, redeemCode } from './strangers.ts';

const roomPath = new RegExp(`^/room/(${idText})$`);
const arrivalPath = new RegExp(`^/arrive/(${idText})$`);
const documentPath = new RegExp(`^/(doc|plan)/(${idText})$`);

export async function respond(listener: Listener, request: IncomingMessage, response: ServerResponse) {
  const { method } = request;
  const path = pathOf(request);
  const asked = roomPath.exec(path)?.[1];
  const arriving = arrivalPath.exec(path)?.[1];
  const [, kind, id] = documentPath.exec(path) ?? [];
  const document = kind === 'doc' ? id : undefined;
  if (method === 'POST') {
    if (document !== undefined) return takeDocument(listener, request, response, document);
    if (path === '/code') return redeemCode(listener, request, response);
    if (path === '/arrive') return arrive(listener, request, response);
    if (arriving !== undefined) return leaveForArrival(listener, request, response, arriving);
  }
  const preflight = method === 'OPTIONS' ? (arriving ?? document) : undefined;
  if (preflight !== undefined) return answer(response, admitOrigin(listener, request, response, preflight) ? 204 : 405);
  if (method !== 'GET' && method !== 'HEAD') return answer(response, 405);
  if (asked !== undefined) return proveHost(listener, request, response, asked);
  if (id === undefined) return servePage(listener, request, response);
  return readDocumentOrPlan(listener, request, response, { kind: kind === 'plan' ? 'plan' : 'doc', id });
}
