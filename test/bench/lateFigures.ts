// Joining late: a real browser comes by the link to a room of people who edit and move their pointers. Milliseconds
// from the first sync, when the whole state is in the page's document, until the board is drawn; and from the link
// until then.
import type { Page } from 'playwright-core';
import { patchRecord } from '../../src/domain/record/collection.ts';
import { listTouchpoints, touchpoints } from '../../src/domain/journey/touchpoints.ts';
import { openClient } from '../helpers/relayClient.ts';
import { openBoard, withBrowser } from './benchBrowser.ts';

export interface LateFigures {
  /** One entry for each late joiner, as in `opened`. */
  readonly sinceSync: readonly number[];
  readonly opened: readonly number[];
  /** Of the cards that were there before the first one came, how many each joiner had on the board. */
  readonly cards: readonly number[];
}

export async function measureLate(
  invite: string,
  { people, runs, throttle }: { people: number; runs: number; throttle: number },
): Promise<LateFigures> {
  const room = await fillRoom(invite, people);
  try {
    const figures = await withBrowser(async (browser) => {
      const all: { sinceSync: number; opened: number; cards: number }[] = [];
      for (let run = 0; run < runs; run += 1) {
        const { page, opened } = await openBoard(browser, invite, { throttle, name: `Gast ${run}`, team: 'sales' });
        const cards = Number(await page.locator('[data-board]').getAttribute('data-touchpoints'));
        all.push({ sinceSync: opened - Math.round(await syncedAt(page)), opened, cards });
        await page.context().close();
      }
      return all;
    });
    return {
      sinceSync: figures.map((one) => one.sinceSync),
      opened: figures.map((one) => one.opened),
      cards: figures.map((one) => one.cards),
    };
  } finally {
    room.leave();
  }
}

/** In milliseconds since the navigation. */
function syncedAt(page: Page): Promise<number> {
  return page.evaluate(() => performance.getEntriesByName('first-sync')[0]?.startTime ?? Number.NaN);
}

/** Each edits once a second and moves the pointer ten times a second. */
async function fillRoom(invite: string, people: number) {
  const { hostname, port, hash, pathname } = new URL(invite);
  const door = { address: hostname, port: Number(port), token: hash.slice('#token='.length) };
  const everyone = Array.from({ length: people }, () => openClient(door, pathname.slice('/w/'.length)));
  await Promise.all(everyone.map((client) => client.synced()));
  const cards = everyone[0] ? listTouchpoints(everyone[0].doc) : [];
  let tick = 0;
  const timer = setInterval(() => {
    tick += 1;
    for (const [index, { doc, provider }] of everyone.entries()) {
      provider.awareness!.setLocalState({
        name: `Person ${index}`,
        team: 'sales',
        view: 'journey',
        cursor: { x: tick % 12, y: index },
        selection: [],
        editing: null,
        dragging: null,
      });
      if (tick % 10 === index % 10)
        patchRecord(doc, touchpoints, cards[index % cards.length]!.id, { channel: `${index} ${tick}` });
    }
  }, 100);
  return {
    leave() {
      clearInterval(timer);
      for (const client of everyone) client.close();
    },
  };
}
