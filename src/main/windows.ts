// The windows of the app: the main window with its remembered place, and the audience window on the second display.
import { app, BrowserWindow, dialog, screen, type Rectangle } from 'electron';
import { join } from 'node:path';
import type { Translate } from '../i18n/translator.ts';
import type { AppState } from './appState.ts';
import { recoverQuietly } from './recovery.ts';

export interface Windows {
  readonly main: BrowserWindow;
  /** Shows a workshop to the room; on the second display, filling it, where there is one. */
  openAudience(workshopId: string): void;
  closeAudience(): void;
  readonly audience: BrowserWindow | null;
}

export interface WindowsOptions {
  /** The library, with the token in its fragment. */
  readonly url: string;
  readonly state: AppState;
  readonly translate: () => Translate;
  /** The audience window was opened or has closed. */
  readonly onAudience: () => void;
}

const smallest = { width: 900, height: 600 };
const usual = { width: 1440, height: 900 };
/**
 * Colours that a window has before its page has arrived: canvas of the light theme and of the dark one (design.md 2).
 */
const grounds = { main: '#f5f4f1', audience: '#0c0f13' };
/** Milliseconds after which a window is shown, whatever its page does. */
const hiddenAtMost = 2_000;

export function openWindows({ url, state, translate, onAudience }: WindowsOptions): Windows {
  const main = openMain(state);
  let audience: BrowserWindow | null = null;
  void main.loadURL(url).catch(() => undefined);
  main.on('closed', () => audience?.close());
  return {
    main,
    get audience() {
      return audience;
    },
    openAudience(workshopId) {
      const address = new URL(url);
      address.pathname = `/w/${workshopId}/audience`;
      audience ??= openSecond(main, translate, () => {
        audience = null;
        onAudience();
      });
      void audience.loadURL(address.href).catch(() => undefined);
      audience.showInactive();
      onAudience();
    },
    closeAudience: () => audience?.close(),
  };
}

function openMain(state: AppState): BrowserWindow {
  const kept = state.read().bounds.find(({ displays }) => displays === displaysNow());
  const window = new BrowserWindow({
    ...(kept ? visibleBounds(kept.bounds) : usual),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: grounds.main,
    title: 'Handschlag',
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // The middle button would open a link in a window of its own.
      disableBlinkFeatures: 'Auxclick',
      spellcheck: true,
    },
  });
  showSoon(window, () => {
    // Before it is shown, maximising would show it empty.
    if (kept?.isMaximized) window.maximize();
    window.show();
  });
  const remember = () => {
    const displays = displaysNow();
    const others = state.read().bounds.filter((entry) => entry.displays !== displays);
    state.change({
      bounds: [{ displays, bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }, ...others].slice(
        0,
        10,
      ),
    });
  };
  // Dragging a window moves it some hundred times; only where it ends up is kept.
  let timer: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(remember, 500);
  };
  window.on('resize', later);
  window.on('move', later);
  const rememberNow = () => {
    clearTimeout(timer);
    if (!window.isDestroyed()) remember();
  };
  // Both: at the end of the app the window is not closed but destroyed (quitting.ts).
  window.on('close', rememberNow);
  app.on('before-quit', rememberNow);
  window.on('closed', () => clearTimeout(timer));
  return window;
}

/**
 * Shows a window once its page has something to show. On Wayland `ready-to-show` may never come for a window that is
 * hidden, so the end of loading counts as well, and in the end the time.
 */
function showSoon(window: BrowserWindow, show: () => void) {
  let isShown = false;
  const once = () => {
    clearTimeout(limit);
    if (isShown || window.isDestroyed()) return;
    isShown = true;
    show();
  };
  const limit = setTimeout(once, hiddenAtMost);
  window.once('ready-to-show', once);
  window.webContents.once('did-finish-load', once);
  window.once('closed', () => clearTimeout(limit));
}

/**
 * It has no preload: whatever it shows cannot say anything to the main process. Wayland lets no program place its
 * windows: it would fill the display of the person who presents, so there it opens as a window to be dragged over.
 */
function openSecond(main: BrowserWindow, translate: () => Translate, onClosed: () => void): BrowserWindow {
  const here = screen.getDisplayMatching(main.getBounds());
  const second = screen.getAllDisplays().find(({ id }) => id !== here.id);
  const other = isOnWayland() ? undefined : second;
  const window = new BrowserWindow({
    ...(other ? other.bounds : { width: 1280, height: 720 }),
    fullscreen: other !== undefined,
    show: false,
    backgroundColor: grounds.audience,
    title: 'Handschlag',
    autoHideMenuBar: true,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      disableBlinkFeatures: 'Auxclick',
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  window.setMenuBarVisibility(false);
  window.on('closed', onClosed);
  recoverQuietly(window);
  if (second && !other) {
    const t = translate();
    const message = t('desktop.audience.dragOver');
    void dialog.showMessageBox(main, { type: 'info', message, buttons: [t('app.close')], noLink: true });
  }
  return window;
}

/**
 * Whether the windows are Wayland's own. `npm start` and the installed app ask for XWayland by the switch, where there
 * is one; without a switch Electron takes what the session has.
 */
function isOnWayland(): boolean {
  if (process.platform !== 'linux') return false;
  const asked = app.commandLine.getSwitchValue('ozone-platform');
  if (asked !== '' && asked !== 'auto') return asked === 'wayland';
  return process.env['XDG_SESSION_TYPE'] === 'wayland' && Boolean(process.env['WAYLAND_DISPLAY']);
}

/** The displays that are there, so that a window comes back where it was with this set of them. */
function displaysNow(): string {
  return screen
    .getAllDisplays()
    .map(({ bounds: { x, y, width, height } }) => `${x},${y},${width},${height}`)
    .sort()
    .join(' ');
}

/** Never outside of what can be seen: a window that nobody finds is worse than one in another place. */
function visibleBounds(bounds: Rectangle): Rectangle {
  const { workArea } = screen.getDisplayMatching(bounds);
  const width = Math.min(bounds.width, workArea.width);
  const height = Math.min(bounds.height, workArea.height);
  return {
    width,
    height,
    x: Math.min(Math.max(bounds.x, workArea.x), workArea.x + workArea.width - width),
    y: Math.min(Math.max(bounds.y, workArea.y), workArea.y + workArea.height - height),
  };
}
