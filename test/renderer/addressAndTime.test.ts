// Addresses of the app, and times as people say them.
import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { formatRelativeTime } from '../../src/renderer/library/relativeTime.ts';
import { readPlace } from '../../src/renderer/base/navigation.ts';

describe('readPlace', () => {
  test.each([
    ['/', { page: 'library' }],
    ['/w/Ab_-9', { page: 'workshop', id: 'Ab_-9' }],
    ['/w/Ab_-9/', { page: 'workshop', id: 'Ab_-9' }],
    ['/w/Ab_-9/goals', { page: 'workshop', id: 'Ab_-9', section: 'goals' }],
    [
      '/w/Ab_-9/goals/g1/dueOn',
      { page: 'workshop', id: 'Ab_-9', section: 'goals', target: { record: 'g1', field: 'dueOn' } },
    ],
    [
      '/w/Ab_-9/agreements/suggested%3Aa%3Ab',
      { page: 'workshop', id: 'Ab_-9', section: 'agreements', target: { record: 'suggested:a:b' } },
    ],
    ['/w/Ab_-9/plan/%E0%A4', { page: 'workshop', id: 'Ab_-9', section: 'plan' }],
    ['/w/Ab_-9/settings', { page: 'unknown' }],
    ['/w/../etc', { page: 'unknown' }],
    ['/w/a b', { page: 'unknown' }],
    ['/somewhere', { page: 'unknown' }],
  ])('%s', (path, place) => expect(readPlace(path)).toEqual(place));
});

describe('formatRelativeTime', () => {
  const at = (...parts: [number, number, number, number, number]) => new Date(...parts).getTime();
  const now = at(2026, 10, 24, 0, 30);
  const german = (time: number) => formatRelativeTime(translatorFor('de'), 'de', time, now);

  test('today, yesterday, and days before', () => {
    expect(german(at(2026, 10, 24, 0, 5))).toBe('heute, 00:05');
    expect(german(at(2026, 10, 23, 23, 55))).toBe('gestern, 23:55');
    expect(german(at(2026, 10, 22, 23, 59))).toBe('22. November 2026');
  });

  test('the day after the clocks change is still the next day', () => {
    const sunday = at(2026, 2, 29, 12, 0);
    expect(formatRelativeTime(translatorFor('en'), 'en', at(2026, 2, 28, 12, 0), sunday)).toBe('yesterday, 12:00');
    expect(formatRelativeTime(translatorFor('en'), 'en', at(2026, 2, 27, 12, 0), sunday)).toBe('27 March 2026');
  });
});
