// Where a file goes that the host has made: in the desktop app where the person says, in a browser to its downloads.
import { useCallback } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { ExportFormat } from '../../i18n/exportFormats.ts';
import type { ExportedFile } from '../../protocol/hostApi.ts';
import type { Toast } from '../ui/Toast.tsx';
import { useDesktop } from './DesktopContext.ts';
import { download } from './download.ts';

/** The message to show, or null when the person has thought better of it. */
export function useSaveFile(): (file: ExportedFile, format: ExportFormat) => Promise<Toast | null> {
  const desktop = useDesktop();
  const { t } = useTranslation();
  return useCallback(
    async (file, format) => {
      if (!desktop) {
        download(file);
        return { text: t('app.export.done', { fileName: file.fileName }) };
      }
      const chosen = await desktop.api.chooseSavePlace({ fileName: file.fileName, format });
      if (!chosen) return null;
      const end = await desktop.api.writeFile({ place: chosen.place, bytes: new Uint8Array(file.bytes) });
      if (end !== 'written') return { kind: 'problem', text: t(`desktop.export.writeFailed.${end}`) };
      return {
        text: t('app.export.done', { fileName: chosen.fileName }),
        action: {
          label: t('desktop.export.showInFolder'),
          run: () => void desktop.api.showInFolder({ place: chosen.place }),
        },
      };
    },
    [desktop, t],
  );
}
