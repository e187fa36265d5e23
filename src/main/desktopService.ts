// What the main process does for its window: DesktopApi with dialogs, files and the second display.
import { dialog, shell, type BrowserWindow } from 'electron';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { replaceFile } from '../engine/disk/durableFile.ts';
import { errorCode, exportedFiles } from '../engine/disk/storageFiles.ts';
import type { Translate } from '../i18n/translator.ts';
import type { DesktopApi, WindowContext } from '../protocol/desktopApi.ts';
import type { AppState } from './appState.ts';
import type { Commands } from './commands.ts';
import type { PrintEnd } from './electronShell.ts';
import { chosenFile } from './savePlace.ts';

export interface DesktopServiceOptions {
  readonly window: () => BrowserWindow;
  readonly state: AppState;
  readonly commands: Commands;
  readonly translate: () => Translate;
  readonly documentsDir: () => string;
  readonly onContext: (context: WindowContext) => void;
  readonly onSettled: (isHolding: boolean) => void;
  /** A file was written: it belongs to the system's recent documents. */
  readonly onWritten: (path: string) => void;
  readonly openAudience: (workshopId: string) => void;
  /** `tooLarge`: the plan cannot be laid out. Rejects when there is no such plan or it cannot be printed. */
  readonly print: (workshopId: string, language: WindowContext['language']) => Promise<PrintEnd | 'tooLarge'>;
}

/** Places that the person has chosen are remembered by random names, this many at most. */
const placesKept = 50;

export function createDesktopService(options: DesktopServiceOptions): DesktopApi {
  const { window, state, commands, translate, documentsDir } = options;
  const places = new Map<string, string>();

  return {
    nextCommand: () => commands.next(),
    async showContext(context) {
      options.onContext(context);
      return null;
    },
    async settled({ isHolding }) {
      options.onSettled(isHolding);
      return null;
    },
    async chooseSavePlace({ fileName, format }) {
      const t = translate();
      const folder = state.read().saveFolder ?? documentsDir();
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: t('desktop.dialog.save'),
        // Only the last part of a name from outside is a name.
        defaultPath: join(folder, basename(fileName)),
        filters: [{ name: t(`app.export.formats.${format}`), extensions: [format] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return null;
      const file = await chosenFile({ window: window(), filePath, ending: format, t });
      if (file === null) return null;
      state.change({ saveFolder: dirname(file) });
      const place = randomBytes(16).toString('base64url');
      places.set(place, file);
      for (const oldest of [...places.keys()].slice(0, -placesKept)) places.delete(oldest);
      return { place, fileName: basename(file) };
    },
    async writeFile({ place, bytes }) {
      const path = places.get(place);
      if (path === undefined) return 'notSaved';
      try {
        replaceFile(exportedFiles, path, bytes);
      } catch (error) {
        const code = errorCode(error);
        return code === 'ENOSPC' || code === 'EDQUOT' ? 'diskFull' : 'notSaved';
      }
      options.onWritten(path);
      return 'written';
    },
    async showInFolder({ place }) {
      const path = places.get(place);
      if (path !== undefined) shell.showItemInFolder(path);
      return null;
    },
    async showProgress({ value }) {
      // Above 1 means that nobody can tell how long it takes; below 0 takes the bar away.
      window().setProgressBar(value === null ? -1 : value === 'unknown' ? 2 : value);
      return null;
    },
    async openAudience({ workshopId }) {
      options.openAudience(workshopId);
      return null;
    },
    printPlan: ({ workshopId, language }) =>
      options.print(workshopId, language).then(
        (end) => (end === 'failed' || end === 'tooLarge' ? end : 'done'),
        () => 'failed',
      ),
  };
}
