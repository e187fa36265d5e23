// The workshops of this machine as the host lists them, and what can be done with one; every change is followed by a
// new list.
import { useCallback, useEffect, useState } from 'react';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';
import type { WorkshopEntry } from '../../protocol/hostApi.ts';
import { formatSize } from '../../i18n/format.ts';
import { useHostConnection } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { useStore } from '../base/store.ts';
import { useToast } from '../ui/Toast.tsx';

/**
 * Milliseconds between two looks at the list: workshops change in other windows, and pictures follow edits a little
 * later.
 */
const looksEvery = 2000;

export interface Library {
  /** Newest change first; null until the host has answered. */
  readonly workshops: readonly WorkshopEntry[] | null;
  readonly removed: readonly WorkshopEntry[];
  rename(entry: WorkshopEntry, title: string): Promise<boolean>;
  duplicate(entry: WorkshopEntry): void;
  /** True when it was done. */
  writeAnew(entry: WorkshopEntry): Promise<boolean>;
  remove(entry: WorkshopEntry): void;
  restore(entry: WorkshopEntry): void;
}

export function useLibrary(): Library {
  const connection = useHostConnection();
  const host = connection.api;
  const isConnected = useStore(connection.isConnected);
  const call = useHostCall();
  const toast = useToast();
  const { t } = useTranslation();
  const language = useLanguage();
  const [entries, setEntries] = useState<readonly WorkshopEntry[] | null>(null);

  const refresh = useCallback(async () => {
    const answer = await host.listWorkshops({ language }).catch(() => undefined);
    if (answer?.ok) setEntries((now) => (JSON.stringify(now) === JSON.stringify(answer.value) ? now : answer.value));
  }, [host, language]);
  useEffect(() => {
    if (!isConnected) return;
    void refresh();
    const look = () => void (document.hidden || refresh());
    const timer = setInterval(look, looksEvery);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [isConnected, refresh]);

  const restore = async ({ id, title }: WorkshopEntry) => {
    const restored = await call(host.restoreWorkshop({ id }));
    await refresh();
    if (restored) toast({ text: t('library.restored', { title }) });
  };
  const sorted = entries && [...entries].sort((left, right) => right.updatedAt - left.updatedAt);
  return {
    workshops: sorted && sorted.filter(({ removedAt }) => removedAt === null),
    removed: (sorted ?? []).filter(({ removedAt }) => removedAt !== null),
    async rename({ id }, title) {
      const renamed = await call(host.renameWorkshop({ id, title }));
      await refresh();
      if (renamed) toast({ text: t('library.renamed', { title: renamed.title }) });
      return renamed !== undefined;
    },
    async duplicate({ id, title }) {
      const copy = await call(host.duplicateWorkshop({ id, title: t('library.copyOf', { title }).slice(0, 300) }));
      await refresh();
      if (copy) toast({ text: t('library.duplicated', { title: copy.title }) });
    },
    async writeAnew({ id, title }) {
      const sizes = await call(host.writeAnew({ id }));
      await refresh();
      if (sizes)
        toast({
          text: t('library.wroteAnew', {
            title: title || t('words.untitled'),
            before: formatSize(language, sizes.before),
            after: formatSize(language, sizes.after),
          }),
        });
      return sizes !== undefined;
    },
    async remove(entry) {
      const removed = await call(host.removeWorkshop({ id: entry.id }));
      await refresh();
      if (removed) {
        toast({
          text: t('library.removed', { title: entry.title }),
          action: { label: t('app.undo'), run: () => void restore(entry) },
        });
      }
    },
    restore: (entry) => void restore(entry),
  };
}
