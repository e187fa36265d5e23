// The invitation to take part in the room of a workshop, for what shows it to everybody.
import { useEffect, useState } from 'react';
import type { Room } from '../../protocol/roomApi.ts';
import { useHost } from './HostContext.tsx';

export interface ShownInvite {
  readonly link: string;
  readonly code: string;
  /** Host and port, as they are typed. */
  readonly address: string;
}

/** Read anew when `of` changes, so that renewed codes are shown; null while the room is closed. */
export function useInvite(workshopId: string, of: number): ShownInvite | null {
  const host = useHost();
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    let isCurrent = true;
    host.readRoom({ id: workshopId }).then(
      (answer) => isCurrent && setRoom(answer.ok ? answer.value : null),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [host, workshopId, of]);
  return room?.invites ? { ...room.invites.edit, address: room.address } : null;
}
