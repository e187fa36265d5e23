// A command that is told to end ends, even when something of it never does; and one whose output nobody reads goes on.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

it.skipIf(process.platform === 'win32')('a process that something keeps from ending is ended', async () => {
  const module = pathToFileURL(join(root, 'src', 'cli', 'endSignal.ts')).href;
  const script = `import { endSignal } from ${JSON.stringify(module)};
    const ended = endSignal(50);
    setInterval(() => undefined, 1_000);
    process.stdout.write('ready');
    await ended;`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  await once(child.stdout, 'data');
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(said).toContain('did not end by itself');
});

it.skipIf(process.platform === 'win32')('a closed terminal costs nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handschlag-closed-'));
  try {
    const faults = join(folder, 'faults');
    // Counts what is uncaught, and has something to say once nobody reads it any more.
    const counting = `import { writeFileSync } from 'node:fs';
      let count = 0;
      const note = () => writeFileSync(${JSON.stringify(faults)}, String(count));
      process.on('uncaughtException', () => { count += 1; note(); });
      process.on('SIGUSR2', () => {
        process.stderr.write('lost');
        process.stdout.write('lost', () => setImmediate(() => setImmediate(note)));
      });`;
    const child = spawn(
      process.execPath,
      [
        `--import=data:text/javascript,${encodeURIComponent(counting)}`,
        join(root, 'out', 'main', 'cli.js'),
        'serve',
        '--data',
        join(folder, 'data'),
        '--port',
        '0',
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stderr.destroy();
    child.kill('SIGUSR2');
    const read = () => {
      try {
        return readFileSync(faults, 'utf8');
      } catch {
        return undefined;
      }
    };
    expect(await vi.waitUntil(read, { timeout: 60_000, interval: 20 })).toBe('0');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(read()).toBe('0');
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});
