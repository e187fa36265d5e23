// How often something may be tried that must not be guessed: so many failures per address and in all, within a time.
export interface Attempts {
  isBlocked(from: string): boolean;
  fail(from: string): void;
}

/** @param per milliseconds after which a failure is forgotten */
export function openAttempts(
  { perAddress, inAll, per }: { perAddress: number; inAll: number; per: number },
  now: () => number = Date.now,
): Attempts {
  let failures: { readonly from: string; readonly at: number }[] = [];
  const forget = () => {
    const since = now() - per;
    if (failures.length > 0 && failures[0]!.at < since) failures = failures.filter(({ at }) => at >= since);
  };
  return {
    isBlocked(from) {
      forget();
      return failures.length >= inAll || failures.filter((one) => one.from === from).length >= perAddress;
    },
    fail(from) {
      forget();
      failures.push({ from, at: now() });
    },
  };
}
