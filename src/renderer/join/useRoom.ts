// The room of a workshop as the host sees it: read while a dialog about it is open, since nothing tells when it
// changes.
import { useEffect, useState } from 'react';
import type { Room } from '../../protocol/roomApi.ts';
import { useHost } from '../host/HostContext.tsx';

/** Milliseconds between two readings. */
const readsEvery = 2000;

export interface RoomAccess {
  /** Null until it is known for the first time. */
  readonly room: Room | null;
  /** Takes over what another call has answered. */
  readonly setRoom: (room: Room) => void;
}

export function useRoom(id: string): RoomAccess {
  const host = useHost();
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = () =>
      host.readRoom({ id }).then(
        (answer) => isCurrent && answer.ok && setRoom(answer.value),
        // An absent host changes nothing in the room that is on screen.
        () => undefined,
      );
    void read();
    const timer = setInterval(() => void read(), readsEvery);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [host, id]);
  return { room, setRoom };
}
