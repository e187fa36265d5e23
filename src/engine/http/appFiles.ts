// The files of the app over HTTP, and what is answered where there is none.
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { answer } from './answer.ts';
import { lostPage } from './lostPage.ts';

export type ServeFile = (request: IncomingMessage, response: ServerResponse) => void;

/** Without the folder, which only tests do without, there is no file. */
export function openAppFiles(rendererDir: string): ServeFile {
  if (!existsSync(rendererDir)) return notFound;
  const serve = sirv(rendererDir, {
    etag: true,
    dotfiles: false,
    extensions: [],
    setHeaders(response, path) {
      // Names in /assets carry a digest of the content.
      response.setHeader(
        'Cache-Control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  return (request, response) => serve(request, response, () => notFound(request, response));
}

/** A person who went to the address gets a page; whatever loads files or asks for data the status alone. */
function notFound({ method, headers }: IncomingMessage, response: ServerResponse) {
  // Only browsers that go somewhere ask for HTML. What says it more exactly, Sec-Fetch-Mode, is not sent to an address
  // in the local network.
  if (!/\btext\/html\b/.test(headers.accept ?? '')) return answer(response, 404);
  response.statusCode = 404;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(method === 'HEAD' ? undefined : lostPage(headers['accept-language']));
}
