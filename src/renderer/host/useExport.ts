// Exporting a workshop: asks the host for the file, hands it to the browser, says so.
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../domain/workshop.ts';
import type { ExportFormat } from '../../protocol/hostApi.ts';
import { useToast } from '../ui/Toast.tsx';
import { download } from './download.ts';
import { useHost } from './HostContext.tsx';
import { useHostCall } from './useHostCall.ts';

export function useExport() {
  const host = useHost();
  const call = useHostCall();
  const toast = useToast();
  const { t } = useTranslation();
  const [busy, setBusy] = useState<ExportFormat | null>(null);
  const exportAs = useCallback(
    async (id: string, format: ExportFormat, language: Language) => {
      setBusy(format);
      const file = await call(host.exportWorkshop({ id, format, language }));
      setBusy(null);
      if (!file) return;
      download(file);
      toast({ text: t('app.export.done', { fileName: file.fileName }) });
    },
    [host, call, toast, t],
  );
  return { busy, exportAs };
}
