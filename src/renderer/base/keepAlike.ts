// What has not changed stays the same object, however often it is computed: then nothing that shows it is drawn again.

/**
 * `next`, with each part of `before` in it that says the same: all of `before` where all says the same. Goes into plain
 * objects, lists, maps and sets; whatever else is compared by identity.
 */
export function keepAlike<T>(before: unknown, next: T): T {
  if (Object.is(before, next)) return before as T;
  if (Array.isArray(next)) return (Array.isArray(before) ? listAlike(before, next) : next) as T;
  if (next instanceof Map) return (before instanceof Map ? mapAlike(before, next) : next) as T;
  if (next instanceof Set) return (before instanceof Set && isSameSet(before, next) ? before : next) as T;
  if (isPlain(next) && isPlain(before)) return objectAlike(before, next) as T;
  return next;
}

function listAlike(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const kept = next.map((each, at) => keepAlike(before[at], each));
  return kept.length === before.length && kept.every((each, at) => Object.is(each, before[at])) ? before : kept;
}

function mapAlike(before: ReadonlyMap<unknown, unknown>, next: ReadonlyMap<unknown, unknown>) {
  const kept = new Map([...next].map(([key, each]) => [key, keepAlike(before.get(key), each)]));
  const sequence = [...before.keys()];
  const isSame =
    kept.size === before.size &&
    [...kept].every(([key, each], at) => Object.is(sequence[at], key) && Object.is(each, before.get(key)));
  return isSame ? before : kept;
}

function isSameSet(before: ReadonlySet<unknown>, next: ReadonlySet<unknown>): boolean {
  const sequence = [...before];
  return before.size === next.size && [...next].every((each, at) => Object.is(each, sequence[at]));
}

function objectAlike(before: Readonly<Record<string, unknown>>, next: Readonly<Record<string, unknown>>) {
  let count = 0;
  let isSame = true;
  const others: [string, unknown][] = [];
  for (const name in next) {
    count += 1;
    const kept = keepAlike(before[name], next[name]);
    if (!Object.is(kept, next[name])) others.push([name, kept]);
    isSame &&= Object.is(kept, before[name]) && Object.hasOwn(before, name);
  }
  if (isSame && Object.keys(before).length === count) return before;
  return others.length === 0 ? next : { ...next, ...Object.fromEntries(others) };
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
