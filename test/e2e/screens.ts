// Every screen of the app that somebody can stand before: sections and their views, what opens beside them, dialogs, what
// the room sees, the library and the door of a room. Each is opened in a page of its own workshop, with fullWorkshop.ts.
import type { Page } from 'playwright-core';
import type { Language } from '../../src/domain/record/languages.ts';
import { sections, type Section } from '../../src/domain/record/sections.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { showSection } from '../acceptance/section.ts';

export interface Screen {
  readonly name: string;
  /** `room`: on a projector; `dialog`: over something else. */
  readonly kind: 'section' | 'dialog' | 'room';
  open(page: Page, workshopId: string): Promise<void>;
}

/** Shows an address of the workshop, as a link in the app does. */
async function goTo(page: Page, path: string, there: string) {
  await page.evaluate((address) => {
    history.pushState(null, '', address + location.search + location.hash);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await page.locator(there).first().waitFor();
}

const dialog = '[role=dialog], [role=alertdialog]';

export function allScreens(language: Language): readonly Screen[] {
  const t = translatorFor(language);
  const section = (name: string, path: string, there: string): Screen => ({
    name,
    kind: 'section',
    open: (page, id) => goTo(page, `/w/${id}/${path}`, there),
  });
  /** What a press on the first of some elements opens in a section. */
  const pressed = (name: string, from: Section, press: string, there: string): Screen => ({
    name,
    kind: there === dialog ? 'dialog' : 'section',
    async open(page, id) {
      await showSection(page, id, from);
      await page.locator(press).first().click();
      await page.locator(there).first().waitFor();
    },
  });
  const inMenu = (name: string, item: string): Screen => ({
    name,
    kind: 'dialog',
    async open(page, id) {
      await showSection(page, id, 'goals');
      await page.getByRole('button', { name: t('app.menu'), exact: true }).click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
      await page.locator(dialog).first().waitFor();
    },
  });
  return [
    ...sections.map((name): Screen => ({ name, kind: 'section', open: (page, id) => showSection(page, id, name) })),
    section('capacity', 'activities/capacity', '[data-field=fte]'),
    section('news', 'activities/news', '[data-news]'),
    section('agenda', 'agenda', '[data-regie], [data-agenda-item]'),
    {
      name: 'card beside the board',
      kind: 'section',
      async open(page, id) {
        await showSection(page, id, 'journey');
        await page.locator('[data-touchpoint-id]').first().focus();
        await page.keyboard.press('Enter');
        await page.locator('[data-panel]').waitFor();
      },
    },
    {
      name: 'goal beside the list',
      kind: 'section',
      async open(page, id) {
        await showSection(page, id, 'goals');
        const due = { name: language === 'de' ? /^Fällig am/ : /^Due on/ };
        await page.locator('[data-goal]').nth(1).getByRole('button', due).click();
        await page.locator('[data-goal-panel]').waitFor();
      },
    },
    pressed('activity beside the calendar', 'activities', '[data-activity]', '[data-activity-panel]'),
    inMenu('participants', t('app.participants.open')),
    inMenu('details', t('app.details.open')),
    inMenu('sections', t('contents.choose')),
    inMenu('versions', t('app.versions.open')),
    inMenu('room', t('room.openMenu')),
    inMenu('threads', t('discussion.title')),
    inMenu('topics', t('discussion.topics.add')),
    inMenu('myself', t('app.person.mine')),
    inMenu('keys', t('app.keys.open')),
    pressed('visit', 'everyday', `header button:has-text("${t('everyday.add')}")`, dialog),
    pressed('slip', 'everyday', `header button:has-text("${t('everyday.feedback')}")`, dialog),
    {
      name: 'contents',
      kind: 'dialog',
      async open(page, id) {
        await showSection(page, id, 'goals');
        await page.keyboard.press('Control+k');
        await page.locator('[data-contents]').waitFor();
      },
    },
    pressed('new agreement', 'agreements', `button[aria-label="${t('agreements.add')}"]`, dialog),
    pressed('asking the poll', 'relationship', `button:has-text("${t('relationship.ask')}")`, dialog),
    pressed('a week of capacity', 'activities', '[data-week]', dialog),
    ...(['hidden.ask.collect', 'hidden.ask.vote', 'hidden.ask.map'] as const).map((key): Screen => ({
      name: key,
      kind: 'dialog',
      async open(page, id) {
        await showSection(page, id, 'journey');
        await page.getByRole('button', { name: t('hidden.ask.menu'), exact: true }).click();
        await page.getByRole('menuitem', { name: t(key) }).click();
        await page.locator(dialog).first().waitFor();
      },
    })),
  ];
}
