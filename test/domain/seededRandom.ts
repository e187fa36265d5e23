// Chance that can be repeated: everything random while a function runs (ids, order keys, times) comes from one seed.
import { webcrypto } from 'node:crypto';
import { nanoid } from 'nanoid';

export interface Chance {
  /** A fraction 0..1, 1 excluded. */
  next(): number;
  /** A whole number 0..below-1. */
  whole(below: number): number;
  happens(probability: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** Undefined when there is nothing to pick from. */
  pickAny<T>(items: readonly T[]): T | undefined;
}

/** Mulberry32: small, and good enough to shuffle with. */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return {
    next,
    whole,
    happens: (probability) => next() < probability,
    pick: (items) => items[whole(items.length)]!,
    pickAny: (items) => items[whole(items.length)],
  };
}

/**
 * Runs `body` with Math.random, Date.now and nanoid's source of bytes replaced by the seed's; puts all back afterwards.
 */
export function withSeededRandomness<T>(seed: number, body: (chance: Chance) => T): T {
  const chance = chanceFrom(seed);
  const hidden = chanceFrom(seed ^ 0x5bd1e995);
  const { random } = Math;
  const { now } = Date;
  const refills: number[] = [];
  let time = 1_700_000_000_000;
  Math.random = hidden.next;
  Date.now = () => (time += 1);
  Object.defineProperty(webcrypto, 'getRandomValues', {
    configurable: true,
    value: (bytes: Uint8Array) => {
      refills.push(bytes.length);
      for (let index = 0; index < bytes.length; index += 1) bytes[index] = hidden.whole(256);
      return bytes;
    },
  });
  try {
    while (refills.length === 0) nanoid();
    return body(chance);
  } finally {
    Math.random = random;
    Date.now = now;
    Reflect.deleteProperty(webcrypto, 'getRandomValues');
  }
}
