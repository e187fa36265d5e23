// Gets Electron's binary where it can be had, and notes why not where it cannot; asked again once a day.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeOf } from './build.mjs';
import { readStamp, run, say, writeStamp } from './step.mjs';

const day = 24 * 60 * 60 * 1000;
const limit = 90_000;

export function prepareElectron(root) {
  const folder = join(root, 'node_modules', 'electron');
  if (existsSync(join(folder, 'path.txt')) || process.env.ELECTRON_OVERRIDE_DIST_PATH) return;
  const stamp = join(root, 'node_modules', '.handschlag', 'electron');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const [triedVersion, triedAt] = readStamp(stamp).split(' ');
  if (triedVersion === version && Date.now() - Number(triedAt) < day) return;
  say('looking for the Electron binary, once …');
  if (run(nodeOf(root), [join(folder, 'install.js')], { cwd: root, timeout: limit, quiet: true }) !== 0) {
    writeStamp(stamp, `${version} ${Date.now()}`);
  }
}
