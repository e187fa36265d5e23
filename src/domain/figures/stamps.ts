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
const day = 24 * hour;
const isoDay = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/;
const closeDay = /^(\d{4})(\d{2})(\d{2})(?=$|[T ])/;
const shortDay = /^(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d{2})(?!\d)/;
/** "5. Januar 2026", "05-Jan-26" and "January 5th, 2026". */
const dayAndName = /^(\d{1,2})(?:st|nd|rd|th)?[. /-]{0,3}(\p{L}{3,9})[. ,/-]{0,3}(\d{4}|\d{2})(?!\d)/iu;
const nameAndDay = /^(\p{L}{3,9})[. /-]{1,3}(\d{1,2})(?:st|nd|rd|th)?[. ,/-]{1,3}(\d{4})/iu;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const germanMonths: Readonly<Record<string, string>> = {
  jän: 'jan',
  mär: 'mar',
  mrz: 'mar',
  mai: 'may',
  okt: 'oct',
  dez: 'dec',
};
const weekday =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|mo(?:ntag)?|di(?:enstag)?|mi(?:ttwoch)?|do(?:nnerstag)?|fr(?:eitag)?|sa(?:mstag)?|so(?:nntag)?)[.,]{0,2} /i;
const clock =
  /^[T ,]{0,3}(?:um |at )?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)? ?(a\.?m\.?|p\.?m\.?|uhr(?!\p{L}))?/iu;
const closeClock = /^T(\d{2})(\d{2})(\d{2})?()/i;
/** Hours alone: "9 AM", "9 Uhr". */
const hourAlone = /^[T ,]{0,3}(?:um |at )?(\d{1,2})()() ?(a\.?m\.?|p\.?m\.?|uhr(?!\p{L}))/iu;
const offset = /^(?:(?:UTC|GMT)? ?([+-])(\d{1,2})(?::?(\d{2}))?|([A-Z]{1,5}))$/i;
/** Hours ahead of UTC of the names that programs write. */
const namedOffsets: ReadonlyMap<string, number> = new Map(
  [
    'Z 0, UTC 0, GMT 0, WET 0, BST 1, WEST 1, CET 1, MEZ 1, CEST 2, MESZ 2, EET 2, EEST 3',
    'EST -5, EDT -4, CST -6, CDT -5, MST -7, MDT -6, PST -8, PDT -7',
  ].flatMap((zones) =>
    zones.split(', ').map((zone) => {
      const [name = '', ahead] = zone.split(' ');
      return [name, Number(ahead)] as const;
    }),
  ),
);
/** Days since 30 December 1899, as spreadsheets count, from 2000 to 2099. */
const serial = /^\d{5}(?:[.,]\d{1,15})?$/;
const [firstSerial, lastSerial, serialOf1970] = [36_526, 73_050, 25_569];

/** Reads stamps of one zone; undefined for what is none. False for a zone that is not known. */
export function createStampReader({
  timeZone,
  isDayFirst,
}: StampReading): ((text: string) => Stamp | undefined) | false {
  const zone = createZone(timeZone);
  if (!zone) return false;
  const ofWall = (wall: number, isDay: boolean): Stamp => ({ at: instantOf(wall, zone), wall, isDay });
  return (given) => {
    const text = plain(given);
    // Milliseconds since 1970, as some programs export them.
    if (/^\d{13}$/.test(text)) return { at: Number(text), wall: Number(text) + zone(Number(text)), isDay: false };
    const count = serial.test(text) ? Number(text.replace(',', '.')) : 0;
    if (count >= firstSerial && count < lastSerial)
      return ofWall(Math.round(((count - serialOf1970) * day) / 1000) * 1000, Number.isInteger(count));
    const date = readDay(text, isDayFirst);
    if (!date) return undefined;
    const rest = text.slice(date.length);
    if (rest.trim() === '') return ofWall(date.wall, true);
    const found = clock.exec(rest) ?? closeClock.exec(rest) ?? hourAlone.exec(rest);
    if (!found) return undefined;
    const time = timeOf(found);
    if (time === undefined) return undefined;
    const wall = date.wall + time;
    const behind = rest.slice(found[0].length).trim();
    if (behind === '') return ofWall(wall, false);
    const shift = offsetOf(behind);
    if (shift === undefined) return undefined;
    const at = wall - shift;
    return { at, wall: at + zone(at), isDay: false };
  };
}

