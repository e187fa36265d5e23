// The plan on screen is the plan on paper: the same sheets as the PDF and as what the browser prints; exports can be
// called off.
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type * as Y from 'yjs';
import { stages } from '../../src/domain/journey/stages.ts';
import { insertRecord } from '../../src/domain/record/collection.ts';
import { signOffs } from '../../src/domain/signatures/signOffs.ts';
import { findChromium } from '../../src/engine/printing/chromiumFinder.ts';
import { openChromiumShell } from '../../src/engine/printing/chromiumShell.ts';
import { connectHost } from '../../src/engine/folder/hostClient.ts';
import type { Shell } from '../../src/engine/printing/shell.ts';
import { violations, violationsInAllThemes } from '../helpers/accessibility.ts';
import { sampleId, startApp, type App, type OpenOptions } from '../helpers/app.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { openClient } from '../helpers/relayClient.ts';
import { readPdf } from '../plan/printedPlan.ts';
import { fillAsInLife } from '../bench/realLife.ts';

let app: App;
let path: string;
/** Prints when it is let; until then an export waits at that step. */
let gate: Promise<void> = Promise.resolve();

beforeAll(async () => {
  const real = openChromiumShell({ executable: findChromium() });
  const shell: Shell = { ...real, printToPdf: async (html, signal) => (await gate, real.printToPdf(html, signal)) };
  app = await startApp({ shell });
  path = `/w/${await sampleId(app.engine)}/plan`;
});
afterAll(() => app.close());
/** Milliseconds that a plan may take until it shows a change, on a machine that does much else. */
const patience = { timeout: 30_000 };
let release = () => undefined as void;
beforeEach(() => {
  gate = Promise.resolve();
});
afterEach(async () => {
  // Whatever a failed test has left waiting would keep the engine from ending.
  release();
  await app.closePages();
});

const anna = { lang: 'en', name: 'Anna Weber', team: 'marketing' } as const;
const open = async (options: OpenOptions = anna) => {
  const page = await app.open(path, options);
  await page.locator('[data-section=plan][data-ready=true]').waitFor();
  return page;
};
/** Text of each sheet on screen, without what is only there for the layout. */
const sheetTexts = (page: Page) =>
  page.locator('[data-sheets]').evaluate((view) => {
    const host = [...view.querySelectorAll('div')].find((element) => element.shadowRoot)!;
    return [...host.shadowRoot!.querySelectorAll('.sheet')].map((sheet) => sheet.textContent!);
  });
/**
 * The letters of a text in alphabetical sequence: a PDF has them in another one, breaks words and draws some hyphens.
 */
const lettersOf = (text: string) =>
  [...text.normalize('NFKC').replace(/[\s\u00ad\u2010-\u2015-]/g, '')].sort().join('');
const sizesOf = (pages: readonly { readonly width: number; readonly height: number }[]) =>
  pages.map(({ width, height }) => `${Math.round(width)} x ${Math.round(height)}`);

async function exportPdf(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: 'Export PDF' }).click(),
  ]);
  return readPdf(await readFile(await download.path()));
}

