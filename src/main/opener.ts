// Opening files in the window: by dialog, by double click, by arguments. A workshop of this computer opens by its id.
import { dialog, type BrowserWindow } from 'electron';
import { basename, dirname } from 'node:path';
import { largestFile } from '../domain/record/largestFile.ts';
import { megabytes } from '../i18n/format.ts';
import type { Translate } from '../i18n/translator.ts';
import type { AppState } from './appState.ts';
import type { Commands } from './commands.ts';
import { importable, loadOpening, type Opening } from './openings.ts';

export interface OpenerOptions {
  readonly window: BrowserWindow;
  readonly state: AppState;
  readonly commands: Commands;
  readonly translate: () => Translate;
  readonly documentsDir: () => string;
  /** A file was opened: it belongs to the system's recent documents. */
  readonly onOpened: (path: string) => void;
}

export interface Opener {
  open(opening: Opening): void;
  /** Asks for a file and opens it. */
  ask(kind: 'any' | 'csv'): void;
}

export function createOpener({ window, state, commands, translate, documentsDir, onOpened }: OpenerOptions): Opener {
  async function open(opening: Opening) {
    const loaded = await loadOpening(opening);
    if (typeof loaded !== 'string') {
      if ('file' in opening) onOpened(opening.file);
      return commands.send(loaded);
    }
    if (window.isDestroyed()) return;
    const t = translate();
    const fileName = 'file' in opening ? basename(opening.file) : '';
    await dialog.showMessageBox(window, {
      type: 'error',
      message: t(`desktop.open.${loaded}`, { fileName, most: megabytes(largestFile) }),
      buttons: [t('app.close')],
      noLink: true,
    });
  }

  async function ask(kind: 'any' | 'csv') {
    const t = translate();
    const tables = importable.filter((ending) => ending !== 'handschlag');
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: t('desktop.dialog.open'),
      defaultPath: state.read().openFolder ?? documentsDir(),
      filters: [
        ...(kind === 'any' ? [{ name: t('desktop.dialog.all'), extensions: [...importable] }] : []),
        { name: t('desktop.dialog.tables'), extensions: [...tables] },
        ...(kind === 'any' ? [{ name: t('desktop.dialog.workshops'), extensions: ['handschlag'] }] : []),
      ],
      properties: ['openFile'],
    });
    const [file] = filePaths;
    if (canceled || file === undefined) return;
    state.change({ openFolder: dirname(file) });
    await open({ file });
  }

  return { open: (opening) => void open(opening), ask: (kind) => void ask(kind) };
}
