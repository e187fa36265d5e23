// Every section as people are in it together: who watches is offered nothing to write, each kind of open point leads to
// the field that closes it, who follows sees what the other one scrolls to, and the room sees all of it.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { gapKinds, listGaps, type GapKind } from '../../src/domain/plan/gaps.ts';
import { sections } from '../../src/domain/record/sections.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { quietPresence } from '../../src/renderer/session/presence.ts';
import { audienceViewOf, sectionEntries } from '../../src/renderer/workshop/sections.ts';
import {
  expectFitForRoom,
  expectFollowedScroll,
  missedByGap,
  offersToWrite,
  openSection,
  ready,
  showSection,
} from '../acceptance/section.ts';
import { startApp, type App } from '../helpers/app.ts';
import { asAnother, openedWorkshop } from '../helpers/openedWorkshop.ts';
import { openClient, valueOf, withHost } from '../helpers/testEngine.ts';
import { fillWorkshop } from './fullWorkshop.ts';
import { openWorkshops } from './openWorkshops.ts';

let app: App;
/** By the language of what is written in them. */
let full: Readonly<Record<'de' | 'en', string>>;

beforeAll(async () => {
  app = await startApp();
  const made = async (language: 'de' | 'en') => {
    const path = await openedWorkshop(app.engine, { language });
    await asAnother(app.engine, path, (workshop) => fillWorkshop(workshop, language));
    return path;
  };
  full = { de: await made('de'), en: await made('en') };
});
afterAll(() => app.close());
afterEach(async () => {
  await app.closePages();
  expect(app.problems.splice(0)).toEqual([]);
});

/** What only the host of a room writes, so that a test cannot prepare it: the tests of hidden questions have it. */
const ofHost: readonly GapKind[] = ['questionNotRevealed', 'differenceUnsettled'];

const pages = Object.keys(sectionEntries) as (keyof typeof sectionEntries)[];
const idOf = (path: string) => path.slice('/w/'.length);

test.each(['de', 'en'] as const)('who watches is offered nothing to write (%s)', async (lang) => {
  // What is written in it is in the other language, so that its words are not taken for the app's.
  const id = idOf(full[lang === 'de' ? 'en' : 'de']);
  const { view } = await withHost(
    app.engine,
    async ({ host }) => valueOf(await host.openRoom({ id, address: '127.0.0.2' })).invites!,
  );
  const page = await app.open(view.link, { lang, name: 'Vera Lang', team: 'sales' });
  const found: Record<string, readonly string[]> = {};
  for (const section of sections) {
    await showSection(page, id, section);
    const offered = await offersToWrite(page, lang);
    if (offered.length > 0) found[section] = offered;
  }
  expect(found).toEqual({});
});

test('each kind of open point leads to the field that closes it', async () => {
  const covered = new Set<GapKind>();
  const missed: string[] = [];
  for (const { templateId, begin } of openWorkshops) {
    const path = await openedWorkshop(app.engine, { templateId });
    const gaps = await asAnother(app.engine, path, (workshop) => {
      begin(workshop);
      return listGaps(workshop.doc);
    });
    const page = await openSection(app, idOf(path), 'open-points', 'en');
    for (const gap of gaps) {
      if (covered.has(gap.kind) || ofHost.includes(gap.kind)) continue;
      covered.add(gap.kind);
      await showSection(page, idOf(path), 'open-points');
      missed.push(await missedByGap(page, idOf(path), gap));
      // What it has opened must not lie over the next one.
      if ((await page.getByRole('dialog').count()) > 0) await page.reload();
    }
  }
  expect(missed.filter((one) => one !== '')).toEqual([]);
  expect(gapKinds.filter((kind) => !covered.has(kind))).toEqual(ofHost);
});

test('who follows sees what the other one scrolls to, in each section', async () => {
  const small = { width: 1280, height: 420 };
  const open = async (name: string, team: 'marketing' | 'sales'): Promise<Page> => {
    const page = await app.open(full.en, { lang: 'en', name, team });
    await page.locator(ready('journey')).waitFor();
    return page;
  };
  const leader = await open('Anna Weber', 'marketing');
  const follower = await open('Jörg Öztürk', 'sales');
  await follower.locator('[data-participants="2"]').waitFor();
  await follower.getByRole('button', { name: /Here now: \d+ pe/ }).click();
  await follower.getByRole('button', { name: 'Follow Anna Weber' }).click();
  await follower.locator('[data-strip=follow]').waitFor();
  for (const page of [leader, follower]) await page.setViewportSize(small);
  for (const section of sections) await expectFollowedScroll(leader, follower, idOf(full.en), section);
});

test.each(['de', 'en'] as const)('the room sees all of each section (%s)', async (lang) => {
  const t = translatorFor(lang);
  const facilitator = openClient(app.engine, idOf(full[lang]));
  await facilitator.synced();
  const screen = await app.open(`${full[lang]}/audience`, { lang, viewport: { width: 1920, height: 1080 } });
  try {
    for (const section of pages) {
      const view = audienceViewOf(section);
      expect([section, view]).toEqual([section, expect.any(String)]);
      if (view !== section) continue;
      const audience = { section, stageId: null, isLight: false, follows: false };
      facilitator.provider.awareness!.setLocalState({ ...quietPresence('Anna Weber', 'marketing'), audience });
      await expectFitForRoom(screen, section);
    }
    expect(await screen.title()).toContain(t('app.audience.title'));
  } finally {
    facilitator.close();
  }
});
