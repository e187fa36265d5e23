// The end of the app: guests are thought of, the last change is waited for, the engine is closed. A question answered
// with no stops it.
import { app, dialog, type BrowserWindow } from 'electron';
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
}

/** Milliseconds that a window gets to hand over its last change; a page that hangs never answers. */
const patience = 5_000;

export function guardQuit({
  window,
  commands,
  translate,
  isWorkshopOpen,
  countGuests,
  close,
}: QuittingOptions): Quitting {
  let answer: (isHolding: boolean) => void = () => undefined;
  let isAsking = false;
  let isForced = false;
  let isQuitting = false;
  let isClosing = false;
  let isClosed = false;

  /** True when changes are in the window only. */
  const settle = () =>
    new Promise<boolean>((resolve) => {
      if (!isWorkshopOpen()) return resolve(false);
      const limit = setTimeout(() => resolve(true), patience);
      answer = (isHolding) => {
        clearTimeout(limit);
        resolve(isHolding);
      };
      commands.send({ name: 'settle' });
    });

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
    });
    return response === 0;
  }

  async function mayClose(): Promise<boolean> {
    if (isForced) return true;
    const t = translate();
    const guests = await countGuests();
    if (guests > 0 && !(await insists(t('desktop.quit.guests', { count: guests }), t('desktop.quit.guestsText'))))
      return false;
    const isHolding = await settle();
    return !isHolding || insists(t('desktop.quit.holding'), t('desktop.quit.holdingText'));
  }

  window.on('close', (event) => {
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    void mayClose()
      .then((may) => {
        if (may) window.destroy();
        else isQuitting = false;
      })
      .finally(() => {
        isAsking = false;
      });
  });
  // The page's own objection comes only where the window is closed without the questions above, as when the page loads
  // again.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  window.on('closed', () => app.quit());
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void close().then((isWritten) => {
      isClosed = true;
      if (!isWritten) dialog.showErrorBox('Handschlag', translate()('desktop.quit.notWritten'));
      app.exit(isWritten ? 0 : 1);
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Nobody is there to be asked; the window still gets its time.
      isForced = true;
      if (isQuitting) return;
      void settle().finally(() => app.quit());
    });
  }
  return { settled: (isHolding) => answer(isHolding) };
}
