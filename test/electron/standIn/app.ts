// What stands for `app`: ready only after the entry, one instance per folder, and an end that closes all windows.
import { EventEmitter } from 'node:events';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { closedWindows, createdContents, windows } from './browserWindow.ts';
import { conditions, readiness } from './conditions.ts';
import { note, onOrder } from './control.ts';
import { namesOf } from './electronNames.ts';
import { takeInstanceLock, type InstanceLock } from './instanceLock.ts';
import { closeBrowser, startBrowser, switches } from './page.ts';
import { emitPreventable } from './preventable.ts';
import { strict } from './strict.ts';

class App extends EventEmitter {
  readonly isPackaged = false;
  private readonly paths = new Map([
    ['userData', join(homedir(), '.config', 'Handschlag')],
    ['documents', conditions.documents],
  ]);
  private lock: InstanceLock | null = null;
  private handedOver: Promise<void> | null = null;
  private isQuitting = false;
  private isExiting = false;

  constructor() {
    super();
    createdContents.on('created', (contents) => this.emit('web-contents-created', {}, contents));
    closedWindows.on('closed', () => {
      if (windows.size > 0) return;
      if (this.isQuitting) this.willQuit();
      else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
      else this.quit();
    });
    onOrder('app.emit', ({ event, values }: { event: string; values: unknown[] }) => {
      if (!namesOf('App').events.has(event)) throw new Error(`Electron has no event ${event} of App`);
      return emitPreventable(this, event, {}, ...values);
    });
    onOrder('app.quit', () => this.quit());
  }

  readonly commandLine = strict(
    {
      getSwitchValue: (name: string) => {
        const found = switches.findLast((one) => one.startsWith(`--${name}=`));
        return found?.slice(name.length + 3) ?? '';
      },
      hasSwitch: (name: string) => switches.some((one) => one === `--${name}` || one.startsWith(`--${name}=`)),
      appendSwitch: (name: string, value?: string) => {
        switches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
        note(`commandLine.${name}`, { value, isReady: readiness.isReady });
      },
    },
    { type: 'CommandLine' },
  );
  isReady = () => readiness.isReady;
  /** Electron does not know it before. */
  getLocale = () => (readiness.isReady ? conditions.locale : '');
  getPreferredSystemLanguages = () => [conditions.locale];
  getVersion = () => '0.1.0';
  getAppPath = () => join(import.meta.dirname, '..', '..', '..');
  getPath = (name: string) => this.paths.get(name) ?? '';
  setPath = (name: string, path: string) => void this.paths.set(name, path);
  setAboutPanelOptions = (options: object) => note('app.setAboutPanelOptions', options);
  setAsDefaultProtocolClient = (scheme: string) => note('app.setAsDefaultProtocolClient', scheme);
  setAppUserModelId = (id: string) => note('app.setAppUserModelId', id);
  addRecentDocument = (path: string) => note('app.addRecentDocument', path);

  requestSingleInstanceLock(data: unknown = {}): boolean {
    const taken = takeInstanceLock(this.getPath('userData'), data, ({ argv, workingDirectory, additionalData }) => {
      this.emit('second-instance', {}, argv, workingDirectory, additionalData);
    });
    if (taken instanceof Promise) this.handedOver = taken;
    else this.lock = taken;
    return this.handedOver === null;
  }

  releaseSingleInstanceLock() {
    note('app.releaseSingleInstanceLock', null);
    this.lock?.release();
    this.lock = null;
  }

  readonly ready = Promise.withResolvers<void>();
  whenReady(): Promise<void> {
    return this.ready.promise;
  }

  /**
   * As Electron does it: before-quit, then every window is asked to close, whatever the others answer; one that does
   * not want to takes the end back, and the others are gone all the same. will-quit comes once all have gone.
   */
  quit() {
    if (this.handedOver) return void this.handedOver.then(() => this.exit(0));
    if (emitPreventable(this, 'before-quit')) return;
    this.isQuitting = true;
    if (windows.size === 0) return this.willQuit();
    for (const window of windows) if (!window.close()) this.isQuitting = false;
  }

  /**
   * Electron ends at once. Here main goes on while the browser closes, and whatever it then asks of a window that has
   * gone is nobody's fault.
   */
  exit(code = 0) {
    note('app.exit', code);
    if (this.isExiting) return;
    this.isExiting = true;
    for (const fault of ['uncaughtException', 'unhandledRejection']) {
      process.removeAllListeners(fault);
      process.on(fault, () => undefined);
    }
    void closeBrowser().finally(() => process.exit(code));
  }

  /** Once the entry has been evaluated. */
  async becomeReady() {
    if (this.isExiting || this.handedOver) return;
    const endpoint = conditions.pages === 'none' ? null : (await startBrowser()).endpoint;
    readiness.isReady = true;
    note('ready', endpoint);
    this.emit('ready', {});
    this.ready.resolve();
  }

  private willQuit() {
    if (emitPreventable(this, 'will-quit')) return;
    this.emit('quit', {}, 0);
    this.exit(0);
  }
}

const standIn = new App();
export const app = strict(standIn, { type: 'App' });

export function becomeReady(): Promise<void> {
  return standIn.becomeReady();
}
