// Navigation inside React.
import { createContext, use, useState } from 'react';
import type { Navigation, Target, WorkshopPage, WorkshopPlace } from './navigation.ts';
import { useStore } from './store.ts';

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = use(NavigationContext);
  if (!navigation) throw new Error('useNavigation needs a NavigationContext above it');
  return navigation;
}

/** The place inside a workshop; used only where one is open. */
export function useWorkshopPlace(): WorkshopPlace {
  const place = useStore(useNavigation().place);
  if (place.page !== 'workshop') throw new Error('useWorkshopPlace needs an open workshop');
  return place;
}

/**
 * What the address says the focus should go to in this section, until it has been settled (navigation.settle); else
 * null.
 */
/** The record of the section that something led to last, so that lists draw it however long they are. */
export function useLedTo(section: WorkshopPage): string | null {
  const record = useTarget(section)?.record ?? null;
  const [led, setLed] = useState(record);
  if (record !== null && record !== led) setLed(record);
  return led;
}

export function useTarget(section: WorkshopPage): Target | null {
  const place = useStore(useNavigation().place);
  return place.page === 'workshop' && (place.section ?? 'journey') === section ? (place.target ?? null) : null;
}
