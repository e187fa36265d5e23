// F9 goes to the facilitator's view and back to where one was.
import { useEffect, useRef } from 'react';
import type { WorkshopPage } from '../../base/navigation.ts';
import { useNavigation, useWorkshopPlace } from '../../base/NavigationContext.ts';

export function useRegieSwitch() {
  const navigation = useNavigation();
  const { id, section = 'journey' } = useWorkshopPlace();
  const before = useRef<WorkshopPage>('journey');
  useEffect(() => {
    if (section !== 'agenda') before.current = section;
  }, [section]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F9' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      event.preventDefault();
      navigation.go({ page: 'workshop', id, section: section === 'agenda' ? before.current : 'agenda' });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [navigation, id, section]);
}
