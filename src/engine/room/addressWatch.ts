// Watches whether this computer still has the addresses on which rooms are open: it changes them when it wakes, is put
// into a dock, or a VPN comes and goes.
import type { NetworkAddress, RoomNotice } from '../../protocol/roomApi.ts';
import { isLoopback, type listNetworks } from '../access/networks.ts';

export interface AddressWatchOptions {
  readonly networks: typeof listNetworks;
  /** Open rooms and their addresses. */
  readonly openRooms: () => readonly { readonly workshopId: string; readonly address: string }[];
  /** The addresses of this computer are others than before. */
  readonly onChange: () => void;
  /** Milliseconds between two looks. */
  readonly every?: number | undefined;
}

export interface AddressWatch {
  /** Which address has gone, and which one the room could be opened on instead; null while it is there. */
  lost(workshopId: string): RoomNotice['lost'];
  close(): void;
}

export function watchAddresses({ networks, openRooms, onChange, every = 2000 }: AddressWatchOptions): AddressWatch {
  /** Names of the network cards by address, as long as they are known: the next address of the same card is offered. */
  const names = new Map<string, string>();
  let known = '';
  const look = () => {
    const all = networks();
    for (const { address, name } of all) names.set(address, name);
    const now = all.map(({ address }) => address).join();
    if (now === known) return;
    const isFirst = known === '';
    known = now;
    if (!isFirst) onChange();
  };
  look();
  const timer = setInterval(look, every).unref();
  return {
    lost(workshopId) {
      const address = openRooms().find((room) => room.workshopId === workshopId)?.address;
      const all = networks();
      if (address === undefined || isLoopback(address) || all.some((one) => one.address === address)) return null;
      return { address, offer: nextAddress(all, names.get(address)) };
    },
    close: () => clearInterval(timer),
  };
}

/** Of the same card if it has one, else the likeliest; null when this computer is on no network. */
function nextAddress(all: readonly NetworkAddress[], name: string | undefined): string | null {
  const usable = all.filter(({ address }) => !isLoopback(address));
  return (
    (usable.find((one) => one.name === name) ?? usable.find(({ medium }) => medium !== 'virtual') ?? usable[0])
      ?.address ?? null
  );
}
