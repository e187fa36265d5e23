// Brings a clone to where it can run: dependencies, Electron's binary if it can be had, the build. Says nothing on standard output.
// Runs on Node 20 without node_modules, so it uses nothing but Node itself. Usage: node src/setup/prepare.mjs [deps] [electron] [build] [browser]
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareBrowser } from './browser.mjs';
import { prepareBuild } from './build.mjs';
import { prepareDependencies } from './dependencies.mjs';
import { prepareElectron } from './electron.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const steps = { deps: prepareDependencies, electron: prepareElectron, build: prepareBuild, browser: prepareBrowser };

try {
  if (!existsSync(join(root, 'package-lock.json'))) throw new Error('package-lock.json is missing. Clone the project again.');
  for (const step of process.argv.slice(2)) {
    if (!(step in steps)) throw new Error(`There is no step "${step}". Steps: ${Object.keys(steps).join(', ')}.`);
    await steps[step](root);
  }
} catch (error) {
  process.stderr.write(`handschlag: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
