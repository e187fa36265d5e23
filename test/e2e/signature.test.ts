// Signing with several browsers: both sides sign, somebody changes the plan, both see that and what, and sign again.
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { connectHost } from '../../src/engine/folder/hostClient.ts';
import { violations } from '../helpers/accessibility.ts';
import { sampleId, startApp, type App, type OpenOptions } from '../helpers/app.ts';
import { openedWorkshop } from '../helpers/openedWorkshop.ts';
import { signedPart } from '../plan/readmeDigest.ts';

let app: App;
let id: string;

beforeAll(async () => {
  app = await startApp();
  id = await sampleId(app.engine);
});
afterAll(() => app.close());
afterEach(() => app.closePages());

/** Milliseconds until a change is shown, on a machine that does much else. */
const patience = { timeout: 30_000 };

const anna = { lang: 'en', name: 'Anna Weber', team: 'marketing' } as const;
const joerg = { lang: 'de', name: 'Jörg Öztürk', team: 'sales' } as const;
const openPlan = async (options: OpenOptions) => {
  const page = await app.open(`/w/${id}/plan`, options);
  await page.locator('[data-section=plan][data-ready=true]').waitFor();
  return page;
};
const words = {
  en: { sign: 'Sign', type: 'Type', confirm: /^We know these/ },
  de: { sign: 'Unterschreiben', type: 'Tippen', confirm: /^Wir kennen diese/ },
};
const dialog = (page: Page) => page.getByRole('dialog');
const startSigning = (page: Page, lang: 'de' | 'en') =>
  page.getByRole('button', { name: words[lang].sign, exact: true }).click();
const finish = (page: Page, lang: 'de' | 'en') =>
  dialog(page).getByRole('button', { name: words[lang].sign, exact: true }).click();
const side = (page: Page, which: 'marketing' | 'sales', state: string) =>
  page.locator(`[data-side=${which}][data-state=${state}]`).waitFor();
const digests = (page: Page, within: string) =>
  page.locator(`${within} [data-digest]`).evaluateAll((all) => all.map((each) => each.textContent));
const planDigest = (page: Page) => page.locator('aside > section > [data-digest]').textContent();

async function draw(page: Page) {
  const box = (await page.locator('[data-strokes]').boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1)
    await page.mouse.move(box.x + 40 + step * 10, box.y + 60 + 30 * Math.sin(step));
  await page.mouse.up();
}

async function exported() {
  const { host, close } = await connectHost(app.engine);
  const file = await host.exportWorkshop({ id, format: 'json', language: 'de' });
  close();
  if (!file.ok) throw new Error(file.code);
  return JSON.parse(new TextDecoder().decode(file.value.bytes)) as Record<string, unknown> & {
    digest: string;
    signatures: { isValid: boolean; signature: { kind: string } }[];
  };
}

async function retitle(page: Page, title: string) {
  await page.getByRole('heading', { level: 1 }).first().getByRole('button').click();
  await page.locator('header h1 input').fill(title);
  await page.keyboard.press('Enter');
}

