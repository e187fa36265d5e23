// The followed person's section of the workshop becomes this window's; going elsewhere oneself ends the following.
import { useEffect, useRef } from 'react';
import { pageOfId } from '../base/navigation.ts';
import { useNavigation, useWorkshopPlace } from '../base/NavigationContext.ts';
import { useCalmPresence } from '../session/calmPresence.ts';
import { useSession } from '../session/hooks.ts';

export function useFollowedSection() {
  const { following } = useSession();
  const { followed } = useCalmPresence();
  const navigation = useNavigation();
  const { id, section = 'journey' } = useWorkshopPlace();
  const leader = followed?.clientId ?? null;
  const view = followed?.view ?? '';
  const last = useRef({ section, leader, view });
  useEffect(() => {
    const before = last.current;
    last.current = { section, leader, view };
    const there = pageOfId(view);
    if (leader === null || there === undefined || there === section) return;
    if (before.leader !== leader || before.view !== view) navigation.go({ page: 'workshop', id, section: there });
    else if (before.section !== section) following.stop();
  }, [navigation, following, id, section, leader, view]);
}
