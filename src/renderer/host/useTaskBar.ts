// How far long work is, in the desktop app's task bar: it is seen there while another window is in front. A browser has
// none.
import { useEffect } from 'react';
import { useLateTrue } from '../ui/useLateTrue.ts';
import { useDesktop } from './DesktopContext.ts';

/** Milliseconds before the bar is there at all: most work has ended before. */
const patience = 150;

/** @param value 0..1, `unknown` while nobody can tell, null while there is no work */
export function useTaskBar(value: number | 'unknown' | null) {
  const desktop = useDesktop();
  const isShown = useLateTrue(value !== null, patience);
  const shown = isShown ? value : null;
  useEffect(() => {
    if (!desktop || shown === null) return;
    void desktop.api.showProgress({ value: shown }).catch(() => undefined);
  }, [desktop, shown]);
  // However the work ends, with its screen too, the bar goes.
  useEffect(() => {
    if (!desktop || !isShown) return;
    return () => void desktop.api.showProgress({ value: null }).catch(() => undefined);
  }, [desktop, isShown]);
}
