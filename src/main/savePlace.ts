// The file that a save dialog stands for. On Linux the dialog adds no ending of its own: a plan saved as "Plan" would
// be a file that no program opens.
import { dialog, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Translate } from '../i18n/translator.ts';

export interface SavePlaceOptions {
  readonly window: BrowserWindow;
  /** As the dialog has answered. */
  readonly filePath: string;
  /** Of the format that is saved, without the full stop. */
  readonly ending: string;
  readonly t: Translate;
}

/** The path with its ending; null when the person keeps the file of that name, which the dialog did not ask about. */
export async function chosenFile({ window, filePath, ending, t }: SavePlaceOptions): Promise<string | null> {
  if (filePath.toLowerCase().endsWith(`.${ending}`)) return filePath;
  const file = `${filePath}.${ending}`;
  if (!existsSync(file)) return file;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('desktop.dialog.exists', { fileName: basename(file) }),
    buttons: [t('desktop.dialog.replace'), t('app.cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0 ? file : null;
}
