// Saves a page that goes by mail, and says where it is.
import { useCallback } from 'react';
import { useSaveFile } from '../../host/useSaveFile.ts';
import { useToast } from '../../ui/Toast.tsx';

/** @returns a function of the file's name and the page */
export function useSaveLetter(): (fileName: string, page: string) => Promise<void> {
  const save = useSaveFile();
  const toast = useToast();
  return useCallback(
    async (fileName, page) => {
      const saved = await save({ fileName, mediaType: 'text/html', bytes: new TextEncoder().encode(page) }, 'html');
      if (saved) toast(saved);
    },
    [save, toast],
  );
}
