// BrowserWindow and its WebContents over a page of the real Chromium.
import { EventEmitter } from 'node:events';
import type {
  BrowserWindowConstructorOptions,
  PrintToPDFOptions,
  Rectangle,
  WindowOpenHandlerResponse,
} from 'electron';
import type { Download, Frame } from 'playwright-core';
import { ask, note, onOrder } from './control.ts';
import { openPage, type StandInPage } from './page.ts';
import { emitPreventable } from './preventable.ts';
import { sessionOf, StandInSession } from './session.ts';

export const windows = new Set<BrowserWindow>();
export const ipcMain = new EventEmitter();
/** Emits `closed` when any window has gone. */
export const closedWindows = new EventEmitter();
/** Emits `created` for the contents of any window. */
export const createdContents = new EventEmitter();

/** Milliseconds after which Chromium would say that a page hangs; there it is ten times as long. */
const hangsAfter = 3_000;
/** A test can have pages that take for ever to print. */
const printing = { isHeld: false };

/** What stands for a WebFrameMain: the same object for as long as main asks for the main frame. */
class FrameMain {
  readonly parent: FrameMain | null;
  readonly url: string;
  readonly origin: string;

  constructor(frame: Frame) {
    this.url = frame.url();
    this.origin = URL.canParse(this.url) ? new URL(this.url).origin : 'null';
    const parent = frame.parentFrame();
    this.parent = parent ? new FrameMain(parent) : null;
  }
}

class WebContents extends EventEmitter {
  readonly session: StandInSession;
  private readonly preload: string | undefined;
  private readonly window: BrowserWindow;
  private opened: Promise<StandInPage>;
  private url = '';
  private isGone = false;
  private openHandler: ((details: { url: string }) => WindowOpenHandlerResponse) | null = null;
  readonly debugger = {
    attach: (version?: string) => note('debugger.attach', version),
    detach: () => undefined,
    isAttached: () => true,
    sendCommand: async (method: string, parameters?: object) => {
      const { devtools } = await this.opened;
      return (devtools.send as (method: string, parameters?: object) => Promise<unknown>)(method, parameters);
    },
  };

  constructor(window: BrowserWindow, { webPreferences = {} }: BrowserWindowConstructorOptions) {
    super();
    this.window = window;
    this.session =
      webPreferences.session instanceof StandInSession
        ? webPreferences.session
        : sessionOf(webPreferences.partition ?? '');
    this.preload = webPreferences.preload;
    createdContents.emit('created', this);
    this.opened = this.open();
  }

