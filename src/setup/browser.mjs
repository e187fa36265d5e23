// Sees to what the tests need beyond npm: a Chromium, and poppler's tools to read PDF files.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nodeOf } from './build.mjs';
import { run, say } from './step.mjs';

const chromiums = [
  process.env.HANDSCHLAG_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

export function prepareBrowser(root) {
  const missing = [];
  if (!hasChromium(root)) missing.push('chromium');
  if (!hasPoppler()) missing.push('poppler-utils');
  if (missing.length === 0) return;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say(`installing ${missing.join(' and ')} with apt-get, once …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { env, quiet: true });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env, quiet: true });
  } else if (missing.includes('chromium')) {
    say('installing a Chromium for the tests, once …');
    run(nodeOf(root), [join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], { cwd: root, timeout: 600_000 });
  }
  if (!hasChromium(root)) {
    throw new Error('The tests need a Chromium, Chrome or Edge. Install one, or name it in the environment variable HANDSCHLAG_BROWSER.');
  }
  if (!hasPoppler()) {
    throw new Error('The tests read PDF files with poppler (pdfinfo, pdftotext, pdffonts, pdftoppm). Install it: poppler-utils on Debian, poppler with Homebrew.');
  }
}

function hasChromium(root) {
  if (chromiums.some((path) => path && existsSync(path))) return true;
  const asked = spawnSync(nodeOf(root), ['-e', 'process.stdout.write(require("playwright-core").chromium.executablePath())'], { cwd: root, encoding: 'utf8' });
  return asked.status === 0 && existsSync(asked.stdout);
}

function hasPoppler() {
  return ['pdfinfo', 'pdftotext', 'pdffonts', 'pdftoppm'].every((tool) => spawnSync(tool, ['-v'], { stdio: 'ignore' }).status === 0);
}
