// The first state of a workshop: read early, while the app's script is still compiled, or by the session, whichever comes first.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { fetchDocument, openDocument } from '../../../src/renderer/session/firstDocument.ts';

const written = new Y.Doc();
written.getMap('details').set('title', 'Verpackungsmaschinen');
const whole = Y.encodeStateAsUpdate(written);
const titleOf = (doc: Y.Doc) => doc.getMap('details').get('title');
const fetchIt = (id = 'one') => fetchDocument(`/doc/${id}`, id, 'token', new AbortController().signal);
let answer: (update: Uint8Array) => void;

/** As boot.js and then the early script do it. */
async function boot() {
  const document = new Promise<{ update: ArrayBuffer; role: string | null }>((resolve) => {
    answer = (update) => resolve({ update: Uint8Array.from(update).buffer, role: 'edit' });
  });
  vi.stubGlobal('window', { handschlagBoot: { workshopId: 'one', document } });
  await import('../../../src/renderer/session/earlyDocument.ts');
}
const turn = () => new Promise((resolve) => void setTimeout(resolve));

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('fetch', async () => new Response(Uint8Array.from(whole), { headers: { 'Handschlag-Role': 'view' } }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('read early, it is there when the session opens, and is not read again', async () => {
  await boot();
  answer(whole);
  await turn();
  expect(titleOf(openDocument('one'))).toBe('Verpackungsmaschinen');
  expect(await fetchIt()).toEqual({ state: 'loaded', update: null, role: 'edit' });
});

it('when the session is faster, that reads it, and nothing else does', async () => {
  await boot();
  const early = window.handschlagBoot!;
  const doc = openDocument('one');
  const first = fetchIt();
  answer(whole);
  expect(await first).toEqual({ state: 'loaded', update: whole, role: 'edit' });
  await turn();
  expect([titleOf(doc), early.doc]).toEqual([undefined, undefined]);
});

it('one that cannot be read is left to the session', async () => {
  await boot();
  answer(new Uint8Array([255, 255]));
  await turn();
  expect([...openDocument('one').share.keys()]).toEqual([]);
  expect(await fetchIt()).toMatchObject({ update: new Uint8Array([255, 255]) });
});

it('is for the workshop that the page was opened with, and for its first session', async () => {
  await boot();
  answer(whole);
  await turn();
  expect(titleOf(openDocument('another'))).toBeUndefined();
  await fetchIt();
  expect(titleOf(openDocument('one'))).toBeUndefined();
  expect(await fetchIt()).toEqual({ state: 'loaded', update: whole, role: 'view' });
});
