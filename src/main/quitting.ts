// The end of the app: guests are thought of, the last change is waited for, the engine is closed. A question answered
// with no stops it, and everything stays as it is: Electron would close all other windows, whatever the first answers,
// so the questions come before it closes any.
import { app, BrowserWindow, dialog } from 'electron';
import type { Translate } from '../i18n/translator.ts';
import type { Commands } from './commands.ts';

export interface QuittingOptions {
  readonly window: BrowserWindow;
  readonly commands: Commands;
  readonly translate: () => Translate;
  /** Without a workshop on screen there is no change to wait for. */
  readonly isWorkshopOpen: () => boolean;
  readonly countGuests: () => Promise<number>;
  /** Ends everything; false when something could not be written. */
  readonly close: () => Promise<boolean>;
}

export interface Quitting {
  /** The window answers whether its last change is on the disk. */
  settled(isHolding: boolean): void;
  /** Ends without a question, as a signal does. */
  end(): void;
}

/** Milliseconds that a window gets to hand over its last change; a page that hangs never answers. */
const patience = 5_000;
/** The argument of a start that is to end the running app (src/cli/start.ts). */
const quitArgument = '--quit';

/** Whether arguments, or what a second start hands over of them, ask the running app to end. */
export function isAskedToQuit(asked: unknown): boolean {
  if (Array.isArray(asked)) return asked.includes(quitArgument);
  return typeof asked === 'object' && asked !== null && 'args' in asked && isAskedToQuit(asked.args);
}

export function guardQuit(options: QuittingOptions): Quitting {
  const { window } = options;
  const settling = openSettling(options);
  const mayEnd = openQuestions(options, settling.settle);
  /** Of the way to the end; nothing leads back from `allowed`. */
  let phase: 'open' | 'asking' | 'allowed' = 'open';

  function allow() {
    phase = 'allowed';
    app.quit();
    // A page that hangs would never agree to be closed.
    for (const open of BrowserWindow.getAllWindows()) open.destroy();
  }

  function ask() {
    if (phase !== 'open') return;
    phase = 'asking';
    void mayEnd()
      .catch(() => true)
      .then((may) => {
        if (phase === 'allowed') return;
        if (may) allow();
        else phase = 'open';
      });
  }

  function end() {
    if (phase === 'allowed') return;
    // Nobody is there to be asked; the window still gets its time.
    void settling.settle().finally(allow);
  }

  app.on('before-quit', (event) => {
    if (phase === 'allowed') return;
    event.preventDefault();
    ask();
  });
  window.on('close', (event) => {
    if (phase === 'allowed') return;
    event.preventDefault();
    ask();
  });
  // The page's own objection comes only where the window is closed without the questions above, as when the page loads
  // again.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  // However the window has gone, nothing is left to be asked.
  window.on('closed', () => {
    if (phase !== 'allowed') allow();
  });
  closeBeforeExit(options);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  return { settled: settling.settled, end };
}

/** Asks the window to write its last change, and waits for the answer. */
function openSettling({ commands, isWorkshopOpen }: QuittingOptions) {
  let answer: (isHolding: boolean) => void = () => undefined;
  return {
    settled: (isHolding: boolean) => answer(isHolding),
    /** True when changes are in the window only. */
    settle: () =>
      new Promise<boolean>((resolve) => {
        if (!isWorkshopOpen()) return resolve(false);
        const limit = setTimeout(() => resolve(true), patience);
        const before = answer;
        answer = (isHolding) => {
          clearTimeout(limit);
          before(isHolding);
          resolve(isHolding);
        };
        commands.send({ name: 'settle' });
      }),
  };
}

/** Whether the app may end: nobody is left alone, nothing is lost, or the person insists. */
function openQuestions(
  { window, translate, countGuests }: QuittingOptions,
  settle: () => Promise<boolean>,
): () => Promise<boolean> {
  /** True when the first button was pressed: to end all the same. */
  async function insists(message: string, detail: string): Promise<boolean> {
    const t = translate();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail,
      buttons: [t('desktop.quit.quit'), t('app.cancel')],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    return response === 0;
  }

  return async () => {
    const t = translate();
    const guests = await countGuests();
    if (guests > 0 && !(await insists(t('desktop.quit.guests', { count: guests }), t('desktop.quit.guestsText'))))
      return false;
    const isHolding = await settle();
    return !isHolding || insists(t('desktop.quit.holding'), t('desktop.quit.holdingText'));
  };
}

/** Holds the end until everything is written. */
function closeBeforeExit({ translate, close }: QuittingOptions) {
  let phase: 'open' | 'closing' | 'closed' = 'open';
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (phase === 'closed') return;
    event.preventDefault();
    if (phase === 'closing') return;
    phase = 'closing';
    // Who starts the app again meanwhile is not turned away: that start waits for the data folder, and opens.
    app.releaseSingleInstanceLock();
    void close()
      .catch(() => false)
      .then((isWritten) => {
        phase = 'closed';
        if (!isWritten) dialog.showErrorBox('Handschlag', translate()('desktop.quit.notWritten'));
        app.exit(isWritten ? 0 : 1);
      });
  });
}
