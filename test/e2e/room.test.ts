// A room in real browsers: guests by a link on another address, who edit, watch, are sent away, and keep what they
// wrote in a gap.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { HostApi } from '../../src/protocol/hostApi.ts';
import type { Room } from '../../src/protocol/roomApi.ts';
import { startApp, type App } from '../helpers/app.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { valueOf, withHost } from '../helpers/testEngine.ts';

/** A busy machine takes its time. */
const patience = { timeout: 40_000 };

let app: App;
let id: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.closePages());

const host = <T>(use: (api: HostApi) => Promise<T>) => withHost(app.engine, (client) => use(client.host));
const openRoom = () => host(async (api) => valueOf(await api.openRoom({ id, address: '127.0.0.2' })));
const closeRoom = () => host(async (api) => valueOf(await api.closeRoom({ id })));
const readRoom = () => host(async (api) => valueOf(await api.readRoom({ id })));

beforeEach(async () => {
  id = (await openedWorkshop(app.engine, { templateId: 'services', title: 'Service contracts' })).slice('/w/'.length);
});
afterEach(() => closeRoom());

const ready = (page: Page) => page.locator('[data-board][data-ready="true"]').waitFor();
const connection = (page: Page) => page.locator('[data-connection]').getAttribute('data-connection');
const participants = (page: Page) => page.locator('[data-participants]').getAttribute('data-participants');
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const enter = async ({ invites }: Room, role: 'edit' | 'view', name: string) => {
  const page = await app.open(invites![role].link, { lang: 'en', name, team: 'sales' });
  await ready(page);
  return page;
};
const enterOwner = async () => {
  const page = await app.open(`/w/${id}`, { lang: 'en', name: 'Anna Weber', team: 'marketing' });
  await ready(page);
  return page;
};
const rename = async (page: Page, next: string) => {
  await title(page).getByRole('button').click();
  await page.getByRole('textbox', { name: 'Title of the workshop' }).fill(next);
  await page.keyboard.press('Enter');
};

test('a guest edits along and is seen; whoever watches sees it all and can change nothing', async () => {
  const room = await openRoom();
  const owner = await enterOwner();
  const ben = await enter(room, 'edit', 'Ben Roth');
  const vera = await enter(room, 'view', 'Vera Lang');
  for (const page of [owner, ben, vera]) {
    await expect.poll(() => participants(page), patience).toBe('3');
    await expect.poll(() => connection(page), patience).toBe('connected');
  }
  await rename(ben, 'Maintenance');
  for (const page of [owner, vera]) await expect.poll(() => title(page).textContent(), patience).toBe('Maintenance');
  await vera.getByText('You are watching').waitFor();
  expect(await title(vera).getByRole('button').count()).toBe(0);
  const people = (await readRoom()).people.map(({ name, role, isHere }) => ({ name, role, isHere }));
  expect(people).toEqual([
    { name: 'Anna Weber', role: 'owner', isHere: true },
    { name: 'Ben Roth', role: 'edit', isHere: true },
    { name: 'Vera Lang', role: 'view', isHere: true },
  ]);
});

test('a role that changes takes hold at once, and whoever is removed is told and can change nothing more', async () => {
  const room = await openRoom();
  const ben = await enter(room, 'edit', 'Ben Roth');
  const idOfBen = async () => (await readRoom()).people.find(({ name }) => name === 'Ben Roth')?.id;
  await expect.poll(idOfBen, patience).toBeDefined();
  const personId = (await idOfBen())!;
  await host((api) => api.changeRole({ id, personId, role: 'view' }));
  await ben.getByText('You are watching').waitFor();
  await host((api) => api.changeRole({ id, personId, role: 'edit' }));
  await ben.getByText('You are watching').waitFor({ state: 'detached' });
  await rename(ben, 'Back again');
  const owner = await enterOwner();
  await expect.poll(() => title(owner).textContent(), patience).toBe('Back again');
  await host((api) => api.removePerson({ id, personId }));
  await ben.getByText('You are no longer in the room').waitFor();
  expect(await title(ben).getByRole('button').count()).toBe(0);
  await ben.reload();
  await ben.getByRole('heading', { name: 'This link is not valid' }).waitFor();
});

test('what a guest writes in a gap survives the end of the page and arrives when the host is back', async () => {
  const room = await openRoom();
  const ben = await enter(room, 'edit', 'Ben Roth');
  await expect.poll(() => connection(ben), patience).toBe('connected');
  await expect.poll(() => updatesKept(ben), patience).toBeGreaterThan(0);
  await closeRoom();
  await expect.poll(() => connection(ben), patience).toBe('alone');
  await ben.getByText('Offline. Your changes are kept here').waitFor();
  const before = await updatesKept(ben);
  await rename(ben, 'Written in the gap');
  await expect.poll(() => updatesKept(ben), patience).toBeGreaterThan(before);
  const context = ben.context();
  await ben.close();
  await openRoom();
  const owner = await enterOwner();
  expect(await title(owner).textContent()).toBe('Service contracts');
  const again = await context.newPage();
  await again.goto(room.invites!.edit.link.replace('#', '?lang=en&name=Ben%20Roth&team=sales#'));
  await expect.poll(() => title(owner).textContent(), patience).toBe('Written in the gap');
  expect(await title(again).textContent()).toBe('Written in the gap');
});

