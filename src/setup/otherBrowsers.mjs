// Firefox, and WebKit with a screen to draw on, for the tests that do the main job in another browser than Chromium:
// installed where that takes no more than apt-get, and missed by those tests alone.
import { existsSync } from 'node:fs';
import { run, say } from './step.mjs';

const wanted = {
  'firefox-esr': '/usr/bin/firefox-esr',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  xvfb: '/usr/bin/Xvfb',
};

export const otherBrowsers = {
  isDone: () => missing().length === 0 || !existsSync('/etc/debian_version') || process.getuid?.() !== 0,
  carryOut() {
    say(`installing ${missing().join(', ')} with apt-get for some of the tests, once …`);
    const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true, timeout: 900_000 };
    run('apt-get', ['update', '-qq'], options);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing()], options);
    if (missing().length > 0)
      say(`${missing().join(', ')} could not be installed; the tests that need it are skipped.`);
  },
};

function missing() {
  return Object.entries(wanted).flatMap(([name, program]) => (existsSync(program) ? [] : [name]));
}
