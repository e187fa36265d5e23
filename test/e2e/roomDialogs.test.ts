// Opening, joining, watching and taking over a room, as people do it: in real browsers, on one and on two engines, in
// both languages.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { sampleId, startApp, type App, type OpenOptions } from '../helpers/app.ts';
import { violations } from '../helpers/accessibility.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { connectHost } from '../../src/engine/folder/hostClient.ts';

const patience = { timeout: 20_000, interval: 50 };
const anna = { lang: 'en', name: 'Anna Weber', team: 'marketing' } as const;

let app: App;
let path: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  await app.closePages();
  path = await openedWorkshop(app.engine, { templateId: 'services', title: 'Service contracts' });
});

async function open(options: OpenOptions = anna): Promise<Page> {
  const page = await app.open(path, options);
  await ready(page);
  return page;
}
const ready = (page: Page) => page.locator('[data-board][data-ready="true"]').waitFor();

/** A browser of somebody without the app; an address of its own, so nothing of the host's pages is in it. */
async function visit(address: string, query: Record<string, string> = {}): Promise<Page> {
  const context = await app.browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' });
  context.setDefaultTimeout(patience.timeout);
  const page = await context.newPage();
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  await page.goto(url.href);
  return page;
}

/** Opens the room on this computer alone; returns what stands on the screen. */
async function openRoom(page: Page) {
  await page.getByRole('button', { name: 'Open the room' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[data-network="127.0.0.1"]').click();
  await dialog.getByRole('button', { name: 'Open the room' }).click();
  return invitation(page);
}
async function invitation(page: Page) {
  const shown = page.locator('[data-invite]');
  await shown.waitFor();
  return {
    link: await shown.getByRole('textbox').inputValue(),
    code: (await shown.locator('[data-code]').getAttribute('data-code'))!,
    address: (await shown.getByText(/^[\d.]+:\d+$/).innerText()).trim(),
  };
}
/** The status with which a link is answered; this computer alone keeps its own door open at the same address. */
const knock = async (link: string) => {
  const { origin, pathname, hash } = new URL(link);
  const answer = await fetch(`${origin}/doc/${pathname.slice(3)}`, {
    headers: { Authorization: `Bearer ${hash.slice('#token='.length)}` },
  });
  return answer.status;
};
/** Closes the room, which asks while somebody is in it. */
async function closeRoom(page: Page) {
  await page.getByRole('button', { name: 'Close the room' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close the room' }).click();
}
const connection = (page: Page, state: string) => page.locator(`[data-connection="${state}"]`).waitFor();

describe('the open room', () => {
  test('is opened by keys on the network that was chosen, says that nothing is encrypted, and shows link, QR code and code for both roles', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Open the room' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Open the room' });
    await dialog.getByText(/is not encrypted/).waitFor();
    expect(await violations(page)).toEqual([]);
    const own = dialog.getByRole('radio', { name: /This computer only/ });
    await dialog.getByRole('radio').first().focus();
    for (let step = 0; step < 10 && !(await own.isChecked()); step += 1) await page.keyboard.press('ArrowDown');
    expect(await own.isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Open the room' }).focus();
    await page.keyboard.press('Enter');
    const edit = await invitation(page);
    expect(edit.link).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:\\d+${path}#token=.+`));
    expect(edit.code).toMatch(/^[A-Z0-9]{6}$/);
    expect(new URL(edit.link).host).toBe(edit.address);
    expect(await violations(page)).toEqual([]);
    // A capital is to be 1/300 of the distance: the code carries to 10 m on a 65" screen at least.
    const size = await page
      .locator('[data-code]')
      .evaluate((code) => Number.parseFloat(getComputedStyle(code).fontSize));
    expect(size).toBeGreaterThan(62);
    await page.getByRole('img', { name: 'QR code of the invitation: Take part' }).waitFor();
    await page.getByText('Watch', { exact: true }).click();
    const view = await invitation(page);
    expect(view.link).not.toBe(edit.link);
    expect(view.code).not.toBe(edit.code);
    await page.getByRole('img', { name: 'QR code of the invitation: Watch' }).waitFor();
    await page.getByRole('button', { name: 'New links and codes' }).click();
    await vi.waitFor(async () => expect((await invitation(page)).link).not.toBe(view.link), patience);
    const renewed = await invitation(page);
    expect(await knock(view.link)).toBe(401);
    expect(await knock(renewed.link)).toBe(200);
    await page.getByRole('button', { name: 'Close the room' }).click();
    await page.getByText('The room is closed.').waitFor();
    // Nobody is let in, and nobody told that the link is wrong: it is the right one once the room is open again.
    expect(await knock(renewed.link)).toBe(503);
  });

  test('a guest comes by the link, is asked once, sees this workshop alone, and edits along', async () => {
    const host = await open();
    const { link } = await openRoom(host);
    const guest = await visit(link, { lang: 'en' });
    const question = guest.getByRole('dialog', { name: 'Who are you?' });
    await question.getByRole('textbox', { name: 'Name' }).fill('Petra Hübner');
    await question.getByText('Sales', { exact: true }).click();
    await question.getByRole('textbox', { name: 'Function' }).fill('Field sales');
    await question.getByRole('button', { name: 'Let’s go' }).click();
    await ready(guest);
    await connection(guest, 'connected');
    await guest.locator('[data-participants="2"]').waitFor();
    expect(await guest.getByRole('link', { name: 'All workshops' }).count()).toBe(0);
    expect(await guest.getByRole('button', { name: /room/ }).count()).toBe(0);
    await guest.getByRole('button', { name: 'Menu', exact: true }).click();
    await guest.getByRole('menuitem', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await guest.getByRole('menuitem', { name: /Earlier versions|All workshops|room|Server/ }).count()).toBe(0);
    await guest.keyboard.press('Escape');
    const card = guest.locator('[data-touchpoint-id]').first();
    await card.dblclick();
    await guest.keyboard.press('ControlOrMeta+a');
    await guest.keyboard.type('Written by a guest');
    await guest.keyboard.press('Enter');
    await host.locator('[data-touchpoint-id][aria-label="Written by a guest"]').waitFor({ state: 'attached' });
    await host.locator('[data-room-person="Petra Hübner"]').getByText('in a browser').waitFor();
    await guest.reload();
    await ready(guest);
    await guest.locator('[data-participants="2"]').waitFor();
    expect(await violations(guest)).toEqual([]);
  });

  test('whoever watches sees it and can change nothing, until they may take part; whoever is taken out keeps the picture and nothing else', async () => {
    const host = await open();
    const edit = await openRoom(host);
    await host.getByText('Watch', { exact: true }).click();
    const view = await invitation(host);
    const guest = await visit(view.link, { lang: 'en', name: 'Michael', team: 'sales' });
    await ready(guest);
    await guest.getByText(/You are watching/).waitFor();
    expect(await guest.getByRole('button', { name: 'Add touchpoint' }).count()).toBe(0);
    expect(await violations(guest)).toEqual([]);
    const row = host.locator('[data-room-person="Michael"]');
    await row.getByRole('button', { name: /What Michael may do/ }).click();
    await host.getByRole('option', { name: 'Take part' }).click();
    await guest.getByText(/You are watching/).waitFor({ state: 'detached' });
    await guest.getByRole('button', { name: 'Add touchpoint' }).first().waitFor();
    await row.getByRole('button', { name: 'Remove Michael from the room' }).click();
    const question = host.getByRole('alertdialog');
    expect(await violations(host)).toEqual([]);
    await question.getByRole('button', { name: 'Remove' }).click();
    await host.getByText('Michael is no longer in the room. Links and codes are new.').waitFor();
    await guest.getByText(/no longer in the room/).waitFor();
    await host.getByText('Take part', { exact: true }).first().click();
    await vi.waitFor(async () => expect((await invitation(host)).link).not.toBe(edit.link), patience);
    const again = await visit(edit.link, { lang: 'en', name: 'Eve', team: 'sales' });
    await again.getByRole('heading', { name: 'This link is not valid.' }).waitFor();
    await again.getByRole('textbox', { name: 'Code' }).waitFor();
  });

  test.each(['de', 'en'] as const)('a typed code leads in; one that does not fit says so (%s)', async (lang) => {
    const host = await open();
    const { address, code } = await openRoom(host);
    const words = {
      de: { field: 'Code', go: 'Beitreten', short: 'Der Code hat sechs Zeichen.', wrong: /stimmt nicht/ },
      en: { field: 'Code', go: 'Join', short: 'The code has six characters.', wrong: /is not right/ },
    }[lang];
    const guest = await visit(`http://${address}/`, { lang, name: 'Kim', team: 'sales' });
    const field = guest.getByRole('textbox', { name: words.field });
    await field.fill('abc');
    await guest.keyboard.press('Enter');
    await guest.getByText(words.short).waitFor();
    expect(await violations(guest)).toEqual([]);
    await field.fill(code === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA');
    await guest.getByRole('button', { name: words.go }).click();
    await guest.getByText(words.wrong).waitFor();
    await field.fill(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`);
    await guest.keyboard.press('Enter');
    await ready(guest);
    await guest.locator('[data-participants="2"]').waitFor();
  });
});

describe('with an app of one’s own', () => {
  test('a room is joined by address and code, the workshop is in the own library, and with two clicks this computer becomes the host', async () => {
    const other = await startApp();
    try {
      const host = await open();
      const { address, code } = await openRoom(host);
      const page = await other.open('/', { lang: 'en', name: 'Jörg', team: 'sales' });
      await page.getByRole('button', { name: 'Join a room' }).click();
      const dialog = page.getByRole('dialog', { name: 'Join a room' });
      await dialog.getByRole('button', { name: 'Join', exact: true }).click();
      await dialog.getByText('Enter the link or the code.').waitFor();
      await dialog.getByRole('textbox').fill('nonsense');
      await page.keyboard.press('Enter');
      await dialog.getByText(/This is not an invitation/).waitFor();
      expect(await violations(page)).toEqual([]);
      await dialog.getByRole('textbox').fill(`${address} ${code}`);
      await page.keyboard.press('Enter');
      await ready(page);
      await connection(page, 'connected');
      for (const one of [page, host]) await one.locator('[data-participants="2"]').waitFor();
      await host.locator('[data-room-person="Jörg"]').getByText('with Handschlag').waitFor();
      await page.getByRole('button', { name: 'In a room' }).click();
      await page.getByRole('dialog', { name: 'You are in a room.' }).getByText('Connected.').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await closeRoom(host);
      await page.locator('[data-host-gone]').getByRole('button', { name: 'Become the host' }).click();
      const taking = page.getByRole('dialog', { name: 'Become the host' });
      await taking.locator('[data-network="127.0.0.1"]').click();
      expect(await violations(page)).toEqual([]);
      await taking.getByRole('button', { name: 'Become the host' }).click();
      const taken = await invitation(page);
      await connection(page, 'connected');
      const guest = await visit(taken.link, { lang: 'en', name: 'Kim', team: 'marketing' });
      await ready(guest);
      await guest.locator('[data-participants="2"]').waitFor();
      expect(other.problems).toEqual([]);
    } finally {
      await other.close();
    }
  });

  test('a room nearby is in the list without its title, asks for its code, and lets in with it; once closed it is in the list no longer', async () => {
    // A host of its own: the rooms of the other tests are still open, and one announcement is for all rooms at an
    // address.
    const other = await startApp();
    try {
      const page = await app.open('/', { lang: 'en', name: 'Jörg', team: 'sales' });
      await page.getByRole('button', { name: 'Join a room' }).click();
      const dialog = page.getByRole('dialog', { name: 'Join a room' });
      await dialog.getByRole('textbox', { name: 'Link or code' }).waitFor();
      const host = await other.open(`/w/${await sampleId(other.engine)}`, anna);
      await ready(host);
      const { address, code } = await openRoom(host);
      const nearby = (on: Page) => on.locator(`[data-network="${address}"]`);
      await nearby(page).waitFor();
      expect(await dialog.textContent()).not.toContain('Verpackungsmaschinen');
      await nearby(page).click();
      expect(await dialog.getByRole('radio', { name: address }).isChecked()).toBe(true);
      const field = dialog.getByRole('textbox', { name: /^Code for / });
      expect(await violations(page)).toEqual([]);
      await field.fill(code === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA');
      await page.keyboard.press('Enter');
      await dialog.getByText('This invitation is no longer valid.').waitFor();
      await field.fill(code);
      await dialog.getByRole('button', { name: 'Join', exact: true }).click();
      await page.getByText('You are in: “Verpackungsmaschinen”.').waitFor();
      await ready(page);
      await connection(page, 'connected');
      for (const one of [page, host]) await one.locator('[data-participants="2"]').waitFor();
      await host.locator('[data-room-person="Jörg"]').getByText('with Handschlag').waitFor();

      const late = await app.open('/', { lang: 'en' });
      await late.getByRole('button', { name: 'Join a room' }).click();
      await nearby(late).waitFor();
      await closeRoom(host);
      await nearby(late).waitFor({ state: 'detached' });
      expect(other.problems).toEqual([]);
    } finally {
      await other.close();
    }
  });

  test('the organisation’s server is entered in the settings; what is no address is refused, the token is not shown again', async () => {
    const page = await app.open('/', { lang: 'en' });
    const openSettings = async () => {
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('menuitem', { name: 'Your own server …' }).click();
      return page.getByRole('dialog', { name: 'Your own server' });
    };
    const dialog = await openSettings();
    await dialog.getByRole('textbox', { name: 'Address' }).fill('example.com');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText(/not the address of a server/).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Address' }).fill('wss://workshops.example.com');
    await dialog.getByLabel('Access token').fill('very secret');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Server saved.').waitFor();
    const again = await openSettings();
    await vi.waitFor(
      async () =>
        expect(await again.getByRole('textbox', { name: 'Address' }).inputValue()).toBe('wss://workshops.example.com'),
      patience,
    );
    await again.getByText('A token is saved. A new one replaces it.').waitFor();
    expect(await again.getByLabel('Access token').inputValue()).toBe('');
    await again.getByRole('textbox', { name: 'Address' }).fill('');
    await again.getByRole('button', { name: 'Save' }).click();
    await page.getByText('No server of your own any more.').waitFor();
  });
});

test('a workshop is shared over the organisation’s server: the link for the others is there, and it is said when the server does not answer', async () => {
  const { host, close } = await connectHost(app.engine);
  await host.writeServer({ url: 'ws://127.0.0.1:9', token: 'secret' });
  close();
  const page = await open();
  await page.getByRole('button', { name: 'Open the room' }).click();
  await page.getByRole('button', { name: 'Share over your server' }).click();
  const dialog = page.getByRole('dialog', { name: 'On your server' });
  await dialog.getByText(/server is not responding right now/).waitFor();
  expect(await dialog.getByRole('textbox', { name: 'Link for Handschlag' }).inputValue()).toBe(
    `handschlag://server${path}`,
  );
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Leave the room' }).click();
  await connection(page, 'connected');
  const again = await connectHost(app.engine);
  await again.host.writeServer({ url: '', token: '' });
  again.close();
});

test('nothing went wrong in the host’s pages', () => expect(app.problems).toEqual([]));
