// How often one socket may do something: so much at once, and so much a second in the long run.
export interface Allowance {
  /** False when there was too much. `shares`: for how many it acts, which may do so much each. */
  take(shares?: number): boolean;
}

export function openAllowance(
  { burst, perSecond }: { burst: number; perSecond: number },
  now: () => number = () => performance.now(),
): Allowance {
  let credit = burst;
  let creditAt = now();
  return {
    take(shares = 1) {
      const time = now();
      credit = Math.min(burst * shares, credit + ((time - creditAt) / 1000) * perSecond * shares);
      creditAt = time;
      if (credit < 1) return false;
      credit -= 1;
      return true;
    },
  };
}
