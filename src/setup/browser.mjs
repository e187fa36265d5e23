// Sees to what the tests need beyond npm: a Chromium, and poppler's tools to read PDF files.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeOf, run, say } from './step.mjs';

const popplerTools = ['pdfinfo', 'pdftotext', 'pdffonts', 'pdftoppm'];

export const browser = {
  isDone: (root) => hasPoppler() && hasChromium(root),
  carryOut(root) {
    const missing = [
      ...(hasChromium(root) ? [] : ['chromium', 'chromium-headless-shell', 'fonts-liberation']),
      ...(hasPoppler() ? [] : ['poppler-utils']),
    ];
    if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
      say(`installing ${missing.join(', ')} with apt-get, once …`);
      const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true, timeout: 600_000 };
      run('apt-get', ['update', '-qq'], options);
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options);
    }
    if (!hasChromium(root)) {
      say('getting the Chromium of Playwright for the tests, once …');
      const playwright = join(root, 'node_modules', 'playwright-core', 'cli.js');
      run(nodeOf(root), [playwright, 'install', 'chromium'], { cwd: root, timeout: 600_000, quiet: true });
    }
    if (!hasChromium(root)) {
      throw new Error(
        'The tests need a Chromium, Chrome or Edge; none was found and none could be installed. ' +
          'Install one, or name its executable in the environment variable HANDSCHLAG_BROWSER.',
      );
    }
    if (!hasPoppler()) {
      throw new Error(
        `The tests read PDF files with ${popplerTools.join(', ')} of poppler. Install them: ` +
          'apt install poppler-utils on Debian and Ubuntu, brew install poppler on macOS, scoop install poppler on Windows.',
      );
    }
  },
};

/**
 * The finder of the engine is TypeScript, so the project's own Node is asked; test/vitest.config.ts finds the same
 * browsers.
 */
function hasChromium(root) {
  const finder = pathToFileURL(join(root, 'src', 'engine', 'printing', 'chromiumFinder.ts')).href;
  const question = `
    import { existsSync } from 'node:fs';
    import { chromium } from 'playwright-core';
    import { findChromium } from ${JSON.stringify(finder)};
    process.exitCode = findChromium() !== null || existsSync(chromium.executablePath()) ? 0 : 3;`;
  return (
    spawnSync(nodeOf(root), ['--input-type=module', '-e', question], { cwd: root, stdio: ['ignore', 'ignore', 2] })
      .status === 0
  );
}

function hasPoppler() {
  return popplerTools.every((tool) => spawnSync(tool, ['-v'], { stdio: 'ignore' }).status === 0);
}
