// Steps that tests of the desktop app share: a folder and apps that end with the test, or one app for all tests of a
// file; the sample workshop on screen.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { until } from '../helpers/testEngine.ts';
import { startDesktop, type Desktop, type DesktopOptions } from './startDesktop.ts';

export interface DesktopSteps {
  /** A folder of the test's own. */
  folder(): string;
  start(options?: DesktopOptions): Promise<Desktop>;
}

/**
 * An app is a browser, an engine and a main process: on a machine that does much else, starting one takes a minute.
 * Nothing waits as long where it is not needed.
 */
function takeTime() {
  vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });
}

export function useDesktopSteps(): DesktopSteps {
  takeTime();
  let folder = '';
  const running: Desktop[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'handschlag-desktop-test-'));
  });
  afterEach(async () => {
    const ended = running.splice(0);
    for (const desktop of ended) await desktop.kill();
    // What nothing has caught would be a box with a stack trace on somebody's screen.
    expect(ended.flatMap(({ calls }) => calls.filter(({ call }) => call === 'uncaughtException'))).toEqual([]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  return {
    folder: () => folder,
    async start(options = {}) {
      const desktop = await startDesktop({ dataDir: join(folder, 'data'), ...options });
      running.push(desktop);
      return desktop;
    },
  };
}

export interface OneDesktop {
  /** A folder of the test's own. */
  folder(): string;
  /** The app; what it was asked for in earlier tests is forgotten. */
  desktop(): Desktop;
}

/** One app for all tests of a file: most of a test's time would go into starting one. Each begins in the library. */
export function useOneDesktop(options: DesktopOptions = {}): OneDesktop {
  takeTime();
  let desktop: Desktop;
  let folder = '';
  let tests = 0;
  beforeAll(async () => {
    desktop = await startDesktop(options);
  });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'handschlag-desktop-test-'));
    tests += 1;
    if (tests === 1) return;
    await loadLibrary(desktop, tests);
    desktop.forget();
  });
  afterEach(() => {
    expect(desktop.calls.filter(({ call }) => call === 'uncaughtException')).toEqual([]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  afterAll(() => desktop.kill());
  return { folder: () => folder, desktop: () => desktop };
}

/** Loads the main window anew, so that no dialog and no choice of an earlier test is left. */
async function loadLibrary(desktop: Desktop, count: number) {
  // A page is there a moment before the menu offers to close its window.
  const isAudienceOpen = () => desktop.pages().some((one) => one.url().includes('/audience'));
  if (isAudienceOpen()) {
    await clickOnce(desktop, 'closeAudience');
    await until(() => !isAudienceOpen(), 'the audience window to be gone');
  }
  const page = await mainPage(desktop);
  const { origin, hash } = new URL(page.url());
  await page.goto(`${origin}/?test=${count}${hash}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** The page of the main window. */
export function mainPage(desktop: Desktop): Promise<Page> {
  return desktop.page(/^http:\/\/127\.0\.0\.1:\d+\/(?!w\/[^/]+\/audience)/);
}

/** Clicks an item of the menu as soon as it can be clicked. */
export function clickOnce(desktop: Desktop, item: string): Promise<void> {
  const isClicked = () =>
    desktop.click(item).then(
      () => true,
      () => false,
    );
  return until(isClicked, `${item} to be offered`);
}

/** Opens the sample workshop from the library, as somebody without a name. */
export async function openSample(desktop: Desktop): Promise<Page> {
  const page = await mainPage(desktop);
  await page
    .getByRole('link', { name: /Verpackungsmaschinen|Packaging machines/ })
    .first()
    .click();
  await comeIn(page);
  return page;
}

/** A workshop of one touchpoint, whose plan is printed in no time. */
export async function openSmall(desktop: Desktop, folder: string): Promise<Page> {
  const page = await mainPage(desktop);
  const file = join(folder, 'messe.csv');
  writeFileSync(file, 'Phase;Touchpoint;Verantwortlich\nMesse;Standgespräch;Vertrieb\n');
  await desktop.click('open');
  await desktop.answer('dialog.showOpenDialog', { canceled: false, filePaths: [file] });
  await page.getByRole('button', { name: 'Als Workshop anlegen' }).click();
  await comeIn(page);
  return page;
}

/** Answers the question who one is, and waits for the board. */
export async function comeIn(page: Page) {
  await page.getByRole('button', { name: /^(Ohne Namen weiter|Continue without a name)$/ }).click();
  await page.locator('[data-board][data-ready]').waitFor();
}

/** Opens the audience view of the workshop that is open, which asks for the room the first time. */
export async function openAudience(desktop: Desktop, page: Page): Promise<Page> {
  await clickOnce(desktop, 'audience');
  const answer = page.getByRole('dialog').getByRole('button', { name: 'Publikumsansicht öffnen' });
  const isOpen = () => desktop.pages().some((one) => one.url().includes('/audience'));
  await until(async () => isOpen() || (await answer.isVisible()), 'the audience view or the question');
  if (!isOpen()) await answer.click();
  return desktop.page(/\/audience/);
}
