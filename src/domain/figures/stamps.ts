// Points in time as files of a CRM write them: with an offset from UTC or, more often, as a clock showed them somewhere.

/** A point in time as instant and as a clock in the zone showed it, both in milliseconds since 1970. */
export interface Stamp {
  readonly at: number;
  /** As if the clock were in UTC: equal clock times on two days are a multiple of a day apart, whatever the offset. */
  readonly wall: number;
  /** The file says only the day. */
  readonly isDay: boolean;
}

export interface StampReading {
  /** IANA name, such as "Europe/Berlin": where a time without an offset was, and where days and months begin. */
  readonly timeZone: string;
  /** 03/04/2026 is the third of April. Days before months with dots always are. */
  readonly isDayFirst: boolean;
}

const hour = 3_600_000;
const isoDay = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/;
const shortDay = /^(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d{2})(?!\d)/;
const clock = /^[T ,]{0,3}(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? ?(am|pm)?/i;
const offset = /^ ?(?:(?:UTC|GMT)? ?([+-])(\d{2}):?(\d{2})?|(Z|UTC|GMT))$/i;

/** Reads stamps of one zone; undefined for what is none. False for a zone that is not known. */
export function createStampReader({
  timeZone,
  isDayFirst,
}: StampReading): ((text: string) => Stamp | undefined) | false {
  const zone = createZone(timeZone);
  if (!zone) return false;
  return (given) => {
    const text = given.trim().slice(0, 60);
    // Milliseconds since 1970, as some programs export them.
    if (/^\d{13}$/.test(text)) return { at: Number(text), wall: Number(text) + zone(Number(text)), isDay: false };
    const day = readDay(text, isDayFirst);
    if (!day) return undefined;
    const rest = text.slice(day.length);
    if (rest.trim() === '') return { at: instantOf(day.wall, zone), wall: day.wall, isDay: true };
    const found = clock.exec(rest);
    if (!found) return undefined;
    const [all, hours = '', minutes = '', seconds = '0', half] = found;
    const twelve = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
    if (twelve > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
    const wall = day.wall + twelve * hour + Number(minutes) * 60_000 + Number(seconds) * 1000;
    const behind = rest.slice(all.length).trimEnd();
    if (behind.trim() === '') return { at: instantOf(wall, zone), wall, isDay: false };
    const shift = offset.exec(behind);
    if (!shift) return undefined;
    const sign = shift[1] === '-' ? -1 : 1;
    const at = wall - (shift[4] === undefined ? sign * (Number(shift[2]) * hour + Number(shift[3] ?? 0) * 60_000) : 0);
    return { at, wall: at + zone(at), isDay: false };
  };
}

/** Which of day and month stands first, as far as texts like 13/04/2026 show it. */
export function dayFirstIn(texts: readonly string[]): boolean | undefined {
  const orders = texts.flatMap((text) => {
    const [, first, sign, second] = shortDay.exec(text.trim()) ?? [];
    if (first === undefined || sign === '.') return [];
    return Number(first) > 12 ? [true] : Number(second) > 12 ? [false] : [];
  });
  return orders[0];
}

function readDay(text: string, isDayFirst: boolean): { readonly wall: number; readonly length: number } | undefined {
  const iso = isoDay.exec(text);
  const short = iso ? null : shortDay.exec(text);
  const [all = '', first = '', second = '', third = ''] =
    iso ?? (short ? [short[0], short[1], short[3], short[4]] : []);
  if (all === '') return undefined;
  const dayBefore = short?.[2] === '.' || isDayFirst;
  const [year, month, day] = iso ? [first, second, third] : dayBefore ? [third, second, first] : [third, first, second];
  const century = year!.length === 2 ? 2000 : 0;
  const wall = Date.UTC(century + Number(year), Number(month) - 1, Number(day));
  const read = new Date(wall);
  const isDay = read.getUTCMonth() === Number(month) - 1 && read.getUTCDate() === Number(day);
  return isDay ? { wall, length: all.length } : undefined;
}

/** Offset from UTC in milliseconds at an instant. */
type Zone = (at: number) => number;

function createZone(timeZone: string): Zone | undefined {
  const format = formatFor(timeZone);
  if (!format) return undefined;
  // Offsets change on the hour; asking Intl for each of a hundred thousand stamps would take seconds.
  const known = new Map<number, number>();
  return (at) => {
    const start = Math.floor(at / hour) * hour;
    const offsetThen = known.get(start) ?? offsetAt(format, start);
    known.set(start, offsetThen);
    return offsetThen;
  };
}

function formatFor(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    const figures = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', era: 'short', ...figures });
  } catch {
    return undefined;
  }
}

function offsetAt(format: Intl.DateTimeFormat, at: number): number {
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute']) - at;
}

/** The instant of a clock time; of one that comes twice in autumn the first, one that is skipped in spring moves on. */
function instantOf(wall: number, zone: Zone): number {
  const guess = wall - zone(wall - hour * 12);
  return wall - zone(guess) === guess ? guess : wall - Math.min(zone(guess), zone(wall));
}
