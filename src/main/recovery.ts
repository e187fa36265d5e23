// When a window breaks down or hangs: the person is told, and the page comes back. Nothing is lost, for edits are in
// the engine.
import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../i18n/translator.ts';

export interface RecoveryOptions {
  readonly translate: () => Translate;
  readonly onQuit: () => void;
}

export function recoverWindow(window: BrowserWindow, { translate, onQuit }: RecoveryOptions) {
  const { webContents } = window;
  let isAsking = false;

  async function ask(
    kind: 'crashed' | 'hanging',
    buttons: [string, string],
    signal?: AbortSignal,
  ): Promise<number | null> {
    if (isAsking || window.isDestroyed()) return null;
    isAsking = true;
    const t = translate();
    try {
      const { response } = await dialog.showMessageBox(window, {
        type: kind === 'crashed' ? 'error' : 'warning',
        message: t(`desktop.window.${kind}`),
        detail: t('desktop.window.kept'),
        buttons,
        defaultId: 0,
        cancelId: kind === 'crashed' ? 0 : 1,
        noLink: true,
        ...(signal ? { signal } : {}),
      });
      return signal?.aborted ? null : response;
    } finally {
      isAsking = false;
    }
  }

  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    void (async () => {
      const t = translate();
      const answer = await ask('crashed', [t('desktop.window.reload'), t('desktop.quit.quit')]);
      if (answer === 1) onQuit();
      else if (answer === 0 && !window.isDestroyed()) webContents.reload();
    })();
  });

  let hanging: AbortController | null = null;
  window.on('unresponsive', () => {
    hanging?.abort();
    const asked = (hanging = new AbortController());
    void (async () => {
      const t = translate();
      const answer = await ask('hanging', [t('desktop.window.reload'), t('desktop.window.wait')], asked.signal);
      if (answer !== 0 || window.isDestroyed()) return;
      // A page that hangs hears no request to load again; the end of its process is noticed without another question.
      isAsking = true;
      webContents.once('render-process-gone', () => {
        isAsking = false;
        if (!window.isDestroyed()) webContents.reload();
      });
      webContents.forcefullyCrashRenderer();
    })();
  });
  window.on('responsive', () => hanging?.abort());
}

/** Milliseconds within which a second breakdown says that the next page would break down too. */
const tooSoon = 10_000;

/** For the window that the room looks at: nobody is asked there, it comes back by itself, or goes. */
export function recoverQuietly(window: BrowserWindow) {
  const { webContents } = window;
  let last = Number.NEGATIVE_INFINITY;
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const isAgain = performance.now() - last < tooSoon;
    last = performance.now();
    if (isAgain) window.destroy();
    else webContents.reload();
  });
  window.on('unresponsive', () => webContents.forcefullyCrashRenderer());
}
