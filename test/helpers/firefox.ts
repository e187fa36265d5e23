// A Firefox driven by WebDriver BiDi over its socket: Playwright drives only a Firefox of its own making.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { OtherBrowser } from './otherBrowser.ts';

/** Everything that is not on this disk goes to a proxy that is not there. */
const nowhere = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
};

/** Null where none is installed. */
export function findFirefox(): string | null {
  const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
  return places.find((path) => existsSync(path)) ?? null;
}

interface Reply {
  readonly id?: number;
  readonly type: string;
  readonly message?: string;
  readonly result?: { readonly [key: string]: unknown };
}

/** Opens the address without a network, runs the body of a function in it, and gives the text that it returns. */
export async function runInFirefox(executable: string, address: string, body: string): Promise<string> {
  const firefox = await openFirefox(executable, { isOffline: true });
  try {
    await firefox.open(address);
    return String((await firefox.run(body)) ?? '');
  } finally {
    await firefox.close();
  }
}

export async function openFirefox(executable: string, { isOffline = false } = {}): Promise<OtherBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'handschlag-firefox-'));
  const preferences = {
    'datareporting.policy.dataSubmissionEnabled': false,
    'browser.shell.checkDefaultBrowser': false,
    ...(isOffline ? nowhere : {}),
  };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const words = ['--headless', '--no-remote', '--profile', profile, '--width', '1280', '--height', '800'];
  const firefox = spawn(executable, [...words, '--remote-debugging-port=0', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = async () => {
    const ended = new Promise((resolve) => firefox.once('exit', resolve));
    firefox.kill('SIGKILL');
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const socket = new WebSocket(`${await addressIn(firefox.stderr)}/session`);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error('Firefox refused the connection')), { once: true });
    });
    const send = senderTo(socket);
    await send('session.new', { capabilities: {} });
    const { context } = (await send('browsingContext.create', { type: 'tab' })) as { context: string };
    return {
      open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
      async run(body) {
        const { result, exceptionDetails } = (await send('script.evaluate', {
          expression: `(async () => JSON.stringify((await (async () => { ${body} })()) ?? null))()`,
          target: { context },
          awaitPromise: true,
        })) as { result?: { value: string }; exceptionDetails?: { text: string } };
        if (exceptionDetails) throw new Error(exceptionDetails.text);
        return JSON.parse(result!.value) as unknown;
      },
      act: async (source) => void (await send('input.performActions', { context, actions: [source] })),
      async close() {
        socket.close();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function addressIn(stderr: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stderr })) {
    const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('Firefox ended before it listened');
}

function senderTo(socket: WebSocket) {
  let last = 0;
  return (method: string, params: object) =>
    new Promise<NonNullable<Reply['result']>>((resolve, reject) => {
      const id = (last += 1);
      const take = ({ data }: MessageEvent) => {
        const reply = JSON.parse(String(data)) as Reply;
        if (reply.id !== id) return;
        socket.removeEventListener('message', take);
        if (reply.type === 'error') reject(new Error(`${method}: ${reply.message}`));
        else resolve(reply.result ?? {});
      };
      socket.addEventListener('message', take);
      socket.send(JSON.stringify({ id, method, params }));
    });
}
