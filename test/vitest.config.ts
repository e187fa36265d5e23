// How the tests run: in Node, two files at a time, on a Chromium that is found or that Playwright has; nothing depends
// on elapsed time.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { defineConfig } from 'vitest/config';
import { findChromium } from '../src/engine/printing/chromiumFinder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// A run starts some three hundred processes of Node, test files among them, which load the same modules: each is
// compiled once for all.
process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules', '.handschlag', 'compiled');

export default defineConfig({
  root,
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Tests and the programs they start find the browser under this name; src/setup/browser.mjs has seen to it that
    // there is one.
    env: {
      HANDSCHLAG_BROWSER: findChromium() ?? chromium.executablePath(),
      HANDSCHLAG_CHOSEN_BROWSER: process.env['HANDSCHLAG_BROWSER'] ?? '',
    },
    // Machines are shared and noisy: what is waited for has time, and where nobody watches a test gets a second chance,
    // which is reported.
    expect: { poll: { timeout: 40_000 } },
    retry: process.env['CI'] ? 2 : 0,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // Files that follow each other share their worker, and with it the modules of the app that they load: a third of the
    // work of a file that needs the engine. What a test changes of the process is put back.
    isolate: false,
    unstubGlobals: true,
    unstubEnvs: true,
    reporters: ['default', fileURLToPath(new URL('./setup/closingLine.ts', import.meta.url))],
  },
});
