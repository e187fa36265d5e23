// Exporting a workshop: asks the host for the file, sees to it that it is saved, says so.
import { useCallback, useState } from 'react';
import type { Language } from '../../domain/workshop.ts';
import type { ExportFormat } from '../../protocol/hostApi.ts';
import { useToast } from '../ui/Toast.tsx';
import { useHost } from './HostContext.tsx';
import { useHostCall } from './useHostCall.ts';
import { useSaveFile } from './useSaveFile.ts';

export function useExport() {
  const host = useHost();
  const call = useHostCall();
  const toast = useToast();
  const save = useSaveFile();
  const [busy, setBusy] = useState<ExportFormat | null>(null);
  const exportAs = useCallback(
    async (id: string, format: ExportFormat, language: Language) => {
      setBusy(format);
      const file = await call(host.exportWorkshop({ id, format, language }));
      setBusy(null);
      if (!file) return;
      const saved = await save(file, format);
      if (saved) toast(saved);
    },
    [host, call, save, toast],
  );
  return { busy, exportAs };
}
