// When `npm start` says beforehand that Electron's sandbox cannot work, and with which command it would.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { sandboxProblem, type SandboxMachine } from '../../src/cli/electronSandbox.ts';
import { chooseElectron } from '../../src/cli/start.ts';

const executable = '/home/anna/handschlag/node_modules/electron/dist/electron';
const helper = '/home/anna/handschlag/node_modules/electron/dist/chrome-sandbox';
const ubuntu: SandboxMachine = {
  platform: 'linux',
  userId: 1000,
  read: (path) => (path.endsWith('apparmor_restrict_unprivileged_userns') ? '1\n' : null),
  stat: (path) => (path === helper ? { uid: 1000, mode: 0o100755 } : null),
};

it('names the one command on a system that restricts user namespaces', () => {
  expect(sandboxProblem(executable, ubuntu)).toContain(
    `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
  for (const [file, value] of [
    ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
    ['/proc/sys/user/max_user_namespaces', '0'],
  ])
    expect(sandboxProblem(executable, { ...ubuntu, read: (path) => (path === file ? value! : null) })).not.toBeNull();
});

it.each<[string, Partial<SandboxMachine>]>([
  ['elsewhere', { platform: 'darwin' }],
  ['to root, who runs it without a sandbox', { userId: 0 }],
  ['where namespaces are allowed', { read: () => null }],
  ['once the command was given', { stat: () => ({ uid: 0, mode: 0o104755 }) }],
])('says nothing %s', (_, difference) => expect(sandboxProblem(executable, { ...ubuntu, ...difference })).toBeNull());

afterEach(() => vi.unstubAllEnvs());

it('keeps npm start from opening an Electron that would end at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handschlag-sandbox-'));
  try {
    const dist = join(folder, 'node_modules', 'electron', 'dist');
    mkdirSync(dist, { recursive: true });
    writeFileSync(join(dist, '..', 'path.txt'), 'electron');
    writeFileSync(join(dist, 'electron'), '');
    vi.stubEnv('DISPLAY', ':99');
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', undefined);
    const chosen = (helper: { uid: number; mode: number }) =>
      chooseElectron(folder, { ...ubuntu, stat: (path) => (path === join(dist, 'chrome-sandbox') ? helper : null) });
    expect(chosen({ uid: 0, mode: 0o104755 })).toEqual({ executable: join(dist, 'electron') });
    expect(chosen({ uid: 1000, mode: 0o100755 })).toMatchObject({
      executable: null,
      reason: expect.stringMatching(
        /sudo chown root:root .*\nUntil then Handschlag opens in a browser window\.$/,
      ) as string,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