describe('the sheets', () => {
  test.each(['de', 'en'] as const)(
    'are those of the exported PDF and of what the browser prints (%s)',
    { timeout: 240_000 },
    async (language) => {
      const page = await open();
      await page.getByRole('radio', { name: language === 'de' ? 'Deutsch' : 'English' }).click();
      await expect
        .poll(async () => (await sheetTexts(page))[0], patience)
        .toContain(language === 'de' ? 'Gemeinsamer Plan' : 'Joint plan');
      const shown = (await sheetTexts(page)).map(lettersOf);
      const exported = await exportPdf(page);
      const printed = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      expect(shown.length).toBeGreaterThan(4);
      for (const { pages } of [exported, printed]) {
        expect(pages.flatMap(({ words }) => words).filter(({ text }) => text.includes('\u00ad'))).toEqual([]);
        expect(pages.map(({ words }) => lettersOf(words.map(({ text }) => text).join('')))).toEqual(shown);
      }
      expect(sizesOf(printed.pages)).toEqual(sizesOf(exported.pages));
      expect(printed.fonts.map(({ name }) => name).toSorted()).toEqual(
        exported.fonts.map(({ name }) => name).toSorted(),
      );
    },
  );

  test('follow changes of others, and switching the language changes nothing that is signed', async () => {
    const page = await open();
    const digest = await page.locator('aside [data-digest]').first().textContent();
    await page.getByRole('radio', { name: 'English' }).click();
    await expect.poll(async () => (await sheetTexts(page))[0], patience).toContain('Joint plan');
    expect(await page.locator('aside [data-digest]').first().textContent()).toBe(digest);
    const other = await app.open(path, { lang: 'de', name: 'Jörg Öztürk', team: 'sales' });
    await other.locator('[data-section=plan][data-ready=true]').waitFor();
    await other.getByRole('heading', { level: 1 }).first().getByRole('button').click();
    await other.locator('header h1 input').fill('Überlandleitungsmaste');
    await other.keyboard.press('Enter');
    await expect
      .poll(async () => (await sheetTexts(page))[0]!.replaceAll('\u00ad', ''), patience)
      .toContain('Überlandleitungsmaste');
  });

  test('by keyboard; axe finds nothing in any theme', async () => {
    const page = await open();
    expect(await violationsInAllThemes(page)).toEqual([]);
    const view = page.getByRole('region', { name: 'Pages of the plan' });
    await view.focus();
    const at = () => view.evaluate(({ scrollTop }) => scrollTop);
    await page.keyboard.press('PageDown');
    await expect.poll(at, patience).toBeGreaterThan(0);
    const percent = () => page.getByRole('button', { name: /^Zoom \d+%/ }).textContent();
    const fitted = await percent();
    await page.keyboard.press('+');
    await expect.poll(percent, patience).not.toBe(fitted);
    await page.keyboard.press('0');
    await expect.poll(percent, patience).toBe(fitted);
    expect(await view.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
  });

  test('a link in the plan leads to its place and leaves the address alone', async () => {
    const page = await open();
    const before = page.url();
    const view = page.locator('[data-sheets]');
    const target = await view.evaluate((element) => {
      const { shadowRoot } = [...element.querySelectorAll('div')].find((each) => each.shadowRoot)!;
      const link = shadowRoot!.querySelector<HTMLAnchorElement>('.sheet a[href^="#"]')!;
      link.click();
      return link.getAttribute('href');
    });
    expect(target).toMatch(/^#./);
    expect(page.url()).toBe(before);
  });
});

describe('an export', () => {
  test('shows how far it is, can be called off, and leaves nothing behind', async () => {
    gate = new Promise((resolve) => {
      release = resolve;
    });
    const page = await open();
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    const versions = async () => {
      const { host, close } = await connectHost(app.engine);
      const listed = await host.listVersions({ id: path.split('/')[2]! });
      close();
      return listed.ok ? listed.value.length : -1;
    };
    const before = await versions();
    await page.getByRole('button', { name: 'Export PDF' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Creating \d+ pages/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('The export was cancelled.').waitFor();
    await page.getByRole('button', { name: 'Export PDF' }).waitFor();
    release();
    expect(downloads).toEqual([]);
    expect(await versions()).toBe(before);
    expect((await exportPdf(page)).pages.length).toBeGreaterThan(4);
    expect(await versions()).toBe(before + 1);
    expect(downloads).toHaveLength(1);
  });

  test('other formats come from the section as well', async () => {
    const page = await open();
    await page.getByRole('toolbar').getByRole('button', { name: 'Export', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Plan as data (JSON)' }).click(),
    ]);
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toHaveProperty('digest');
  });

  test('no page has thrown anything', () => {
    expect(app.problems).toEqual([]);
  });
});

test('a long plan shows its cover first, and prints all of its sheets before all are drawn', async () => {
  const long = await openedWorkshop(app.engine);
  const client = openClient({ port: Number(new URL(app.engineUrl).port), token: app.token }, long.split('/').at(-1)!);
  await client.synced();
  fillAsInLife(client.doc);
  await client.acknowledged();
  client.close();
  const page = await app.open(`${long}/plan`, anna);
  await page.locator('[data-first-sheet]').waitFor(patience);
  const seen = await page.evaluate(async () => {
    const sheets = () => {
      const view = document.querySelector('[data-sheets]')!;
      const host = [...view.querySelectorAll('div')].find((element) => element.shadowRoot);
      return [...(host?.shadowRoot?.querySelectorAll('.sheet') ?? [])].map((sheet) => sheet.childElementCount > 0);
    };
    const cover = sheets();
    while (sheets().length < 2) await new Promise(requestAnimationFrame);
    const early = sheets();
    window.dispatchEvent(new Event('beforeprint'));
    const printed = [...document.querySelector('[data-printed-sheets]')!.shadowRoot!.querySelectorAll('.sheet')];
    window.dispatchEvent(new Event('afterprint'));
    return { cover, early, printed: printed.map((sheet) => sheet.childElementCount > 0) };
  });
  expect(seen.cover).toEqual([true]);
  expect(seen.early.length).toBeGreaterThan(50);
  expect(seen.early).toContain(false);
  expect(seen.printed).toEqual(seen.early.map(() => true));
  await page.locator('[data-section=plan][data-ready=true]').waitFor(patience);
  expect((await sheetTexts(page)).every((text) => text !== '')).toBe(true);
}, 120_000);

describe('a plan that somebody has made too long', () => {
  const filled = async (fill: (doc: Y.Doc) => void) => {
    const at = await openedWorkshop(app.engine);
    const client = openClient({ port: Number(new URL(app.engineUrl).port), token: app.token }, at.split('/').at(-1)!);
    await client.synced();
    fill(client.doc);
    await client.acknowledged();
    client.close();
    return `${at}/plan`;
  };

  test('has sheets in advance up to a bound, and the others once they are in sight', async () => {
    const at = await filled((doc) =>
      doc.transact(() => {
        for (let n = 0; n < 400; n += 1) insertRecord(doc, stages, { title: `Stage ${n}`, order: `a${1000 + n}` });
      }),
    );
    const page = await app.open(at, anna);
    await page.locator('[data-section=plan][data-ready=true]').waitFor(patience);
    const texts = await sheetTexts(page);
    expect(texts.length).toBeGreaterThan(120);
    expect(texts.filter((text) => text !== '').length).toBeLessThan(110);
    expect(texts.at(-1)).toBe('');
    const isDrawn = (sheet: number) => async () => (await sheetTexts(page)).at(sheet) !== '';
    await page.locator('[data-sheets]').evaluate((view) => view.scrollTo(0, view.scrollHeight));
    await expect.poll(isDrawn(-1), patience).toBe(true);
    // A link leads to a sheet that had not been drawn.
    const isThere = await page.locator('[data-sheets]').evaluate((view) => {
      const root = [...view.querySelectorAll('div')].find((element) => element.shadowRoot)!.shadowRoot!;
      const target = (link: Element) => root.getElementById(link.getAttribute('href')!.slice(1));
      const link = [...root.querySelectorAll<HTMLElement>('a[href^="#"]')].findLast((one) => target(one) === null);
      link?.click();
      return link ? target(link) !== null : 'no such link';
    });
    expect(isThere).toBe(true);
  }, 120_000);

  test('says so where it is too large for sheets at all', async () => {
    const at = await filled((doc) =>
      doc.transact(() => {
        for (let n = 0; n < 16_000; n += 1) insertRecord(doc, signOffs, { name: 'Eve' });
      }),
    );
    const page = await app.open(at, anna);
    await page.locator('[data-section=plan][data-ready=true]').waitFor(patience);
    await page.getByText('This plan is too large for pages.').waitFor();
  }, 120_000);
});
