// The whole app for end-to-end tests: a real engine on a temporary folder, the built renderer, and pages of a real
// Chromium.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Side } from '../../src/domain/people/teams.ts';
import type { Language } from '../../src/domain/record/languages.ts';
import { startEngine, type Engine } from '../../src/engine/engine.ts';
import type { Shell } from '../../src/engine/printing/shell.ts';
import type { StorageFiles } from '../../src/engine/disk/storageFiles.ts';
import { browserArguments } from './browserArguments.ts';
import { keepContexts, keptArguments } from './keptContexts.ts';
import { pageBrowser } from './pageBrowser.ts';
import { valueOf, withHost } from './testEngine.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface OpenOptions {
  readonly lang?: Language;
  /** Who sits at the page; without a name the app asks when a workshop is opened. */
  readonly name?: string;
  readonly team?: Side;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A screen that is touched. */
  readonly hasTouch?: boolean;
  /** Another token than the right one. */
  readonly token?: string;
  /** The context is closed after the test: for what cannot be taken back in it, such as a clock of its own. */
  readonly isLast?: boolean;
}

export interface App {
  /** Where the engine listens, without path: http://127.0.0.1:4717 */
  readonly engineUrl: string;
  readonly token: string;
  readonly dataDir: string;
  readonly engine: Engine;
  readonly browser: Browser;
  /** Errors that any page has thrown or written to its console, violations of the content security policy included. */
  readonly problems: string[];
  /** Opens a path, or the link of a room, in a browser context of its own, as another person's browser would. */
  open(path: string, options?: OpenOptions): Promise<Page>;
  /**
   * Closes what is open, after each test: pages that stay go on following the workshop, at the cost of all later tests.
   */
  closePages(): Promise<void>;
  /** Ends the engine and starts it again on the same folder and port. */
  restartEngine(meanwhile?: () => void): Promise<void>;
  close(): Promise<void>;
}

/** Id of the sample workshop, which a new data folder has. */
export function sampleId(engine: Engine): Promise<string> {
  return withHost(engine, async ({ host }) => valueOf(await host.listWorkshops({}))[0]!.id);
}

export interface AppOptions {
  /** A folder that is kept; else a temporary one that is removed at the end. */
  readonly dataDir?: string;
  readonly rendererDir?: string;
  /** Prints and measures for the engine; an installed Chromium when none is given. */
  readonly shell?: Shell;
  /** The disk, or one that fails. */
  readonly files?: StorageFiles;
  /** The clock of the engine's computer. */
  readonly ownClock?: () => number;
  readonly tellsTimeEvery?: number;
}

export async function startApp({
  dataDir: kept,
  rendererDir = join(root, 'out', 'renderer'),
  shell,
  files,
  ownClock,
  tellsTimeEvery,
}: AppOptions = {}): Promise<App> {
  if (!existsSync(join(rendererDir, 'index.html')))
    throw new Error(`${rendererDir} is not built; \`npm test\` builds it.`);
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'handschlag-test-'));
  const problems: string[] = [];
  const start = (port: number) =>
    startEngine({
      dataDir,
      rendererDir,
      resourcesDir: join(root, 'resources'),
      planScript: join(root, 'out', 'main', 'planWorker.js'),
      fileScript: join(root, 'out', 'main', 'fileWorker.js'),
      port,
      language: 'de',
      nearbyOn: ['127.0.0.1'],
      shell,
      files,
      ownClock,
      tellsTimeEvery,
      onProblem: (text) => problems.push(text),
    });
  let engine = await start(0);
  const browser = await chromium.launch({ executablePath: pageBrowser(), args: browserArguments(keptArguments) });
  const { port, token } = engine;
  const engineUrl = `http://127.0.0.1:${port}`;
  const contexts = keepContexts(browser, `${engineUrl}/boot.js`);
  return {
    engineUrl,
    token,
    dataDir,
    get engine() {
      return engine;
    },
    browser,
    problems,
    async open(
      path,
      {
        lang,
        name,
        team,
        viewport = { width: 1280, height: 720 },
        hasTouch = false,
        token: other = token,
        isLast = false,
      } = {},
    ) {
      const page = await contexts.newPage({ viewport, hasTouch, isLast });
      page.on('pageerror', (error) => problems.push(`${path}: ${error.name}: ${error.message} ${error.stack ?? ''}`));
      page.on('console', (message) => {
        // The browser's own word for a heartbeat that meets an engine which is just ending.
        if (message.text().startsWith('WebSocket is already in CLOSING')) return;
        if (message.type() === 'error')
          problems.push(`${path}: ${message.text()} (${message.location().url}:${message.location().lineNumber})`);
      });
      const query = new URLSearchParams(
        Object.entries({ lang, name, team }).filter((entry): entry is [string, string] => Boolean(entry[1])),
      );
      const address = new URL(path.startsWith('http') ? path : `${engineUrl}${path}#token=${other}`);
      address.search = query.toString();
      await page.goto(address.href);
      return page;
    },
    closePages: () => contexts.release(),
    async restartEngine(meanwhile = () => undefined) {
      await engine.close();
      meanwhile();
      engine = await start(port);
    },
    async close() {
      await browser.close();
      await engine.close();
      if (kept === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
