// Who comes to a section that is out of use takes it into use: a link leads there, or somebody chose it in the contents.
// Only on arrival: a section that is taken out of use while somebody looks at it stays out. Who opens a workshop without
// naming a section comes to the journey, or where it is out of use to the first section that is in use.
import { useEffect, useRef } from 'react';
import { isInUse, sectionsInUse } from '../../domain/plan/sectionsInUse.ts';
import { sectionOfId } from '../../domain/record/sections.ts';
import { setSections } from '../../domain/record/workshop.ts';
import { useNavigation, useWorkshopPlace } from '../base/NavigationContext.ts';
import { useCanEdit, useSession } from '../session/hooks.ts';

export function useArrival() {
  const session = useSession();
  const canEdit = useCanEdit();
  const navigation = useNavigation();
  const { id, section: named } = useWorkshopPlace();
  const page = named ?? 'journey';
  const arrived = useRef('');
  useEffect(() => {
    if (arrived.current === page) return;
    arrived.current = page;
    const section = sectionOfId(page);
    if (section === undefined) return;
    const { doc } = session.workshop;
    if (isInUse(doc, section)) return;
    const inUse = sectionsInUse(doc);
    if (named === undefined) navigation.replace({ page: 'workshop', id, section: inUse[0]! });
    else if (canEdit) session.run(setSections, { sections: [...inUse, section] });
  }, [session, canEdit, navigation, id, named, page]);
}
