// A Firefox without a network for one page, driven by WebDriver BiDi over its socket: Playwright drives only a Firefox of
// its own making. Pages are reached by scripts alone.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

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

/** Opens the address, runs the body of a function in it until it is done, and gives the text that it returns. */
export async function runInFirefox(executable: string, address: string, body: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'handschlag-firefox-'));
  // Everything that is not on this disk goes to a proxy that is not there.
  const preferences = {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    'datareporting.policy.dataSubmissionEnabled': false,
    'browser.shell.checkDefaultBrowser': false,
  };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const firefox = spawn(
    executable,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  try {
    const socket = new WebSocket(`${await addressIn(firefox.stderr)}/session`);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error('Firefox refused the connection')), { once: true });
    });
    const send = senderTo(socket);
    await send('session.new', { capabilities: {} });
    const { context } = (await send('browsingContext.create', { type: 'tab' })) as { context: string };
    await send('browsingContext.navigate', { context, url: address, wait: 'complete' });
    const { result, exceptionDetails } = (await send('script.evaluate', {
      expression: `(async () => { ${body} })()`,
      target: { context },
      awaitPromise: true,
    })) as { result?: { value?: string }; exceptionDetails?: { text: string } };
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    socket.close();
    return result?.value ?? '';
  } finally {
    const ended = new Promise((resolve) => firefox.once('exit', resolve));
    firefox.kill('SIGKILL');
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
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
