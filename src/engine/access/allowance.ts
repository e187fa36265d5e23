// How often one socket may do something: so much at once, and so much a second in the long run.
export interface Allowance {
  /** False when there was too much. */
  take(): boolean;
}

export function openAllowance(
  { burst, perSecond }: { burst: number; perSecond: number },
  now: () => number = () => performance.now(),
): Allowance {
  let credit = burst;
  let creditAt = now();
  return {
    take() {
      const time = now();
      credit = Math.min(burst, credit + ((time - creditAt) / 1000) * perSecond);
      creditAt = time;
      if (credit < 1) return false;
      credit -= 1;
      return true;
    },
  };
}
