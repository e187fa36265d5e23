// A file that came from outside: chosen, dropped anywhere on the window, or opened by the system. The library shows
// what it would become.
import { createContext, use, useCallback } from 'react';
import { largestFile } from '../domain/record/largestFile.ts';
import { megabytes } from '../i18n/format.ts';
import { useTranslation } from './ui/translation.tsx';
import { useNavigation } from './base/NavigationContext.ts';
import type { WritableStore } from './base/store.ts';
import { useToast } from './ui/Toast.tsx';

export interface IncomingFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const IncomingFileContext = createContext<WritableStore<IncomingFile | null> | null>(null);

/** An open dialog that takes the next file itself, wherever on the window it is dropped; null without one. */
export const FileTakerContext = createContext<WritableStore<((file: IncomingFile) => void) | null> | null>(null);

export function useIncomingFile(): WritableStore<IncomingFile | null> {
  const store = use(IncomingFileContext);
  if (!store) throw new Error('useIncomingFile needs an IncomingFileContext above it');
  return store;
}

/** Takes the first of the files and goes to the library with it. */
export function useTakeFiles(): (files: readonly File[]) => void {
  const incoming = useIncomingFile();
  const taker = use(FileTakerContext);
  const navigation = useNavigation();
  const toast = useToast();
  const { t } = useTranslation();
  return useCallback(
    (files) => {
      const file = files[0];
      if (!file) return;
      if (file.size > largestFile)
        return toast({ kind: 'problem', text: t('library.import.tooLarge', { most: megabytes(largestFile) }) });
      if (files.length > 1) toast({ text: t('library.import.onlyOne', { fileName: file.name }) });
      void file.arrayBuffer().then((bytes) => {
        const taken = { fileName: file.name, bytes: new Uint8Array(bytes) };
        const take = taker?.get();
        if (take) return take(taken);
        incoming.set(taken);
        if (navigation.place.get().page !== 'library') navigation.go({ page: 'library' });
      });
    },
    [incoming, taker, navigation, toast, t],
  );
}
