// The audience view tells the other windows of this browser how large its type is on the wall, as a part of the
// picture's width: whether the last row can read it concerns the facilitator, not the room. 0 means that nothing is
// shown.
import { useEffect, useState } from 'react';

const open = (workshopId: string) => new BroadcastChannel(`handschlag-audience-${workshopId}`);

export function useTellTypeSize(workshopId: string, part: number) {
  useEffect(() => {
    const channel = open(workshopId);
    const tell = (value: number) => channel.postMessage({ part: value });
    const onLeave = () => tell(0);
    tell(part);
    channel.addEventListener('message', ({ data }: MessageEvent) => data === 'ask' && tell(part));
    window.addEventListener('pagehide', onLeave);
    return () => {
      window.removeEventListener('pagehide', onLeave);
      channel.close();
    };
  }, [workshopId, part]);
}

export function useToldTypeSize(workshopId: string): number {
  const [part, setPart] = useState(0);
  useEffect(() => {
    const channel = open(workshopId);
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'object' && data !== null && 'part' in data) setPart(Number(data.part));
    });
    channel.postMessage('ask');
    return () => channel.close();
  }, [workshopId]);
  return part;
}
