// Files in a real browser: the preview of a table by keyboard with everything that can be chosen in it, remembered for the
// next one and quick for ten thousand rows; figures from a CRM; tables pasted onto the board.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import * as Y from 'yjs';
import { seedWorkshop, workshopSeed } from '../../src/domain/document/seed.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { readTemplate } from '../../src/engine/workshops/templates.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { journeyScene } from '../../src/plan/pictures/journeyScene.ts';
import { sceneSvg } from '../../src/plan/pictures/sceneSvg.ts';
import { resourcesDir } from '../helpers/testEngine.ts';
import { violations } from '../helpers/accessibility.ts';
import { sampleId, startApp, type App } from '../helpers/app.ts';

let app: App;
/** The sample workshop, which is the only one until a table is imported. */
let sample: string;

beforeAll(async () => {
  app = await startApp();
  sample = await sampleId(app.engine);
});
afterAll(() => app.close());
afterEach(() => app.closePages());

const anna = { lang: 'en', name: 'Anna Weber', team: 'marketing' } as const;
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 50 });
const give = (page: Page, name: string, content: string | Buffer) =>
  page
    .locator('input[type=file]')
    .last()
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

/** Opens a choice by keyboard and takes the option by its first letters. */
async function choose(page: Page, field: Locator, option: string) {
  await field.focus();
  await page.keyboard.press('Enter');
  const wanted = page.getByRole('listbox').getByRole('option', { name: option, exact: true });
  await wanted.waitFor();
  await page.keyboard.type(option);
  await eventually(() => wanted.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
}

test('the preview: columns, separator, encoding and direction by keyboard, notes, and what was chosen is remembered', async () => {
  const page = await app.open('/', anna);
  await page.getByRole('button', { name: 'New workshop' }).waitFor();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  const field = (name: string) => dialog.getByRole('button', { name });
  const contents = () => dialog.getByRole('heading', { name: /^Contents/ }).textContent();
  const stage = (title: string) =>
    dialog.getByRole('region', { name: 'Contents' }).getByRole('heading', { name: title, exact: true });
  const table = 'Wann;Was;Wer\nStart;Anruf;Vertrieb\nKauf;Vertrag;niemand von uns\n';
  await give(page, 'plan.csv', table);
  await dialog.getByText('Some columns are only proposed').waitFor();
  await choose(page, field('Wann'), 'Leave out');
  await dialog.getByText('Say below which column names the stage').waitFor();
  await choose(page, field('Wann'), 'Stage');
  await eventually(contents).toBe('Contents: 2 stages, 2 touchpoints');
  await choose(page, field('Wer'), 'Owner');
  await eventually(() => dialog.getByRole('listitem').allTextContents()).toContainEqual(
    expect.stringMatching(/Row 3.*Wer.*niemand von uns/),
  );
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Create as workshop' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/w\//);
  await page.getByRole('link', { name: 'All workshops' }).click();
  await page.getByRole('button', { name: 'New workshop' }).waitFor();
  // The next one with the same headings needs no choice.
  await give(page, 'next.csv', 'Wann;Was;Wer\nStart;Brief;Marketing\n');
  await eventually(contents).toBe('Contents: 1 stage, 1 touchpoint');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await give(page, 'odd.csv', Buffer.from('Phase,Touchpoint\nAusl\xf6ser,Anruf\n', 'latin1'));
  await eventually(contents).toBe('Contents: 1 stage, 1 touchpoint');
  await stage('Auslöser').waitFor();
  const openSettings = async () => {
    await dialog.locator('summary').focus();
    await page.keyboard.press('Enter');
  };
  await openSettings();
  await choose(page, field('Encoding'), 'Mac Roman');
  await stage('Auslˆser').waitFor();
  await choose(page, field('Separator'), 'Semicolon');
  await dialog.getByText('Say below which column names the stage').waitFor();
  await choose(page, field('Separator'), 'Comma');
  await eventually(contents).toBe('Contents: 1 stage, 1 touchpoint');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await give(page, 'across.csv', 'Phase;Bedarf;Kauf\nTouchpoint;Messe;Angebot\n');
  await eventually(contents).toBe('Contents: 2 stages, 2 touchpoints');
  await openSettings();
  expect(await field('Stages stand').textContent()).toContain('side by side');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(app.problems).toEqual([]);
});

test('ten thousand rows are previewed, and the page goes on answering', async () => {
  const page = await app.open('/', anna);
  await page.getByRole('button', { name: 'New workshop' }).waitFor();
  const rows = Array.from({ length: 10_000 }, (_, at) => `Stufe ${at % 12};Karte ${at};${at % 2 ? 'Vertrieb' : '?'}`);
  await give(page, 'large.csv', ['Phase;Touchpoint;Verantwortlich', ...rows].join('\n'));
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByText('Contents: 12 stages, 10000 touchpoints').waitFor();
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Ten thousand');
  expect(await dialog.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Ten thousand');
});

const leads = (count: number) =>
  [
    'Create Date;First Contact;Status;Source',
    ...Array.from({ length: count }, (_, at) => {
      const day = String(1 + (at % 28)).padStart(2, '0');
      return `2026-0${1 + (at % 3)}-${day} 09:00;2026-0${1 + (at % 3)}-${day} 1${at % 2}:00;${at % 4 ? 'Accepted' : 'Rejected'};${at % 2 ? 'Fair' : 'Web'}`;
    }),
  ].join('\n');

test('figures from a CRM: chosen, previewed by month, taken in one step, undone, remembered', async () => {
  const page = await app.open(`/w/${sample}/agreements`, anna);
  await page.locator('[data-section=agreements]').waitFor();
  const openDialog = async () => {
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Figures from the CRM …' }).click();
    await page.locator('[data-leads=empty]').waitFor();
  };
  const dialog = page.getByRole('dialog', { name: 'Figures from the CRM' });
  const figures = (month: string) => dialog.locator(`[data-month="${month}"] [data-figure]`).allTextContents();
  await openDialog();
  // A long file says how far it is, and can be called off; the next one is read as if there had been none.
  await give(page, 'many.csv', leads(100_000));
  const progress = dialog.getByRole('status').filter({ hasText: /^[\d,]+ rows read/ });
  await progress.getByRole('button', { name: 'Cancel' }).click();
  await page.locator('[data-leads=empty]').waitFor();
  await give(page, 'leads.csv', leads(240));
  await page.locator('[data-leads=read]').waitFor();
  expect(await figures('2026-01')).toEqual(['80']);
  await choose(page, dialog.getByRole('button', { name: 'Accepted by sales (SAL)' }), 'Status');
  await dialog.getByRole('group', { name: 'Counts when it says:' }).getByText('Rejected').click();
  await eventually(() => figures('2026-01')).toEqual(['80', '80 (100%)', '60 (75%)']);
  await choose(page, dialog.getByRole('button', { name: 'Agreement' }), 'Nachfassen nach der FachPack');
  await eventually(() => figures('2026-02')).toEqual(['80', '80', '80 (100%)', '80 (100%)', '60 (75%)']);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Take over 3 months' }).click();
  await page.getByRole('region', { name: 'Messages' }).getByText('Figures taken over: 3 months.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await openDialog();
  await give(page, 'april.csv', leads(24));
  await page.locator('[data-leads=read]').waitFor();
  // Read as the last one, and to the same agreement.
  await eventually(() => figures('2026-03')).toEqual(['8', '8', '8 (100%)', '8 (100%)', '6 (75%)']);
  await give(page, 'picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  await page
    .getByRole('region', { name: 'Messages' })
    .getByText(/found: PNG.*copy the table in it/)
    .waitFor();
});

test('the picture of the journey as SVG: Chromium draws every card within it, in its own typeface', async () => {
  const seed = workshopSeed.parse(readTemplate(resourcesDir, 'sample', 'de'));
  const plan = buildPlan(seedWorkshop(new Y.Doc(), seed).doc);
  const text = { t: translatorFor('de'), language: 'de' as const, soften: (words: string) => words };
  const svg = sceneSvg(journeyScene(plan, text));
  const page = await app.open('/', anna);
  await page.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
  const drawn = await page.evaluate(async () => {
    await document.fonts.ready;
    const root = document.documentElement as unknown as SVGSVGElement;
    const view = root.viewBox.baseVal;
    const texts = [...root.querySelectorAll('text')];
    const isOutside = ({ x, y, width, height }: DOMRect) =>
      x < 0 || y < 0 || x + width > view.width || y + height > view.height;
    return {
      root: root.localName,
      outside: texts.filter((one) => isOutside(one.getBBox())).map((one) => one.textContent),
      words: texts.map((one) => one.textContent).join(' '),
      typefaces: [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    };
  });
  expect(drawn).toMatchObject({ root: 'svg', outside: [] });
  expect(drawn.typefaces).toContain('Inter');
  const words = drawn.words.replaceAll(/[-\s\u00AD]/g, '');
  for (const { touchpoints } of plan.stages)
    for (const { title } of Object.values(touchpoints).flat())
      expect(words).toContain(title.replaceAll(/[-\s\u00AD]/g, ''));
});

test('a table is pasted into the cells where it belongs; many cards are asked about; what stays away is said', async () => {
  const page = await app.open(`/w/${sample}/journey`, anna);
  await page.locator('[data-board][data-ready=true]').waitFor();
  const count = () => page.locator('[data-board]').getAttribute('data-touchpoints').then(Number);
  const before = await count();
  const paste = async (text: string, picture = false) => {
    await page.locator('[data-cell]').nth(5).focus();
    await page.evaluate(
      ([words, isPicture]) => {
        const clipboardData = new DataTransfer();
        if (isPicture) clipboardData.items.add(new File(['x'], 'a.png', { type: 'image/png' }));
        else clipboardData.setData('text/plain', words);
        document.activeElement!.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      [text, picture] as const,
    );
  };
  await paste('Probe\tZweite\r\nDritte\t');
  await eventually(count).toBe(before + 3);
  await page.getByText('3 touchpoints pasted').waitFor();
  await paste(Array.from({ length: 250 }, (_, at) => `Zeile ${at}`).join('\r'));
  await page.getByRole('dialog', { name: 'Paste 250 touchpoints?' }).waitFor();
  await page.keyboard.press('Escape');
  await paste('', true);
  await page.getByText('A picture becomes no card').waitFor();
  expect(await count()).toBe(before + 3);
  expect(app.problems).toEqual([]);
});
