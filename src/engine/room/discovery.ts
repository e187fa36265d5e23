// Rooms nearby, by multicast DNS: an open room announces itself on its own network only; looking happens only when
// somebody asks.
//
// The service is _handschlag._tcp; its text says `c`, the name of the computer, and `a`, host and port. Neither title
// nor workshop nor any invite is in it: a finder still needs its code or link.
import { hostname } from 'node:os';
import { Bonjour, type Service } from 'bonjour-service';
import { customAlphabet } from 'nanoid';
import type { NearbyRoom } from '../../protocol/roomApi.ts';
import { hostAndPort, listNetworks } from '../access/networks.ts';

export interface Announcement {
  close(): Promise<void>;
}

const type = 'handschlag';
/** Milliseconds that answers are waited for. */
const listensFor = 1500;
const mostRooms = 50;
const newSuffix = customAlphabet('abcdefghijkmnopqrstuvwxyz', 6);

/** Does nothing for an IPv6 address: multicast DNS is asked over IPv4. */
export function announceRoom(address: string, port: number, onProblem: (message: string) => void): Announcement {
  if (address.includes(':')) return { close: async () => undefined };
  const bonjour = openBonjour(address, onProblem);
  const computer = hostname().slice(0, 40);
  // The name has to be the only one on the network.
  const name = `${computer} ${newSuffix()}`;
  bonjour.publish({
    name,
    type,
    port,
    disableIPv6: true,
    probe: false,
    txt: { c: computer, a: hostAndPort(address, port) },
  });
  return {
    close: () =>
      new Promise((resolve) => {
        // Says goodbye; who does not answer to it any more is not waited for.
        const giveUp = setTimeout(resolve, 1000).unref();
        bonjour.unpublishAll(() => {
          bonjour.destroy();
          clearTimeout(giveUp);
          resolve();
        });
      }),
  };
}

/** @param addresses of this computer, on whose networks is looked */
export async function findRooms(
  addresses: readonly string[] = networksToLookAt(),
  onProblem: (message: string) => void = () => undefined,
): Promise<NearbyRoom[]> {
  const found = new Map<string, NearbyRoom>();
  const all = addresses.map((address) => openBonjour(address, onProblem));
  for (const bonjour of all) {
    bonjour.find({ type }, (service) => {
      const room = roomIn(service);
      if (room && found.size < mostRooms) found.set(room.address, room);
    });
  }
  await new Promise((resolve) => void setTimeout(resolve, listensFor));
  for (const bonjour of all) bonjour.destroy();
  return [...found.values()].sort(
    (left, right) => left.computer.localeCompare(right.computer) || left.address.localeCompare(right.address),
  );
}

/** What others announce is text from outside: only what looks like an address in the same network is taken. */
function roomIn({ txt }: Service): NearbyRoom | null {
  const { a, c } = (txt ?? {}) as { a?: unknown; c?: unknown };
  if (typeof a !== 'string' || !/^\d{1,3}(\.\d{1,3}){3}:\d{1,5}$/.test(a)) return null;
  return { address: a, computer: typeof c === 'string' ? c.slice(0, 40) : '' };
}

function networksToLookAt(): string[] {
  return listNetworks().flatMap(({ address, medium }) =>
    address.includes(':') || medium === 'virtual' || medium === 'thisComputer' ? [] : [address],
  );
}

function openBonjour(address: string, onProblem: (message: string) => void): Bonjour {
  // Bound to the group's address, the socket hears nothing else; Windows knows only the card's own.
  const bind = process.platform === 'win32' ? address : '224.0.0.251';
  const options = { interface: address, bind, ttl: 255 };
  return new Bonjour(options as ConstructorParameters<typeof Bonjour>[0], (error: Error) =>
    onProblem(`Rooms nearby: ${error.message}`),
  );
}
