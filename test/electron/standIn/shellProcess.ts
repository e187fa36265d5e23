// A main process that does nothing but measure and print by Electron's shell: what the acceptance test of the port
// runs.
import { getPriority } from 'node:os';
import { app, BrowserWindow } from 'electron';
import type { PicturePart } from '../../../src/engine/printing/shell.ts';
import { openElectronShell } from '../../../src/main/electronShell.ts';
import { onOrder } from './control.ts';

// Without a window of its own it would end with the first page that it has printed.
app.on('window-all-closed', () => undefined);
interface Job {
  readonly job: number;
  readonly html: string;
}

void app.whenReady().then(() => {
  const shell = openElectronShell();
  const signals = new Map<number, AbortController>();
  const signalOf = (job: number) => {
    const controller = new AbortController();
    signals.set(job, controller);
    return controller.signal;
  };
  onOrder('shell.measure', async ({ job, html }: Job) => [...(await shell.measure(html, signalOf(job)))]);
  onOrder('shell.printToPdf', async ({ job, html }: Job) =>
    Buffer.from(await shell.printToPdf(html, signalOf(job))).toString('base64'),
  );
  onOrder('shell.picture', async ({ job, html, part }: Job & { readonly part: PicturePart }) =>
    Buffer.from(await shell.picture(html, part, signalOf(job))).toString('base64'),
  );
  onOrder('shell.print', (html: string) => shell.print(html));
  onOrder('shell.abort', (job: number) => signals.get(job)?.abort());
  onOrder('shell.close', () => shell.close());
  // A window of the app beside those that print, and the priorities of all windows' processes, the oldest window first.
  onOrder('shell.openWindow', () => new BrowserWindow().loadURL('about:blank'));
  onOrder('shell.priorities', () =>
    BrowserWindow.getAllWindows().map(({ webContents }) => [
      webContents.getOSProcessId(),
      getPriority(webContents.getOSProcessId()),
    ]),
  );
  onOrder('shell.closeWindows', () => BrowserWindow.getAllWindows().forEach((window) => window.destroy()));
});
