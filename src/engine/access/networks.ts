// The addresses of this computer on which a room can be opened, those that people in the room most likely reach first.
import { networkInterfaces } from 'node:os';
import type { NetworkAddress } from '../../protocol/roomApi.ts';

const sequence: readonly NetworkAddress['medium'][] = ['wifi', 'cable', 'unknown', 'virtual', 'thisComputer'];

export function listNetworks(interfaces = networkInterfaces()): NetworkAddress[] {
  const found = Object.entries(interfaces).flatMap(([name, addresses]) =>
    (addresses ?? [])
      // Link-local addresses need a zone in the link, which browsers do not understand.
      .filter(({ address }) => !/^(fe80:|169\.254\.)/i.test(address))
      .map(({ address, internal }): NetworkAddress => ({
        address,
        name,
        medium: internal ? 'thisComputer' : mediumOf(name),
      })),
  );
  const rank = ({ medium, address }: NetworkAddress) => sequence.indexOf(medium) * 2 + (address.includes(':') ? 1 : 0);
  return found.sort((left, right) => rank(left) - rank(right));
}

/** Host and port as they stand in an address; IPv6 in brackets. */
export function hostAndPort(address: string, port: number): string {
  return `${address.includes(':') ? `[${address}]` : address}:${port}`;
}

export function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^127(\.\d{1,3}){3}$/.test(address);
}

function mediumOf(name: string): NetworkAddress['medium'] {
  if (/^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|tailscale|wg)/i.test(name)) return 'virtual';
  if (/^wl|wi-?fi|wlan/i.test(name)) return 'wifi';
  return /^(en[ospx]|eth|ethernet|lan)/i.test(name) ? 'cable' : 'unknown';
}
