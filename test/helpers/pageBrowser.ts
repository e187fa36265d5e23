// Which Chromium opens the app's pages in tests: the one that has no window of its own, where there is one. Its pages
// are the same as those of a Chromium with windows, at two thirds of the work. Printing keeps what users print with.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../src/engine/printing/chromiumFinder.ts';

/** As Debian's package and Playwright's own call it. */
const windowless = ['chromium-headless-shell', 'chrome-headless-shell'];

/** Path of an executable; a browser that somebody has chosen for the tests goes before it (test/vitest.config.ts). */
export function pageBrowser(): string {
  const chosen = process.env['HANDSCHLAG_CHOSEN_BROWSER'];
  if (chosen) return chosen;
  const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), '/usr/bin'];
  const found = windowless.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  return found ?? findChromium() ?? chromium.executablePath();
}
