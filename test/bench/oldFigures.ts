// What years leave behind: a workshop with a million edits, opened beside its copy, which has none of them; and a library
// of a thousand workshops, listed beside one of ten.
import { performance } from 'node:perf_hooks';
import * as Y from 'yjs';
import { listTouchpoints, touchpoints } from '../../src/domain/journey/touchpoints.ts';
import { patchRecord } from '../../src/domain/record/collection.ts';
import { openClient } from '../helpers/relayClient.ts';
import { openBoard, withBrowser } from './benchBrowser.ts';
import { startBenchEngine, type BenchEngine } from './benchEngine.ts';

/** Edits that come to the engine in one message. */
const editsAtOnce = 10_000;
/** So many people have made them, in turn. */
const people = 10;
/** Edits that somebody makes to one touchpoint before going on to the next: letters typed, half of them corrected. */
const editsInPlace = 20;

/**
 * Makes so many single edits in a workshop: letters typed and taken away, channels and weights changed. `isScattered`:
 * each at another touchpoint than the one before, as no person works; of such edits Yjs can join none.
 */
export async function editOften(engine: BenchEngine, id: string, edits: number, isScattered: boolean): Promise<void> {
  const client = openClient(engine.door, id);
  await client.synced();
  for (let made = 0; made < edits;) {
    const person = new Y.Doc();
    Y.applyUpdate(person, Y.encodeStateAsUpdate(client.doc));
    for (const end = made + edits / people; made < end;) {
      const before = Y.encodeStateVector(person);
      const count = Math.min(editsAtOnce, end - made);
      (isScattered ? scatter : editSome)(person, count, made);
      made += count;
      Y.applyUpdate(client.doc, Y.encodeStateAsUpdate(person, before));
      await client.acknowledged();
    }
  }
  client.close();
}

function editSome(doc: Y.Doc, count: number, from: number) {
  const all = listTouchpoints(doc);
  const letters = editsInPlace - 2;
  for (let at = 0; at < count; at += 1) {
    const place = Math.floor((from + at) / editsInPlace);
    const step = (from + at) % editsInPlace;
    const { id, title } = all[place % all.length]!;
    const typed = Math.min(step + 1, letters - 1 - step);
    if (step < letters) patchRecord(doc, touchpoints, id, { title: title + 'x'.repeat(typed) });
    else patchRecord(doc, touchpoints, id, step === letters ? { channel: `${place}` } : { weight: 1 + (place % 3) });
  }
}

function scatter(doc: Y.Doc, count: number, from: number) {
  const all = listTouchpoints(doc);
  for (let at = 0; at < count; at += 1) {
    const { id, title } = all[(from + at) % all.length]!;
    patchRecord(doc, touchpoints, id, at % 2 === 0 ? { title: `${title} ${at % 10}` } : { channel: `${from + at}` });
  }
}

export interface OldFigures {
  /** Milliseconds until the board is there. */
  readonly old: number;
  readonly copy: number;
}

export function measureOld(urls: { readonly old: string; readonly copy: string }, throttle: number) {
  return withBrowser(async (browser): Promise<OldFigures> => {
    const opened = async (url: string) => {
      const { page, opened: after } = await openBoard(browser, url, { throttle });
      await page.context().close();
      return after;
    };
    // The first page of a browser is slower than all others.
    await opened(urls.copy);
    return { old: await opened(urls.old), copy: await opened(urls.copy) };
  });
}

/** An engine whose library has so many workshops. */
export async function libraryOf(built: string, count: number): Promise<BenchEngine> {
  const engine = await startBenchEngine(built);
  await engine.createWorkshops(count);
  return engine;
}

/** Milliseconds until the first workshop of the list is drawn, in a browser that has been there before. */
export function measureLibraries(urls: readonly string[], throttle: number): Promise<number[]> {
  return withBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, locale: 'de-DE' });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    const listed = async (url: string) => {
      // From nowhere: an address that differs in its fragment alone loads nothing.
      await page.goto('about:blank');
      const from = performance.now();
      await page.goto(url, { waitUntil: 'commit' });
      await page.locator('a[href*="/w/"]').first().waitFor();
      return Math.round(performance.now() - from);
    };
    for (const url of urls) await listed(url);
    const times: number[] = [];
    for (const url of urls) times.push(await listed(url));
    return times;
  });
}
