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

export interface AttemptLimits {
  /** Failures after which an address is blocked. */
  readonly perAddress: number;
  /** Failures of all together after which the first one blocks; none when not given. */
  readonly inAll?: number;
  /** Milliseconds after which failures are forgotten. */
  readonly per: number;
  /** Milliseconds that an address is blocked from its last failure on; when not given, until they are forgotten. */
  readonly blockFor?: number;
}

export function openAttempts(
  { perAddress, inAll = Infinity, per, blockFor }: AttemptLimits,
  now: () => number = () => performance.now(),
): Attempts {
  const failures = new Map<string, { count: number; readonly since: number; blockedUntil: number }>();
  let all = { count: 0, since: now() };

  const failuresOf = (from: string) => {
    const known = failures.get(from);
    if (!known || now() - known.since < per || now() < known.blockedUntil) return known;
    failures.delete(from);
    return undefined;
  };
  const isCrowded = () => {
    if (now() - all.since >= per) all = { count: 0, since: now() };
    return all.count >= inAll;
  };

  return {
    isBlocked(from) {
      const known = failuresOf(networkOf(from));
      return known !== undefined && (now() < known.blockedUntil || isCrowded());
    },
    fail(from) {
      const network = networkOf(from);
      const known = failuresOf(network) ?? { count: 0, since: now(), blockedUntil: 0 };
      failures.set(network, known);
      known.count += 1;
      if (known.count >= perAddress) known.blockedUntil = blockFor === undefined ? known.since + per : now() + blockFor;
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
