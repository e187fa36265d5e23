// Who could take over a room when its host has gone: participants with an engine of their own.
import type { Candidate, RoomStore, StoredRoom } from './roomStore.ts';

/** Those whom the host has named, and where this engine is the host, those who have come with an engine. */
export function candidatesOf({ candidates, seats }: StoredRoom): Candidate[] {
  const come = seats.flatMap(({ name, team, role, isRemoved, publicKey: key, address }) =>
    role === 'edit' && !isRemoved && key !== null && address !== null ? [{ name, team, key, address }] : [],
  );
  const named = candidates.filter(({ key }) => !come.some((one) => one.key === key));
  return [...come, ...named];
}

/** Remembers where the room is, as the last of the places where it has been. */
export function noteHostAddress(store: RoomStore, workshopId: string, address: string) {
  store.change(workshopId, (room) => ({
    ...room,
    hosts: [address, ...room.hosts.filter((one) => one !== address)].slice(0, 8),
  }));
}
