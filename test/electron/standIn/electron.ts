// What stands for the module `electron` in tests: as much of it as the main process uses, over a real Chromium and real
// processes. It has no name that Electron has not (electronNames.ts), nothing works before the app is ready or after a
// window has gone, and menus and dialogs are data that the test reads and answers.
//
// What it cannot show: how Chromium within Electron differs from the one that is installed, and how systems show it.
import type { MessageBoxOptions, OpenDialogOptions, Rectangle, SaveDialogOptions } from 'electron';
import './faultBox.ts';
import { app, becomeReady } from './app.ts';
import { BrowserWindow, ipcMain } from './browserWindow.ts';
import { conditions, mustBeReady, readiness } from './conditions.ts';
import { ask, note, onOrder } from './control.ts';
import { Menu } from './menu.ts';
import { sessionOf } from './session.ts';
import { strict } from './strict.ts';
import { utilityProcess } from './utilityProcess.ts';

const ready = (what: string) => () => mustBeReady(what);

function askBox(...args: [object, MessageBoxOptions] | [MessageBoxOptions]) {
  if (!readiness.isReady) mustBeReady('dialog');
  mustBeThere(args);
  const options = args.at(-1) as MessageBoxOptions;
  if (options.buttons && options.noLink !== true)
    throw new Error(`On Windows the buttons of "${options.message}" would be links with explanations`);
  // Closed from outside, a question counts as cancelled.
  const { signal, cancelId = 0 } = options;
  const taken = signal && { signal, answer: { response: cancelId } };
  return ask<{ response: number }>('dialog.showMessageBox', options, taken);
}

/** A dialog of a window that has gone cannot be shown. */
function mustBeThere(args: readonly unknown[]) {
  const [window] = args as [{ isDestroyed?: () => boolean }];
  if (args.length > 1 && window.isDestroyed?.()) throw new TypeError('Object has been destroyed');
}

function askFile(call: string) {
  return (...args: [object, OpenDialogOptions | SaveDialogOptions] | [OpenDialogOptions | SaveDialogOptions]) => {
    mustBeReady('dialog');
    mustBeThere(args);
    return ask(call, args.at(-1));
  };
}

const dialog = strict(
  {
    showMessageBox: askBox,
    showOpenDialog: askFile('dialog.showOpenDialog'),
    showSaveDialog: askFile('dialog.showSaveDialog'),
    showErrorBox: (title: string, content: string) => note('dialog.showErrorBox', { title, content }),
  },
  { type: 'Dialog' },
);

const session = strict(
  {
    get defaultSession() {
      return sessionOf('');
    },
    fromPartition: (partition: string) => sessionOf(partition),
  },
  { type: 'Session', check: ready('session') },
);

const shell = strict(
  {
    openExternal: async (url: string) => note('shell.openExternal', url),
    openPath: async (path: string) => {
      note('shell.openPath', path);
      return '';
    },
    showItemInFolder: (path: string) => note('shell.showItemInFolder', path),
  },
  { type: 'Shell' },
);

interface Display {
  readonly id: number;
  readonly bounds: Rectangle;
  readonly workArea: Rectangle;
  readonly scaleFactor: number;
}

const allDisplays: Display[] = conditions.displays.map(({ scaleFactor = 1, ...bounds }, id) => ({
  id,
  bounds,
  workArea: bounds,
  scaleFactor,
}));
const contains = ({ bounds: { x, y, width, height } }: Display, at: Rectangle) =>
  at.x >= x && at.x < x + width && at.y >= y && at.y < y + height;
const screen = strict(
  {
    getAllDisplays: () => allDisplays,
    getDisplayMatching: (bounds: Rectangle) =>
      allDisplays.find((display) => contains(display, bounds)) ?? allDisplays[0],
  },
  { type: 'Screen', check: ready('screen') },
);

const powerSaveBlocker = strict(
  {
    start(type: string) {
      note('powerSaveBlocker.start', type);
      return 1;
    },
    stop: (id: number) => note('powerSaveBlocker.stop', id),
  },
  { type: 'PowerSaveBlocker' },
);

const theme = { source: 'system' };
const nativeTheme = strict(
  {
    get themeSource() {
      return theme.source;
    },
    set themeSource(source: string) {
      theme.source = source;
      note('nativeTheme.themeSource', source);
    },
  },
  { type: 'NativeTheme' },
);
onOrder('theme', () => theme.source);

export {
  app,
  becomeReady,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerSaveBlocker,
  screen,
  session,
  shell,
  utilityProcess,
};
