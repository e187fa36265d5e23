// Rate limit of what must not be guessed: so many failures per address within a time.
//
// Somebody with many addresses gets many tries, so there is a limit for all of them together as well. It must not lock
// out who has done nothing wrong: beyond it, an address is blocked after its first failure instead of after several.
export interface Attempts {
  isBlocked(from: string): boolean;
  fail(from: string): void;
}

/** Addresses that are remembered at once; the oldest are forgotten first. */
const mostAddresses = 10_000;

/** @param per milliseconds after which failures are forgotten */
export function openAttempts(
  { perAddress, inAll, per }: { perAddress: number; inAll: number; per: number },
  now: () => number = () => performance.now(),
): Attempts {
  const failures = new Map<string, { count: number; readonly since: number }>();
  let all = { count: 0, since: now() };

  const countOf = (from: string) => {
    const known = failures.get(from);
    if (!known || now() - known.since < per) return known?.count ?? 0;
    failures.delete(from);
    return 0;
  };
  const isCrowded = () => {
    if (now() - all.since >= per) all = { count: 0, since: now() };
    return all.count >= inAll;
  };

  return {
    isBlocked(from) {
      const count = countOf(networkOf(from));
      return count >= perAddress || (count > 0 && isCrowded());
    },
    fail(from) {
      const network = networkOf(from);
      const count = countOf(network);
      if (count > 0) failures.get(network)!.count += 1;
      else failures.set(network, { count: 1, since: now() });
      if (failures.size > mostAddresses) failures.delete(failures.keys().next().value!);
      isCrowded();
      all.count += 1;
    },
  };
}

/** One computer has a whole /64 of IPv6 to choose from. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::', 2);
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const missing = plain.includes('::') ? Math.max(0, 8 - before.length - after.length) : 0;
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after].slice(0, 4).join(':');
}
