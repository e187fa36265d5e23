// Electron's main process, kept thin: one instance, the engine, one window. Menus, files and the audience window come with the shell.
import { app, BrowserWindow, session } from 'electron';
import { join } from 'node:path';
import { startEngine } from '../engine/engine.ts';

const dataArgument = process.argv.find((argument) => argument.startsWith('--data='));

if (!app.requestSingleInstanceLock()) app.quit();
else {
  await app.whenReady();
  const engine = await startEngine({
    dataDir: dataArgument?.slice('--data='.length) ?? join(app.getPath('userData'), 'data'),
    rendererDir: join(import.meta.dirname, '..', 'renderer'),
    resourcesDir: join(import.meta.dirname, '..', '..', 'resources'),
  });
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  const window = openWindow(engine.url);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void engine.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

function openWindow(url: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { preload: join(import.meta.dirname, '..', 'preload', 'index.cjs'), sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  const { origin } = new URL(url);
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => {
    if (new URL(event.url).origin !== origin) event.preventDefault();
  });
  void window.loadURL(url);
  return window;
}
