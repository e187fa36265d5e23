// How long something took, in hours, with or without the weekends in between.
import type { Stamp } from './stamps.ts';

const day = 86_400_000;
/** 1970-01-01 was a Thursday: the first Saturday came two days later. */
const firstSaturday = 2 * day;

/**
 * Hours from one stamp to another; below 0 when it is the other way round. Where one says only the day, both are taken
 * as days. Without weekends the time on Saturdays and Sundays of the zone does not count; it is counted by the clock on
 * the wall, so that a clock that is changed on a Sunday changes nothing.
 */
export function hoursBetween(from: Stamp, to: Stamp, skipsWeekends: boolean): number {
  const [start, end] = from.isDay || to.isDay ? [startOfDay(from.wall), startOfDay(to.wall)] : [from.wall, to.wall];
  if (skipsWeekends) return (workingTime(end) - workingTime(start)) / 3_600_000;
  return (from.isDay || to.isDay ? end - start : to.at - from.at) / 3_600_000;
}

/** Milliseconds outside weekends from the first Saturday of 1970 to a time on the wall. */
function workingTime(wall: number): number {
  const since = wall - firstSaturday;
  const weeks = Math.floor(since / (7 * day));
  const inWeek = since - weeks * 7 * day;
  return weeks * 5 * day + Math.max(0, inWeek - 2 * day);
}

function startOfDay(wall: number): number {
  return Math.floor(wall / day) * day;
}
