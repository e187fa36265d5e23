// Each section of a workshop as large as real ones: from the press in the head until its first picture is drawn, the
// first time and again, and from a key until the letter is seen. Goals, measured in the same page, is what all of them
// are compared with.
import type { Page } from 'playwright-core';
import { discussion } from '../../src/i18n/de/discussion.ts';
import { hidden } from '../../src/i18n/de/hidden.ts';
import { openBoard, withBrowser } from './benchBrowser.ts';
import { collectionTitle } from './realLife.ts';
import { watchTyping } from './smoothFigures.ts';

export const places = [
  'goals',
  'agreements',
  'terms',
  'customer',
  'activities',
  'open-points',
  'plan',
  'whole-plan',
  'cards',
  'comments',
] as const;
type Place = (typeof places)[number];

/** Milliseconds. */
interface PlaceFigures {
  /** The first time in this page, with its script. */
  readonly opened: number;
  readonly openedAgain: number;
  /** 95th percentile; null where nothing is typed. */
  readonly key: number | null;
}

interface Way {
  /** The section, where the place has another name. */
  readonly section?: string;
  /** What is there once it is drawn. */
  readonly ready: string;
  /** What is pressed, one after the other, until the field is there. */
  readonly presses?: readonly string[];
  readonly field?: string;
}

const panelText = (panel: string) => `${panel} textarea, ${panel} input[type=text], ${panel} [contenteditable=true]`;

const ways: Readonly<Record<Place, Way>> = {
  goals: { ready: '[data-goal]', presses: ['[data-goal]'], field: panelText('[data-goal-panel]') },
  agreements: { ready: '[data-section=agreements] [data-agreement]', field: '[data-agreement] textarea' },
  terms: {
    ready: '[data-term]',
    presses: ['[data-term] [data-field=definition] button'],
    field: '[data-term] [data-field=definition] textarea',
  },
  customer: { ready: '[data-role-head]', presses: ['[data-role-head]'], field: panelText('[data-role-panel]') },
  activities: { ready: '[data-activity]', presses: ['[data-activity]'], field: panelText('[data-activity-panel]') },
  'open-points': { ready: '[data-section=openPoints][data-ready=true]' },
  // The cover, and all sheets.
  plan: { ready: '[data-first-sheet]' },
  'whole-plan': { section: 'plan', ready: '[data-section=plan][data-ready=true]' },
  cards: { ready: '[data-card]' },
  comments: {
    ready: '[data-discussion] [data-thread]',
    presses: [`[data-discussion] button:has-text("${discussion.reply}")`],
    field: '[data-discussion] textarea',
  },
};

const keys = 20;
/** Milliseconds between two keys: fast typing. */
const pause = 60;

export type SectionFigures = Readonly<Record<Place, PlaceFigures>>;

/** `turn`: the sections take turns in being the first, which loads what several of them share. */
export function measureSections(url: string, throttle: number, turn: number): Promise<SectionFigures> {
  return measurePlaces(
    url,
    throttle,
    places.map((_, at) => places[(at + turn) % places.length]!),
  );
}

/** Goals alone: of an older build too, which has no more of these sections. */
export async function measureGoals(url: string, throttle: number): Promise<PlaceFigures> {
  return (await measurePlaces(url, throttle, ['goals'])).goals;
}

async function measurePlaces(url: string, throttle: number, sequence: readonly Place[]): Promise<SectionFigures> {
  return withBrowser(async (browser) => {
    const { page } = await openBoard(browser, url, { throttle });
    await page.waitForTimeout(1500);
    const figures = new Map<Place, PlaceFigures>();
    for (const place of sequence) {
      const opened = await openPlace(page, place);
      await leave(page);
      figures.set(place, { opened, openedAgain: 0, key: null });
    }
    for (const place of sequence) {
      const openedAgain = await openPlace(page, place);
      const key = await typeIn(page, ways[place]);
      await leave(page);
      figures.set(place, { ...figures.get(place)!, openedAgain, key });
    }
    return Object.fromEntries(figures) as SectionFigures;
  });
}

async function openPlace(page: Page, place: Place): Promise<number> {
  const { ready, section = place } = ways[place];
  if (place === 'cards') {
    await page.getByRole('button', { name: hidden.ask.menu }).click();
    await page.getByRole('menuitem', { name: collectionTitle }).waitFor();
    return timed(page, { press: '[role=menuitem]', named: collectionTitle, ready });
  }
  if (place === 'comments') return timed(page, { press: '[data-open-threads] button', ready });
  return timed(page, { section, ready });
}

/** Back on the board, with nothing open. */
async function leave(page: Page) {
  const dialog = page.locator('[role=dialog]');
  if ((await dialog.count()) > 0) {
    // By then the focus is in it.
    await dialog.first().focus();
    await page.keyboard.press('Escape');
    await dialog.first().waitFor({ state: 'detached' });
  }
  if ((await page.locator('[data-section=cards]').count()) > 0)
    await page.getByRole('button', { name: hidden.back, exact: true }).click();
  await timed(page, { section: 'journey', ready: '[data-board][data-ready=true]' });
  await page.waitForTimeout(500);
}

interface Timed {
  readonly section?: string;
  readonly press?: string;
  readonly named?: string;
  readonly ready: string;
}

/** Until the frame after the one in which it is there: by then it has been drawn. */
function timed(page: Page, wanted: Timed): Promise<number> {
  return page.evaluate(({ section, press, named = '', ready }: Timed) => {
    const from = performance.now();
    if (section !== undefined) {
      const workshop = /^\/w\/[^/]+/.exec(location.pathname)![0];
      history.pushState(null, '', `${workshop}/${section}${location.search}${location.hash}`);
      dispatchEvent(new PopStateEvent('popstate'));
    } else {
      const pressed = [...document.querySelectorAll<HTMLElement>(press!)].find((each) =>
        (each.textContent ?? '').includes(named),
      );
      pressed!.click();
    }
    return new Promise<number>((resolve, reject) => {
      const look = () => {
        if (performance.now() - from > 60_000) return reject(new Error(`${ready} did not come within a minute`));
        if (!document.querySelector(ready)) return requestAnimationFrame(look);
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - from);
          port2.postMessage(null);
        });
      };
      look();
    });
  }, wanted);
}

async function typeIn(page: Page, { presses = [], field }: Way): Promise<number | null> {
  if (field === undefined) return null;
  // Without the pointer: a bar of the calendar may lie under the labels beside it.
  for (const press of presses) await page.locator(press).first().dispatchEvent('click');
  await page.locator(field).first().click();
  await page.waitForTimeout(500);
  await page.evaluate(watchTyping);
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(key % 2 === 0 ? 'x' : 'Backspace');
    await page.waitForTimeout(pause);
  }
  const seen = await page.evaluate(() => {
    window.handschlagTyping!.isRunning = false;
    return [...window.handschlagTyping!.keys];
  });
  if (seen.length < keys / 2) throw new Error(`only ${seen.length} of ${keys} keys were seen in ${field}`);
  return seen.toSorted((left, right) => left - right)[Math.floor(seen.length * 0.95)]!;
}
