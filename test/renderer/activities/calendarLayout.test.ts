// Where bars, their words, days and the sentence about the highest week stand in the calendar.
import { describe, expect, it, vi } from 'vitest';
import { firstEnding } from '../../../src/domain/activities/conflicts.ts';
import { listActivities } from '../../../src/domain/activities/activities.ts';
import { computeWeeks, type Week } from '../../../src/domain/activities/weeks.ts';
import { readPlanning } from '../../../src/domain/activities/planning.ts';
import { dayColumns, firstMonday, periodFrom } from '../../../src/renderer/activities/calendarScale.ts';
import { laneUnder } from '../../../src/renderer/activities/laneUnder.ts';
import { lanesBySide, spansOfDays } from '../../../src/renderer/activities/lanes.ts';
import { sentencePlace } from '../../../src/renderer/activities/weekBars.ts';
import { sampleToday, sampleWorkshop } from '../../domain/activitiesSample.ts';

const { doc } = sampleWorkshop();
const activities = listActivities(doc);
const idOf = (title: string) => activities.find((each) => each.title === title)!.id;
const none: ReadonlySet<string> = new Set();

/** All bars of the quarter that begins so many weeks after today, by title. */
function barsFrom(weeks: number, width = 1132, marked = none) {
  const period = periodFrom(firstMonday(sampleToday) + weeks * 7, 'quarter');
  const lanes = lanesBySide({ spans: spansOfDays(activities), marked, period, width });
  return new Map(lanes.flatMap(({ bars }) => bars).map((bar) => [bar.activity.title, bar]));
}

describe('the words of a bar', () => {
  it('stand in it where it is long, else behind it', () => {
    const bars = barsFrom(0);
    expect(bars.get('Suchanzeigen')).toMatchObject({ words: 'inside', row: 0 });
    expect(bars.get('Newsletter')).toMatchObject({ words: 'after' });
  });

  it('stand before a bar at the right edge, and keep that room free in its row', () => {
    // The last of 16 weeks is that of the days in the test centre.
    const bars = barsFrom(-2);
    const bar = bars.get('Technikumstage')!;
    expect(bar.words).toBe('before');
    expect(bar.left + bar.width).toBeGreaterThan(1000);
    const inRow = [...bars.values()].filter(({ activity, row }) => activity.side === 'sales' && row === bar.row);
    for (const other of inRow.filter((each) => each !== bar))
      expect(other.left + other.width).toBeLessThan(bar.left - 200);
  });

  it('stand in a short bar where there is room on neither side', () => {
    // With the panel of an activity beside it, in a window of 1280 px.
    const bar = barsFrom(1, 712).get('Whitepaper')!;
    expect(bar.width).toBeLessThan(300);
    expect(bar.words).toBe('tight');
  });

  it('have room for saying that it meets another one', () => {
    const long = barsFrom(0).get('Whitepaper')!;
    expect(long.words).toBe('inside');
    expect(barsFrom(0, 1132, new Set([idOf('Whitepaper')])).get('Whitepaper')).toMatchObject({
      words: 'before',
      isMarked: true,
    });
  });
});

it('what comes before and after the period is laid out as well, moves none of the bars in it, and none lies over another', () => {
  const period = periodFrom(firstMonday(sampleToday), 'quarter');
  const spans = [-140, -70, 0, 70, 140].flatMap((days) =>
    spansOfDays(activities).map(({ activity, first, last }) => ({
      activity: { ...activity, id: `${activity.id} ${days}` },
      first: first + days,
      last: last + days,
    })),
  );
  spans.sort((left, right) => left.first - right.first);
  const drawn = { spans, marked: none, period, width: 1132 };
  const alone = lanesBySide(drawn);
  const together = lanesBySide({ ...drawn, beyond: 20 * 7 });
  const shown = together.map(({ bars }) => bars.filter(({ isBeyond }) => !isBeyond));
  expect(shown).toEqual(alone.map(({ bars }) => bars));
  const beyond = together.flatMap(({ bars }) => bars.filter(({ isBeyond }) => isBeyond));
  expect(beyond.length).toBeGreaterThan(0);
  for (const { bars, rows } of together) {
    for (const bar of bars) {
      expect(bar.row).toBeLessThan(rows);
      if (bar.isBeyond) expect(bar.left >= 1132 || bar.left + bar.width <= 0).toBe(true);
      for (const other of bars.filter((each) => each !== bar && each.row === bar.row))
        expect(other.left >= bar.left + bar.width || other.left + other.width <= bar.left).toBe(true);
    }
  }
});

it('of two that meet, the one that ends first says it', () => {
  const pair = { firstId: idOf('Whitepaper'), secondId: idOf('ProSweets') };
  expect([...firstEnding([pair], activities)]).toEqual([idOf('ProSweets')]);
  expect([...firstEnding([{ firstId: pair.secondId, secondId: pair.firstId }], activities)]).toEqual([
    idOf('ProSweets'),
  ]);
});

it('the days of a month begin on a Monday and cover the period', () => {
  const days = dayColumns(periodFrom(firstMonday(sampleToday), 'month'));
  expect(days).toHaveLength(35);
  expect(days[0]).toEqual({ day: '2026-11-23', weekday: 0, from: 0, to: 1 / 35 });
  expect(days.at(-1)).toMatchObject({ day: '2026-12-27', weekday: 6, to: 1 });
});

describe('the sentence about the highest week', () => {
  const weeks = computeWeeks(readPlanning(doc), sampleToday, 16);
  const at = weeks.findIndex(({ week }) => week === '2027-W05');
  const low: Week = { ...weeks[0]!, capacity: 1, inflow: 1, demand: 1, leftBefore: 0 };

  it('stands to the left of it, else to the right, where the weeks are low', () => {
    expect(sentencePlace(weeks, at, 4)).toEqual({ side: 'before', at });
    expect(sentencePlace([weeks[at]!, low, low, low], 0, 3)).toEqual({ side: 'after', at: 0 });
    // Farther away where the weeks beside it are high as well.
    expect(sentencePlace([weeks[at]!, weeks[at]!, low, low], 0, 2)).toEqual({ side: 'after', at: 1 });
  });

  it('stands above all of them where they are not, or where there is no room beside it', () => {
    const high: Week = { ...low, capacity: 70 };
    expect(sentencePlace([high, weeks[at]!, high], 1, 1)).toEqual({ side: 'above', at: 1 });
    expect(sentencePlace([low, weeks[at]!, low], 1, 2)).toEqual({ side: 'above', at: 1 });
  });
});

it('a bar that is held over the weeks is over no lane, though one goes on behind them', () => {
  vi.stubGlobal('document', { querySelector: () => ({ getBoundingClientRect: () => ({ top: 500 }) }) });
  const lane = { left: 0, top: 300, right: 100, bottom: 900, width: 100, height: 600 };
  const at = (y: number) =>
    laneUnder({
      pointerCoordinates: { x: 50, y },
      droppableContainers: [{ id: 'lane:sales' }],
      droppableRects: new Map([['lane:sales', lane]]),
    } as unknown as Parameters<typeof laneUnder>[0]).map(({ id }) => id);
  expect(at(499)).toEqual(['lane:sales']);
  expect(at(500)).toEqual([]);
  vi.unstubAllGlobals();
});
