// The host leaves for good and another laptop takes over: guests in browsers are led there, with what they wrote in the
// gap.
import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chromium, type Browser, type Page } from 'playwright-core';
import { newSecretKey, proveHost } from '../../src/engine/access/keyPair.ts';
import { pageBrowser } from '../helpers/pageBrowser.ts';
import type { Role } from '../../src/protocol/roomApi.ts';
import { browserArguments } from '../helpers/browserArguments.ts';
import { gather, startLaptop, type Laptop } from '../helpers/laptops.ts';
import { valueOf } from '../helpers/testEngine.ts';

const patience = { timeout: 40_000 };
let host: Laptop;
let laptop: Laptop;
let browser: Browser;
let id: string;

beforeEach(async () => {
  [host, laptop] = [await startLaptop(), await startLaptop()];
  browser = await chromium.launch({ executablePath: pageBrowser(), args: browserArguments() });
  id = await gather(host, [laptop]);
});
afterEach(async () => {
  const problems = [host, laptop].flatMap((one) => one.problems);
  await browser.close();
  for (const one of [host, laptop]) await one.close();
  expect(problems).toEqual([]);
});

const connection = (page: Page) => page.locator('[data-connection]').getAttribute('data-connection');
const participants = (page: Page) => page.locator('[data-participants]').getAttribute('data-participants');
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const board = (page: Page) => page.locator('[data-board][data-ready="true"]').waitFor();

/** Somebody without the app, who has been asked for their name; the page knows where another host could be. */
async function enter(name: string, role: Role = 'edit'): Promise<Page> {
  const { invites } = await host.host(async (api) => valueOf(await api.readRoom({ id })));
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' })).newPage();
  await page.goto(invites![role].link);
  const question = page.getByRole('dialog', { name: 'Who are you?' });
  await question.getByRole('textbox', { name: 'Name' }).fill(name);
  await question.getByRole('button', { name: 'Let’s go' }).click();
  await board(page);
  await expect.poll(() => connection(page), patience).toBe('connected');
  await expect.poll(() => page.workers().length, patience).toBe(1);
  // The host has told the laptop who could take over: itself.
  await expect.poll(() => laptop.candidates(id), patience).toBe(1);
  return page;
}

async function takeOver(page: Page) {
  await page.locator('[data-host-gone]').getByRole('button', { name: 'Become the host' }).click();
  const dialog = page.getByRole('dialog', { name: 'Become the host' });
  await dialog.locator('[data-network="127.0.0.1"]').click();
  await dialog.getByRole('button', { name: 'Become the host' }).click();
  await page.locator('[data-invite]').waitFor();
}

test('a guest goes to the new host by one click, under the same name, and what was written in the gap is there', async () => {
  const own = await laptop.open(id, 'Anna Weber');
  const guest = await enter('Ben Roth');
  const viewer = await enter('Vera Lang', 'view');
  const questions: string[] = [];
  for (const page of [guest, viewer]) {
    page.on('dialog', (dialog) => {
      questions.push(dialog.type());
      void dialog.accept();
    });
  }
  await host.stopEngine();
  for (const page of [guest, viewer]) await expect.poll(() => connection(page), patience).toBe('alone');
  await title(guest).getByRole('button').click();
  await guest.getByRole('textbox', { name: 'Title of the workshop' }).fill('Written in the gap');
  await guest.keyboard.press('Enter');
  await takeOver(own);
  await expect.poll(() => connection(own), patience).toBe('connected');
  // Another host is followed when the person agrees.
  for (const page of [guest, viewer]) {
    await page
      .locator('[data-new-host]')
      .getByText(/Anna Weber now hosts the room|Another computer/)
      .waitFor(patience);
    await page.locator('[data-new-host]').getByRole('button', { name: 'Go there' }).click();
  }
  const address = `http://127.0.0.1:${laptop.engine.port}`;
  for (const page of [guest, viewer]) {
    await page.waitForURL(`${address}/**`);
    await board(page);
    await expect.poll(() => connection(page), patience).toBe('connected');
    expect(page.url()).toMatch(/\/w\/[\w-]+#token=[\w-]{22}$/);
    expect(await page.getByRole('dialog', { name: 'Who are you?' }).count()).toBe(0);
  }
  for (const page of [guest, viewer, own]) {
    await expect.poll(() => title(page).textContent(), patience).toBe('Written in the gap');
    await expect.poll(() => participants(page), patience).toBe('3');
  }
  await viewer.getByText('You are watching').waitFor();
  // The page has come from the new host now, so loading it again works there. On the way nobody was asked anything.
  for (const page of [guest, viewer]) {
    await page.reload();
    await board(page);
    await expect.poll(() => connection(page), patience).toBe('connected');
    expect(await title(page).textContent()).toBe('Written in the gap');
  }
  expect(questions).toEqual([]);
  const { people } = await laptop.host(async (api) => valueOf(await api.readRoom({ id })));
  const guests = people
    .filter(({ hasApp, role }) => !hasApp && role !== 'owner')
    .map(({ name, role }) => `${name} ${role}`);
  expect(guests.sort()).toEqual(['Ben Roth edit', 'Vera Lang view']);
});

test('whoever is writing is not taken away, and takes along what is half written', async () => {
  const own = await laptop.open(id, 'Anna Weber');
  const guest = await enter('Ben Roth');
  await host.stopEngine();
  await expect.poll(() => connection(guest), patience).toBe('alone');
  await title(guest).getByRole('button').click();
  await guest.getByRole('textbox', { name: 'Title of the workshop' }).fill('Half a sen');
  await takeOver(own);
  const line = guest.locator('[data-new-host]');
  await line.waitFor(patience);
  expect(await guest.getByRole('textbox', { name: 'Title of the workshop' }).inputValue()).toBe('Half a sen');
  await line.getByRole('button', { name: 'Go there' }).click();
  await guest.waitForURL(`http://127.0.0.1:${laptop.engine.port}/**`);
  await expect.poll(() => title(own).textContent(), patience).toBe('Half a sen');
});

test('a stranger at the address of a laptop is not believed', async () => {
  const guest = await enter('Ben Roth');
  await host.stopEngine();
  const { port } = laptop.engine;
  await laptop.stopEngine();
  const asked: string[] = [];
  const stranger = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', 'application/json');
    // A proof that is right, of a key that the host has never named.
    const nonce = /nonce=([\w-]+)/.exec(request.url ?? '')?.[1] ?? '';
    const claim = { term: 9_000_000, address: `127.0.0.1:${port}` };
    response.end(JSON.stringify(proveHost(newSecretKey(), claim, { workshopId: id, nonce })));
  });
  await new Promise<void>((resolve) => void stranger.listen(port, '127.0.0.1', resolve));
  try {
    await expect.poll(() => asked.length, patience).toBeGreaterThan(2);
    expect(asked.every((path) => /^\/room\/[\w-]+\?nonce=[\w-]{22}$/.test(path))).toBe(true);
    expect(await guest.locator('[data-new-host]').count()).toBe(0);
    expect(new URL(guest.url()).hostname).toBe('127.0.0.2');
  } finally {
    stranger.closeAllConnections();
    await new Promise((resolve) => stranger.close(resolve));
  }
});
