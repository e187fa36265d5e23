// Calendar days, working days and ISO weeks without time of day: a day is YYYY-MM-DD, or its number since 1970-01-01.
//
// All arithmetic is in whole days of UTC, so that a change of the clocks is no day longer or shorter than any other.

const millisecondsOfDay = 86_400_000;

/** Days since 1970-01-01; NaN for anything that is no day. */
export function dayNumber(day: string): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? Math.round(Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay) : Number.NaN;
}

/** The day of a number of `dayNumber`, within the years 0 to 9999. */
export function dayAt(number: number): string {
  const first = -719_528;
  const last = 2_932_896;
  return new Date(Math.min(last, Math.max(first, number)) * millisecondsOfDay).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return dayAt(dayNumber(day) + days);
}

/** Days from one day to another; negative when the other one is before. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Monday 0 … Sunday 6. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** Working days, Monday to Friday, from the first to the last day; both count. */
export function workingDays(first: number, last: number): number {
  return last < first ? 0 : workingDaysBefore(last + 1) - workingDaysBefore(first);
}

/** The day itself when it is a working day, else the next Monday. */
export function nextWorkingDay(number: number): number {
  const weekday = weekdayOf(number);
  return weekday < 5 ? number : number + 7 - weekday;
}

/** Monday of the week in which the day lies. */
export function mondayOf(number: number): number {
  return number - weekdayOf(number);
}

/** The ISO 8601 week of a day, as 2027-W05. */
export function weekOfDay(number: number): string {
  const thursday = mondayOf(number) + 3;
  const year = Number(dayAt(thursday).slice(0, 4));
  const week = Math.floor((thursday - dayNumber(`${String(year).padStart(4, '0')}-01-01`)) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** Monday of a week given as 2027-W05; null for anything that is no week of its year. */
export function mondayOfWeek(week: string): number | null {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  if (year === undefined || number === undefined) return null;
  const monday = mondayOf(dayNumber(`${year}-01-04`)) + (Number(number) - 1) * 7;
  return weekOfDay(monday) === week ? monday : null;
}

/** The week so many weeks after another one. */
export function addWeeks(week: string, weeks: number): string {
  return weekOfDay((mondayOfWeek(week) ?? 0) + weeks * 7);
}

/** The week without its year, as it is spoken of: 2027-W05 is 5. */
export function weekNumber(week: string): number {
  return Number(week.slice(6));
}

function workingDaysBefore(number: number): number {
  const fromMonday = number + 3;
  const weeks = Math.floor(fromMonday / 7);
  return weeks * 5 + Math.min(5, fromMonday - weeks * 7);
}
