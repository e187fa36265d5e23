// What is wrong with an actual value before it is written: a text of `goals.panel.error` for each.
import type { CheckIn } from '../../domain/partnership/goals.ts';

export interface CheckInErrors {
  readonly date?: 'dateMissing' | 'inFuture' | 'known';
  readonly actual?: 'actualMissing';
}

/** `today` is YYYY-MM-DD. Two values of one day would leave open which is the later one. */
export function checkInErrors(
  { date, actual }: { readonly date: string; readonly actual: number | null },
  { checkIns, today }: { readonly checkIns: readonly Pick<CheckIn, 'date'>[]; readonly today: string },
): CheckInErrors {
  return { ...dateError(date, checkIns, today), ...(actual === null ? { actual: 'actualMissing' as const } : {}) };
}

function dateError(date: string, checkIns: readonly Pick<CheckIn, 'date'>[], today: string): CheckInErrors {
  if (date === '') return { date: 'dateMissing' };
  if (date > today) return { date: 'inFuture' };
  return checkIns.some((known) => known.date === date) ? { date: 'known' } : {};
}
