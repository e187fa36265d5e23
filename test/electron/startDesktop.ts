// The real main process and preload as a test runs them: in a process of Node on the stand-in, driven from here.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { until } from '../helpers/relayClient.ts';
import type { Conditions } from './standIn/conditions.ts';
import type { SystemCall } from './standIn/control.ts';
import type { Piece } from './standIn/putBack.ts';

const root = join(import.meta.dirname, '..', '..');
const main = join(root, 'out', 'main', 'index.js');
const sources = join(root, 'src', 'main', 'index.ts');
const register = join(import.meta.dirname, 'standIn', 'register.ts');
const putBack = join(import.meta.dirname, 'standIn', 'putBack.ts');
const runMain = join(import.meta.dirname, 'standIn', 'runMain.ts');

export interface DesktopOptions {
  /** What runs in place of the built main process. */
  readonly script?: string;
  /** A folder that is kept; else a temporary one that is removed at the end. */
  readonly dataDir?: string;
  /** Arguments behind the script, such as files. */
  readonly args?: readonly string[];
  /** The system's language: de-DE when none is given. */
  readonly locale?: string;
  /** One display of 1920 x 1080 at scale 1 when none are given. */
  readonly displays?: Conditions['displays'];
  /** What else is different from a usual laptop. */
  readonly conditions?: Partial<Conditions>;
  /** Runs from the sources, with these pieces of them replaced, and a stub for the engine (standIn/putBack.ts). */
  readonly pieces?: readonly Piece[];
  /** More of the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface MenuEntry {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly enabled?: boolean;
  readonly checked?: boolean;
  readonly accelerator?: string;
  readonly submenu?: readonly MenuEntry[];
}

export interface Desktop {
  readonly dataDir: string;
  /** A folder that save dialogs may name. */
  readonly documentsDir: string;
  /** Everything main has asked the system for, in sequence. */
  readonly calls: readonly SystemCall[];
  /** Begins the list of calls anew. */
  forget(): void;
  /** What it wrote on standard error. */
  readonly said: () => string;
  /** Settles with the input of the call once main has made it. */
  called<T>(name: string, isIt?: (input: T) => boolean): Promise<T>;
  /** Answers a dialog, open or coming. */
  answer(call: string, answer: unknown): Promise<void>;
  order<T>(name: string, input?: unknown): Promise<T>;
  menu(): Promise<readonly MenuEntry[]>;
  click(item: string): Promise<void>;
  /** The page of a window, found by a part of its address. */
  page(address: RegExp): Promise<Page>;
  pages(): readonly Page[];
  /** Settles with the exit code. */
  readonly ended: Promise<number | null>;
  /** Ends the app as a person does, without an answer to any question. */
  quit(): Promise<number | null>;
  /** What a terminal sends, to all processes of the app: SIGINT for Ctrl-C, SIGHUP when it is closed. */
  signalGroup(name: 'SIGINT' | 'SIGHUP'): void;
  /** Nobody reads standard error any more, as when the terminal is closed. */
  closeTerminal(): void;
  kill(): Promise<void>;
}

/** Resolves when the main window has loaded, or, for a second start, at once when the process has ended. */
export async function startDesktop(options: DesktopOptions = {}): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'handschlag-desktop-'));
  const { pieces, dataDir = join(folder, 'data'), args = [], locale, displays } = options;
  const { script = pieces ? sources : main } = options;
  if (!existsSync(script)) throw new Error(`${script} is not built; \`npm test\` builds it.`);
  choosePort(dataDir);
  const conditions: Partial<Conditions> = {
    documents: folder,
    ...(locale ? { locale } : {}),
    ...(displays ? { displays } : {}),
    ...options.conditions,
  };
  // A group of its own, for a signal of the terminal reaches every process of a group.
  const hooks = ['--import', register, ...(pieces ? ['--import', putBack] : [])];
  const child = spawn(process.execPath, [...hooks, runMain, script, `--data=${dataDir}`, ...args], {
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
    env: {
      ...process.env,
      ...options.env,
      STAND_IN: JSON.stringify(conditions),
      ...(pieces ? { PUT_BACK: JSON.stringify(pieces) } : {}),
    },
  });
  const calls: SystemCall[] = [];
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.on('message', (message: SystemCall | { id: number; value?: unknown; error?: string }) => {
    if ('call' in message) return void calls.push(message);
    const asker = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) asker?.resolve(message.value);
    else asker?.reject(new Error(message.error));
  });
  let isOver = false;
  let browser: Browser | null = null;
  const ended = (once(child, 'exit') as Promise<[number | null]>).then(async ([code]) => {
    isOver = true;
    for (const { reject } of waiting.values()) reject(new Error(`The app has ended with ${String(code)}: ${said}`));
    await browser?.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    return code;
  });
  let lastId = 0;
  const order = <T>(name: string, input: unknown = null) =>
    new Promise<T>((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve: resolve as (value: unknown) => void, reject });
      child.send({ id: lastId, order: name, input }, (error) => error && reject(error));
    });
  const called = async <T>(name: string, isIt: (input: T) => boolean = () => true) => {
    const find = () => calls.find(({ call, input }) => call === name && isIt(input as T));
    await until(() => find() !== undefined || isOver, `${name} to be called`);
    const found = find();
    if (!found) throw new Error(`The app has ended without calling ${name}: ${said}`);
    return found.input as T;
  };
  const pages = () => browser?.contexts().flatMap((context) => context.pages()) ?? [];
  const desktop: Desktop = {
    dataDir,
    documentsDir: folder,
    calls,
    forget: () => void (calls.length = 0),
    // Two apps of one test would like the same port.
    said: () => said.replace(/^Port \d+ is used by another program, so this is port \d+\.\n/gm, ''),
    called,
    answer: (call, answer) => order('answer', { call, answer }),
    order,
    menu: () => order('menu.read'),
    click: (item) => order('menu.click', item),
    async page(address) {
      const find = () => pages().find((page) => address.test(page.url()));
      await until(() => find() !== undefined || isOver, `a page at ${address.source}`);
      const page = find();
      if (!page) throw new Error(`The app has ended: ${said}`);
      page.setDefaultTimeout(180_000);
      return page;
    },
    pages,
    ended,
    async quit() {
      if (!isOver) await order('app.quit').catch(() => undefined);
      return ended;
    },
    signalGroup: (name) => signalAll(child, name),
    closeTerminal: () => void child.stderr!.destroy(),
    async kill() {
      // With the engine, which hears nothing of it while it is frozen.
      if (!isOver) signalAll(child, 'SIGKILL');
      await ended;
    },
  };
  const first = await Promise.race([called<string>('ready').catch(() => null), ended.then(() => null)]);
  if (first !== null) browser = await chromium.connectOverCDP(first);
  return desktop;
}

/** All processes of the app, as far as they are still there. */
function signalAll(child: ChildProcess, name: NodeJS.Signals) {
  if (process.platform === 'win32') return void child.kill(name);
  try {
    process.kill(-child.pid!, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Two test files run at once: an app of the other one must not take the port while the engine of this one is started
 * again.
 */
function choosePort(dataDir: string) {
  const file = join(dataDir, 'port');
  if (existsSync(file)) return;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(file, String(5100 + Number(process.env['VITEST_POOL_ID'] ?? 0)));
}
