// Redis for the test of an organisation's own servers: installed where that takes no more than apt-get, and missed by
// that test alone.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run, say } from './step.mjs';

export const redis = {
  isDone: () => hasRedis() || !existsSync('/etc/debian_version') || process.getuid?.() !== 0,
  carryOut() {
    say('installing redis-server with apt-get for one of the tests, once …');
    const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true, timeout: 600_000 };
    run('apt-get', ['update', '-qq'], options);
    // The package starts a service where there is systemd; the test runs a server of its own, on a port of its own.
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'], options);
    if (!hasRedis()) say('redis-server could not be installed; the test that needs it is skipped.');
  },
};

function hasRedis() {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}
