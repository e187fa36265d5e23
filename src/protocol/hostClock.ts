// The clock of a room's host, as it is reckoned elsewhere: laptops whose own clocks are hours apart show the same timer.

/** Times that are looked back on: a message that came late says too early a time, so the greatest difference holds. */
const remembered = 10;

export interface HostClock {
  /** The host has said its time, in milliseconds since 1970. */
  heard(time: number): void;
  /** Milliseconds since 1970 by the host's clock; null while it has said nothing. */
  now(): number | null;
}

/** @param steady a clock that nobody sets, in milliseconds */
export function openHostClock(steady: () => number = () => performance.now()): HostClock {
  const offsets: number[] = [];
  return {
    heard(time) {
      offsets.push(time - steady());
      if (offsets.length > remembered) offsets.shift();
    },
    now: () => (offsets.length === 0 ? null : Math.round(Math.max(...offsets) + steady())),
  };
}
