// Presenter remotes send Page Down, Page Up and a full stop to the window that is in front, which may be the audience
// view. It has no name and may change nothing, so it passes the keys on to the facilitator's window of this browser.
import { useEffect, useRef } from 'react';
import type { Conductor } from './ConductorContext.ts';

export type StageKey = 'next' | 'back' | 'black';

const open = (workshopId: string) => new BroadcastChannel(`handschlag-agenda-${workshopId}`);

/** What a key means in the facilitator's view and in the audience window; null for any other. */
export function stageKeyOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): StageKey | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (key === 'PageDown' || key === 'ArrowRight') return 'next';
  if (key === 'PageUp' || key === 'ArrowLeft') return 'back';
  return key === '.' || key.toLowerCase() === 'b' ? 'black' : null;
}

/** In the audience window. */
export function usePassKeysOn(workshopId: string) {
  useEffect(() => {
    const channel = open(workshopId);
    const onKeyDown = (event: KeyboardEvent) => {
      const key = stageKeyOf(event);
      if (key === null || event.repeat) return;
      event.preventDefault();
      channel.postMessage({ key });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      channel.close();
    };
  }, [workshopId]);
}

/** In the facilitator's window, whatever section it shows; null for everybody else. */
export function useAudienceKeys(workshopId: string, conductor: Pick<Conductor, StageKey> | null) {
  const latest = useRef(conductor);
  useEffect(() => {
    latest.current = conductor;
  });
  useEffect(() => {
    const channel = open(workshopId);
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const key = typeof data === 'object' && data !== null && 'key' in data ? data.key : null;
      if (key === 'next' || key === 'back' || key === 'black') latest.current?.[key]();
    });
    return () => channel.close();
  }, [workshopId]);
}
