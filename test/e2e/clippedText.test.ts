// No text is cut while there is room, covered, or lies over another one (design.md 1.6): one page walks through all
// screens of a workshop that has something on each, in all sizes, themes and languages. `HANDSCHLAG_WALK=all` walks the
// whole product of them, `HANDSCHLAG_WALK="all de 1280 dark"` a slice of it, `HANDSCHLAG_WALK="all turns"` every size with
// the next theme; `npm test` does so in fewer sizes.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { sections } from '../../src/domain/record/sections.ts';
import { quietPresence } from '../../src/renderer/session/presence.ts';
import { startApp, type App } from '../helpers/app.ts';
import { asAnother, openedWorkshop } from '../helpers/openedWorkshop.ts';
import { openClient, valueOf, withHost } from '../helpers/testEngine.ts';
import { fillWorkshop } from './fullWorkshop.ts';
import { allScreens, type Screen } from './screens.ts';
import { textFaults } from './textFaults.ts';

let app: App;
let oneSided: string;
const slice = (process.env['HANDSCHLAG_WALK'] ?? '').split(' ');
const isWhole = slice.includes('all');
const hasTurns = !isWhole || slice.includes('turns');

/** What a slice names of some languages, sizes or themes; all of them when it names none. */
function sliced<Kind extends string | number>(all: readonly Kind[]): readonly Kind[] {
  const named = all.filter((one) => slice.includes(String(one)));
  return named.length > 0 ? named : all;
}

beforeAll(async () => {
  app = await startApp();
  await withHost(app.engine, async ({ host }) => {
    const bytes = new TextEncoder().encode(
      'Phase;Touchpoint;Verantwortlich\nAuslöser;Anzeige;Marketing\nSuche;Brief;Marketing\n',
    );
    oneSided = valueOf(await host.importFile({ fileName: 'Nur Marketing.csv', bytes })).id;
  });
});
afterAll(() => app.close());
afterEach(() => app.closePages());

/** CSS pixels of windows of 1920, 1280, 768 and 390 at 50, 100 and 200 %. */
const everySize = [
  [3840, 2160],
  [1920, 1080],
  [1280, 720],
  [960, 540],
  [768, 1024],
  [640, 360],
  [390, 844],
  [195, 422],
  ...(isWhole
    ? ([
        [2560, 1440],
        [1536, 2048],
        [844, 390],
        [780, 1688],
        [384, 512],
      ] as const)
    : []),
] as const;
const widths = sliced(everySize.map(([width]) => width));
const sizes = everySize.filter(([width]) => widths.includes(width));
const themes = sliced(['light', 'dark', 'contrast', 'forced'] as const);

async function look(page: Page, theme: 'light' | 'dark' | 'contrast' | 'forced'): Promise<string[]> {
  await page.emulateMedia({ forcedColors: theme === 'forced' ? 'active' : 'none' });
  await page.evaluate(
    (name) => (document.documentElement.dataset['theme'] = name),
    theme === 'forced' ? 'light' : theme,
  );
  await nextFrame(page);
  const found = await textFaults(page);
  if (found.length === 0) return found;
  // What is fitted to a measured size takes a second step.
  await nextFrame(page);
  return textFaults(page);
}

/** What is laid out by its measured size is drawn anew with the first frame of a new size. */
function nextFrame(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** What is wrong with a screen, in each size; `turn` is the theme that it begins with. */
async function walk(
  page: Page,
  { name, kind }: Pick<Screen, 'name' | 'kind'>,
  lang: 'de' | 'en',
  turn: number,
): Promise<string[]> {
  const found: string[] = [];
  for (const [at, [width, height]] of sizes.entries()) {
    // Words in German are longer; of English screens one sees each in half of the sizes, its neighbour in the others.
    if (lang === 'en' && !isWhole && (turn + at) % 2 === 1) continue;
    if (kind === 'room' && width < 1280) continue;
    // A dialog is laid out by itself: in four windows it is seen at its widest and its narrowest.
    if (kind === 'dialog' && !isWhole && ![1280, 640, 390, 195].includes(width)) continue;
    await page.setViewportSize({ width, height });
    // A tooltip under the pointer lies over what is beside it, as it should.
    await page.mouse.move(1, 1);
    for (const theme of hasTurns ? [themes[(turn + at) % themes.length]!] : themes)
      found.push(...(await look(page, theme)).map((fault) => `${name}, ${width}, ${theme}: ${fault}`));
  }
  return found;
}

test.each(sliced(['de', 'en'] as const))(
  'no text is cut, covered or over another (%s)',
  { timeout: 3_000_000 },
  async (lang) => {
    const path = await openedWorkshop(app.engine, { language: lang });
    await asAnother(app.engine, path, (workshop) => fillWorkshop(workshop, lang));
    const id = path.slice('/w/'.length);
    const page = await app.open(path, { lang, name: 'Anna Weber', team: 'marketing' });
    await page.locator('[data-board][data-ready=true]').waitFor();
    const found: string[] = [];
    for (const [turn, screen] of allScreens(lang).entries()) {
      // Words in German are longer; what fits in it fits in English, but for sections, which have most of them.
      if (lang === 'en' && screen.kind === 'dialog' && !isWhole) continue;
      await page.setViewportSize({ width: 1280, height: 720 });
      await screen.open(page, id);
      found.push(...(await walk(page, screen, lang, turn)));
      if (screen.kind === 'dialog') await page.keyboard.press('Escape');
    }
    for (const [name, address, token] of [
      ['library', '/', undefined],
      ['code', '/', ''],
      ['who are you', path, undefined],
    ] as const) {
      const other = await app.open(address, { lang, ...(token === undefined ? {} : { token }) });
      await other
        .getByRole(name === 'library' ? 'main' : 'textbox')
        .first()
        .waitFor();
      found.push(...(await walk(other, { name, kind: 'section' }, lang, 0)));
    }
    expect(found).toEqual([]);
  },
);

test.each(sliced(['de', 'en'] as const))('neither on the projector (%s)', { timeout: 3_000_000 }, async (lang) => {
  const path = await openedWorkshop(app.engine, { language: lang });
  await asAnother(app.engine, path, (workshop) => fillWorkshop(workshop, lang));
  const facilitator = openClient(app.engine, path.slice('/w/'.length));
  await facilitator.synced();
  const screen = await app.open(`${path}/audience`, { lang, viewport: { width: 1920, height: 1080 } });
  const found: string[] = [];
  for (const [turn, section] of sections.entries()) {
    // Of the open points the room sees the plan.
    if (section === 'open-points') continue;
    const audience = { section, stageId: null, isLight: turn % 2 === 0, follows: false };
    facilitator.provider.awareness!.setLocalState({ ...quietPresence('Anna Weber', 'marketing'), audience });
    await screen.locator(`div[data-audience="${section}"] h1, div[data-audience="${section}"] h2`).first().waitFor();
    found.push(...(await walk(screen, { name: `room: ${section}`, kind: 'room' }, lang, turn)));
  }
  facilitator.close();
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
