// Laptops as network namespaces of Linux, each with an address of its own on one switch; only root on a kernel that
// allows it has them.
import { execFileSync, spawn, spawnSync, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export interface Machine {
  readonly address: string;
  /** The engine of the command line in this namespace; resolves with its first line. */
  serve(folder: string, ...words: string[]): Promise<Record<string, unknown> & { readonly url: string }>;
  /** A script of Node in this namespace, with a channel of messages to it. */
  run(script: string, ...words: string[]): ChildProcess;
  /** Calls a method of this machine's engine. */
  call<T>(method: string, input: object): Promise<T>;
  /** Pulls the cable, and puts it in again: nothing passes, and nobody is told. */
  unplug(): void;
  plug(): void;
  kill(): Promise<void>;
}

export interface Network {
  machine(index: number): Machine;
  close(): Promise<void>;
}

/** The reason why there are none here, or null. */
export function noNamespaces(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'network namespaces need root on Linux';
  const probe = spawnSync('unshare', ['-n', 'ip', 'link', 'add', 'probe0', 'type', 'veth', 'peer', 'name', 'probe1'], {
    encoding: 'utf8',
  });
  if (probe.status !== 0)
    return `network namespaces are not allowed here: ${(probe.stderr || String(probe.error)).trim()}`;
  const named = spawnSync('ip', ['netns', 'list'], { encoding: 'utf8' });
  return named.status === 0 ? null : `named network namespaces are not allowed here: ${named.stderr.trim()}`;
}

export function openNetwork(count: number): Network {
  const prefix = `hs${process.pid}`;
  const ip = (...words: string[]) => void execFileSync('ip', words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const names = Array.from({ length: count }, (_, index) => `${prefix}m${index}`);
  const hub = `${prefix}s`;
  ip('netns', 'add', hub);
  ip('-n', hub, 'link', 'add', 'switch', 'type', 'bridge');
  ip('-n', hub, 'link', 'set', 'switch', 'up');
  for (const [index, name] of names.entries()) {
    ip('netns', 'add', name);
    ip('-n', name, 'link', 'set', 'lo', 'up');
    ip('-n', hub, 'link', 'add', `port${index}`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name);
    ip('-n', hub, 'link', 'set', `port${index}`, 'master', 'switch', 'up');
    ip('-n', name, 'addr', 'add', `10.99.0.${index + 1}/24`, 'dev', 'eth0');
    ip('-n', name, 'link', 'set', 'eth0', 'up');
  }
  const root = join(import.meta.dirname, '..', '..');
  const children = new Map<
    number,
    {
      child: ChildProcess;
      caller: ChildProcessByStdio<Writable, Readable, null>;
      answers: AsyncIterator<string, undefined>;
    }
  >();
  const kill = async (index: number) => {
    const running = children.get(index);
    children.delete(index);
    running?.caller.kill('SIGKILL');
    running?.child.kill('SIGKILL');
    if (running && running.child.exitCode === null && running.child.signalCode === null)
      await once(running.child, 'exit');
  };
  return {
    machine: (index) => ({
      address: `10.99.0.${index + 1}`,
      async serve(folder, ...words) {
        const cli = join(root, 'out', 'main', 'cli.js');
        const child = spawn(
          'ip',
          [
            'netns',
            'exec',
            names[index]!,
            process.execPath,
            cli,
            'serve',
            '--data',
            folder,
            '--port',
            '4717',
            ...words,
          ],
          { stdio: ['ignore', 'pipe', 'inherit'] },
        );
        const line = await Promise.race([
          (once(createInterface(child.stdout), 'line') as Promise<[string]>).then(([text]) => text),
          once(child, 'exit').then(([code]) => Promise.reject(new Error(`serve ended with ${String(code)}`))),
        ]);
        const said = JSON.parse(line) as Record<string, unknown> & { url: string };
        const script = join(root, 'test', 'helpers', 'hostCall.ts');
        const caller = spawn('ip', ['netns', 'exec', names[index]!, process.execPath, script, said.url], {
          stdio: ['pipe', 'pipe', 'ignore'],
        });
        children.set(index, {
          child,
          caller,
          answers: createInterface(caller.stdout)[Symbol.asyncIterator]() as AsyncIterator<string, undefined>,
        });
        return said;
      },
      run: (script, ...words) =>
        spawn('ip', ['netns', 'exec', names[index]!, process.execPath, script, ...words], {
          stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        }),
      async call<T>(method: string, input: object): Promise<T> {
        const { caller, answers } = children.get(index)!;
        caller.stdin.write(`${JSON.stringify({ method, input })}\n`);
        const { value: line } = await answers.next();
        const answer = JSON.parse(line ?? '{"ok":false,"code":"no answer"}') as {
          ok: boolean;
          value: T;
          code?: string;
        };
        if (!answer.ok) throw new Error(`${method} was refused: ${answer.code ?? ''}`);
        return answer.value;
      },
      unplug: () => ip('-n', hub, 'link', 'set', `port${index}`, 'nomaster'),
      plug: () => ip('-n', hub, 'link', 'set', `port${index}`, 'master', 'switch'),
      kill: () => kill(index),
    }),
    async close() {
      for (const index of children.keys()) await kill(index);
      for (const name of [...names, hub]) spawnSync('ip', ['netns', 'del', name]);
    },
  };
}
