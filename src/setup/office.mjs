// LibreOffice for the tests that read exported files with another program than the one that wrote them: installed where
// that takes no more than apt-get, and missed by those tests alone.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run, say } from './step.mjs';

export const office = {
  isDone: () => hasOffice() || !existsSync('/etc/debian_version') || process.getuid?.() !== 0,
  carryOut() {
    say('installing LibreOffice with apt-get for some of the tests, once …');
    const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true, timeout: 900_000 };
    run('apt-get', ['update', '-qq'], options);
    const packages = ['libreoffice-calc-nogui', 'libreoffice-impress-nogui'];
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
    if (!hasOffice()) say('LibreOffice could not be installed; the tests that need it are skipped.');
  },
};

function hasOffice() {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
}