  private open(): Promise<StandInPage> {
    const opened: Promise<StandInPage> = openPage(this.session, this.preload, {
      onMessage: (frame, channel, values) => {
        const isMain = frame.parentFrame() === null;
        const senderFrame = isMain ? this.mainFrame : new FrameMain(frame);
        ipcMain.emit(channel, { sender: this, senderFrame }, ...values);
      },
      mayNavigate: (url, isMainFrame) =>
        !emitPreventable(this, 'will-frame-navigate', { url, isMainFrame, isSameDocument: false }) &&
        !(isMainFrame && emitPreventable(this, 'will-navigate', { url, isMainFrame, isSameDocument: false })),
      onNavigation: (url) => this.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument: false }),
      onWindowOpen: (url) => note('windowOpen', { url, action: this.openHandler?.({ url }).action ?? 'allow' }),
      onUnload: () => (emitPreventable(this, 'will-prevent-unload') ? 'leave' : 'stay'),
      onClosed: () => {
        // A page that broke down is closed when the next one has taken its place.
        if (!this.isGone && this.opened === opened) this.window.gone();
      },
      onCrash: () => {
        this.isGone = true;
        this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
      },
      onDownload: (download) => void this.save(download),
    });
    return opened;
  }

  get mainFrame(): FrameMain {
    return this.frames;
  }
  private readonly frames = new Proxy(Object.create(FrameMain.prototype) as FrameMain, {
    get: (_target, name) => {
      if (name === 'parent') return null;
      if (name === 'url') return this.getURL();
      return name === 'origin' ? new URL(this.getURL()).origin : undefined;
    },
  });

  async loadURL(url: string) {
    this.url = url;
    const page = await this.opened;
    await page.load(url);
    this.emit('did-finish-load');
  }

  getURL(): string {
    return this.current?.page.url() ?? this.url;
  }
  private current: StandInPage | null = null;

  /** Known of an empty page only. */
  getOSProcessId(): number {
    return this.current?.processId() ?? 0;
  }

  async settled(): Promise<StandInPage> {
    this.current = await this.opened;
    return this.current;
  }

  send(channel: string, ...values: unknown[]) {
    void this.opened.then((page) => page.send(channel, values)).catch(() => undefined);
  }

  reload() {
    if (this.isGone) {
      this.isGone = false;
      const url = this.getURL();
      const before = this.opened;
      this.opened = this.open();
      void before.then(({ page }) => page.close()).catch(() => undefined);
      void this.settled()
        .then(() => this.loadURL(url))
        .catch(() => undefined);
    } else void this.opened.then(({ page }) => page.reload()).catch(() => undefined);
  }

  forcefullyCrashRenderer() {
    note('webContents.forcefullyCrashRenderer', null);
    void this.crash();
  }

  /** A key that a person presses. A page that does not take it hangs, and does so no longer once it has taken it. */
  async press() {
    const { devtools } = await this.opened;
    let isTaken = false;
    const taken = devtools
      .send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Shift', code: 'ShiftLeft' })
      .then(() => (isTaken = true));
    await Promise.race([taken.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, hangsAfter))]);
    if (isTaken) return;
    this.window.emit('unresponsive');
    void taken.then(
      () => this.window.emit('responsive'),
      () => undefined,
    );
  }

  async crash() {
    const { devtools } = await this.opened;
    await devtools.send('Page.crash').catch(() => undefined);
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    note('webContents.printToPDF', options);
    if (printing.isHeld) await new Promise(() => undefined);
    const { devtools } = await this.opened;
    const { printBackground, preferCSSPageSize, generateTaggedPDF, generateDocumentOutline } = options;
    const given = Object.entries({ printBackground, preferCSSPageSize, generateTaggedPDF, generateDocumentOutline });
    const { data } = await devtools.send(
      'Page.printToPDF',
      Object.fromEntries(given.filter(([, value]) => value !== undefined)),
    );
    return Buffer.from(data, 'base64');
  }

  print(options: object, done: (success: boolean) => void) {
    note('webContents.print', options);
    done(true);
  }

  setWindowOpenHandler(handler: (details: { url: string }) => WindowOpenHandlerResponse) {
    this.openHandler = handler;
  }

  isDestroyed(): boolean {
    return this.window.isDestroyed();
  }

  replaceMisspelling(word: string) {
    note('webContents.replaceMisspelling', word);
  }

  private async save(download: Download) {
    const item = Object.assign(new EventEmitter(), {
      options: {} as { defaultPath?: string },
      path: '',
      getFilename: () => download.suggestedFilename(),
      setSaveDialogOptions(options: { defaultPath?: string }) {
        this.options = options;
      },
      setSavePath(path: string) {
        this.path = path;
      },
      getSavePath() {
        return this.path;
      },
      cancel: () => void download.cancel(),
    });
    if (emitPreventable(this.session, 'will-download', {}, item, this)) return download.cancel();
    if (item.path === '') item.path = (await ask<{ filePath: string }>('download', item.options)).filePath;
    if (item.path === '') {
      await download.cancel();
      item.emit('done', {}, 'cancelled');
    } else {
      await download.saveAs(item.path);
      item.emit('done', {}, 'completed');
    }
  }
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...windows].at(-1) ?? null;
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return [...windows].find(({ webContents }) => webContents === contents) ?? null;
  }

  readonly webContents: WebContents;
  private bounds: Rectangle;
  private readonly states = new Set<string>();
  private isClosed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    windows.add(this);
    note('new BrowserWindow', options);
    this.webContents = new WebContents(this, options);
    // Never, when the app is told to quit meanwhile.
    void this.webContents.settled().then(
      () => this.emit('ready-to-show'),
      () => undefined,
    );
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  /** False when a listener has prevented it. */
  close(): boolean {
    if (this.isClosed) return true;
    if (emitPreventable(this, 'close')) return false;
    void this.webContents
      .settled()
      .then(({ page }) => page.close({ runBeforeUnload: true }))
      .catch(() => this.gone());
    return true;
  }

  destroy() {
    void this.webContents
      .settled()
      .then(({ page }) => page.close())
      .catch(() => undefined);
    this.gone();
  }

  /** The page has gone, by whatever way. */
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
    return this.bounds;
  }
  getNormalBounds(): Rectangle {
    return this.bounds;
  }
  /** Also what a person does who drags the window. */
  setBounds(bounds: Rectangle) {
    this.bounds = { ...this.bounds, ...bounds };
    this.emit('resize');
    this.emit('move');
  }
  maximize() {
    this.states.add('maximized');
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
}

// What happens to the newest window from outside: its page breaks down, somebody presses a key in it.
onOrder('window.crash', () => void BrowserWindow.getFocusedWindow()?.webContents.crash());
onOrder('window.contextMenu', (asked: object) => {
  const nothing = {
    misspelledWord: '',
    dictionarySuggestions: [],
    isEditable: false,
    editFlags: {},
    selectionText: '',
  };
  BrowserWindow.getFocusedWindow()?.webContents.emit('context-menu', {}, { ...nothing, ...asked });
});
onOrder('window.press', () => BrowserWindow.getFocusedWindow()?.webContents.press());
onOrder('window.setBounds', (bounds: Rectangle) => BrowserWindow.getFocusedWindow()?.setBounds(bounds));
onOrder('windows.count', () => windows.size);
onOrder('printing.hold', (isHeld: boolean) => void (printing.isHeld = isHeld));
