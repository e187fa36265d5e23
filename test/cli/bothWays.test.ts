// Both ways of `npm start` end with the same board: in Electron (on its stand-in), and in the window of an installed
// browser.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findChromium } from '../../src/engine/printing/chromiumFinder.ts';
import { comeIn } from '../electron/desktopSteps.ts';
import { startDesktop } from '../electron/startDesktop.ts';
import { browserArguments } from '../helpers/browserArguments.ts';
import { runCommand } from '../helpers/servedProcess.ts';

const root = join(import.meta.dirname, '..', '..');
const table = join(root, 'test', 'samples', 'verpackungsmaschinen.csv');
/** Milliseconds to wait for what must happen. */
const patience = { timeout: 60_000, interval: 50 };

let folder: string;
const started: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handschlag-ways-'));
});
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

it.skipIf(process.platform === 'win32')(
  'the same workshop is the same board in Electron and in a browser window',
  async () => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    expect(await runCommand('import', table, '--title', 'Zwei Wege', '--data', first)).toMatchObject({ code: 0 });
    cpSync(first, second, { recursive: true });
    const inElectron = await boardInElectron(first);
    const inBrowser = await boardInBrowser(second);
    expect(inElectron.cells.flatMap(({ cards }) => cards).length).toBeGreaterThan(20);
    expect(inElectron.dock).toMatch(/\d %/);
    expect(inBrowser).toEqual(inElectron);
  },
);

async function boardInElectron(dataDir: string): Promise<Board> {
  const desktop = await startDesktop({ dataDir });
  try {
    return await boardOf(await desktop.page(/#token=/));
  } finally {
    await desktop.kill();
  }
}

/**
 * What `npm start` does where no Electron is, with a browser that needs no display and lets the test look into its
 * window.
 */
async function boardInBrowser(dataDir: string): Promise<Board> {
  const path = join(folder, 'browser');
  const more = [
    '--headless=new',
    '--remote-debugging-port=0',
    '--lang=de-DE',
    '--accept-lang=de-DE',
    ...browserArguments(),
  ];
  writeFileSync(path, `#!/bin/sh\nexec "${findChromium()}" ${more.join(' ')} "$@"\n`);
  chmodSync(path, 0o755);
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'cli.js'), 'start', '--data', dataDir], {
    env: {
      ...process.env,
      DISPLAY: ':99',
      ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'none'),
      HANDSCHLAG_BROWSER: path,
    },
    stdio: 'ignore',
  });
  started.push(child);
  const noted = join(dataDir, 'browser', 'DevToolsActivePort');
  const port = await vi.waitUntil(
    () => existsSync(noted) && /^\d+(?=\n)/.exec(readFileSync(noted, 'utf8'))?.[0],
    patience,
  );
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const pages = () => browser.contexts().flatMap((context) => context.pages());
  const board = await boardOf(
    await vi.waitUntil(() => pages().find((page) => page.url().includes('#token=')), patience),
  );
  await browser.close();
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
  return board;
}

interface Board {
  readonly heads: readonly string[];
  /** Where a card is: its cell, and its place there. */
  readonly cells: readonly { readonly stage: string; readonly owner: string; readonly cards: readonly string[] }[];
  /** Shares per stage, and all other words of the board. */
  readonly dock: string;
  readonly words: string;
}

/**
 * Opens the workshop from the library and reads everything that its board shows, in a window that has room for all of
 * it.
 */
async function boardOf(page: Page): Promise<Board> {
  await page.setViewportSize({ width: 2600, height: 1800 });
  await page
    .getByRole('link', { name: /Zwei Wege/ })
    .first()
    .click();
  await comeIn(page);
  const board = page.locator('[data-board]');
  const count = Number(await board.getAttribute('data-touchpoints'));
  await vi.waitUntil(async () => (await board.locator('[data-touchpoint-id]').count()) === count, patience);
  return board.evaluate((shown) => {
    const all = (selector: string, within: Element = shown) => [...within.querySelectorAll<HTMLElement>(selector)];
    const words = (element: HTMLElement | undefined) => (element?.innerText ?? '').replace(/\s+/g, ' ').trim();
    return {
      heads: all('[data-stage-head]').map((head) => `${head.dataset['stageHead']} ${words(head)}`),
      cells: all('[data-cell]').map((cell) => ({
        stage: cell.dataset['stageId'] ?? '',
        owner: cell.dataset['owner'] ?? '',
        cards: all('[data-touchpoint-id]', cell).map((card) => `${card.dataset['touchpointId']} ${words(card)}`),
      })),
      dock: words(all('[aria-label="Anteil von Marketing und Vertrieb"]')[0]),
      words: words(shown as HTMLElement),
    };
  });
}
