// Writes dates as a calendar file (iCalendar, RFC 5545): text/calendar in UTF-8 with CRLF, lines folded at 75 octets.
//
// An event without a time of day is a DATE, whose end is the day after; one with a time is a floating local time: it is
// at nine wherever one is. There are no alarms and no addresses.

export interface CalendarEvent {
  /** The same for ever, so that a calendar replaces the event instead of adding it again. */
  readonly uid: string;
  /** Raised with every change of the date (SEQUENCE). */
  readonly sequence: number;
  /** First and last day, YYYY-MM-DD. */
  readonly day: string;
  readonly lastDay: string;
  /** HH:MM, or empty for the whole day. */
  readonly startsAt: string;
  /** How long it takes from `startsAt`; null for the whole day. */
  readonly minutes: number | null;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly isCancelled: boolean;
}

const encoder = new TextEncoder();
const mostOctets = 75;

/** @param now milliseconds since 1970, when the file is made (DTSTAMP) */
export function calendarText(events: readonly CalendarEvent[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Handschlag//Handschlag//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, timeStamp(now))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  const { uid, sequence, summary, location, description, isCancelled } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    ...spanOf(event),
    `SEQUENCE:${sequence}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(summary)}`,
    ...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    'END:VEVENT',
  ];
}

function spanOf({ day, lastDay, startsAt, minutes }: CalendarEvent): string[] {
  if (startsAt === '' || minutes === null)
    return [`DTSTART;VALUE=DATE:${dateOf(day)}`, `DTEND;VALUE=DATE:${dateOf(dayAfter(lastDay))}`];
  const start = Date.parse(`${day}T${startsAt}:00Z`);
  return [`DTSTART:${floating(start)}`, `DTEND:${floating(start + minutes * 60_000)}`];
}

function dateOf(day: string): string {
  return day.replaceAll('-', '');
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Without a time zone: counted in UTC, so that no clock change of this computer comes in. */
function floating(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
}

function timeStamp(at: number): string {
  return `${floating(at)}Z`;
}

/** A value of type TEXT: what separates values is escaped, control characters are left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, (sign) => (sign === '\t' ? ' ' : ''))
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', String.raw`\n`);
}

/** Continued lines begin with a blank, which counts; no character is cut into two. */
function folded(line: string): string {
  let [result, octets] = ['', 0];
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > mostOctets) {
      result += '\r\n ';
      octets = 1;
    }
    result += sign;
    octets += size;
  }
  return result;
}
