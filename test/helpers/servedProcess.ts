// The built command line as real processes: commands that run to their end, and `serve` until it is ended or killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Engine } from '../../src/engine/engine.ts';

const cli = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface ServedProcess extends Pick<Engine, 'url' | 'port' | 'token'> {
  readonly workshopUrl: string;
  /** Process id. */
  readonly process: number;
  /** Lines of standard output and all of standard error so far. */
  readonly lines: readonly string[];
  readonly err: () => string;
  end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<Ended>;
}

/** Runs a command to its end. */
export async function runCommand(...words: string[]): Promise<Ended> {
  return launch(words).ended;
}

/** Resolves when the engine accepts connections; rejects with what was said when it ends before. */
export async function serveProcess(dataDir: string, ...words: string[]): Promise<ServedProcess> {
  return serveProcessWith({}, dataDir, ...words);
}

/** The same with variables of the environment. */
export async function serveProcessWith(
  env: NodeJS.ProcessEnv,
  dataDir: string,
  ...words: string[]
): Promise<ServedProcess> {
  const { child, lines, err, ended } = launch(['serve', '--data', dataDir, ...words], env);
  const first = createInterface(child.stdout);
  const line = await Promise.race([
    (once(first, 'line') as Promise<[string]>).then(([text]) => text),
    ended.then(({ code, err: said }) => Promise.reject(new Error(`serve ended with ${String(code)}: ${said}`))),
  ]);
  const { url, port, workshopUrl } = JSON.parse(line) as { url: string; port: number; workshopUrl: string };
  return {
    url,
    port,
    workshopUrl,
    process: child.pid!,
    token: new URLSearchParams(new URL(url).hash.slice(1)).get('token') ?? '',
    lines,
    err,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

function launch(words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  if (!existsSync(cli)) throw new Error(`${cli} is not built; \`npm test\` builds it.`);
  const child = spawn(process.execPath, [cli, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let out = '';
  let err = '';
  const lines: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  createInterface(child.stdout).on('line', (line) => lines.push(line));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
  return { child, lines, err: () => err, ended };
}
