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

const ParticipantsDialog = later(async () => ({
  default: (await import('./ParticipantsDialog.tsx')).ParticipantsDialog,
}));

export function HeadProvider({ children }: { children: ReactNode }) {
  const shown = useSectionsInUse();
  const running = useRunningSection();
  const { section: here = 'journey' } = useWorkshopPlace();
  const [opened, setOpened] = useState<'contents' | 'people' | null>(null);
  const last = useLastSections(here);
  const openContents = useCallback(() => setOpened('contents'), []);
  const openPeople = useCallback(() => setOpened('people'), []);
  const head = useMemo(
    () => ({
      shown,
      running,
      chapters: shownChapters({ shown, here, running, last }),
      isShort: isShortHead(shown),
      openContents,
      openPeople,
    }),
    [shown, running, here, last, openContents, openPeople],
  );
  useHeadKeys(head, here);
  useEffect(() => fetchAhead([Contents.load]), []);
  return (
    <HeadContext value={head}>
      {children}
      {opened === 'contents' && <Contents onClose={() => setOpened(null)} />}
      {opened === 'people' && <ParticipantsDialog onClose={() => setOpened(null)} />}
    </HeadContext>
  );
}

/** Where this window was last in each chapter. */
function useLastSections(here: string): LastSections {
  const [last, setLast] = useState(() => withSection({}, here));
  // The same object where it is known already, so that the head is not drawn twice while the workshop opens.
  useEffect(() => setLast((before) => withSection(before, here)), [here]);
  return last;
}

type LastSections = Partial<Record<Chapter, Section>>;

function withSection(last: LastSections, here: string): LastSections {
  const section = sectionOfId(here);
  if (!section || last[chapterOf(section)] === section) return last;
  return { ...last, [chapterOf(section)]: section };
}
