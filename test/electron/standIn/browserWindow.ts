// BrowserWindow: bounds as the session of the system keeps them, a first frame that may never be told of, and nothing
// that answers once it has gone.
import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { conditions, mustBeReady } from './conditions.ts';
import { note, onOrder } from './control.ts';
import { emitPreventable } from './preventable.ts';
import { strict } from './strict.ts';
import { createdContents, messages, WebContents, type Surroundings } from './webContents.ts';

export { createdContents };
export const windows = new Set<Window>();
/** Emits `closed` when any window has gone. */
export const closedWindows = new EventEmitter();

class Window extends EventEmitter implements Surroundings {
  readonly contents: WebContents;
  private readonly options: BrowserWindowConstructorOptions;
  private bounds: Rectangle;
  private readonly states = new Set<string>();
  private isClosed = false;
  private isDrawn = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    mustBeReady('BrowserWindow');
    this.options = options;
    const { x = 0, y = 0, width = 800, height = 600, show = true, fullscreen = false } = options;
    this.bounds = { x, y, width, height };
    if (show) this.states.add('visible');
    if (fullscreen) this.states.add('fullScreen');
    windows.add(this);
    note('new BrowserWindow', options);
    this.contents = new WebContents(this, options);
    // Never, when the app is told to quit meanwhile.
    void this.contents.settled().catch(() => undefined);
  }

  /** What main sees of it. */
  get face(): Window {
    return strict(this, { type: 'BrowserWindow', isGone: () => this.isClosed });
  }

  get webContents(): WebContents {
    return this.contents.face;
  }

  drawn() {
    if (this.isDrawn || this.isClosed) return;
    this.isDrawn = true;
    if (conditions.readyToShow === 'firstFrame') this.emit('ready-to-show');
  }

  loadURL(url: string): Promise<void> {
    return this.contents.loadURL(url);
  }

  /** False when a listener has prevented it. */
  close(): boolean {
    if (this.isClosed) return true;
    if (emitPreventable(this, 'close')) return false;
    note('window.close', this.contents.getURL());
    void this.contents
      .settled()
      .then(({ page }) => page.close({ runBeforeUnload: true }))
      .catch(() => this.gone());
    return true;
  }

  destroy() {
    void this.contents
      .settled()
      .then(({ page }) => page.close())
      .catch(() => undefined);
    this.gone();
  }

  gone() {
    if (this.isClosed) return;
    this.isClosed = true;
    windows.delete(this);
    this.emit('closed');
    closedWindows.emit('closed');
  }

  isDestroyed(): boolean {
    return this.isClosed;
  }
  getBounds(): Rectangle {
    return conditions.session === 'wayland' ? { ...this.bounds, x: 0, y: 0 } : this.bounds;
  }
  getNormalBounds(): Rectangle {
    return this.getBounds();
  }
  /** Also what a person does who drags the window. */
  setBounds(bounds: Rectangle) {
    this.bounds = { ...this.bounds, ...bounds };
    this.emit('resize');
    this.emit('move');
  }
  /** Shows a window that is hidden, as it does there. */
  maximize() {
    this.states.add('maximized').add('visible');
    this.emit('maximize');
  }
  isMaximized(): boolean {
    return this.states.has('maximized');
  }
  setFullScreen(is: boolean) {
    if (is) this.states.add('fullScreen');
    else this.states.delete('fullScreen');
    this.emit(is ? 'enter-full-screen' : 'leave-full-screen');
  }
  isFullScreen(): boolean {
    return this.states.has('fullScreen');
  }
  isMinimized(): boolean {
    return this.states.has('minimized');
  }
  minimize() {
    this.states.add('minimized');
  }
  restore() {
    this.states.delete('minimized');
  }
  isVisible(): boolean {
    return this.states.has('visible');
  }
  show() {
    this.states.add('visible');
  }
  showInactive() {
    this.states.add('visible');
  }
  setProgressBar(value: number) {
    note('window.setProgressBar', value);
  }
  focus() {
    note('window.focus', null);
  }
  setMenuBarVisibility() {}

  /** For the test: what a person would see of it. */
  seen() {
    return {
      url: this.contents.getURL(),
      bounds: this.getBounds(),
      isVisible: this.isVisible(),
      isMaximized: this.isMaximized(),
      isFullScreen: this.isFullScreen(),
      isForPrinting: this.options.show === false && this.options.webPreferences?.session !== undefined,
    };
  }
}

const faceOf = (window: Window | undefined) => window?.face ?? null;
const newest = () => [...windows].at(-1);

export const BrowserWindow = strict(
  class {
    static getAllWindows() {
      return [...windows].map(({ face }) => face);
    }
    static getFocusedWindow() {
      return faceOf(newest());
    }
    static fromWebContents(contents: unknown) {
      return faceOf([...windows].find(({ contents: own }) => own.face === contents));
    }

    constructor(options?: BrowserWindowConstructorOptions) {
      return new Window(options).face;
    }
  },
  { type: 'BrowserWindow' },
);

const inbox = new EventEmitter();
messages.on('message', (channel: string, event: object, values: unknown[]) => inbox.emit(channel, event, ...values));
/** Its events are the channels. */
export const ipcMain = inbox;

// What happens to the newest window from outside: its page breaks down, somebody presses a key in it.
onOrder('window.crash', () => void newest()?.contents.crash());
onOrder('window.contextMenu', (asked: object) => {
  const nothing = {
    misspelledWord: '',
    dictionarySuggestions: [],
    isEditable: false,
    editFlags: {},
    selectionText: '',
  };
  newest()?.contents.emit('context-menu', {}, { ...nothing, ...asked });
});
onOrder('window.press', () => newest()?.contents.press());
onOrder('window.maximize', () => newest()?.maximize());
onOrder('window.setBounds', (bounds: Rectangle) => newest()?.setBounds(bounds));
onOrder('window.close', (address: string) => {
  [...windows].find(({ contents }) => contents.getURL().includes(address))?.close();
});
onOrder('window.message', ({ frame, values }: { frame: string; values: ({ bytes: number[] } | unknown)[] }) => {
  const isBytes = (value: unknown): value is { bytes: number[] } =>
    typeof value === 'object' && value !== null && 'bytes' in value;
  const given = values.map((value) => (isBytes(value) ? new Uint8Array(value.bytes) : value));
  return [...windows][0]?.contents.forge(frame, 'handschlag', given);
});
onOrder('windows.count', () => windows.size);
onOrder('windows.seen', () => [...windows].map((window) => window.seen()));
