// Which versions of a workshop are given up: those older than the days for which versions are kept, as soon as versions
// of as many later days are there.
//
// The clock alone does not decide, for it may have been wrong when a version was kept, or be wrong now: a clock that
// jumps ahead by a year adds one day at most, and takes nothing away.
import { versionsKeptDays } from '../../protocol/versionTimes.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * @param newestFirst versions in the sequence in which they were kept; `savedAt` in milliseconds since 1970
 * @param now milliseconds since 1970
 */
export function outdatedVersions<V extends { readonly savedAt: number }>(newestFirst: readonly V[], now: number): V[] {
  const days = new Set<number>();
  return newestFirst.filter(({ savedAt }) => {
    const isOld = savedAt < now - versionsKeptDays * day && days.size >= versionsKeptDays;
    days.add(Math.floor(savedAt / day));
    return isOld;
  });
}
