// The timer of a running block when the host's computer is killed, as by a crash or an empty battery, and another laptop
// takes over: windows of both laptops and of a guest show the same rest before, during and after.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from '../helpers/app.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { serveProcess, type ServedProcess } from '../helpers/servedProcess.ts';
import { until, valueOf, withHost } from '../helpers/testEngine.ts';

const hours = 3_600_000;
let app: App;
let folder: string;
let served: ServedProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handschlag-test-'));
  served = await serveProcess(folder, '--port', '0');
  // The laptop that follows has a clock five hours behind.
  app = await startApp({ ownClock: () => Date.now() - 5 * hours, tellsTimeEvery: 50 });
}, 120_000);
afterAll(async () => {
  await app.close();
  await served.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Seconds by which the windows' timers differ at most, all read together. */
async function apart(pages: readonly Page[]): Promise<number> {
  const rests = await Promise.all(
    pages.map(async (page) => Number(await page.locator('[data-agenda]').getAttribute('data-rest'))),
  );
  return Math.max(...rests) - Math.min(...rests);
}

const agree = (pages: readonly Page[], when: string) =>
  // Whole seconds are shown: two that are less than one apart can differ by one.
  expect.poll(() => apart(pages), { timeout: 40_000, interval: 100, message: when }).toBeLessThanOrEqual(1);

test('the host is killed in a block: all windows show the same rest before, during and after', async () => {
  const path = await openedWorkshop(served, { templateId: 'services', title: 'Packaging' });
  const id = path.slice('/w/'.length);
  const { invites } = await withHost(served, async ({ host }) =>
    valueOf(await host.openRoom({ id, address: '127.0.0.2' })),
  );
  const link = new URL(served.url);
  link.pathname = `${path}/agenda`;
  const anna = await app.open(link.href, { lang: 'en', name: 'Anna Weber', team: 'marketing' });
  await anna.getByRole('button', { name: 'Half day' }).click();
  await anna.getByRole('button', { name: 'Start the agenda' }).click();
  await anna.locator('[data-regie="running"]').waitFor();
  await withHost(app.engine, async ({ host: api }) => valueOf(await api.joinRoom({ invite: invites!.edit.link })));
  const joerg = await app.open(path, { lang: 'en', name: 'Jörg Öztürk', team: 'sales' });
  await joerg.locator('[data-agenda][data-block="1"]').waitFor();
  const guestLink = new URL(invites!.edit.link);
  guestLink.pathname = path;
  const lena = await app.open(guestLink.href, { lang: 'en', name: 'Lena Groß', team: 'marketing' });
  await lena.locator('[data-agenda][data-block="1"]').waitFor();
  await agree([anna, joerg, lena], 'before');

  await served.end('SIGKILL');
  const readRoom = () => withHost(app.engine, async ({ host: api }) => valueOf(await api.readRoom({ id })));
  await until(async () => (await readRoom()).link === 'away', 'the host is away');
  await agree([anna, joerg, lena], 'while the host is away');
  for (const page of [anna, joerg, lena])
    expect(await page.locator('[data-agenda]').getAttribute('data-block')).toBe('1');

  await withHost(app.engine, async ({ host: api }) => valueOf(await api.takeOver({ id, address: '127.0.0.3' })));
  await agree([anna, joerg, lena], 'after another one has taken over');
  // Who comes only now sees the block and its time at once.
  const opened = await withHost(app.engine, async ({ host: api }) => valueOf(await api.readRoom({ id })));
  const newLink = new URL(opened.invites!.edit.link);
  newLink.pathname = path;
  const late = await app.open(newLink.href, { lang: 'en', name: 'Mia Schulz', team: 'sales' });
  await late.locator('[data-agenda][data-block="1"]').waitFor();
  await agree([joerg, late], 'who comes late');
  // And it goes on there: whoever facilitates now starts the next block, and windows at the new host have its time.
  await anna.close();
  await joerg.getByText('Anna Weber is not connected right now. The time goes on.').waitFor();
  await joerg.getByRole('button', { name: 'I facilitate' }).first().click();
  await joerg.keyboard.press('F9');
  await joerg.locator('[data-regie="running"]').waitFor();
  await joerg.keyboard.press('PageDown');
  await joerg.keyboard.press('PageDown');
  for (const page of [joerg, late]) await page.locator('[data-agenda][data-block="2"]').waitFor();
  await agree([joerg, late], 'in the next block');
}, 240_000);
