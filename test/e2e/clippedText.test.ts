// No text is cut while there is room, in any section, size, theme and language (design.md 1.6): one page walks through
// all of them, and looks for text that its box hides and for controls that leave the window.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { sections } from '../../src/domain/record/sections.ts';
import { showSection } from '../acceptance/section.ts';
import { sampleId, startApp, type App } from '../helpers/app.ts';
import { valueOf, withHost } from '../helpers/testEngine.ts';

let app: App;
let sample: string;
let oneSided: string;

beforeAll(async () => {
  app = await startApp();
  sample = await sampleId(app.engine);
  await withHost(app.engine, async ({ host }) => {
    const bytes = new TextEncoder().encode(
      'Phase;Touchpoint;Verantwortlich\nAuslöser;Anzeige;Marketing\nSuche;Brief;Marketing\n',
    );
    oneSided = valueOf(await host.importFile({ fileName: 'Nur Marketing.csv', bytes })).id;
  });
});
afterAll(() => app.close());
afterEach(() => app.closePages());

/** CSS pixels: 1920, 1280 and 768 at 100 %, a laptop of 1280 at 200 %, a phone; 1920 at 50 %. */
const sizes = [
  [3840, 2160],
  [1920, 1080],
  [1280, 720],
  [768, 1024],
  [640, 360],
  [390, 844],
] as const;

/** What is laid out by its measured size is drawn anew with the first frame of a new size. */
function nextFrame(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Texts whose box hides a part of them, each with what it is in. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** May be cut: repeated in full elsewhere (design.md 1.6), or the title of a workshop that has no more room. */
    const allowed =
      'header h1 *, header h1, .visually-hidden, .visually-hidden *, [data-board-scroll] *, textarea, input';
    /** For screen readers and for who comes by Tab. */
    const isClipped = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement));
    /** A wide table is moved under the hand; what it shows beside itself is not lost. */
    const isScrolled = (element: Element | null): boolean =>
      element !== null &&
      ((element.scrollWidth > element.clientWidth &&
        ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)) ||
        isScrolled(element.parentElement));
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const isShown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (element.matches(allowed) || !isShown) continue;
      const ownText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== '');
      if (!ownText || element.closest('svg')) continue;
      const style = getComputedStyle(element);
      if (isClipped(element) || element.offsetWidth < 3) continue;
      const isHidden = style.overflowX !== 'visible' && style.overflowX !== 'auto';
      const isCut =
        isHidden && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2);
      const isRepeated = style.textOverflow === 'ellipsis';
      const { left, right } = element.getBoundingClientRect();
      const leaves = (right > innerWidth + 1 || left < -1) && !isScrolled(element);
      if ((isCut && !isRepeated) || leaves)
        found.push(`${element.tagName.toLowerCase()} "${element.textContent!.trim().slice(0, 40)}"`);
    }
    return found;
  });
}

test.each(['de', 'en'] as const)('no text is cut or leaves the window (%s)', { timeout: 240_000 }, async (lang) => {
  const page = await app.open(`/w/${sample}`, { lang, name: 'Anna Weber', team: 'marketing' });
  const found: string[] = [];
  for (const section of sections) {
    await showSection(page, sample, section);
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await nextFrame(page);
      for (const theme of lang === 'de' ? ['light', 'contrast'] : ['dark']) {
        await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
        const cut = await cutTexts(page);
        found.push(...cut.map((what) => `${section}, ${width}, ${theme}: ${what}`));
      }
    }
    await page.emulateMedia({ forcedColors: 'active' });
    found.push(...(await cutTexts(page)).map((what) => `${section}, forced colours: ${what}`));
    await page.emulateMedia({ forcedColors: 'none' });
  }
  expect(found).toEqual([]);
});

test('a lane that nobody has cards in says so in full', { timeout: 60_000 }, async () => {
  const page = await app.open(`/w/${oneSided}`, { lang: 'de', name: 'Anna Weber', team: 'marketing' });
  await page.locator('[data-board][data-ready=true]').waitFor();
  for (const size of [1920, 1280, 390]) {
    await page.setViewportSize({ width: size, height: 800 });
    const box = (await page
      .locator('[data-owner=sales]')
      .getByText('Der Vertrieb kommt noch nicht vor.')
      .boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(148);
    expect(box.x + box.width).toBeLessThanOrEqual(size);
  }
});
