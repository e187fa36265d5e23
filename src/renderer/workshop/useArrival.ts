// Who comes to a section that is out of use takes it into use: a link leads there, or somebody chose it in the contents.
// Only on arrival: a section that is taken out of use while somebody looks at it stays out.
import { useEffect, useRef } from 'react';
import { sectionsInUse } from '../../domain/plan/sectionsInUse.ts';
import { sectionOfId } from '../../domain/record/sections.ts';
import { setSections } from '../../domain/record/workshop.ts';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { useSession } from '../session/hooks.ts';
import { sectionEntries } from './sections.ts';

export function useArrival() {
  const session = useSession();
  const { section: page = 'journey' } = useWorkshopPlace();
  const arrived = useRef('');
  useEffect(() => {
    if (arrived.current === page) return;
    arrived.current = page;
    const section = sectionOfId(page);
    if (section === undefined || !sectionEntries[section] || session.workshop.isReadOnly()) return;
    const inUse = sectionsInUse(session.workshop.doc);
    if (!inUse.includes(section)) session.run(setSections, { sections: [...inUse, section] });
  }, [session, page]);
}
