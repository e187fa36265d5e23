// How a guest's page comes from one host of a room to the next without any secret in a link: it leaves its seat's key
// and its settings with the new host (POST /arrive/ID, with the key as credential) and gets a ticket. The page that is
// opened with the ticket takes them from there, once and soon. A ticket that was passed on sets no other browser's key
// later, and none at all that has a key already.
import { randomBytes } from 'node:crypto';
import type { Arrivals } from '../access/doors.ts';

/** Milliseconds that a ticket is valid. */
const validFor = 60_000;
const mostTickets = 200;

export function openArrivals(now: () => number = () => performance.now()): Arrivals {
  const bags = new Map<string, { readonly bag: string; readonly since: number }>();
  return {
    leave(bag) {
      const ticket = randomBytes(16).toString('base64url');
      bags.set(ticket, { bag, since: now() });
      if (bags.size > mostTickets) bags.delete(bags.keys().next().value!);
      return ticket;
    },
    take(ticket) {
      const found = bags.get(ticket);
      bags.delete(ticket);
      return found && now() - found.since < validFor ? found.bag : null;
    },
  };
}
