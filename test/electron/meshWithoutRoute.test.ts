// Two laptops on one cable, or in a Wi-Fi without internet: no default route, so Chromium names no address by itself
// unless the app is permitted `media`. Their windows are connected directly all the same. Skipped, with the reason,
// where network namespaces are not allowed.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { noNamespaces, openNetwork } from '../helpers/namespaces.ts';
import { makeFolder, removeFolder, until } from '../helpers/testEngine.ts';

const reason = noNamespaces();
const script = join(import.meta.dirname, 'meshLaptop.ts');

it.skipIf(reason !== null)(
  `windows of two laptops without a default route are connected directly${reason === null ? '' : ` (skipped: ${reason})`}`,
  async () => {
    const network = openNetwork(2);
    const folders = [makeFolder(), makeFolder()];
    const [left, right] = [network.machine(0), network.machine(1)];
    const children = [left.run(script, folders[0]!), right.run(script, folders[1]!)] as const;
    try {
      await Promise.all(children.map((child) => once(child, 'message')));
      const [one, two] = children;
      const { id, invite } = await order<{ id: string; invite: string }>(one, 'openRoom', left.address);
      expect(await order(two, 'joinRoom', invite)).toBe(true);
      await Promise.all(children.map((child) => order(child, 'open', id)));
      for (const child of children)
        await until(async () => (await order(child, 'channels', '')) === 1, 'the windows to be connected');
    } finally {
      for (const child of children) child.send({ order: 'quit', input: '' });
      await Promise.all(children.map((child) => once(child, 'exit')));
      await network.close();
      for (const folder of folders) removeFolder(folder);
    }
  },
  400_000,
);

async function order<T>(child: ChildProcess, name: string, input: string): Promise<T> {
  child.send({ order: name, input });
  const [{ value, error }] = (await once(child, 'message')) as [{ value: T; error?: string }];
  if (error !== undefined) throw new Error(`${name}: ${error}`);
  return value;
}
