// How often each person may do something, over all their connections: a new connection brings no new allowance.
import { openAllowance, type Allowance } from './allowance.ts';

export interface SeatAllowances {
  /** False when this person has done it too often. */
  take(seat: string): boolean;
}

/** More people than any room holds; beyond that the oldest are forgotten. */
const mostSeats = 1000;

export function openSeatAllowances(
  limit: { readonly burst: number; readonly perSecond: number },
  now?: () => number,
): SeatAllowances {
  const seats = new Map<string, Allowance>();
  return {
    take(seat) {
      const known = seats.get(seat);
      if (known) return known.take();
      if (seats.size >= mostSeats) seats.delete(seats.keys().next().value!);
      const fresh = openAllowance(limit, now);
      seats.set(seat, fresh);
      return fresh.take();
    },
  };
}
