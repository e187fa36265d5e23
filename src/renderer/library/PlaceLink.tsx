// A real link to a place in the app: opens in this window, or as the browser does with a modifier key or the middle button.
import type { MouseEvent, ReactNode } from 'react';
import type { Place } from '../navigation.ts';
import { useNavigation } from '../NavigationContext.ts';

export function PlaceLink({ to, className, children }: { to: Place; className: string; children: ReactNode }) {
  const navigation = useNavigation();
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigation.go(to);
  };
  return (
    <a href={navigation.href(to)} className={className} onClick={follow}>
      {children}
    </a>
  );
}
