// The relationship poll with an engine of the command line and several browsers: asked, answered on laptops, on a phone
// and on a screen that is passed on, killed in between, revealed, exported.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addParticipant } from '../../src/domain/people/participants.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import { connectHost } from '../../src/engine/folder/hostClient.ts';
import { pageBrowser } from '../helpers/pageBrowser.ts';
import { violations } from '../helpers/accessibility.ts';
import { browserArguments } from '../helpers/browserArguments.ts';
import { runCommand, serveProcess, type ServedProcess } from '../helpers/servedProcess.ts';
import { openClient, until, valueOf } from '../helpers/testEngine.ts';
import { done } from '../domain/peers.ts';

const patience = 30_000;
const laptop = { width: 1280, height: 720 };
const phone = { width: 390, height: 844 };

let browser: Browser;
let dataDir: string;
let served: ServedProcess;
let id: string;
const problems: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: pageBrowser(), args: browserArguments() });
  dataDir = mkdtempSync(join(tmpdir(), 'handschlag-test-'));
  served = await serveProcess(dataDir, '--port', '0');
  const { host, close } = await connectHost(served);
  id = valueOf(await host.createWorkshop({ templateId: 'empty', language: 'en', title: 'Machines' })).id;
  close();
  const client = openClient(served, id);
  await client.synced();
  const workshop = openWorkshop(client.doc);
  for (const [name, team] of [
    ['Anna Weber', 'marketing'],
    ['Lena Groß', 'marketing'],
    ['Karin Sommer', 'marketing'],
    ['Jörg Öztürk', 'sales'],
    ['Mia Schulz', 'sales'],
    ['Philip Hahn', 'sales'],
  ] as const)
    done(workshop, addParticipant, { name, team, isFacilitator: name === 'Anna Weber' });
  await client.acknowledged();
  client.close();
  await served.end('SIGTERM');
  served = await serveRoom(0);
});

