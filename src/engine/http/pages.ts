// The app's page, its files and what they may do: which paths are the page, and the policies that go with each answer.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { idText } from '../../protocol/idText.ts';
import { isLoopback } from '../access/networks.ts';
import { answer } from './answer.ts';
import { pathOf, type Listener } from './listener.ts';
import { otherNamePage, otherNamePolicy } from './lostPage.ts';

/** The library, or a workshop with what is open in it: section, record, field. */
const pagePath = new RegExp(`^/(?:w/(${idText})(?:/[a-z-]+(?:/(?:[\\w-]|%3A)+(?:/[A-Za-z]+)?)?)?/?)?$`);
const roomParameter = new RegExp(`[?&]room=(${idText})(&|$)`);

/** A file of the app; the page itself for the library and for every workshop that is shown at this address. */
export function servePage({ doors, ownName, serveFile }: Listener, request: IncomingMessage, response: ServerResponse) {
  const path = pathOf(request);
  if (path === '/hostFinder.js')
    response.setHeader('Content-Security-Policy', finderPolicy(doors.mayFindAt(roomOf(request)), ownName));
  // Library and workshops with their sections are one page; the app reads the address (renderer/navigation.ts).
  const page = pagePath.exec(path);
  // The spell checker names a dictionary by language, region and version: en-us-10-2.bdic.
  const dictionary = /^\/dictionaries\/(de|en)-[\w-]{1,30}\.bdic$/i.exec(path);
  if (dictionary) request.url = `/dictionaries/${dictionary[1]!.toLowerCase()}.bdic`;
  if (page && (page[1] === undefined || doors.workshopId === null || page[1] === doors.workshopId))
    request.url = '/index.html';
  return serveFile(request, response);
}

/** Refused; a browser is told where to go instead. */
export function answerOtherName({ ownName }: Listener, { method, headers }: IncomingMessage, response: ServerResponse) {
  if (method !== 'GET' || !/\btext\/html\b/.test(headers.accept ?? '')) return answer(response, 403);
  response.statusCode = 403;
  response.setHeader('Content-Security-Policy', otherNamePolicy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(otherNamePage(headers['accept-language'], ownName));
}

/** The policies of every answer; `host` is what the request names us. */
export function secure({ options }: Listener, response: ServerResponse, host: string) {
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' ws://${host}; ` +
      "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  // Elsewhere than at an address that it counts as secure the browser complains of this header.
  if (isLoopback(options.address)) response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
}

/**
 * What looks for the next host on behalf of a guest's page may ask where the room might be, and any address at the port
 * of the room: a computer that gets another address keeps its port. It sends nothing secret before the host there has
 * proved itself.
 */
function finderPolicy(addresses: readonly string[], own: string): string {
  if (addresses.length === 0) return "default-src 'none'; connect-src 'none'";
  const all = [...addresses, `*:${own.slice(own.lastIndexOf(':') + 1)}`];
  return `default-src 'none'; connect-src ${all.map((address) => `http://${address}`).join(' ')}`;
}

function roomOf({ url }: IncomingMessage): string {
  return roomParameter.exec(url ?? '')?.[1] ?? '';
}
