// Several laptops: an engine each, on a folder of its own, and windows of a Chromium process of its own per laptop.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Engine } from '../../src/engine/engine.ts';
import type { HostApi } from '../../src/protocol/hostApi.ts';
import { browserArguments } from './browserArguments.ts';
import { pageBrowser } from './pageBrowser.ts';
import { keepConnections } from './directTraffic.ts';
import { makeFolder, removeFolder, startTestEngine, valueOf, withHost } from './testEngine.ts';

const rendererDir = join(import.meta.dirname, '..', '..', 'out', 'renderer');

export interface Laptop {
  readonly engine: Engine;
  readonly problems: readonly string[];
  /** Who could take over, as this laptop has been told. */
  candidates(workshopId: string): number;
  host<T>(use: (api: HostApi) => Promise<T>): Promise<T>;
  /** The workshop in a window of this laptop, once it is drawn. */
  open(workshopId: string, name: string): Promise<Page>;
  /** The engine goes and leaves the window open. */
  stopEngine(): Promise<void>;
  /** On the same folder and port. */
  startEngine(): Promise<void>;
  close(): Promise<void>;
}

export async function startLaptop(): Promise<Laptop> {
  const folder = makeFolder();
  const problems: string[] = [];
  const start = (port: number) => startTestEngine(folder, { rendererDir, port });
  let engine = await start(0);
  const { port } = engine;
  let isRunning = true;
  let browser: Browser | null = null;
  const stopEngine = async () => {
    if (isRunning) await engine.close();
    isRunning = false;
  };
  return {
    get engine() {
      return engine;
    },
    problems,
    candidates(workshopId) {
      const { rooms } = JSON.parse(readFileSync(join(folder, 'rooms.json'), 'utf8')) as {
        rooms: Record<string, { candidates: unknown[] }>;
      };
      return rooms[workshopId]?.candidates.length ?? 0;
    },
    host: (use) => withHost(engine, (client) => use(client.host)),
    async open(workshopId, name) {
      browser ??= await chromium.launch({ executablePath: pageBrowser(), args: browserArguments() });
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      page.on('pageerror', (error) => problems.push(`${name}: ${error.message} ${error.stack ?? ''}`));
      await page.addInitScript(keepConnections);
      await page.goto(
        `http://127.0.0.1:${port}/w/${workshopId}?lang=en&name=${encodeURIComponent(name)}&team=sales#token=${engine.token}`,
      );
      await page.locator('[data-board][data-ready="true"]').waitFor();
      return page;
    },
    stopEngine,
    async startEngine() {
      engine = await start(port);
      isRunning = true;
    },
    async close() {
      await browser?.close();
      await stopEngine();
      removeFolder(folder);
    },
  };
}

/** Opens the room of the first laptop's sample workshop on `address`, and lets the others join it. */
export async function gather(host: Laptop, others: readonly Laptop[], address = '127.0.0.2'): Promise<string> {
  const id = await host.host(async (api) => valueOf(await api.listWorkshops({}))[0]!.id);
  const { invites } = await host.host(async (api) => valueOf(await api.openRoom({ id, address })));
  for (const other of others)
    await other.host(async (api) => valueOf(await api.joinRoom({ invite: invites!.edit.link })));
  return id;
}
