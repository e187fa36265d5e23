// Brings a clone to where it can run: dependencies, Electron's binary if it can be had, the build, a browser for the
// tests. Does only what is missing and says nothing on standard output. It runs on Node 20 before there is a
// node_modules, so it uses nothing but Node itself. Usage: node src/setup/prepare.mjs [deps] [electron] [build]
// [browser] [redis]
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browser } from './browser.mjs';
import { build } from './build.mjs';
import { dependencies } from './dependencies.mjs';
import { electron } from './electron.mjs';
import { office } from './office.mjs';
import { otherBrowsers } from './otherBrowsers.mjs';
import { redis } from './redis.mjs';
import { inTurn } from './turn.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/**
 * Of each step: whether nothing is left to do, and how to do it. A step throws an error whose message tells the user
 * what to do.
 */
const steps = { deps: dependencies, electron, build, browser, redis, office, otherBrowsers };

try {
  for (const name of process.argv.slice(2)) {
    const step = steps[name];
    if (step === undefined) throw new Error(`There is no step "${name}". Steps: ${Object.keys(steps).join(', ')}.`);
    if (step.isDone(root)) continue;
    await inTurn(root, async () => {
      if (!step.isDone(root)) await step.carryOut(root);
    });
  }
} catch (error) {
  process.stderr.write(`handschlag: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
