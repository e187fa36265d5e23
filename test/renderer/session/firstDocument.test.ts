// The first whole state of a workshop, and what a page makes of an answer that brings none.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fetchDocument } from '../../../src/renderer/session/firstDocument.ts';

beforeEach(() => void vi.stubGlobal('window', {}));
afterEach(() => void vi.unstubAllGlobals());

it.each([
  [401, 'denied'],
  [403, 'denied'],
  [404, 'notFound'],
  [500, 'unreadable'],
  // Somebody behind the same router has asked too often, or reads too slowly: nothing is wrong with the workshop.
  [429, 'away'],
  [503, 'away'],
])('status %i: %s', async (status, state) => {
  vi.stubGlobal('fetch', async () => new Response(null, { status }));
  const first = await fetchDocument('http://127.0.0.1/doc/x', 'x', 'token', new AbortController().signal);
  expect(first).toEqual({ state });
});
