// Electron's main process, kept thin: one instance, the engine, one window. Menus, files and the audience window come with the shell.
import { app, BrowserWindow, dialog, session } from 'electron';
import { join } from 'node:path';
import { findRunningEngine, startEngine } from '../engine/engine.ts';

const given = process.argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length);
const dataDir = given ?? join(app.getPath('userData'), 'data');
/** All that a page may ask the system for: to copy text, and to fill the screen. */
const permitted = new Set(['clipboard-sanitized-write', 'fullscreen']);

if (!app.requestSingleInstanceLock({ dataDir })) app.quit();
else {
  await app.whenReady();
  try {
    await run();
  } catch (error) {
    dialog.showErrorBox('Handschlag', error instanceof Error ? error.message : String(error));
    app.exit(1);
  }
}

async function run() {
  const running = await findRunningEngine(dataDir);
  const own = running ? null : await startEngine({ dataDir, ...folders() });
  const url = (running ?? own)!.url;
  const { origin } = new URL(url);
  const isPermitted = (permission: string, requester: string) => permitted.has(permission) && requester.startsWith(`${origin}/`);
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(isPermitted(permission, requestingUrl));
  });
  session.defaultSession.setPermissionCheckHandler((_contents, permission, requester) => isPermitted(permission, `${requester}/`));
  const window = openWindow(url, origin);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  let isClosed = own === null;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void own?.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

function folders() {
  const out = join(import.meta.dirname, '..');
  return { rendererDir: join(out, 'renderer'), resourcesDir: join(out, '..', 'resources') };
}

function openWindow(url: string, origin: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { preload: join(import.meta.dirname, '..', 'preload', 'index.cjs'), sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-attach-webview', (event) => event.preventDefault());
  window.webContents.on('will-navigate', (event) => {
    if (new URL(event.url).origin !== origin) event.preventDefault();
  });
  void window.loadURL(url);
  return window;
}
