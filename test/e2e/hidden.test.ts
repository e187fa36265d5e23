// Silent collection, dot voting and the blind double map with an engine of the command line, a facilitator's laptop, a
// guest's laptop and a phone: hidden until the facilitator reveals, then worked on together, exported.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addPainPoint } from '../../src/domain/journey/painPoints.ts';
import { addStage } from '../../src/domain/journey/stages.ts';
import { addTouchpoints } from '../../src/domain/journey/touchpointCommands.ts';
import { addParticipant, findParticipant } from '../../src/domain/people/participants.ts';
import { paddedSize } from '../../src/domain/questions/kinds.ts';
import { answerQuestion } from '../../src/domain/questions/questionCommands.ts';
import { openQuestionIn } from '../../src/domain/questions/questions.ts';
import { seal } from '../../src/domain/questions/sealing.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import { findChromium } from '../../src/engine/printing/chromiumFinder.ts';
import { violations } from '../helpers/accessibility.ts';
import { browserArguments } from '../helpers/browserArguments.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { runCommand, serveProcess, type ServedProcess } from '../helpers/servedProcess.ts';
import { openClient, until, type TestClient } from '../helpers/testEngine.ts';
import { done } from '../domain/peers.ts';

const patience = 30_000;
const laptop = { width: 1280, height: 720 };
const phone = { width: 390, height: 844 };

let browser: Browser;
let dataDir: string;
let served: ServedProcess;
let id: string;
let bots: TestClient;
const problems: string[] = [];
const people = [
  ['Anna Weber', 'marketing'],
  ['Lena Groß', 'marketing'],
  ['Karin Sommer', 'marketing'],
  ['Jörg Öztürk', 'sales'],
  ['Mia Schulz', 'sales'],
  ['Philip Hahn', 'sales'],
] as const;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium()!, args: browserArguments() });
  dataDir = mkdtempSync(join(tmpdir(), 'handschlag-test-'));
  served = await serveProcess(dataDir, '--port', '0');
  id = (await openedWorkshop(served, { templateId: 'empty', title: 'Machines' })).slice('/w/'.length);
  const client = openClient(served, id);
  await client.synced();
  const workshop = openWorkshop(client.doc);
  for (const [name, team] of people)
    done(workshop, addParticipant, { name, team, isFacilitator: name === 'Anna Weber' });
  for (const [title, cards, pain] of [
    ['Trigger', ['Trade fair', 'Search ad'], 'Form with 9 fields'],
    ['Choice', ['Reference visit', 'Quote'], 'Quote without a call'],
  ] as const) {
    const stageId = done(workshop, addStage, { title, beforeId: null });
    const target = { stageId, owner: 'none', beforeId: null } as const;
    done(workshop, addTouchpoints, { ...target, cards: cards.map((one) => ({ title: one })) });
    done(workshop, addPainPoint, { kind: 'painPoint', stageId, text: pain });
  }
  await client.acknowledged();
  client.close();
  await served.end('SIGTERM');
  served = await serveProcess(dataDir, '--port', '0', '--room', id, '--host', '127.0.0.2');
  bots = openClient({ ...served, address: '127.0.0.2' }, id);
  await bots.synced();
}, 300_000);

