// A guest over plain http at an address that is no loopback: the browser counts the page as no secure context, and all
// works. The address lies in a network namespace of the test's own; skipped, with the reason, where there are none.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { noNamespaces } from '../helpers/namespaces.ts';
import { makeFolder, removeFolder } from '../helpers/testEngine.ts';

const reason = noNamespaces();

it.skipIf(reason !== null)(
  `a guest without a secure context edits along and seals an answer${reason === null ? '' : ` (skipped: ${reason})`}`,
  async () => {
    const folder = makeFolder();
    const script = join(import.meta.dirname, 'insecureGuest.ts');
    const inside = `ip link set lo up && ip addr add 10.77.0.1/24 dev lo && exec "$0" "$1" "$2" 10.77.0.1`;
    const { stdout } = await promisify(execFile)('unshare', [
      '-n',
      'sh',
      '-c',
      inside,
      process.execPath,
      script,
      folder,
    ]);
    expect(JSON.parse(stdout)).toEqual({ isSecure: false, hasSubtle: false, origin: '10.77.0.1', problems: [] });
    removeFolder(folder);
  },
  300_000,
);
