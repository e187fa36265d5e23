// Steps that tests of the desktop app share: a folder and apps that end with the test, the sample workshop on screen.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import { until } from '../helpers/testEngine.ts';
import { startDesktop, type Desktop, type DesktopOptions } from './startDesktop.ts';

export interface DesktopSteps {
  /** A folder of the test's own. */
  folder(): string;
  start(options?: DesktopOptions): Promise<Desktop>;
}

export function useDesktopSteps(): DesktopSteps {
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

/** Opens the sample workshop from the library, as somebody without a name. */
export async function openSample(desktop: Desktop): Promise<Page> {
  const page = await desktop.page(/#token=/);
  await page
    .getByRole('link', { name: /Verpackungsmaschinen|Packaging machines/ })
    .first()
    .click();
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
  await until(
    () =>
      desktop.click('audience').then(
        () => true,
        () => false,
      ),
    'the audience view to be offered',
  );
  await page.getByRole('dialog').getByRole('button', { name: 'Publikumsansicht öffnen' }).click();
  return desktop.page(/\/audience/);
}