afterAll(async () => {
  bots.close();
  await browser.close();
  await served.end('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

async function open(link: string, name: string, team: string, viewport = laptop): Promise<Page> {
  const context = await browser.newContext({ viewport, hasTouch: viewport === phone, locale: 'en-GB' });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
  const address = new URL(link);
  address.pathname = `/w/${id}/journey`;
  address.search = new URLSearchParams({ lang: 'en', name, team }).toString();
  await page.goto(address.href);
  await page.locator('[data-board][data-ready=true]').waitFor();
  return page;
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });

async function ask(page: Page, kind: string) {
  await button(page, 'Ask hidden').click();
  await page.getByRole('menuitem', { name: kind }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open the question' }).click();
  await page.locator('[data-question]').waitFor();
}

async function reveal(page: Page) {
  await button(page, 'Reveal').click();
  await button(page, /^Reveal now/).click();
}

const answeredIs = (page: Page, count: number) =>
  page.locator(`[data-question][data-answered="${count}"]`).first().waitFor({ state: 'attached' });

/** Somebody else in the room, without a browser. */
async function answerAs(name: string, said: object) {
  await until(() => openQuestionIn(bots.doc) !== null, 'the question is here');
  const { id: questionId, publicKey, kind } = openQuestionIn(bots.doc)!;
  const participantId = findParticipant(bots.doc, name)!.id;
  const sealed = seal({ questionId, publicKey, size: paddedSize(kind, said)! }, said)!;
  done(openWorkshop(bots.doc), answerQuestion, { questionId, participantId, sealed }, participantId);
}

test(
  'six people: cards, votes and two maps, hidden, revealed, worked on and exported',
  { timeout: 540_000 },
  async () => {
    const anna = await open(served.url, 'Anna Weber', 'marketing');
    const { invite } = JSON.parse(served.lines.find((line) => line.includes('"invite"'))!) as {
      invite: { edit: string };
    };
    const lena = await open(invite.edit, 'Lena Groß', 'marketing');
    const joerg = await open(invite.edit, 'Jörg Öztürk', 'sales', phone);

    // Collected: the phone opens the sheet by itself, the facilitator's laptop shows nothing to write on.
    await ask(anna, 'Collect cards');
    expect(await anna.locator('[data-question]').getAttribute('data-kind')).toBe('collection');
    expect(await anna.locator('[data-question]').getAttribute('data-expected')).toBe('6');
    expect(await anna.locator('[data-answer-panel]').count()).toBe(0);
    const card = (page: Page) => page.getByRole('textbox', { name: 'Your card' });
    await card(joerg).fill('Zebra: names no date');
    await card(joerg).press('Enter');
    await card(joerg).fill('Asks for the price first');
    await button(joerg, 'Put down the card').click();
    await card(joerg).press('Enter');
    await joerg.getByText('There is nothing on the card yet.').waitFor();
    // A double click takes nothing back, and the button says what holds.
    await button(joerg, "I'm done").dblclick();
    await button(joerg, 'Done. Change something?').waitFor();
    expect(await violations(joerg)).toEqual([]);
    await button(lena, 'Answer').click();
    await card(lena).fill('Okapi: asks for the price first');
    await card(lena).press('Enter');
    expect(await violations(lena)).toEqual([]);
    await button(lena, "I'm done").click();
    await answeredIs(anna, 2);
    await anna.locator('[data-question][data-done="2"][data-count="3"]').waitFor();
    await until(() => bots.doc.getMap('envelopes').size === 2, 'both envelopes are here');
    const bytes = Buffer.from(Y.encodeStateAsUpdate(bots.doc));
    for (const word of ['Zebra', 'Okapi', 'price first']) expect(bytes.includes(word), word).toBe(false);
    await reveal(anna);
    for (const page of [anna, lena, joerg]) {
      await page.locator('[data-card]').nth(2).waitFor({ state: 'attached' });
      expect(await page.locator('[data-card]').count()).toBe(3);
    }
    expect(await lena.getByRole('button', { name: /Okapi.*yours/ }).count()).toBe(1);
    expect(await violations(anna)).toEqual([]);

    // Merged by key, grouped by key, split again, taken over.
    await anna.locator('[data-pair]').waitFor();
    await anna.locator('[data-card]').first().focus();
    await anna.keyboard.press('j');
    await lena.locator('[data-card][data-merged]').waitFor();
    // It stays chosen, is told of above, and no message lies over the cards.
    await anna.getByRole('status').filter({ hasText: 'Merged. Both wordings are kept.' }).waitFor();
    expect(await anna.locator('[data-card][data-merged]').getAttribute('aria-pressed')).toBe('true');
    expect(await anna.getByRole('region', { name: 'Messages' }).getByRole('listitem').count()).toBe(0);
    expect(await lena.locator('[data-card]').count()).toBe(2);
    await anna.getByRole('button', { name: /Zebra/ }).focus();
    await anna.keyboard.press('g');
    await anna.keyboard.type('No date');
    await anna.keyboard.press('Enter');
    await lena.getByRole('button', { name: 'No date', exact: true }).waitFor();
    await button(anna, 'Take over').click();
    await anna.getByRole('dialog').getByRole('button', { name: 'Take over' }).click();
    await anna.getByText('One card taken over.').waitFor();
    await button(anna, 'Back').click();

    // Voted: with the keyboard on a laptop, with fingers on the phone.
    await button(lena, 'Back').click();
    await ask(anna, 'Vote with dots');
    await button(joerg, 'One dot more on “Form with 9 fields”').click();
    await button(joerg, 'One dot more on “Form with 9 fields”').click();
    expect(await violations(joerg)).toEqual([]);
    expect(await anna.locator('[data-question]').getAttribute('data-answered')).toBe('0');
    await button(joerg, 'Hand in').click();
    await button(lena, 'Answer').click();
    await lena.locator('[data-candidate]', { hasText: 'Quote without' }).focus();
    await lena.keyboard.press('+');
    await lena.keyboard.press('Enter');
    await answeredIs(anna, 2);
    await reveal(anna);
    await anna.getByText('With fewer than three answers nobody would be anonymous.').first().waitFor();
    const candidate = await lena.locator('[data-candidate]', { hasText: 'Form with' }).getAttribute('data-candidate');
    for (const [name, team] of people)
      if (name !== 'Lena Groß' && name !== 'Jörg Öztürk')
        await answerAs(name, { side: team, dots: { [candidate!]: 1 } });
    await answeredIs(anna, 6);
    // What was said of too few is no longer true, and gone.
    await anna.getByText('With fewer than three answers nobody would be anonymous.').waitFor({ state: 'detached' });
    await reveal(anna);
    const first = lena.locator('[data-rank="1"]');
    await first.waitFor();
    expect(await first.getAttribute('data-dots')).toBe('6');
    await lena.getByText('You solve “Form with 9 fields” first.').waitFor();
    expect(await violations(lena)).toEqual([]);
    await button(anna, 'Back').click();
    await button(lena, 'Back').click();

    // Mapped: marketing on a laptop by keys, sales on the phone.
    await ask(anna, 'Map each side alone');
    await lena.locator('[data-question] button', { hasText: 'Map' }).click();
    await button(lena, 'This laptop maps for marketing').click();
    const tile = lena.locator('[data-row="open"] [data-map-card]');
    for (const key of ['1', '2', '3', '1']) {
      await tile.first().focus();
      await lena.keyboard.press(key);
    }
    await lena.locator('[data-placed="4"]').waitFor();
    expect(await violations(lena)).toEqual([]);
    await button(lena, 'Done').click();
    await lena.getByText('Sales has not begun yet.').waitFor();
    await button(joerg, 'This device maps for sales').click();
    // The claim is there with the press, before a card is placed.
    await lena.getByText('Sales is mapping, too.').waitFor();
    await answeredIs(anna, 2);
    for (const name of ['Sales', 'Shared', 'Sales', "We don't know it"]) await button(joerg, name).click();
    expect(await violations(joerg)).toEqual([]);
    // A second laptop of sales is told who maps, takes over knowingly, and is told again until it gives its map up.
    const mia = await open(
      invite.edit,
      people.find(([name, team]) => team === 'sales' && name !== 'Jörg Öztürk')![0],
      'sales',
    );
    await mia.locator('[data-question] button', { hasText: 'Map' }).click();
    await mia.getByText('Your map is made at the device of Jörg Öztürk.').waitFor();
    await button(mia, 'Take over here and begin anew').click();
    await mia.getByText('A map for your side is made by Jörg Öztürk, too. Only one counts.').waitFor();
    expect(await violations(mia)).toEqual([]);
    await button(mia, 'Give up this map').click();
    await mia.getByText('This map is given up. The one by Jörg Öztürk counts.').waitFor();
    await mia.close();
    await button(joerg, 'Done').click();
    await anna.locator('[data-question][data-answered="2"][data-done="2"]').waitFor();
    await reveal(anna);
    await lena.getByText('You see 2 of 4 alike').waitFor();
    const sizes = await lena
      .locator('[data-difference]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-size')));
    expect(sizes).toEqual(['1.00', '1.00']);
    expect(await violations(lena)).toEqual([]);

    // Settled with both consents.
    const settled = lena.locator('[data-difference][data-settled]');
    await lena.locator('[data-current]').getByRole('button', { name: 'Agree for marketing' }).click();
    await joerg.locator('[data-current]').getByText('Lena Groß agrees').waitFor();
    expect(await settled.count()).toBe(0);
    await joerg.locator('[data-current]').getByRole('button', { name: 'Agree for sales' }).click();
    await settled.first().waitFor({ state: 'attached' });

    const json = join(dataDir, 'plan.json');
    expect((await runCommand('export', id, '--to', json, '--data', dataDir)).code).toBe(0);
    const plan = JSON.parse(readFileSync(json, 'utf8')) as Record<string, readonly Record<string, unknown>[]>;
    expect(plan['questions']!.map(({ kind }) => kind)).toEqual(['collection', 'vote', 'doubleMap']);
    expect(plan['cards']).toHaveLength(3);
    expect(plan['voteResults']).toMatchObject([
      { rank: 1, dots: 6, marketingDots: 2, salesDots: 4 },
      { rank: 2, dots: 1 },
      // The card that was taken over as a pain point.
      { rank: 3, dots: 0, title: 'No date' },
    ]);
    expect(plan['mapViews']).toHaveLength(8);
    expect(plan['mapDecisions']).toMatchObject([
      { marketingConsent: { name: 'Lena Groß' }, salesConsent: { name: 'Jörg Öztürk' } },
    ]);
    expect(plan['gaps']!.filter(({ kind }) => kind === 'differenceUnsettled')).toHaveLength(1);
    expect(problems).toEqual([]);
  },
);
