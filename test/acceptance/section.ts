// What every section must pass, and how each is recognised as ready: by its element, or what the table names besides.
// test/e2e/sectionsAccess.test.ts and sectionsTogether.test.ts run it for every entry of the registry.
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Section } from '../../src/domain/record/sections.ts';
import { kindOfGap, type Gap } from '../../src/domain/plan/gaps.ts';
import { pathOf, type WorkshopPage } from '../../src/renderer/base/navigation.ts';
import { placeOfGap } from '../../src/renderer/session/gapPlaces.ts';
import { violations } from '../helpers/accessibility.ts';
import type { App } from '../helpers/app.ts';

/** What is on screen once a section of the sample workshop is drawn, where its element alone does not say so. */
const drawn: Partial<Record<WorkshopPage, string>> = {
  journey: '[data-board][data-ready=true]',
  goals: '[data-goal] >> nth=0',
  agreements: '[data-section=agreements] [data-agreement] >> nth=0',
  'open-points': '[data-section=openPoints][data-ready=true]',
  plan: '[data-section=plan][data-ready=true]',
};

/** What is on screen once the section of the sample workshop is drawn. */
export const ready = (section: WorkshopPage): string => drawn[section] ?? `[data-section=${section}]`;

export type Lang = 'de' | 'en';

export async function openSection(app: App, workshopId: string, section: Section, lang: Lang): Promise<Page> {
  const viewport = { width: 1280, height: 720 };
  const page = await app.open(`/w/${workshopId}/${section}`, { lang, name: 'Anna Weber', team: 'marketing', viewport });
  await page.locator(ready(section)).waitFor();
  return page;
}

/** Shows another section on the same page, as a link of the head does: loading the app anew takes far longer. */
export async function showSection(page: Page, workshopId: string, section: WorkshopPage) {
  await goTo(page, `/w/${workshopId}/${section}`);
  await page.locator(ready(section)).waitFor();
}

