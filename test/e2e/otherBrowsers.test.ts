// A guest does the main job in a browser that is not Chromium: a card is named and given to sales on a board that is
// zoomed, an agreement is agreed, the plan is read. What arrives in the document of the host is what counts.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { listAgreements } from '../../src/domain/partnership/agreements.ts';
import { startApp, type App } from '../helpers/app.ts';
import { findFirefox, openFirefox } from '../helpers/firefox.ts';
import { doubleClick, dragBetween, middleOf, type, type OtherBrowser } from '../helpers/otherBrowser.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { openClient, valueOf, withHost, type TestClient } from '../helpers/testEngine.ts';
import { findWebKit, openWebKit } from '../helpers/webkit.ts';

const enter = '\uE007';
const patience = { timeout: 60_000, interval: 100 };
let app: App;
let client: TestClient;
let link: string;
let browser: OtherBrowser | null;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  browser = null;
  const id = (await openedWorkshop(app.engine)).slice('/w/'.length);
  client = openClient(app.engine, id);
  link = await withHost(
    app.engine,
    async ({ host }) => valueOf(await host.openRoom({ id, address: '127.0.0.2' })).invites!.edit.link,
  );
  await client.synced();
});
afterEach(async () => {
  client.close();
  await browser?.close();
});

const placeOf = (title: string) =>
  listTouchpoints(client.doc).find((touchpoint) => touchpoint.title === title)?.place ?? null;
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, patience);
const isThere = (selector: string) =>
  eventually(() => browser!.run(`return document.querySelector(${JSON.stringify(selector)}) !== null;`)).toBe(true);
/** Presses a control that needs no place on the screen to be found. */
const press = (selector: string) =>
  browser!.run(`document.querySelector(${JSON.stringify(selector)}).click(); return true;`);
const cardNamed = (title: string) => `e.closest('[data-touchpoint-id]')?.getAttribute('aria-label') === '${title}'`;
const at = (path: string) => link.replace('#', `${path}?lang=en&name=Kim&team=sales#`);

async function doesTheMainJob() {
  await browser!.open(at(''));
  await isThere('[data-board][data-ready="true"]');

  await doubleClick(browser!, await middleOf(browser!, cardNamed('Newsletter')));
  await isThere('[data-touchpoint-id] [contenteditable="true"], [data-touchpoint-id] textarea');
  await type(browser!, `Letter to all customers${enter}`);
  await eventually(() => placeOf('Letter to all customers')?.owner).toBe('marketing');

  await press('[aria-label="Zoom out"]');
  await press('[aria-label="Zoom out"]');
  await isThere('[aria-label^="Zoom 50%"]');
  // WebKit draws small type larger than the board is; its lines are broken for that.
  await eventually(() =>
    browser!.run(`
      const titles = [...document.querySelectorAll('[data-touchpoint-id] span')];
      return titles.filter((one) => one.scrollWidth > one.offsetWidth + 1).map((one) => one.textContent);`),
  ).toEqual([]);
  const { stageId } = placeOf('Letter to all customers')!;
  const target = `e.closest('[data-cell][data-owner="sales"][data-stage-id="${stageId}"]')`;
  await dragBetween(
    browser!,
    await middleOf(browser!, cardNamed('Letter to all customers')),
    await middleOf(browser!, target),
  );
  await eventually(() => placeOf('Letter to all customers')).toMatchObject({ owner: 'sales', stageId });

  await browser!.open(at('/agreements'));
  await isThere('[data-section="agreements"]');
  const agreed = () => listAgreements(client.doc).filter(({ salesConsent }) => salesConsent?.name === 'Kim').length;
  await browser!.run(`
    [...document.querySelectorAll('[data-agreement] button')].find((one) => one.textContent === 'Agree for sales').click();`);
  await eventually(agreed).toBe(1);

  await browser!.open(at('/plan'));
  await isThere('[data-section="plan"][data-ready="true"]');
  expect(await browser!.run('return document.documentElement.scrollWidth <= innerWidth;')).toBe(true);
}

const firefox = findFirefox();
test.skipIf(firefox === null)('the main job in Firefox (skipped where no Firefox is installed)', async () => {
  browser = await openFirefox(firefox!);
  await doesTheMainJob();
});

const webKit = findWebKit();
test.skipIf(webKit === null)('the main job in WebKit (skipped without WebKitGTK, its driver and Xvfb)', async () => {
  browser = await openWebKit(webKit!);
  await doesTheMainJob();
});
