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

/** Keys grow by half a character with each insertion at one spot; beyond this length all neighbours get new ones. */
const longestKey = 100;

/**
 * Keys for `count` records that go before the sibling `beforeId` (at the end when null or unknown).
 * `siblings` are sorted by `byOrder` and do not contain what is being moved. Two neighbours with equal keys leave no
 * room between them; then the following ones are given new keys as well. Behind a broken key, or where keys have grown
 * too long, all are.
 */
export function insertOrders(siblings: readonly Ordered[], beforeId: string | null, count: number): Insertion {
  const found = beforeId === null ? -1 : siblings.findIndex(({ id }) => id === beforeId);
  const index = found < 0 ? siblings.length : found;
  const lower = siblings[index - 1]?.order ?? null;
  if (lower !== null && !isOrderKey(lower)) return renumber(siblings, index, count);
  let next = index;
  while (next < siblings.length && !isAbove(siblings[next]!.order, lower)) next += 1;
  const upper = siblings[next]?.order ?? null;
  const keys = generateNKeysBetween(lower, upper, count + next - index);
  if (keys.some((key) => key.length > longestKey)) return renumber(siblings, index, count);
  return {
    orders: keys.slice(0, count),
    repairs: siblings.slice(index, next).map(({ id }, offset) => ({ id, order: keys[count + offset]! })),
  };
}

/**
 * The siblings with an insertion carried out: repaired and in sequence, for inserting again before anything is written.
 */
export function afterInsertion(
  siblings: readonly Ordered[],
  ids: readonly string[],
  { orders, repairs }: Insertion,
): Ordered[] {
  const repaired = new Map(repairs.map(({ id, order }) => [id, order]));
  return [
    ...siblings.map(({ id, order }) => ({ id, order: repaired.get(id) ?? order })),
    ...ids.map((id, index) => ({ id, order: orders[index]! })),
  ].sort(byOrder);
}

/** The one behind this one in a sequence; null for the last. Moving something before itself leaves it where it is. */
export function followerOf(sequence: readonly { readonly id: string }[], id: string): string | null {
  return sequence[sequence.findIndex((other) => other.id === id) + 1]?.id ?? null;
}

/**
 * Is this a key that the index can work with? Any other sorts by its characters and is replaced when something is
 * inserted beside it.
 */
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
  return isOrderKey(key) && (lower === null || key > lower);
}

function renumber(siblings: readonly Ordered[], index: number, count: number): Insertion {
  const keys = generateNKeysBetween(null, null, siblings.length + count);
  return {
    orders: keys.slice(index, index + count),
    repairs: siblings.map(({ id }, position) => ({ id, order: keys[position < index ? position : position + count]! })),
  };
}
