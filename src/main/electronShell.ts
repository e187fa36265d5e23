// The shell by hidden windows of Electron: each page in a window of its own, sandboxed, in a session that loads
// nothing.
import { BrowserWindow, session, type Session } from 'electron';
import { unlessAborted } from '../engine/printing/abortable.ts';
import { lowerPriority } from '../engine/threads/lowPriority.ts';
import { preparePage, type PrintedPage } from '../engine/printing/printedPage.ts';
import type { Shell } from '../engine/printing/shell.ts';

export interface ElectronShell extends Shell {
  /** The system's print dialog for the page. Rejects when the page cannot be shown. */
  print(html: string): Promise<PrintEnd>;
}

/** `failed` where there is no printer, too: no dialog has opened then. */
export type PrintEnd = 'printed' | 'cancelled' | 'failed';

const devtoolsVersion = '1.3';

export function openElectronShell(): ElectronShell {
  const open = new Set<BrowserWindow>();
  let isClosed = false;

  async function withPage<T>(
    html: string,
    signal: AbortSignal | undefined,
    use: (page: PrintedPage, window: BrowserWindow) => Promise<T>,
  ): Promise<T> {
    if (isClosed) throw new Error('The shell is closed');
    signal?.throwIfAborted();
    const window = hiddenWindow();
    open.add(window);
    const { webContents } = window;
    const gone = new Promise<never>((_resolve, reject) => {
      window.once('closed', () => reject(new Error('the window has been closed')));
      webContents.once('render-process-gone', (_event, { reason }) =>
        reject(new Error(`the page has ended: ${reason}`)),
      );
    });
    const work = async () => {
      await window.loadURL('about:blank');
      // Pages of a session of its own never share a process with the app's windows.
      lowerPriority(webContents.getOSProcessId());
      webContents.debugger.attach(devtoolsVersion);
      const send = (method: string, params: object = {}) =>
        webContents.debugger.sendCommand(method, params) as Promise<Record<string, unknown>>;
      const fill = await preparePage(send);
      return use(await fill(html), window);
    };
    try {
      return await unlessAborted(signal, Promise.race([work(), gone]));
    } finally {
      // Called off, the page ends with its window, whatever it is doing.
      open.delete(window);
      if (!window.isDestroyed()) window.destroy();
    }
  }

  return {
    measure: (html, signal) => withPage(html, signal, (page) => page.measure()),
    printToPdf: (html, signal) =>
      withPage(html, signal, async (page, { webContents }) => {
        await page.settle();
        return webContents.printToPDF({
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
      }),
    picture: (html, part, signal) => withPage(html, signal, (page) => page.capture(part)),
    print: (html) =>
      withPage(html, undefined, async (page, { webContents }) => {
        await page.settle();
        return new Promise<PrintEnd>((resolve) =>
          webContents.print({ printBackground: true }, (isPrinted, reason) =>
            resolve(isPrinted ? 'printed' : /cancel/i.test(reason) ? 'cancelled' : 'failed'),
          ),
        );
      }),
    async close() {
      isClosed = true;
      for (const window of open) if (!window.isDestroyed()) window.destroy();
    },
  };
}

function hiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 1600,
    height: 1200,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      disableBlinkFeatures: 'Auxclick',
      webgl: false,
      spellcheck: false,
      // A hidden window would otherwise wait with its layout.
      backgroundThrottling: false,
    },
  });
}

/** In memory only; every request is cancelled and every permission denied, whatever a page of it might try. */
function printSession(): Session {
  const own = session.fromPartition('print', { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !/^(data:|about:blank$)/.test(url) }));
  return own;
}