describe('two sides', () => {
  test('sign, see what a third person changes, and sign again', { timeout: 240_000 }, async () => {
    const [marketing, sales] = [await openPlan(anna), await openPlan(joerg)];
    await marketing.getByText('Nobody has signed yet.').waitFor();
    expect(await violations(marketing)).toEqual([]);

    await startSigning(marketing, 'en');
    await finish(marketing, 'en');
    // Nothing is drawn and nothing confirmed: both are said, nothing is signed.
    expect(await dialog(marketing).getByRole('alert').count()).toBe(2);
    await draw(marketing);
    await draw(marketing);
    await dialog(marketing).getByRole('button', { name: 'Undo stroke' }).click();
    expect(await marketing.locator('[data-strokes]').getAttribute('data-strokes')).toBe('1');
    await dialog(marketing).getByText(words.en.confirm).click();
    expect(await violations(marketing)).toEqual([]);
    await finish(marketing, 'en');
    await side(marketing, 'marketing', 'valid');
    await side(sales, 'marketing', 'valid');
    await sales.getByText('Marketing hat unterschrieben, der Vertrieb noch nicht.').waitFor();
    expect(await sales.locator('[data-handshake]').getAttribute('data-handshake')).toBe('open');

    // By keyboard alone: typed.
    await sales.getByRole('button', { name: 'Unterschreiben', exact: true }).focus();
    await sales.keyboard.press('Enter');
    await dialog(sales).getByRole('radio', { name: 'Zeichnen' }).focus();
    await sales.keyboard.press('ArrowRight');
    await dialog(sales).getByRole('textbox', { name: 'Name als Unterschrift' }).fill('J. Öztürk');
    await dialog(sales).getByRole('checkbox').focus();
    await sales.keyboard.press('Space');
    await dialog(sales).getByRole('button', { name: 'Unterschreiben', exact: true }).focus();
    await sales.keyboard.press('Enter');
    for (const page of [marketing, sales]) {
      await side(page, 'sales', 'valid');
      await page.locator('[data-handshake=agreed]').waitFor();
    }
    const signed = await exported();
    expect(await planDigest(marketing)).toBe(signed.digest);
    const { digest, signatures } = signed;
    expect(
      createHash('sha256')
        .update(JSON.stringify(signedPart(signed)))
        .digest('hex'),
    ).toBe(digest);
    expect(signatures.map(({ isValid, signature }) => [isValid, signature.kind])).toEqual([
      [true, 'drawn'],
      [true, 'typed'],
    ]);

    const third = await app.open(`/w/${id}/open-points`, { lang: 'de', name: 'Lena Groß', team: 'marketing' });
    await third.locator('[data-section=openPoints][data-ready=true]').waitFor();
    expect(await third.locator('[data-signature-void]').count()).toBe(0);
    await retitle(third, 'Verpackung 2027');
    await third.locator('[data-signature-void="marketing sales"]').waitFor();
    expect(await violations(third)).toEqual([]);
    for (const page of [marketing, sales]) {
      await side(page, 'marketing', 'void');
      await side(page, 'sales', 'void');
      expect(await digests(page, '[data-side]')).toEqual([digest, digest]);
      expect(await planDigest(page)).not.toBe(digest);
      await page.locator('[data-changes="1"]').waitFor();
      expect(await page.locator('[data-change="workshop changed"]').textContent()).toMatch(
        /Verpackungsmaschinen.+→.+Verpackung 2027/,
      );
      expect(await violations(page)).toEqual([]);
    }
    await third.getByRole('link', { name: 'Was sich geändert hat' }).click();
    await third.locator('[data-change="workshop changed"]').waitFor();

    await startSigning(marketing, 'en');
    await draw(marketing);
    await dialog(marketing).getByText(words.en.confirm).click();
    await finish(marketing, 'en');
    for (const page of [marketing, sales, third]) {
      await side(page, 'marketing', 'valid');
      await side(page, 'sales', 'void');
      await page.locator('[data-signature-history="1"]').waitFor();
      expect(await digests(page, '[data-signature-history]')).toEqual([digest]);
    }
    // The one who changed it takes it back: sales signed this, marketing has signed something else meanwhile.
    await third.getByRole('button', { name: 'Rückgängig', exact: true }).click();
    await side(sales, 'sales', 'valid');
    await side(sales, 'marketing', 'void');
  });

  test('open points that change while somebody signs have to be confirmed anew', async () => {
    const page = await openPlan(anna);
    await startSigning(page, 'en');
    await draw(page);
    const tick = dialog(page).getByRole('checkbox');
    await dialog(page).getByText(words.en.confirm).click();
    expect(await tick.isChecked()).toBe(true);
    const other = await app.open(`/w/${id}`, joerg);
    await other.locator('[data-board][data-ready="true"]').waitFor();
    const open = dialog(page).getByRole('listitem');
    const before = await open.count();
    await other.locator('[data-touchpoint-id][data-owner=none]').first().click();
    await other.keyboard.press('Delete');
    await expect.poll(() => open.count(), patience).toBe(before - 1);
    await expect.poll(() => tick.isChecked(), patience).toBe(false);
    await page.keyboard.press('Escape');
  });

  test('whoever facilitates hands the screen over; without a team nobody signs', async () => {
    const facilitator = await openPlan({ lang: 'en', name: 'Katrin Sommer', team: 'marketing' });
    await startSigning(facilitator, 'en');
    await dialog(facilitator)
      .getByRole('button', { name: /Who signs/ })
      .click();
    await facilitator.getByRole('option', { name: 'Petra Hübner for Sales' }).click();
    await dialog(facilitator).getByText('Type', { exact: true }).click();
    expect(await dialog(facilitator).getByRole('textbox').inputValue()).toBe('Petra Hübner');
    await dialog(facilitator).getByText(words.en.confirm).click();
    await finish(facilitator, 'en');
    await facilitator.locator('[data-side=sales][data-state=valid]', { hasText: 'Petra Hübner' }).waitFor();
    const guest = await openPlan({ lang: 'en', name: 'Gast' });
    await startSigning(guest, 'en');
    await dialog(guest).getByText('Which side do you sign for?').waitFor();
    expect(await dialog(guest).getByRole('button', { name: 'Sign', exact: true }).count()).toBe(0);
    // What opens the way is in the dialog itself, which then goes on.
    await dialog(guest).locator('label', { hasText: 'Sales' }).click();
    await dialog(guest).getByText('Gast for Sales').waitFor();
    await dialog(guest).getByRole('button', { name: 'Sign', exact: true }).waitFor();
  });

  test('a finger draws as well', async () => {
    const context = await app.browser.newContext({ viewport: { width: 1280, height: 720 }, hasTouch: true });
    const page = await context.newPage();
    await page.goto(`${app.engineUrl}/w/${id}/plan?lang=en&name=Anna+Weber&team=marketing#token=${app.token}`);
    await page.locator('[data-section=plan][data-ready=true]').waitFor();
    await startSigning(page, 'en');
    const box = (await page.locator('[data-strokes]').boundingBox())!;
    const devtools = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + x, y: box.y + y }],
      });
    await touch('touchStart', 40, 40);
    for (let step = 1; step <= 10; step += 1) await touch('touchMove', 40 + step * 20, 40 + step * 8);
    await touch('touchEnd');
    await expect.poll(() => page.locator('[data-strokes]').getAttribute('data-strokes'), patience).toBe('1');
  });

  test('a new workshop, in which nobody has planned a review yet, is signed', async () => {
    const path = await openedWorkshop(app.engine, { templateId: 'services', title: 'Services 2027' });
    const page = await app.open(`${path}/plan`, anna);
    await page.locator('[data-section=plan][data-ready=true]').waitFor();
    await startSigning(page, 'en');
    await dialog(page).getByText(words.en.type, { exact: true }).click();
    await dialog(page).getByText(words.en.confirm).click();
    await finish(page, 'en');
    await side(page, 'marketing', 'valid');
    // A step too many takes back no handshake.
    await page.keyboard.press('Control+Z');
    await page.getByText('A signature stays.').waitFor();
    await side(page, 'marketing', 'valid');
  });

  test('no page has thrown anything', () => {
    expect(app.problems).toEqual([]);
  });
});
