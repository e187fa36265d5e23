// A workshop's whole state and its plan, for those with a token; and what is brought back by http since it is too large
// for a frame.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { languages, usualLanguage, type Language } from '../../domain/record/languages.ts';
import { planPolicy } from '../../plan/style/planPolicy.ts';
import { largestFile } from '../../domain/record/largestFile.ts';
import { roleHeader } from '../../protocol/roomApi.ts';
import { bearerToken } from '../access/access.ts';
import { browserOf, isLetIn, statusOfStranger } from '../access/identity.ts';
import { answer } from './answer.ts';
import { sourceOf, type Listener } from './listener.ts';
import { mayBring } from './movedGuests.ts';
import { readBody } from './requestBody.ts';

/** Milliseconds in which nothing of an answer was taken. */
const slowest = 30_000;

/** A plan with more records than can be laid out is no fault of the engine. */
const problemStatus = { notFound: 404, planTooLarge: 413, unreadable: 500 };

export async function readDocumentOrPlan(
  listener: Listener,
  request: IncomingMessage,
  response: ServerResponse,
  { kind, id }: { readonly kind: 'doc' | 'plan'; readonly id: string },
) {
  const { doors, options } = listener;
  const identity = doors.identify(bearerToken(request.headers.authorization), id, browserOf(request));
  if (!isLetIn(identity)) return answer(response, statusOfStranger(identity));
  const isPlan = kind === 'plan';
  if (identity.role !== 'owner' && !mayRead(listener, isPlan, `${id} ${identity.personId}`, sourceOf(request)))
    return listener.lateRefusals.refuse(response, sourceOf(request));
  const bytes = isPlan ? await options.readPlan(id, languageOf(request)) : await options.readDocument(id);
  if (typeof bytes === 'string') return answer(response, problemStatus[bytes]);
  // Nothing is wrong with what was asked for: the page asks again, or gets the workshop by its socket.
  if (identity.role !== 'owner' && !listener.underWay.mayTake(bytes, sourceOf(request))) return answer(response, 503);
  if (isPlan) response.setHeader('Content-Security-Policy', `${planPolicy}; frame-ancestors 'none'`);
  response.setHeader('Cache-Control', 'no-store');
  // Before the relay has let the page in, it knows by this whether it may write.
  response.setHeader(roleHeader, identity.role);
  response.setHeader('Content-Type', isPlan ? 'text/html; charset=utf-8' : 'application/octet-stream');
  response.setHeader('Content-Length', bytes.length);
  // A client that does not read is not waited for. The time counts from here: a large plan takes long to make.
  response.setTimeout(slowest, () => response.destroy());
  if (request.method === 'HEAD' || identity.role === 'owner')
    return void response.end(request.method === 'HEAD' ? undefined : bytes);
  listener.underWay.send(response, bytes, sourceOf(request));
}

function mayRead(listener: Listener, isPlan: boolean, person: string, address: string): boolean {
  const { documentsRead, documentsReadAt, plansRead, plansReadAt } = listener;
  return isPlan
    ? plansRead.take(person) && plansReadAt.take(address)
    : documentsRead.take(person) && documentsReadAt.take(address);
}

export async function takeDocument(listener: Listener, request: IncomingMessage, response: ServerResponse, id: string) {
  const status = await mergeBody(listener, request, response, id);
  if (status === 429) listener.lateRefusals.refuse(response, sourceOf(request));
  else answer(response, status);
}

async function mergeBody(
  listener: Listener,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): Promise<number> {
  const { doors, options } = listener;
  if (!mayBring(listener, request, response, id)) return 403;
  const identity = doors.identify(bearerToken(request.headers.authorization), id, browserOf(request));
  if (!isLetIn(identity)) return statusOfStranger(identity);
  if (identity.role === 'view') return 403;
  if (identity.role !== 'owner' && !listener.documentsBrought.take(`${id} ${identity.personId}`)) return 429;
  const update = await readBody(request, largestFile);
  return update ? options.mergeDocument(id, update, identity) : 413;
}

/** The language that the address asks for. */
function languageOf({ url }: IncomingMessage): Language {
  const wanted = new URL(url ?? '', 'http://localhost').searchParams.get('lang');
  return languages.find((language) => language === wanted) ?? usualLanguage;
}