test('while the host is away the browser asks before the page is loaded anew, whoever watches too; not before and not after', async () => {
  const room = await openRoom();
  const pages = [await enter(room, 'edit', 'Ben Roth'), await enter(room, 'view', 'Vera Lang')];
  /** What the browser asks when the page is loaded anew, in a page that has been used; the answer is to stay. */
  const asked = async (page: Page) => {
    await page.locator('[data-connection]').click();
    const question = page.waitForEvent('dialog');
    page.evaluate(() => location.reload()).catch(() => undefined);
    const dialog = await question;
    await dialog.dismiss();
    return dialog.type();
  };
  for (const page of pages) await expect.poll(() => connection(page), patience).toBe('connected');
  await closeRoom();
  for (const page of pages) {
    await page.getByText('Keep this page open').waitFor();
    expect(await asked(page)).toBe('beforeunload');
    expect(await title(page).textContent()).toBe('Service contracts');
  }
  await openRoom();
  for (const page of pages) {
    await expect.poll(() => connection(page), patience).toBe('connected');
    const questions: string[] = [];
    page.on('dialog', (dialog) => {
      questions.push(dialog.type());
      void dialog.accept();
    });
    await page.locator('[data-connection]').click();
    await page.reload();
    await ready(page);
    expect(questions).toEqual([]);
  }
});

test('what a vandal has done to the workshop is taken back with three clicks, and their state is kept as a version', async () => {
  const room = await openRoom();
  const owner = await enterOwner();
  const cards = (page: Page) => page.locator('[data-touchpoint-id]').count();
  const before = await cards(owner);
  expect(before).toBeGreaterThan(5);
  expect(await host(async (api) => valueOf(await api.listVersions({ id })))).toEqual([]);
  const eve = await enter(room, 'edit', 'Eve');
  while ((await cards(eve)) > 0) {
    // One cell after the other.
    await eve.locator('[data-touchpoint-id]').first().focus();
    await eve.keyboard.press('ControlOrMeta+a');
    await eve.keyboard.press('Delete');
  }
  await rename(eve, 'Nothing left');
  await expect.poll(() => cards(owner), patience).toBe(0);
  await expect.poll(() => title(owner).textContent(), patience).toBe('Nothing left');

  // Nobody had thought of a version: the engine keeps one of the moment before.
  const reasons = () => host(async (api) => valueOf(await api.listVersions({ id })).map(({ reason }) => reason));
  await expect.poll(reasons, patience).toContain('beforeLoss');
  let clicks = 0;
  const click = async (target: Locator) => {
    await target.click();
    clicks += 1;
  };
  await click(owner.getByRole('button', { name: 'Menu', exact: true }));
  await click(owner.getByRole('menuitem', { name: 'Earlier versions' }));
  await click(owner.getByRole('button', { name: /Restore the version of/ }).first());
  expect(clicks).toBe(3);
  for (const page of [owner, eve]) {
    await expect.poll(() => cards(page), patience).toBe(before);
    await expect.poll(() => title(page).textContent(), patience).toBe('Service contracts');
  }
  const versions = await host(async (api) => valueOf(await api.listVersions({ id })));
  expect(versions.filter(({ reason }) => reason === 'beforeRestore').map(({ touchpoints }) => touchpoints)).toEqual([
    0,
  ]);
  // And back, if that was wrong.
  await owner.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect.poll(() => title(owner).textContent(), patience).toBe('Nothing left');
});

test('a workshop that is written anew goes on in every page, with what was written in a gap, and without its past', async () => {
  await host(async (api) => valueOf(await api.renameWorkshop({ id, title: 'Grown large' })));
  const room = await openRoom();
  const owner = await enterOwner();
  const ben = await enter(room, 'edit', 'Ben Roth');
  await expect.poll(() => connection(ben), patience).toBe('connected');
  await expect.poll(() => updatesKept(ben), patience).toBeGreaterThan(0);
  await closeRoom();
  await expect.poll(() => connection(ben), patience).toBe('alone');
  await rename(ben, 'Written in the gap');

  const library = await app.open('/', { lang: 'en', name: 'Anna Weber', team: 'marketing' });
  await library.getByRole('button', { name: 'Actions for Grown large' }).click();
  await library.getByRole('menuitem', { name: 'Write anew …' }).click();
  const dialog = library.getByRole('dialog', { name: 'Write “Grown large” anew?' });
  await dialog.getByRole('button', { name: 'Write anew', exact: true }).click();
  await library.getByText(/^Wrote “Grown large” anew: \d+ kB instead of \d+ kB\.$/).waitFor();
  await owner.getByText('The workshop was written anew.').waitFor();
  await ready(owner);

  await openRoom();
  await ben.getByText('The workshop was written anew.').waitFor();
  await ready(ben);
  for (const page of [owner, ben])
    await expect.poll(() => title(page).textContent(), patience).toBe('Written in the gap');
  await rename(ben, 'Goes on');
  await expect.poll(() => title(owner).textContent(), patience).toBe('Goes on');
  // The page's own copy is of the new document as well.
  await expect.poll(() => updatesKept(ben), patience).toBeGreaterThan(0);
  await ben.reload();
  await ready(ben);
  await expect.poll(() => connection(ben), patience).toBe('connected');
  await rename(ben, 'After loading anew');
  await expect.poll(() => title(owner).textContent(), patience).toBe('After loading anew');
  const reasons = await host(async (api) => valueOf(await api.listVersions({ id })).map(({ reason }) => reason));
  expect(reasons).toContain('beforeAnew');
});

/** Entries in the browser's own copy. */
function updatesKept(page: Page): Promise<number> {
  return page.evaluate(async (name) => {
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return 0;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
    const count = database.objectStoreNames.contains('updates')
      ? await new Promise<number>((resolve) => {
          const request = database.transaction('updates').objectStore('updates').count();
          request.onsuccess = () => resolve(request.result);
        })
      : 0;
    database.close();
    return count;
  }, `handschlag-${id}`);
}
