// Arithmetic on calendar days (YYYY-MM-DD): days and weeks later, Mondays, how many days lie between. No time zone.

const dayLength = 86_400_000;

/** Whole days since 1970. */
export function daysOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

/** Empty for a day that nobody has given. */
export function dayAfter(day: string, days: number): string {
  if (day === '') return '';
  return new Date((daysOf(day) + days) * dayLength).toISOString().slice(0, 10);
}

/** Monday of the week (ISO 8601) in which a day lies. */
export function mondayOf(day: string): string {
  // 1 January 1970 was a Thursday, three days after a Monday.
  return dayAfter(day, -((((daysOf(day) + 3) % 7) + 7) % 7));
}

/** Days from one to the other; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return daysOf(to) - daysOf(from);
}