afterAll(async () => {
  await browser.close();
  await served.end('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

const serveRoom = (port: number) => serveProcess(dataDir, '--port', String(port), '--room', id, '--host', '127.0.0.2');

function links(): { readonly edit: string; readonly view: string } {
  const line = served.lines.find((text) => text.includes('"invite"'));
  return (JSON.parse(line!) as { invite: { edit: string; view: string } }).invite;
}

async function open(link: string, name: string, team: 'marketing' | 'sales', viewport = laptop, lang = 'en') {
  const context = await browser.newContext({ viewport, hasTouch: viewport === phone, locale: 'en-GB' });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
  const address = new URL(link);
  address.pathname = `/w/${id}/relationship`;
  address.search = new URLSearchParams({ lang, name, team }).toString();
  await page.goto(address.href);
  await page.locator('[data-section="relationship"]').waitFor();
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name });
const question = (page: Page) => page.locator('[data-question]');
const answeredIs = (page: Page, count: number) =>
  page.locator(`[data-question][data-answered="${count}"]`).waitFor({ state: 'attached' });

async function seal(page: Page, state: string, word: string) {
  await page.getByRole('radio', { name: state, exact: true }).check({ force: true });
  await page.getByRole('textbox', { name: 'One word' }).fill(word);
  await button(page, 'Seal the answer').click();
  await page.getByText('Your answer is sealed.').waitFor();
}

/** Every file of the data folder that holds one of the texts; of the other workshops, the sample has rounds of its own. */
function filesWith(texts: readonly string[]): string[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/workshops/') || path.includes(id))
    .filter((path) => {
      const bytes = readFileSync(path);
      return texts.some((text) => bytes.includes(text));
    });
}

test('six people: asked, sealed, killed, revealed and exported', { timeout: 540_000 }, async () => {
  const anna = await open(served.url, 'Anna Weber', 'marketing');
  await anna.getByText('Not asked yet.').waitFor();
  const guests = links();
  const lena = await open(guests.edit, 'Lena Groß', 'marketing');
  const joerg = await open(guests.edit, 'Jörg Öztürk', 'sales', phone);
  const viewer = await open(guests.view, 'Vera Lang', 'sales');
  expect(await violations(anna)).toEqual([]);

  // Asked by whoever facilitates.
  await button(anna, 'Ask the question').click();
  await inDialog(anna, 'Ask the question').click();
  await question(anna).waitFor();
  expect(await question(anna).getAttribute('data-answered')).toBe('0');
  expect(await question(anna).getAttribute('data-expected')).toBe('6');
  expect(await violations(anna)).toEqual([]);

  // The small window opens the sheet by itself; the facilitator's and a viewer's offer nothing to answer with.
  await joerg.getByRole('dialog').getByRole('radio').first().waitFor({ state: 'attached' });
  expect(await violations(joerg)).toEqual([]);
  await question(viewer).waitFor();
  for (const page of [anna, viewer]) expect(await page.getByRole('radio').count()).toBe(0);
  for (const name of ['Answer', 'Reveal', 'Ask the question']) expect(await button(viewer, name).count()).toBe(0);

  // Answered on the phone and on a laptop, with a name in the word asked about.
  await seal(joerg, "It's complicated", 'Zebra');
  expect(await joerg.getByRole('radio').count()).toBe(0);
  expect(await joerg.getByText('Zebra').count()).toBe(0);
  await lena.keyboard.press('2');
  await lena.getByRole('textbox', { name: 'One word' }).fill('Jörg');
  await lena.keyboard.press('Enter');
  await lena.getByText('There is a name in it.').waitFor();
  await button(lena, 'Change it').click();
  await seal(lena, 'Getting to know each other', 'Okapi');
  await answeredIs(anna, 2);

  // A second question is refused in words.
  await button(lena, 'Ask the question').click();
  await inDialog(lena, 'Ask the question').click();
  await lena.getByText('A question is already open. Close it first.').waitFor();
  await lena.keyboard.press('Escape');

  // Too few to reveal.
  await button(anna, 'Reveal').click();
  await anna.getByText('With fewer than three answers nobody would be anonymous.').waitFor();

  // The screen is passed around for the rest.
  await button(anna, 'Pass the screen around').click();
  for (const [name, state] of [
    ['Karin Sommer', 'Getting to know each other'],
    ['Mia Schulz', "It's complicated"],
    ['Philip Hahn', "It's complicated"],
    ['Anna Weber', 'First date'],
  ] as const) {
    await inDialog(anna, name).click();
    await anna.getByRole('radio', { name: state, exact: true }).check({ force: true });
    await inDialog(anna, 'Seal the answer').click();
    await anna.getByText('Sealed. Pass the screen on.').waitFor();
    await inDialog(anna, 'Next').click();
  }
  await inDialog(anna, 'Stop passing it around').click();
  await answeredIs(joerg, 6);

  // Changing it replaces it: nobody counts twice.
  await inDialog(joerg, 'Change the answer').click();
  await seal(joerg, "It's complicated", 'Zebra');
  await answeredIs(anna, 6);

  // Nothing of it is in any document or on the disk.
  const said = ['Zebra', 'Okapi', 'complicated', 'gettingToKnow', 'firstDate'];
  const client = openClient(served, id);
  await client.synced();
  const bytes = Buffer.from(Y.encodeStateAsUpdate(client.doc));
  const shown = JSON.stringify([...client.provider.awareness!.getStates().values()]);
  client.close();
  for (const text of said) {
    expect(bytes.includes(text), text).toBe(false);
    expect(shown).not.toContain(text);
  }
  expect(filesWith(said)).toEqual([]);

  // The engine is killed and comes back; then it is revealed on every screen.
  const { port } = served;
  const key = join(dataDir, 'sealed', (await question(anna).getAttribute('data-question'))!);
  await served.end('SIGKILL');
  served = await serveRoom(port);
  await until(() => existsSync(key), 'the key is on the disk still');
  await anna.locator('[data-connection="connected"]').first().waitFor({ state: 'attached', timeout: 60_000 });
  await button(anna, 'Reveal').click();
  const headline = "Marketing says: getting to know each other. Sales: it's complicated.";
  for (const page of [anna, lena, joerg, viewer]) {
    await page.getByText(headline).waitFor({ timeout: 60_000 });
    expect(await question(page).count()).toBe(0);
  }
  expect(existsSync(key)).toBe(false);
  expect(await violations(anna)).toEqual([]);
  expect(await violations(joerg)).toEqual([]);

  const json = join(dataDir, 'plan.json');
  expect((await runCommand('export', id, '--to', json, '--data', dataDir)).code).toBe(0);
  const { rounds } = JSON.parse(readFileSync(json, 'utf8')) as { rounds: { round: string; counted: number }[] };
  expect(rounds).toMatchObject([{ round: 'start', counted: 6 }]);
  const csv = join(dataDir, 'rounds.csv');
  expect((await runCommand('export', id, '--table', 'relationship', '--to', csv, '--data', dataDir)).code).toBe(0);
  expect(readFileSync(csv, 'utf8')).toContain("Sales,It's complicated,3");
  const wrong = await runCommand('export', id, '--table', 'nothing', '--to', csv, '--data', dataDir);
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('There is no table nothing')]);
  expect(problems).toEqual([]);
});
