// The quarter of activities on paper: bars and their words never touch each other, and however many activities there
// are, what is drawn keeps to its place.
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { dayNumber } from '../../src/domain/activities/calendar.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import {
  figureWidth,
  labelWidth,
  laneHeight,
  lanesOf,
  metaType,
  titleType,
} from '../../src/plan/parts/activityBars.ts';
import { ActivitiesFigure } from '../../src/plan/parts/ActivitiesFigure.tsx';
import { activitiesTitle, shortestLimit } from '../../src/plan/parts/activitiesText.ts';
import { PlanTextContext } from '../../src/plan/text/planText.ts';
import { textWidth } from '../../src/plan/text/textWidth.ts';
import { buildPlan, type Plan } from '../../src/domain/plan/plan.ts';
import { sampleToday, sampleWorkshop } from '../domain/activitiesSample.ts';

const text = { t: translatorFor('de'), language: 'de' as const, soften: (words: string) => words };
const plan = buildPlan(sampleWorkshop().doc, sampleToday);
const [sample] = plan.activities!;

function withActivities(rows: readonly { title: string; from: number; days: number; at: number }[]): Plan {
  const day = (number: number) => new Date((dayNumber('2026-11-01') + number) * 86_400_000).toISOString().slice(0, 10);
  return {
    ...plan,
    activities: rows.map(({ title, from, days, at }, index) => ({
      ...sample!,
      id: `a${index}`,
      title,
      side: (['marketing', 'both', 'sales'] as const)[at % 3]!,
      startsOn: day(from),
      endsOn: day(from + days),
    })),
  };
}

it('holds all bars of the example in rows of two lines', () => {
  const { lanes, hasMeta } = lanesOf(plan, text);
  expect(hasMeta).toBe(true);
  expect(lanes.map(({ side, bars, further }) => [side, bars.length, further])).toEqual([
    ['marketing', 6, 0],
    ['both', 2, 0],
    ['sales', 3, 0],
  ]);
});

it('names how many have no room, and never grows beyond its lanes', () => {
  const row = fc.record({
    title: fc.string({ maxLength: 60 }),
    from: fc.integer({ min: 0, max: 150 }),
    days: fc.integer({ min: 0, max: 90 }),
    at: fc.integer({ min: 0, max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 80 }), (rows) => {
      const placed = lanesOf(withActivities(rows), text);
      const height = placed.lanes.reduce((sum, lane) => sum + laneHeight(placed, lane), 0);
      expect(height).toBeLessThanOrEqual(90);
      for (const lane of placed.lanes) {
        expect(lane.bars.length + lane.further).toBe(lane.count);
        for (const bar of lane.bars) {
          expect(bar.row).toBeLessThan(lane.rows);
          expect(bar.x).toBeGreaterThanOrEqual(labelWidth);
          expect(bar.x + bar.width).toBeLessThanOrEqual(figureWidth + 2.3);
          const words = Math.max(textWidth(bar.title, titleType, true), textWidth(bar.meta, metaType));
          if (bar.words === 'inside') expect(words).toBeLessThanOrEqual(Math.max(bar.width, 10));
        }
        for (const [at, bar] of lane.bars.entries())
          for (const other of lane.bars.slice(at + 1))
            if (bar.row === other.row)
              expect(bar.x + bar.width <= other.x || other.x + other.width <= bar.x).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

it('names what sales has promised, and counts in its title what it lists', () => {
  expect(shortestLimit(plan)).toBe(48);
  const withoutConsent = plan.agreements.map((each) => ({ ...each, agreedBy: { ...each.agreedBy, sales: null } }));
  expect(shortestLimit({ ...plan, agreements: withoutConsent })).toBeNull();
  const words = renderToStaticMarkup(
    createElement(PlanTextContext, { value: text }, createElement(ActivitiesFigure, { plan })),
  );
  expect(words).toContain('Der letzte Kontakt wartet sechs Arbeitstage, versprochen sind 48 Stunden.');
  const [first, ...others] = plan.activities!;
  const withOneCancelled = { ...plan, activities: [{ ...first!, isCancelled: true }, ...others] };
  expect([activitiesTitle(text, plan), activitiesTitle(text, withOneCancelled)]).toEqual([
    'Elf Maßnahmen',
    'Zehn Maßnahmen',
  ]);
});
