// Whether the window is small: upright tablets and phones.
import { useSyncExternalStore } from 'react';

const small = '(max-width: 899px)';

const subscribe = (listener: () => void) => {
  const query = window.matchMedia(small);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

export function useIsSmall(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(small).matches);
}