/** One kind of blank and of minus, without the day of the week and a zone that is named once more in brackets. */
function plain(given: string): string {
  return given
    .slice(0, 80)
    .replaceAll(/[\s\u00A0\u2009\u202F]/g, ' ')
    .replaceAll('−', '-')
    .trim()
    .replace(weekday, '')
    .replace(/ \([^()]{1,40}\)$/, '');
}

/** Milliseconds since midnight. */
function timeOf([, hours = '', minutes = '', seconds = '', half = '']: RegExpExecArray): number | undefined {
  const isHalf = /^[ap]/i.test(half);
  if (isHalf && (Number(hours) < 1 || Number(hours) > 12)) return undefined;
  const inDay = isHalf ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours);
  if (inDay > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return inDay * hour + Number(minutes) * 60_000 + Number(seconds) * 1000;
}

function offsetOf(text: string): number | undefined {
  const [, sign, hours, minutes = '0', name] = offset.exec(text) ?? [];
  if (name !== undefined) {
    const ahead = namedOffsets.get(name.toUpperCase());
    return ahead === undefined ? undefined : ahead * hour;
  }
  return sign === undefined ? undefined : (sign === '-' ? -1 : 1) * (Number(hours) * hour + Number(minutes) * 60_000);
}

/**
 * Which of day and month stands first, as far as texts like 13/04/2026 show it; where none does, clocks of twelve hours
 * speak for the month, as in the United States.
 */
export function dayFirstIn(texts: readonly string[]): boolean | undefined {
  const orders = texts.flatMap((text) => {
    const [, first, sign, second] = shortDay.exec(text.trim()) ?? [];
    if (first === undefined || sign === '.') return [];
    return Number(first) > 12 ? [true] : Number(second) > 12 ? [false] : [];
  });
  const isTwelve = () => texts.some((text) => /^\d{1,2}\/.{1,40}[ap]\.?m\.?$/i.test(plain(text)));
  return orders[0] ?? (isTwelve() ? false : undefined);
}

function readDay(text: string, isDayFirst: boolean): { readonly wall: number; readonly length: number } | undefined {
  const found = dayParts(text, isDayFirst);
  if (!found) return undefined;
  const [year, month, date] = found.parts;
  const century = year.length === 2 ? 2000 : 0;
  const wall = Date.UTC(century + Number(year), month - 1, date);
  const read = new Date(wall);
  const isDay = read.getUTCMonth() === month - 1 && read.getUTCDate() === date;
  return isDay ? { wall, length: found.length } : undefined;
}

interface DayParts {
  readonly parts: readonly [year: string, month: number, day: number];
  readonly length: number;
}

function dayParts(text: string, isDayFirst: boolean): DayParts | undefined {
  const iso = isoDay.exec(text) ?? closeDay.exec(text);
  if (iso) return { parts: [iso[1]!, Number(iso[2]), Number(iso[3])], length: iso[0].length };
  const [short, first, sign, second, year = ''] = shortDay.exec(text) ?? [];
  if (short !== undefined) {
    const [date, month] = sign === '.' || isDayFirst ? [first, second] : [second, first];
    return { parts: [year, Number(month), Number(date)], length: short.length };
  }
  const named = dayAndName.exec(text);
  if (named) return { parts: [named[3]!, monthNamed(named[2]!), Number(named[1])], length: named[0].length };
  const swapped = nameAndDay.exec(text);
  return swapped
    ? { parts: [swapped[3]!, monthNamed(swapped[1]!), Number(swapped[2])], length: swapped[0].length }
    : undefined;
}

/** 1..12; 0 for a word that is no month, which makes no day. */
function monthNamed(word: string): number {
  const key = word.toLowerCase().slice(0, 3);
  return months.indexOf(germanMonths[key] ?? key) + 1;
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
