// Calendar files: the rules of RFC 5545 octet by octet, and what an independent parser reads from them.
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarText, type CalendarEvent } from '../../src/calendar/calendarText.ts';
import { activityEvent } from '../../src/calendar/activityEvents.ts';
import { visitEvent, type CalendarVisit } from '../../src/calendar/visitEvents.ts';
import { listActivities } from '../../src/domain/activities/activities.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { sampleWorkshop } from '../domain/activitiesSample.ts';

const now = Date.parse('2026-11-24T16:05:09.123Z');
const plain: CalendarEvent = {
  uid: 'v1@w1.handschlag',
  sequence: 0,
  day: '2026-12-02',
  lastDay: '2026-12-02',
  startsAt: '',
  minutes: null,
  summary: 'Mitfahrt',
  location: '',
  description: '',
  isCancelled: false,
};
const visit: CalendarVisit = {
  id: 'v1',
  kind: 'rideAlong',
  day: '2027-01-20',
  startsAt: '',
  minutes: null,
  place: 'Kempten, Halle 3; Tor B',
  revision: 2,
  marketing: 'Anna Weber',
  sales: 'Jörg Öztürk',
  about: 'Bedarfsgespräch vor Ort',
  isCancelled: false,
};

/** Every event as the parser reads it. */
function parsed(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  return calendar
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component, { strictExceptions: true }));
}

describe('lines', () => {
  const long = calendarText(
    [{ ...plain, summary: `${'ä'.repeat(80)}${'😀'.repeat(40)}`, description: 'x'.repeat(500) }],
    now,
  );

  it('end with CRLF, have at most 75 octets, and no character is cut', () => {
    expect(long.endsWith('\r\n')).toBe(true);
    expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = long.split('\r\n').slice(0, -1);
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBe(75);
    for (const line of lines) expect(line.isWellFormed()).toBe(true);
  });

  it('are put together again as they were', () => {
    const [event] = parsed(long);
    expect(event!.summary).toBe(`${'ä'.repeat(80)}${'😀'.repeat(40)}`);
    expect(event!.description).toBe('x'.repeat(500));
  });
});

describe('texts', () => {
  it.each([
    ['comma, semicolon; backslash \\', 'comma, semicolon; backslash \\'],
    ['a\r\nb\rc\nd\u2028e', 'a\nb\nc\nd\ne'],
    ['END:VEVENT\r\nBEGIN:VALARM', 'END:VEVENT\nBEGIN:VALARM'],
    ['tab\there \u0000\u0007gone', 'tab here gone'],
    ['\\n is two characters', '\\n is two characters'],
    ['„Größe“: 5 €', '„Größe“: 5 €'],
  ])('%j are read as %j', (summary, read) => {
    const text = calendarText([{ ...plain, summary, location: summary, description: summary }], now);
    const [event, ...more] = parsed(text);
    expect(more).toEqual([]);
    expect([event!.summary, event!.location, event!.description]).toEqual([read, read, read]);
  });
});

describe('dates', () => {
  it('of whole days end on the day after, also over the end of a year', () => {
    const [event] = parsed(calendarText([{ ...plain, day: '2026-12-30', lastDay: '2026-12-31' }], now));
    expect(event!.startDate.isDate).toBe(true);
    expect([event!.startDate.toString(), event!.endDate.toString()]).toEqual(['2026-12-30', '2027-01-01']);
  });

  it('with a time are local to wherever one is', () => {
    const text = calendarText([{ ...plain, startsAt: '23:30', minutes: 45 }], now);
    expect(text).not.toContain('TZID');
    const [event] = parsed(text);
    expect(event!.startDate.zone).toBe(ICAL.Timezone.localTimezone);
    expect([event!.startDate.toString(), event!.endDate.toString()]).toEqual([
      '2026-12-02T23:30:00',
      '2026-12-03T00:15:00',
    ]);
  });

  it('say when the file was made, in UTC', () => {
    expect(calendarText([plain], now)).toContain('\r\nDTSTAMP:20261124T160509Z\r\n');
  });
});

describe('visits', () => {
  it('are named by kind and people, with place and what they are about', () => {
    const text = calendarText([visitEvent(visit, 'w1', translatorFor('de'))], now);
    const [event] = parsed(text);
    expect(event).toMatchObject({
      uid: 'v1@w1.handschlag',
      sequence: 2,
      summary: 'Mitfahrt: Anna Weber und Jörg Öztürk',
      location: 'Kempten, Halle 3; Tor B',
      description: 'Darum geht es: Bedarfsgespräch vor Ort.\nDanach: Was habt ihr gelernt?',
    });
    expect(text).toContain('\r\nSTATUS:CONFIRMED\r\n');
    expect(text).not.toMatch(/VALARM|ATTENDEE|ORGANIZER/);
  });

  it('that are off follow what was announced', () => {
    const text = calendarText([visitEvent({ ...visit, isCancelled: true }, 'w1', translatorFor('en'))], now);
    expect(text).toContain('\r\nSTATUS:CANCELLED\r\n');
    expect(parsed(text)[0]).toMatchObject({ uid: 'v1@w1.handschlag', sequence: 3 });
  });
});

describe('activities', () => {
  it('last from their first to their last day, whole days, with what the customer will see', () => {
    const sample = sampleWorkshop();
    const [first] = listActivities(sample.doc);
    const title = 'Messe „Größe, Gewicht; Preis“ \\ Köln: Übergrößen für Verpackungsanlagen im Überblick';
    const description = 'Zwei Kartonierer am Stand,\nHalle 10; Äußeres neu.';
    const activity = { ...first!, title, description, side: 'both' as const, endsOn: '2026-12-31' };
    const text = calendarText([activityEvent(activity, 'w1', translatorFor('de'))], now);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const [event, ...more] = parsed(text);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ uid: `${activity.id}@w1.handschlag`, summary: `${title} (Gemeinsam)`, description });
    expect(event!.startDate.isDate && event!.endDate.isDate).toBe(true);
    expect([event!.startDate.toString(), event!.endDate.toString()]).toEqual([activity.startsOn, '2027-01-01']);
    expect(text).not.toMatch(/VALARM|ATTENDEE|ORGANIZER|TZID/);
    const off = calendarText([activityEvent({ ...activity, isCancelled: true }, 'w1', translatorFor('en'))], now);
    expect(off).toContain('\r\nSTATUS:CANCELLED\r\n');
  });

  it('of the sample come in whole, each once', () => {
    const events = listActivities(sampleWorkshop().doc).map((each) => activityEvent(each, 'w1', translatorFor('en')));
    const read = parsed(calendarText(events, now));
    expect(read.map(({ summary }) => summary)).toEqual(events.map(({ summary }) => summary));
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(11);
  });
});
