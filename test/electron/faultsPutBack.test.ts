// The stand-in finds the faults that the app once had in Electron: each is put back into the sources, one by one, and
// found for the reason that belongs to it; without it, the same look finds nothing. They run without engine and, but for
// measuring and printing, without a browser.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import type { DesktopApi } from '../../src/protocol/desktopApi.ts';
import { callOver } from '../../src/protocol/rpc.ts';
import { until } from '../helpers/relayClient.ts';
import { startDesktop, type Desktop, type DesktopOptions } from './startDesktop.ts';
import type { Piece } from './standIn/putBack.ts';

interface Fault {
  readonly fault: string;
  /** What makes the fault again. */
  readonly pieces: readonly Piece[];
  /** What is different with the fault and without it, so that it is seen at all. */
  readonly stage?: readonly Piece[];
  readonly options?: Omit<DesktopOptions, 'pieces'>;
  /** A sentence when it is there, else null. */
  find(desktop: Desktop, options: DesktopOptions): Promise<string | null>;
  /** What the sentence has to say. */
  readonly reason: RegExp;
}

const piece = (file: string, from: string, to = ''): Piece => ({ file, from, to });
const main = (name: string, from: string, to?: string) => piece(`src/main/${name}.ts`, from, to);
/** The engine's process from its sources as well. */
const engine = main('ownEngine', "'engine.js'", "'engineProcess.ts'");
const neverCloses = main('desktop', 'await printer.close();', 'await new Promise(() => undefined);');
const twoDisplays = [
  { x: 0, y: 0, width: 1440, height: 900 },
  { x: 1440, y: 0, width: 1920, height: 1080 },
];
const wayland = { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-0' };

const opened = (desktop: Desktop) => desktop.called<string>('page.loaded', (url) => !url.includes('/audience'));
const uncaught = ({ calls }: Desktop) =>
  calls.filter(({ call }) => call === 'uncaughtException').map(({ input }) => String(input));
const seen = (desktop: Desktop) =>
  desktop.order<{ url: string; bounds: { x: number }; isVisible: boolean; isFullScreen: boolean }[]>('windows.seen');
const count = ({ calls }: Desktop, name: string) => calls.filter(({ call }) => call === name).length;

/** What the page of the main window asks for, without waiting for the answer. */
async function ask<M extends keyof DesktopApi & string>(
  desktop: Desktop,
  method: M,
  input: Parameters<DesktopApi[M]>[0],
): Promise<void> {
  const frames: Uint8Array[] = [];
  const api = callOver<DesktopApi>({ post: (frame) => frames.push(frame), on: () => undefined }, { timeout: -1 });
  void api.call(method, input);
  for (const frame of frames) await desktop.order('window.message', { frame: '', values: [{ bytes: [...frame] }] });
}

async function openAudience(desktop: Desktop) {
  await opened(desktop);
  await ask(desktop, 'openAudience', { workshopId: 'abcd' });
  await desktop.called<string>('page.loaded', (url) => url.includes('/audience'));
}

const faults: readonly Fault[] = [
  {
    fault: '1: the entry waits for an app that is ready only after it',
    pieces: [main('index', 'else void app.whenReady()', 'else await app.whenReady()')],
    find: async (desktop) =>
      (await opened(desktop).then(
        () => true,
        () => false,
      ))
        ? null
        : `It has ended with ${await desktop.ended}: ${desktop.said()}`,
    reason: /ended with 13: .*unsettled top-level await/i,
  },
  {
    fault: '2: WebRTC finds media forbidden, and names no address without a default route',
    pieces: [main('guards', "new Set([...permitted, 'media'])", 'new Set(permitted)')],
    async find(desktop) {
      const url = await opened(desktop);
      const found = await desktop.order<string[]>('permissions.found', new URL(url).origin);
      return found.includes('microphone') ? null : `Chromium finds permitted: ${found.join()}`;
    },
    reason: /^Chromium finds permitted: clipboard-write$/,
  },
  {
    fault: '3: a window waits for a first frame that it is never told of',
    pieces: [
      main('windows', "  window.webContents.once('did-finish-load', once);\n"),
      main('windows', 'setTimeout(once, hiddenAtMost)', 'undefined'),
    ],
    options: { conditions: { readyToShow: 'never' } },
    async find(desktop) {
      await opened(desktop);
      return (await seen(desktop))[0]!.isVisible ? null : 'The page has loaded, and no window is seen';
    },
    reason: /no window is seen/,
  },
  {
    fault: '4: the audience view fills the display of the presenter, for Wayland places no windows',
    pieces: [main('windows', 'isOnWayland() ? undefined : second', 'second')],
    options: { displays: twoDisplays, conditions: { session: 'wayland' }, env: wayland },
    async find(desktop) {
      await openAudience(desktop);
      const audience = (await seen(desktop)).find(({ url }) => url.includes('/audience'))!;
      return audience.isFullScreen ? `It fills the display at ${audience.bounds.x}` : null;
    },
    reason: /display at 0$/,
  },
  {
    fault: '10: naming languages switches the checking of spelling on again',
    pieces: [
      main('spelling', '  pages.setSpellCheckerEnabled(isOn);\n'),
      main(
        'spelling',
        '  const pages = session.defaultSession;\n',
        '  const pages = session.defaultSession;\n  pages.setSpellCheckerEnabled(isOn);\n',
      ),
    ],
    async find(desktop) {
      await opened(desktop);
      return (await desktop.order('spelling.isOn')) ? 'Spelling is checked, which was switched off' : null;
    },
    reason: /switched off/,
  },
  {
    fault: '11: nothing listens to the end of an engine that V8 gives up',
    pieces: [main('ownEngine', "child.on('error',", 'void (')],
    async find(desktop) {
      await opened(desktop);
      await desktop.order('utilityProcess.fatal');
      await until(() => count(desktop, 'utilityProcess.fork') === 2, 'the engine to be started again');
      return uncaught(desktop)[0] ?? null;
    },
    reason: /Unhandled error.*FatalError/,
  },
  {
    fault: '11: an error that nothing has caught shows its stack',
    pieces: [main('index', 'catchFaults({ say, translate: () => translatorFor(systemLanguage()) });')],
    async find(desktop) {
      await desktop.order('fault', 'a fault of its own');
      const { title } = await desktop.called<{ title: string }>('dialog.showErrorBox');
      return title === 'Handschlag' ? null : title;
    },
    reason: /^A JavaScript error occurred in the main process$/,
  },
  {
    fault: '12: a start during the end calls a window that has gone',
    pieces: [main('desktop', '  if (main.isDestroyed()) return;\n')],
    stage: [neverCloses],
    async find(desktop) {
      await opened(desktop);
      await desktop.order('app.quit');
      await until(async () => (await desktop.order('windows.count')) === 0, 'the windows to be gone');
      const second = { event: 'second-instance', values: [[], '/', { args: [], folder: '/' }] };
      return desktop.order('app.emit', second).then(() => null, String);
    },
    reason: /Object has been destroyed/,
  },
  {
    fault: '12: a start during the end is turned away',
    pieces: [main('quitting', '    app.releaseSingleInstanceLock();\n')],
    stage: [neverCloses],
    async find(desktop, options) {
      await opened(desktop);
      await desktop.order('app.quit');
      await until(async () => (await desktop.order('windows.count')) === 0, 'the windows to be gone');
      const second = await startDesktop(options);
      try {
        return await second.called('ready').then(
          () => null,
          async () => `The second start has ended with ${await second.ended}`,
        );
      } finally {
        await second.kill();
      }
    },
    reason: /ended with 0$/,
  },
  {
    fault: '13: Quit, then Cancel closes the audience view, for the question comes with the first window',
    pieces: [
      main(
        'quitting',
        "  app.on('before-quit', (event) => {\n    if (phase === 'allowed') return;",
        "  app.on('before-quit', (event) => {\n    return;",
      ),
    ],
    options: { env: { STUB_GUESTS: '1' } },
    async find(desktop) {
      await openAudience(desktop);
      await desktop.order('app.quit');
      await desktop.called('dialog.showMessageBox');
      await desktop.answer('dialog.showMessageBox', { response: 1 });
      const closed = desktop.calls.filter(({ call }) => call === 'window.close').map(({ input }) => String(input));
      return closed[0] ?? null;
    },
    reason: /\/w\/abcd\/audience/,
  },
  {
    fault: '15: a problem that cannot be written is a problem that is written',
    pieces: [
      piece(
        'src/engine/closedStreams.ts',
        "for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);",
      ),
    ],
    async find(desktop) {
      await opened(desktop);
      desktop.closeTerminal();
      await desktop.order('fault', 'a problem');
      const error = desktop.called<string>('uncaughtException', (text) => text.includes('EPIPE'));
      const answers = async () => {
        // The error would come before the answer to what is asked now.
        for (let round = 0; round < 10; round += 1) await desktop.order('theme');
        return null;
      };
      // With the fault it answers nothing any more; without it, the error never comes.
      return Promise.race([error.catch(() => null), answers().catch(() => null)]);
    },
    reason: /EPIPE/,
  },
  {
    fault: '17: Ctrl-C ends the engine before its last change is written',
    pieces: [
      main('engineProcess', "for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);"),
    ],
    async find(desktop) {
      await opened(desktop);
      desktop.signalGroup('SIGINT');
      const code = await desktop.ended;
      const told = desktop.calls.filter(({ call }) => call === 'dialog.showErrorBox');
      return code === 0 ? null : `It has ended with ${code}: ${JSON.stringify(told)}`;
    },
    reason: /ended with 1: .*konnten nicht geschrieben werden/,
  },
  {
    fault: '22: the buttons of a question would be links on Windows',
    pieces: [main('opener', '      noLink: true,\n')],
    async find(desktop) {
      await opened(desktop);
      await desktop.order('app.emit', { event: 'open-file', values: ['/gone/messe.csv'] });
      const isAsked = () => count(desktop, 'dialog.showMessageBox') > 0;
      await until(() => isAsked() || desktop.said() !== '', 'the question');
      return isAsked() ? null : desktop.said();
    },
    reason: /On Windows the buttons of .* would be links/,
  },
  {
    fault: '22: the language is not known before the app is ready',
    pieces: [main('index', 'app.getLocale() || app.getPreferredSystemLanguages()[0]', 'app.getLocale()')],
    stage: [main('index', 'mkdirSync(profileDir, { recursive: true, mode: 0o700 });', "throw new Error('no folder');")],
    async find(desktop) {
      const { content } = await desktop.called<{ content: string }>('dialog.showErrorBox');
      return content.startsWith(translatorFor('de')('desktop.start.failed')) ? null : content;
    },
    reason: /^Handschlag could not/,
  },
  {
    fault: '22: a dark app asks in light dialogs',
    pieces: [main('desktop', '    followTheme(next.theme);\n')],
    async find(desktop) {
      await opened(desktop);
      desktop.forget();
      await ask(desktop, 'showContext', { language: 'de', theme: 'dark', workshop: null });
      await desktop.called('Menu.setApplicationMenu');
      const theme = await desktop.order<string>('theme');
      return theme === 'dark' ? null : `Dialogs are ${theme}`;
    },
    reason: /^Dialogs are system$/,
  },
  {
    fault: '22: Windows does not know the windows by the name of the shortcut',
    pieces: [main('index', "app.setAppUserModelId('app.handschlag.desktop')", 'void 0')],
    options: { env: { PUT_BACK_PLATFORM: 'win32' } },
    async find(desktop) {
      await opened(desktop);
      return count(desktop, 'app.setAppUserModelId') > 0 ? null : 'No name was given';
    },
    reason: /^No name was given$/,
  },
];

describe.skipIf(process.platform === 'win32')('faults of the main process, put back', () => {
  const started: Desktop[] = [];
  let folder = '';
  afterEach(async () => {
    for (const desktop of started.splice(0)) await desktop.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  /** As the app was left the last time: with spelling switched off. */
  async function look({ options = {}, find }: Fault, pieces: readonly Piece[], name: string) {
    const dataDir = join(folder, name);
    mkdirSync(join(dataDir, 'electron'), { recursive: true });
    writeFileSync(join(dataDir, 'electron', 'windows.json'), JSON.stringify({ isSpellChecked: false }));
    const conditions = { pages: 'none', ...options.conditions } as const;
    const given = { dataDir, ...options, conditions, pieces: [engine, ...pieces] };
    const desktop = await startDesktop(given);
    started.push(desktop);
    return find(desktop, given);
  }

  it.each(faults)('$fault', async (fault) => {
    folder = mkdtempSync(join(tmpdir(), 'handschlag-put-back-'));
    const { pieces, stage = [], reason } = fault;
    expect(await look(fault, [...stage, ...pieces], 'with')).toMatch(reason);
    expect(await look(fault, stage, 'without')).toBeNull();
  });

  it('9, 14: heights of a scaled display; a plan that is printed without a printer', async () => {
    const script = join(import.meta.dirname, 'standIn', 'shellProcess.ts');
    const html = `<!doctype html><title>x</title>${[9, 10, 11, 12, 13, 15]
      .map((size) => `<p data-measure="${size}" style="font: ${size}px sans-serif">x</p>`)
      .join('')}`;
    const look = async (pieces: readonly Piece[]) => {
      const displays = [{ x: 0, y: 0, width: 1920, height: 1080, scaleFactor: 1.5 }];
      const desktop = await startDesktop({ script, pieces, displays });
      started.push(desktop);
      const heights = await desktop.order<[string, number][]>('shell.measure', { job: 1, html });
      await desktop.order('printing.dialog', { isPrinted: false, reason: 'no valid printers available' });
      // At scale 1 a line of letters is a whole number of pixels high.
      return {
        isWhole: heights.every(([, height]) => height % 1 === 0),
        end: await desktop.order('shell.print', html),
      };
    };
    const scaled = piece(
      'src/engine/printing/pageScripts.ts',
      '  document.documentElement.style.zoom = 1 / devicePixelRatio;\n',
    );
    const done = main(
      'electronShell',
      "isPrinted ? 'printed' : /cancel/i.test(reason) ? 'cancelled' : 'failed'",
      "'printed'",
    );
    expect(await look([scaled, done])).toEqual({ isWhole: false, end: 'printed' });
    expect(await look([])).toEqual({ isWhole: true, end: 'failed' });
  });
});
