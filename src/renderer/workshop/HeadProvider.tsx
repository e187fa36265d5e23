// Around the open workshop: works out what the head shows, answers its keys, and opens the contents.
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { chapterOf, sectionOfId, type Chapter, type Section } from '../../domain/record/sections.ts';
import { fetchAhead } from '../base/fetchAhead.ts';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { useRunningSection } from '../session/runningSection.ts';
import { useSectionsInUse } from '../session/sectionsInUse.ts';
import { later } from '../ui/later.tsx';
import { isShortHead, shownChapters } from './chapters.ts';
import { HeadContext } from './HeadContext.ts';
import { useHeadKeys } from './useHeadKeys.ts';

const Contents = later(async () => ({ default: (await import('./Contents.tsx')).Contents }));

export function HeadProvider({ children }: { children: ReactNode }) {
  const shown = useSectionsInUse();
  const running = useRunningSection();
  const { section: here = 'journey' } = useWorkshopPlace();
  const [isOpen, setOpen] = useState(false);
  const last = useLastSections(here);
  const openContents = useCallback(() => setOpen(true), []);
  const head = useMemo(
    () => ({
      shown,
      running,
      chapters: shownChapters({ shown, here, running, last }),
      isShort: isShortHead(shown),
      openContents,
    }),
    [shown, running, here, last, openContents],
  );
  useHeadKeys(head, here);
  useEffect(() => fetchAhead([Contents.load]), []);
  return (
    <HeadContext value={head}>
      {children}
      {isOpen && <Contents onClose={() => setOpen(false)} />}
    </HeadContext>
  );
}

/** Where this window was last in each chapter. */
function useLastSections(here: string): Partial<Record<Chapter, Section>> {
  const [last, setLast] = useState<Partial<Record<Chapter, Section>>>({});
  useEffect(() => {
    const section = sectionOfId(here);
    if (section) setLast((before) => ({ ...before, [chapterOf(section)]: section }));
  }, [here]);
  return last;
}