const goTo = (page: Page, path: string) =>
  page.evaluate((to) => {
    history.pushState(null, '', to + location.search + location.hash);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

/** Nothing that axe finds, nothing wider than the window, and the head says where one is, in a small window too. */
export async function expectFitForEverybody(page: Page, section: Section) {
  expect([section, ...(await violations(page))]).toEqual([section]);
  expect([section, await page.locator('header nav [aria-current=page]').count()]).toEqual([section, 1]);
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect([section, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([section, width]);
  }
}

/** The headings of the list of keys: the sections in use that have some, and what holds everywhere. */
export async function headingsOfKeys(page: Page): Promise<readonly string[]> {
  await page.locator('body').press('?');
  const dialog = page.getByRole('dialog');
  await dialog.locator('kbd').first().waitFor();
  return dialog.getByRole('heading', { level: 3 }).allTextContents();
}

/** Texts in the language of the page, and none that is the name of a text. */
export async function expectWords(page: Page, section: Section, name: string) {
  const current = page.locator('header nav [aria-current=page]');
  expect([section, await current.first().innerText()]).toEqual([section, expect.stringContaining(name)]);
  const keys = await page.evaluate(() => document.body.innerText.match(/\b[a-z]+(?:\.[a-z][A-Za-z]+){1,4}\b/g) ?? []);
  expect([section, keys]).toEqual([section, []]);
}

/** Words with which the app asks for something that writes. */
const offers: Readonly<Record<Lang, RegExp>> = {
  de: /ändern|festhalten|hinzu|anlegen|\bneue?r? karte|karte in|entfernen|verschieben|löschen|abstimmen|eingeben|eintragen|unterschreiben|zustimmen|bestätigen|verwerfen|duplizieren|umbenennen|ergänzen|nach (oben|unten)|was versprecht|was gebt|was wollt|woran|titel der vereinbarung/i,
  en: /change (the|who)|record|\badd\b|new card|remove|\bmove\b|delete|\bvote\b|enter figures|\bsign\b|\bagree\b|confirm|dismiss the|duplicate|rename|what do you|what you measure|title of the agreement/i,
};
/** The language of the preview and what is searched for are one's own. */
const own = '[role=toolbar] *, [role=search] *, [data-of-view] *';

/**
 * What is offered to somebody who watches: controls whose name, title or placeholder asks to write, and fields in which
 * one could. Empty in every section.
 */
export function offersToWrite(page: Page, lang: Lang): Promise<string[]> {
  return page.evaluate(
    ([words, ownControls]) => {
      const offer = new RegExp(words!, 'i');
      const isOff = (element: Element) =>
        element.matches(':disabled, [aria-disabled=true], [data-disabled]') || element.closest('[inert]') !== null;
      const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter(
        (element) => element.checkVisibility() && !element.matches(ownControls!),
      );
      const names = shown.flatMap((element) => {
        const spoken = ['aria-label', 'title', 'placeholder', 'aria-description'].map(
          (name) => element.getAttribute(name) ?? '',
        );
        const isControl =
          element.matches('button, a, [role=button], [role=menuitem], [tabindex]:not([tabindex="-1"])') &&
          !isOff(element);
        // Whatever is inside a section of others is their text, not the app's.
        return [...spoken, isControl && !element.matches('a') ? (element.textContent ?? '') : ''].filter((text) =>
          offer.test(text),
        );
      });
      const fields = shown
        .filter((element) =>
          element.matches(
            'textarea, input:not([type=hidden]), select, [contenteditable=true], [role=slider], [role=spinbutton], [role=combobox]',
          ),
        )
        .filter(
          (element) =>
            !isOff(element) &&
            !element.matches('[readonly], [aria-readonly=true]') &&
            element.closest('[aria-hidden=true]') === null,
        )
        .map((element) => `field ${element.getAttribute('aria-label') ?? element.outerHTML.slice(0, 120)}`);
      return [...names, ...fields];
    },
    [offers[lang].source, own],
  );
}

/**
 * The way to a gap ends with the focus in the field that its kind names; else at the record, or in the section. Empty, or
 * what has the focus instead.
 */
export async function missedByGap(
  page: Page,
  workshopId: string,
  gap: Pick<Gap, 'kind' | 'recordId'>,
): Promise<string> {
  const { field = '' } = kindOfGap(gap.kind);
  await goTo(page, pathOf({ page: 'workshop', id: workshopId, ...placeOfGap(gap) }));
  const there = { where: field === '' ? gap.recordId : field, isField: field !== '', record: gap.recordId };
  const focused = () =>
    page.evaluate(({ where, isField, record }) => {
      const { activeElement: element } = document;
      if (!element || element === document.body) return 'nowhere';
      const isThere = (one: Element) =>
        isField
          ? [where, `${record} ${where}`].includes(one.getAttribute('data-field') ?? '')
          : [...one.attributes].some(({ name, value }) => name.startsWith('data-') && value.includes(where));
      for (let at: Element | null = element; at; at = at.parentElement)
        if (isThere(at) && (isField || where !== '' || at.hasAttribute('data-section'))) return '';
      return element.outerHTML.slice(0, 200);
    }, there);
  try {
    await expect.poll(focused, { timeout: 20_000 }).toBe('');
    return '';
  } catch {
    return `${gap.kind}: ${await focused()}`;
  }
}

/** Where somebody who is followed scrolls the section to, who follows is brought. */
export async function expectFollowedScroll(leader: Page, follower: Page, workshopId: string, section: WorkshopPage) {
  await showSection(leader, workshopId, section);
  await follower.locator(ready(section)).waitFor();
  const part = section === 'journey' ? '[data-board-scroll]' : await longestPart(leader, section);
  await leader.locator(part).evaluateAll((parts) => parts.forEach((one) => one.scrollTo(0, one.scrollHeight)));
  const scrolled = () =>
    follower
      .locator(part)
      .evaluateAll((parts) =>
        parts.some(
          ({ scrollTop: top, clientHeight, scrollHeight }) => top > 0 && top + clientHeight > scrollHeight / 2,
        ),
      );
  await expect.poll(async () => [section, await scrolled()]).toEqual([section, true]);
}

/** The part of a section of which most is out of sight. */
async function longestPart(page: Page, section: WorkshopPage): Promise<string> {
  const found = () =>
    page.evaluate(() => {
      const parts = [
        ...document.querySelectorAll<HTMLElement>('[data-section] [data-scrolls], [data-section][data-scrolls]'),
      ];
      const hidden = (one: HTMLElement) =>
        /auto|scroll/.test(getComputedStyle(one).overflowY) ? one.scrollHeight - one.clientHeight : 0;
      const [longest] = parts.sort((left, right) => hidden(right) - hidden(left));
      return longest && hidden(longest) > 20 ? (longest.dataset['scrolls'] ?? null) : null;
    });
  await expect.poll(async () => [section, (await found()) !== null]).toEqual([section, true]);
  return `[data-scrolls="${(await found())!}"]`;
}

/** What the room sees of it has its words large enough, all of them in the picture, and nothing that axe finds. */
export async function expectFitForRoom(screen: Page, view: string) {
  await screen.locator(`div[data-audience="${view}"] :is(h1, h2)`).first().waitFor();
  expect([view, ...(await violations(screen))]).toEqual([view]);
  const outside = () =>
    screen.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('[data-audience]')!, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement!;
        if (!node.textContent!.trim() || !element.checkVisibility() || element.closest('.visually-hidden')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const { left, top, right, bottom, width } = range.getBoundingClientRect();
        if (width > 0 && (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1))
          found.push(node.textContent!.trim());
      }
      return found;
    });
  await expect.poll(async () => [view, await outside()]).toEqual([view, []]);
}
