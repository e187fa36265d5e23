// The relationship poll of twelve people with an engine of the command line and several browsers: asked, answered on
// laptops, on two phones and on a screen that is passed on, killed in between, revealed, exported.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addParticipant, listParticipants, updateParticipant } from '../../src/domain/people/participants.ts';
import { answerQuestion } from '../../src/domain/questions/questionCommands.ts';
import { openQuestionIn } from '../../src/domain/questions/questions.ts';
import { seal as sealFor } from '../../src/domain/questions/sealing.ts';
import { execute } from '../../src/domain/record/command.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import { pageBrowser } from '../helpers/pageBrowser.ts';
import { violations } from '../helpers/accessibility.ts';
import { browserArguments } from '../helpers/browserArguments.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { runCommand, serveProcess, type ServedProcess } from '../helpers/servedProcess.ts';
import { openClient, until } from '../helpers/testEngine.ts';
import { done } from '../domain/peers.ts';

const patience = 30_000;
const laptop = { width: 1280, height: 720 };
const phone = { width: 390, height: 844 };

let browser: Browser;
let dataDir: string;
let served: ServedProcess;
let id: string;
const problems: string[] = [];

/** Who answers without a browser, as clients of the room: a page would add nothing to what is shown here. */
const bots = [
  { name: 'Bea Arndt', team: 'marketing', state: 'gettingToKnow', word: 'Wombat' },
  { name: 'Cem Bulut', team: 'marketing', state: 'gettingToKnow', word: 'Wombat' },
  { name: 'Dora Cohn', team: 'marketing', state: 'steady', word: '' },
  { name: 'Mia Schulz', team: 'sales', state: 'complicated', word: 'Quagga' },
  { name: 'Philip Hahn', team: 'sales', state: 'complicated', word: '' },
  { name: 'Ron Ellis', team: 'sales', state: 'complicated', word: '' },
  { name: 'Sia Frank', team: 'sales', state: 'gettingToKnow', word: '' },
] as const;

beforeEach(async () => {
  browser = await chromium.launch({ executablePath: pageBrowser(), args: browserArguments() });
  dataDir = mkdtempSync(join(tmpdir(), 'handschlag-test-'));
  served = await serveProcess(dataDir, '--port', '0');
  id = (await openedWorkshop(served, { templateId: 'empty', title: 'Machines' })).slice('/w/'.length);
  const client = openClient(served, id);
  await client.synced();
  const workshop = openWorkshop(client.doc);
  for (const [name, team] of [
    ['Anna Weber', 'marketing'],
    ['Lena Groß', 'marketing'],
    ['Karin Sommer', 'marketing'],
    ['Jörg Öztürk', 'sales'],
    ['Petra Hübner', 'sales'],
    ...bots.map(({ name, team }) => [name, team] as const),
  ] as const)
    done(workshop, addParticipant, { name, team, isFacilitator: name === 'Anna Weber' });
  await client.acknowledged();
  client.close();
  await served.end('SIGTERM');
  served = await serveRoom(0);
});

