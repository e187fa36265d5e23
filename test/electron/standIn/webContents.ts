// WebContents over a page of the real Chromium.
import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, PrintToPDFOptions, WindowOpenHandlerResponse } from 'electron';
import type { Download, Frame } from 'playwright-core';
import { ask, note, onOrder } from './control.ts';
import { openPage, type StandInPage } from './page.ts';
import { emitPreventable } from './preventable.ts';
import { rawSession, sessionBehind, type StandInSession } from './session.ts';
import { strict } from './strict.ts';

/** What the contents ask of the window that they are in. */
export interface Surroundings {
  /** The page has gone, by whatever way. */
  gone(): void;
  isDestroyed(): boolean;
  /** Something of the page can be seen. */
  drawn(): void;
  emit(event: 'unresponsive' | 'responsive'): boolean;
}

/** Milliseconds after which Chromium would say that a page hangs; there it is ten times as long. */
const hangsAfter = 3_000;
/** A test can have pages that take for ever to print, and a printer that is not there. */
const printing = { isHeld: false, dialog: { isPrinted: true, reason: '' } };
/** Emits `created` for the contents of any window, and every message of a preload. */
export const createdContents = new EventEmitter();
export const messages = new EventEmitter();

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

export class WebContents extends EventEmitter {
  readonly own: StandInSession;
  private readonly preload: string | undefined;
  private readonly window: Surroundings;
  private opened: Promise<StandInPage>;
  private url = '';
  private isGone = false;
  private openHandler: ((details: { url: string }) => WindowOpenHandlerResponse) | null = null;
  readonly debugger = strict(
    {
      attach: (version?: string) => note('debugger.attach', version),
      detach: () => undefined,
      isAttached: () => true,
      sendCommand: async (method: string, parameters?: object) => {
        const { devtools } = await this.opened;
        return (devtools.send as (method: string, parameters?: object) => Promise<unknown>)(method, parameters);
      },
    },
    { type: 'Debugger', isGone: () => this.isDestroyed() },
  );

  constructor(window: Surroundings, { webPreferences = {} }: BrowserWindowConstructorOptions) {
    super();
    this.window = window;
    this.own = sessionBehind(webPreferences.session) ?? rawSession(webPreferences.partition ?? '');
    this.preload = webPreferences.preload;
    createdContents.emit('created', this.face);
    this.opened = this.open();
  }

  /** What main sees of it. */
  get face(): WebContents {
    return strict(this, { type: 'WebContents', isGone: () => this.isDestroyed() });
  }

  get session(): StandInSession {
    return strict(this.own, { type: 'Session' });
  }

  private open(): Promise<StandInPage> {
    const opened: Promise<StandInPage> = openPage(this.own, this.preload, {
      onMessage: (channel, values) => {
        messages.emit('message', channel, { sender: this.face, senderFrame: this.mainFrame }, values);
      },
      mayNavigate: (url, isMainFrame) =>
        !emitPreventable(this, 'will-frame-navigate', { url, isMainFrame, isSameDocument: false }) &&
        !(isMainFrame && emitPreventable(this, 'will-navigate', { url, isMainFrame, isSameDocument: false })),
      onNavigation: (url) => this.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument: false }),
      onWindowOpen: (url) => note('windowOpen', { url, action: this.openHandler?.({ url }).action ?? 'allow' }),
      onUnload: () => (emitPreventable(this, 'will-prevent-unload') ? 'leave' : 'stay'),
      onDrawn: () => this.window.drawn(),
      onLoad: () => this.emit('did-finish-load'),
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

  /** A message as a frame would send it that had the preload's means: what a page that was taken over could do. */
  async forge(frameName: string, channel: string, values: unknown[]) {
    const { page } = await this.settled();
    let frame = frameName === '' ? page.mainFrame() : page.frame(frameName);
    for (; frame === null; frame = page.frame(frameName)) await page.waitForEvent('framenavigated');
    const senderFrame = frameName === '' ? this.mainFrame : new FrameMain(frame);
    messages.emit('message', channel, { sender: this.face, senderFrame }, values);
  }

  async loadURL(url: string) {
    this.url = url;
    const page = await this.opened;
    await page.load(url);
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

  print(options: object, done: (isPrinted: boolean, reason: string) => void) {
    note('webContents.print', options);
    done(printing.dialog.isPrinted, printing.dialog.reason);
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
    if (emitPreventable(this.own, 'will-download', {}, strict(item, { type: 'DownloadItem' }), this.face))
      return download.cancel();
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

onOrder('printing.dialog', (end: typeof printing.dialog) => void (printing.dialog = end));
onOrder('printing.hold', (isHeld: boolean) => void (printing.isHeld = isHeld));
