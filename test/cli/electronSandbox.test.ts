// When `npm start` says beforehand that Electron's sandbox cannot work, and with which command it would.
import { expect, it } from 'vitest';
import { sandboxProblem, type SandboxMachine } from '../../src/cli/electronSandbox.ts';

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
