// The head of a workshop covers nothing of itself: in every width from a phone on, with the longest title, many people
// with raised hands, an export under way, an open room, a lost host, for who takes part and for who watches.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Shell } from '../../src/engine/printing/shell.ts';
import { quietPresence } from '../../src/renderer/session/presence.ts';
import { sampleId, startApp, type App } from '../helpers/app.ts';
import { openClient, valueOf, withHost, type TestClient } from '../helpers/testEngine.ts';

let app: App;
let id: string;
let watchLink: string;
const clients: TestClient[] = [];
const longTitle = 'Verpackungsmaschinenhersteller Allgäu und Nordmitteldeutschland '.repeat(5).slice(0, 300);

/** An export stays at its second step until it is called off. */
const waiting: Shell = {
  measure: (_, signal) =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('called off')))),
  printToPdf: () => Promise.reject(new Error('never reached')),
  picture: () => Promise.reject(new Error('never reached')),
  close: async () => undefined,
};

beforeAll(async () => {
  app = await startApp({ shell: waiting });
  id = await sampleId(app.engine);
  await withHost(app.engine, async ({ host }) => {
    valueOf(await host.renameWorkshop({ id, title: longTitle }));
    watchLink = valueOf(await host.openRoom({ id, address: '127.0.0.2' })).invites!.view.link;
  });
  for (let number = 1; number <= 11; number++) {
    const client = openClient(app.engine, id);
    clients.push(client);
    await client.synced();
    const hand = number < 8 ? number : null;
    const person = quietPresence(`Dr. Friederike Freifrau von Nummer ${number}`, number % 2 ? 'sales' : 'marketing');
    client.provider.awareness!.setLocalState({ ...person, hand });
  }
});
afterAll(async () => {
  for (const client of clients) client.close();
  await app.close();
});
afterEach(() => app.closePages());

const widths = [390, 480, 599, 600, 768, 999, 1000, 1199, 1280, 1440, 1600, 1899, 1900, 1920, 2560, 3840];

/** What lies over something in the head, or out of the window, at each width. */
async function coveredAt(page: Page, section: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 720 });
    // A tooltip under the pointer lies over what is beside it, as it should.
    await page.mouse.move(2, 715);
    const covered = await page.evaluate(() => {
      const head = document.querySelector('header')!;
      const isShown = (element: Element) => {
        const { width: wide, height: high } = element.getBoundingClientRect();
        const isClipped = element.closest('h1') !== null && innerWidth < 600;
        return wide > 2 && high > 2 && !isClipped && getComputedStyle(element).visibility === 'visible';
      };
      const subjects = [...head.querySelectorAll('a, button, li, [data-save-state], [data-connection], h1 > *')];
      return subjects.filter(isShown).flatMap((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const name = element.getAttribute('aria-label') ?? element.textContent!.slice(0, 20);
        if (left < 0 || right > innerWidth + 0.5 || top < 0) return [`${name} leaves the window`];
        const points = [
          [(left + right) / 2, (top + bottom) / 2],
          [left + 3, (top + bottom) / 2],
          [right - 3, (top + bottom) / 2],
          [(left + right) / 2, top + 3],
          [(left + right) / 2, bottom - 3],
        ] as const;
        const hits = points.map(([x, y]) => document.elementFromPoint(x, y));
        const over = hits.find((hit) => hit && !element.contains(hit) && !hit.contains(element));
        return over
          ? [`${name} is covered by ${over.getAttribute('aria-label') ?? over.textContent!.slice(0, 20)}`]
          : [];
      });
    });
    found.push(...covered.map((what) => `${section}, ${width}: ${what}`));
    if ((await page.evaluate(() => document.documentElement.scrollWidth)) > width) found.push(`${width}: too wide`);
  }
  return found;
}

test.each(['de', 'en'] as const)('nothing in the head lies over anything (%s)', { timeout: 180_000 }, async (lang) => {
  const page = await app.open(`/w/${id}`, { lang, name: 'Anna Weber', team: 'marketing' });
  await page.locator('[data-board][data-ready=true]').waitFor();
  await page.locator('[data-participants="12"]').waitFor();
  const found = await coveredAt(page, 'journey');

  const chapters = page.locator('header nav [data-chapter]');
  expect(await chapters.count()).toBeGreaterThan(4);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('navigation').getByRole('link', { name: 'Plan' }).click();
  await page.locator('[data-section=plan]').waitFor();
  await page.locator('header button:has(svg.tabler-icon-file-type-pdf)').click();
  await page.locator('[data-export-step=measuring]').waitFor();
  found.push(...(await coveredAt(page, 'plan, exporting')));
  await page.getByRole('button', { name: lang === 'de' ? 'Export abbrechen' : 'Cancel the export' }).click();
  await page.locator('[data-export-step]').waitFor({ state: 'detached' });
  expect(found).toEqual([]);

  // On a phone it is one row, with the longest name of a section as well.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(page.url().replace('/plan', '/agreements'));
  await page.locator('[data-section=agreements]').waitFor();
  await page.locator('[data-participants="12"]').waitFor();
  const height = () =>
    page
      .locator('header')
      .first()
      .evaluate((head) => head.getBoundingClientRect().height);
  await expect.poll(height, { timeout: 20_000 }).toBe(48);
});

test('who watches, also without a host: nothing lies over anything', { timeout: 120_000 }, async () => {
  const page = await app.open(watchLink, { lang: 'de', name: 'Vera Lang', team: 'sales' });
  await page.locator('[data-board][data-ready=true]').waitFor();
  expect(await coveredAt(page, 'watching')).toEqual([]);
  await app.engine.close();
  await page.locator('[data-save-state=offline]').waitFor();
  expect(await coveredAt(page, 'offline')).toEqual([]);
  await app.restartEngine();
});