afterEach(async () => {
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

/** The facilitator's screen goes round: to somebody without a device, and back to herself. */
async function passOn(page: Page) {
  await button(page, 'Pass the screen around').click();
  for (const [name, state] of [
    ['Karin Sommer', 'Getting to know each other'],
    ['Anna Weber', 'First date'],
  ] as const) {
    await inDialog(page, name).click();
    await page.getByRole('radio', { name: state, exact: true }).check({ force: true });
    await inDialog(page, 'Seal the answer').click();
    await page.getByText('Sealed. Pass the screen on.').waitFor();
    await inDialog(page, 'Next').click();
  }
  await inDialog(page, 'Stop passing it around').click();
}

/** Answers as somebody of the room, with the invitation to take part. */
async function answerAsBot({ name, team: side, state, word }: (typeof bots)[number]) {
  const { hostname: address, port, hash } = new URL(links().edit);
  const token = new URLSearchParams(hash.slice(1)).get('token')!;
  const client = openClient({ address, port: Number(port), token }, id);
  await client.synced();
  const { id: questionId, publicKey, size } = openQuestionIn(client.doc)!;
  const participantId = listParticipants(client.doc).find((person) => person.name === name)!.id;
  const sealed = sealFor({ questionId, publicKey, size }, { side, state, word })!;
  const answered = execute(openWorkshop(client.doc), participantId, answerQuestion, {
    questionId,
    participantId,
    sealed,
  });
  expect(answered.ok).toBe(true);
  await client.acknowledged();
  client.close();
}

/** Somebody's team is changed by the host. */
async function moveTo(team: 'marketing' | 'sales', name: string) {
  const client = openClient({ ...served, address: new URL(served.url).hostname }, id);
  await client.synced();
  const person = listParticipants(client.doc).find((each) => each.name === name)!;
  const values = { id: person.id, values: { team } };
  expect(execute(openWorkshop(client.doc), person.id, updateParticipant, values).ok).toBe(true);
  await client.acknowledged();
  client.close();
}

/** The bytes as they lie there, and all in them that was compressed: versions and workshop files are. */
function readable(bytes: Buffer): Buffer {
  const parts = [bytes];
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    // The second byte of zlib's head makes both a multiple of 31.
    if (((0x78 << 8) | (bytes[at + 1] ?? 1)) % 31 !== 0) continue;
    try {
      parts.push(inflateSync(bytes.subarray(at)));
    } catch {
      // Two bytes that look like a head and are none.
    }
  }
  return Buffer.concat(parts);
}

/** Every file of the data folder that holds one of the texts; of the other workshops, the sample has rounds of its own. */
function filesWith(texts: readonly string[]): string[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/workshops/') || path.includes(id))
    .filter((path) => {
      const bytes = readable(readFileSync(path));
      return texts.some((text) => bytes.includes(text));
    });
}

test('twelve people: asked, sealed, killed, revealed and exported', { timeout: 540_000 }, async () => {
  const anna = await open(served.url, 'Anna Weber', 'marketing');
  await anna.getByText('Not asked yet.').waitFor();
  const guests = links();
  const [lena, joerg, petra, viewer] = await Promise.all([
    open(guests.edit, 'Lena Groß', 'marketing'),
    open(guests.edit, 'Jörg Öztürk', 'sales', phone),
    open(guests.edit, 'Petra Hübner', 'sales', phone),
    open(guests.view, 'Vera Lang', 'sales'),
  ]);
  expect(await violations(anna)).toEqual([]);

  // Asked by whoever facilitates.
  await button(anna, 'Ask the question').click();
  await inDialog(anna, 'Ask the question').click();
  await question(anna).waitFor();
  expect(await question(anna).getAttribute('data-answered')).toBe('0');
  expect(await question(anna).getAttribute('data-expected')).toBe('12');
  expect(await violations(anna)).toEqual([]);

  // A small window opens the sheet by itself; the facilitator's and a viewer's offer nothing to answer with.
  for (const page of [joerg, petra])
    await page.getByRole('dialog').getByRole('radio').first().waitFor({ state: 'attached' });
  expect(await violations(joerg)).toEqual([]);
  await question(viewer).waitFor();
  for (const page of [anna, viewer]) expect(await page.getByRole('radio').count()).toBe(0);
  for (const name of ['Answer', 'Reveal', 'Ask the question']) expect(await button(viewer, name).count()).toBe(0);

  // Answered on the phones and on a laptop, with a name in the word asked about.
  await seal(joerg, "It's complicated", 'Zebra');
  expect(await joerg.getByRole('radio').count()).toBe(0);
  expect(await joerg.getByText('Zebra').count()).toBe(0);
  await seal(petra, "It's complicated", '');
  // Too few to reveal.
  await answeredIs(anna, 2);
  await button(anna, 'Reveal').click();
  await anna.getByText('With fewer than three answers nobody would be anonymous.').waitFor();
  await lena.keyboard.press('2');
  await lena.getByRole('textbox', { name: 'One word' }).fill('Jörg');
  await lena.keyboard.press('Enter');
  await lena.getByText('There is a name in it.').waitFor();
  await button(lena, 'Change it').click();
  await seal(lena, 'Getting to know each other', 'Okapi');
  await answeredIs(anna, 3);

  // A second question is refused in words.
  await button(lena, 'Ask the question').click();
  await inDialog(lena, 'Ask the question').click();
  await lena.getByText('A question is already open. Close it first.').waitFor();
  await lena.keyboard.press('Escape');

  await Promise.all(bots.map(answerAsBot));
  await answeredIs(anna, 10);

  // The screen is passed on for two without a device.
  await passOn(anna);
  await answeredIs(joerg, 12);

  // Changing it replaces it: nobody counts twice.
  await inDialog(joerg, 'Change the answer').click();
  await seal(joerg, "It's complicated", 'Zebra');
  await answeredIs(anna, 12);

  // Who changes the team meanwhile is told that the answer went along, and counts once.
  for (const team of ['marketing', 'sales'] as const) {
    await moveTo(team, 'Jörg Öztürk');
    await joerg.getByText(`You are in ${team} now. Your sealed answer counts there.`).waitFor();
  }
  await answeredIs(anna, 12);

  // Nothing of it is in any document, in what people show of themselves, on the disk, in a file or in a log.
  const said = ['Zebra', 'Okapi', 'Wombat', 'Quagga', 'complicated', 'gettingToKnow', 'firstDate'];
  const client = openClient({ ...served, address: new URL(served.url).hostname }, id);
  await client.synced();
  const bytes = Buffer.from(Y.encodeStateAsUpdate(client.doc));
  const shown = JSON.stringify([...client.provider.awareness!.getStates().values()]);
  client.close();
  expect(shown).toContain('Petra');
  for (const text of said) {
    expect(bytes.includes(text), text).toBe(false);
    expect(shown).not.toContain(text);
  }
  const kept = join(dataDir, 'kept.handschlag');
  expect((await runCommand('export', id, '--to', kept, '--data', dataDir)).code).toBe(0);
  expect(filesWith(said)).toEqual([]);
  // Each of them would be found: the question itself is.
  expect(filesWith(['What is our relationship status?'])).toContain(kept);

  // The computer that counts is lost with its keys: another one counts, and every device seals its own answer anew.
  const { port } = served;
  await served.end('SIGKILL');
  rmSync(join(dataDir, 'sealed'), { recursive: true });
  served = await serveRoom(port);
  const isBack = () =>
    anna.locator('[data-connection="connected"]').first().waitFor({ state: 'attached', timeout: 60_000 });
  await isBack();
  await button(anna, 'Reveal').click();
  const away = anna.getByRole('alertdialog');
  await away.getByText('The computer that counts is not here right now.').waitFor();
  expect(await violations(anna)).toEqual([]);
  await away.getByRole('button', { name: 'Without it: seal the answers anew' }).click();
  // Of what was answered on the screen that went round, this device has kept nothing.
  for (const page of [anna, lena, joerg, petra]) await answeredIs(page, 3);
  await Promise.all(bots.map(answerAsBot));
  await answeredIs(anna, 10);
  await passOn(anna);
  await answeredIs(joerg, 12);
  expect(filesWith(said)).toEqual([]);

  // The engine is killed and comes back; then it is revealed on every screen.
  const key = join(dataDir, 'sealed', (await question(anna).getAttribute('data-question'))!);
  const logs = [served.err(), ...served.lines];
  await served.end('SIGKILL');
  served = await serveRoom(port);
  await until(() => existsSync(key), 'the key is on the disk still');
  await isBack();
  await button(anna, 'Reveal').click();
  const headline = "Marketing says: getting to know each other. Sales: it's complicated.";
  for (const page of [anna, lena, joerg, petra, viewer]) {
    await page.getByText(headline).waitFor({ timeout: 60_000 });
    expect(await question(page).count()).toBe(0);
  }
  expect(existsSync(key)).toBe(false);
  for (const text of said) expect([...logs, served.err()].join('\n')).not.toContain(text);
  expect(await violations(anna)).toEqual([]);
  expect(await violations(joerg)).toEqual([]);

  // Where many say that it is complicated, everybody is asked what makes it so; on cards that are hidden as well.
  await button(anna, 'What makes it complicated?').click();
  await lena.locator('[data-question][data-kind="collection"]', { hasText: 'What makes it complicated?' }).waitFor();

  const json = join(dataDir, 'plan.json');
  expect((await runCommand('export', id, '--to', json, '--data', dataDir)).code).toBe(0);
  const { rounds } = JSON.parse(readFileSync(json, 'utf8')) as { rounds: { round: string; counted: number }[] };
  expect(rounds).toMatchObject([{ round: 'start', counted: 12 }]);
  const csv = join(dataDir, 'rounds.csv');
  expect((await runCommand('export', id, '--table', 'relationship', '--to', csv, '--data', dataDir)).code).toBe(0);
  expect(readFileSync(csv, 'utf8')).toContain("Sales,It's complicated,5");
  const wrong = await runCommand('export', id, '--table', 'nothing', '--to', csv, '--data', dataDir);
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('There is no table nothing')]);
  expect(problems).toEqual([]);
});
