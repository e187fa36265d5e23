// What stands for the module `electron` in tests: as much of it as the main process uses, over a real Chromium and real
// processes.
//
// It is no Electron: the preload shares the page's world, permissions are answered but not enforced, menus and dialogs
// are data.
import { EventEmitter } from 'node:events';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { MessageBoxOptions, OpenDialogOptions, Rectangle, SaveDialogOptions } from 'electron';
import { BrowserWindow, closedWindows, createdContents, ipcMain, windows } from './browserWindow.ts';
import { ask, note, onOrder } from './control.ts';
import { takeInstanceLock } from './instanceLock.ts';
import { Menu } from './menu.ts';
import { closeBrowser, startBrowser, switches } from './page.ts';
import { emitPreventable } from './preventable.ts';
import { sessionOf } from './session.ts';
import { utilityProcess } from './utilityProcess.ts';

class App extends EventEmitter {
  readonly isPackaged = false;
  private readonly paths = new Map([
    ['userData', join(homedir(), '.config', 'Handschlag')],
    ['documents', process.env['STAND_IN_DOCUMENTS'] ?? homedir()],
  ]);
  private handedOver: Promise<void> | null = null;
  private isQuitting = false;
  private isReady = false;

  constructor() {
    super();
    createdContents.on('created', (contents) => this.emit('web-contents-created', {}, contents));
    closedWindows.on('closed', () => {
      if (windows.size > 0) return;
      if (this.isQuitting) this.willQuit();
      else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
      else this.quit();
    });
    onOrder('app.emit', ({ event, values }: { event: string; values: unknown[] }) =>
      emitPreventable(this, event, {}, ...values),
    );
    onOrder('app.quit', () => this.quit());
  }

  readonly commandLine = {
    getSwitchValue: () => '',
    appendSwitch: (name: string, value: string) => {
      switches.push(`--${name}=${value}`);
      note(`commandLine.${name}`, { value, isReady: this.isReady });
    },
  };
  getLocale = () => process.env['STAND_IN_LOCALE'] ?? 'de-DE';
  getVersion = () => '0.1.0';
  getPath = (name: string) => this.paths.get(name) ?? '';
  setPath = (name: string, path: string) => void this.paths.set(name, path);
  setAboutPanelOptions = (options: object) => note('app.setAboutPanelOptions', options);
  setAsDefaultProtocolClient = (scheme: string) => note('app.setAsDefaultProtocolClient', scheme);
  addRecentDocument = (path: string) => note('app.addRecentDocument', path);

  requestSingleInstanceLock(data: unknown = {}): boolean {
    this.handedOver = takeInstanceLock(this.getPath('userData'), data, ({ argv, workingDirectory, additionalData }) => {
      this.emit('second-instance', {}, argv, workingDirectory, additionalData);
    });
    return this.handedOver === null;
  }

  async whenReady() {
    this.isReady = true;
    const { endpoint } = await startBrowser();
    note('ready', endpoint);
  }

  /** As Electron does it: before-quit, each window is asked to close, will-quit once all have gone. */
  quit() {
    if (this.handedOver) return void this.handedOver.then(() => this.exit(0));
    if (emitPreventable(this, 'before-quit')) return;
    this.isQuitting = true;
    if (windows.size === 0) return this.willQuit();
    for (const window of windows) {
      if (window.close()) continue;
      this.isQuitting = false;
      return;
    }
  }

  /**
   * Electron ends at once. Here main goes on while the browser closes, and whatever it then asks of a window that has
   * gone is nobody's fault.
   */
  exit(code = 0) {
    note('app.exit', code);
    if (this.isExiting) return;
    this.isExiting = true;
    for (const fault of ['uncaughtException', 'unhandledRejection']) process.on(fault, () => undefined);
    void closeBrowser().finally(() => process.exit(code));
  }

  private isExiting = false;

  private willQuit() {
    if (emitPreventable(this, 'will-quit')) return;
    this.emit('quit');
    this.exit(0);
  }
}

const dialog = {
  showMessageBox: (...args: [BrowserWindow, MessageBoxOptions] | [MessageBoxOptions]) => {
    const options = args.at(-1) as MessageBoxOptions;
    const answered = ask<{ response: number }>('dialog.showMessageBox', options);
    const { signal } = options;
    if (!signal) return answered;
    // Closed from outside, a question counts as cancelled.
    return Promise.race([
      answered,
      new Promise<{ response: number }>((resolve) =>
        signal.addEventListener('abort', () => resolve({ response: options.cancelId ?? 0 })),
      ),
    ]);
  },
  showOpenDialog: (...args: [BrowserWindow, OpenDialogOptions] | [OpenDialogOptions]) =>
    ask('dialog.showOpenDialog', args.at(-1)),
  showSaveDialog: (...args: [BrowserWindow, SaveDialogOptions] | [SaveDialogOptions]) =>
    ask('dialog.showSaveDialog', args.at(-1)),
  showErrorBox: (title: string, content: string) => note('dialog.showErrorBox', { title, content }),
};

const session = { defaultSession: sessionOf(''), fromPartition: (partition: string) => sessionOf(partition) };

const shell = {
  openExternal: async (url: string) => note('shell.openExternal', url),
  openPath: async (path: string) => note('shell.openPath', path),
  showItemInFolder: (path: string) => note('shell.showItemInFolder', path),
};

interface Display {
  readonly id: number;
  readonly bounds: Rectangle;
  readonly workArea: Rectangle;
}

const displays = JSON.parse(
  process.env['STAND_IN_DISPLAYS'] ?? '[{"x":0,"y":0,"width":1920,"height":1080}]',
) as Rectangle[];
const allDisplays: Display[] = displays.map((bounds, id) => ({ id, bounds, workArea: bounds }));
const contains = ({ bounds: { x, y, width, height } }: Display, at: Rectangle) =>
  at.x >= x && at.x < x + width && at.y >= y && at.y < y + height;
const screen = {
  getAllDisplays: () => allDisplays,
  getDisplayMatching: (bounds: Rectangle) => allDisplays.find((display) => contains(display, bounds)) ?? allDisplays[0],
};

const powerSaveBlocker = {
  start(type: string) {
    note('powerSaveBlocker.start', type);
    return 1;
  },
  stop: (id: number) => note('powerSaveBlocker.stop', id),
};

const app = new App();

export { app, BrowserWindow, dialog, ipcMain, Menu, powerSaveBlocker, screen, session, shell, utilityProcess };
