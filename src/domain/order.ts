// Order of records among their neighbours: jittered fractional index keys with the id as tie-break.
import { generateNKeysBetween } from 'jittered-fractional-indexing';

export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Sorts by key, equal keys by id: every peer gets the same sequence. */
export function byOrder(left: Ordered, right: Ordered): number {
  if (left.order !== right.order) return left.order < right.order ? -1 : 1;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

export interface Insertion {
  /** Keys for the inserted records, in sequence. */
  readonly orders: string[];
  /** Neighbours whose keys were equal or broken and must be written anew in the same transaction. */
  readonly repairs: Ordered[];
}

/**
 * Keys for `count` records that go before the sibling `beforeId` (at the end when null or unknown).
 * `siblings` are sorted by `byOrder` and do not contain what is being moved. Two neighbours with equal keys leave no room
 * between them; then the following ones are given new keys as well.
 */
export function insertOrders(siblings: readonly Ordered[], beforeId: string | null, count: number): Insertion {
  const found = beforeId === null ? -1 : siblings.findIndex(({ id }) => id === beforeId);
  const index = found < 0 ? siblings.length : found;
  const lower = validKey(siblings[index - 1]?.order);
  let next = index;
  while (next < siblings.length && !isAbove(siblings[next]!.order, lower)) next += 1;
  const upper = siblings[next]?.order ?? null;
  const keys = generateNKeysBetween(lower, upper, count + next - index);
  return {
    orders: keys.slice(0, count),
    repairs: siblings.slice(index, next).map(({ id }, offset) => ({ id, order: keys[count + offset]! })),
  };
}

/** Is this a key that the index can work with? Anything else is put at the end and repaired when something is inserted. */
export function isOrderKey(key: unknown): key is string {
  if (typeof key !== 'string' || key.length > 512 || !/^[A-Za-z][0-9A-Za-z]*$/.test(key)) return false;
  try {
    generateNKeysBetween(key, null, 1, { jitterBits: 0 });
    return true;
  } catch {
    return false;
  }
}

function isAbove(key: string, lower: string | null): boolean {
  return validKey(key) !== null && (lower === null || key > lower);
}

function validKey(key: string | undefined): string | null {
  return isOrderKey(key) ? key : null;
}
