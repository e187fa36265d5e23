// In which forms a workshop can be written to a file: those that have a name in the catalogues (`app.export.formats`),
// in the sequence of the menus. How each is made stands in src/engine/host/exportForms.ts.
import type { German } from './de/catalogue.ts';
import type { Translate } from './translator.ts';

/** The ending of its files, without a full stop. */
export type ExportFormat = keyof German['app']['export']['formats'];

export function exportFormats(t: Translate): readonly ExportFormat[] {
  return Object.keys(t('app.export.formats', { returnObjects: true })) as ExportFormat[];
}
