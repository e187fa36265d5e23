// `npm start` after set-up, from the command until the board of the sample workshop is on screen: npm, the engine, the
// browser's own start and its empty profile, the library, a press on the sample, one on who sits here, the board.
// Electron, should it be installed, is hidden from it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../../src/engine/printing/chromiumFinder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Milliseconds between looks for the port of the browser. */
const lookEvery = 5;

export interface StartFigures {
  /** Milliseconds since the command. */
  readonly library: number;
  readonly board: number;
}

export async function measureStart(): Promise<StartFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'handschlag-bench-start-'));
  // The browser as `npm start` runs it, only without a window and with a port to look in by.
  const browser = join(folder, 'browser');
  writeFileSync(
    browser,
    `#!/bin/sh\nexec '${findChromium() ?? chromium.executablePath()}' --headless=new --remote-debugging-port=0 "$@"\n`,
  );
  chmodSync(browser, 0o755);
  const dataDir = join(folder, 'data');
  const started = performance.now();
  const child = spawn('npm', ['start', '--silent', '--', '--data', dataDir], {
    cwd: root,
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: ':99',
      HANDSCHLAG_BROWSER: browser,
      ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'none'),
    },
  });
  const ended = once(child, 'exit');
  try {
    const looker = await chromium.connectOverCDP(await addressIn(join(dataDir, 'browser', 'DevToolsActivePort')));
    const page = looker.contexts()[0]!.pages()[0]!;
    const sample = page.locator('a[href*="/w/"]').first();
    await sample.waitFor();
    const library = performance.now() - started;
    await sample.click();
    // Who sits here is asked once, at the first board.
    await page.getByRole('button', { name: /^(Ohne Namen weiter|Continue without a name)$/ }).click();
    await page.locator('[data-board][data-ready="true"]').waitFor();
    const board = performance.now() - started;
    await looker.close();
    return { library: Math.round(library), board: Math.round(board) };
  } finally {
    process.kill(-child.pid!, 'SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

async function addressIn(file: string): Promise<string> {
  for (const end = performance.now() + 60_000; performance.now() < end; await delay(lookEvery)) {
    const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (port && path) return `ws://127.0.0.1:${port}${path}`;
  }
  throw new Error('npm start opened no browser within a minute');
}
