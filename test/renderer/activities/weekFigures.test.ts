// Which weeks of a year have their figure written: none lies over another, and the worst one always has.
import { expect, it } from 'vitest';
import type { Week } from '../../../src/domain/activities/weeks.ts';
import { weeksWithFigure } from '../../../src/renderer/activities/weekBars.ts';

const year = (...loads: (number | 'none')[]) =>
  loads.map((load, at) => ({
    week: `W${at}`,
    load: load === 'none' ? null : load,
    isNoTime: load === 'none',
  })) as unknown as Week[];

it('are those that do not fit, the worst first, three columns apart', () => {
  expect([...weeksWithFigure(year(0.5, 1.69, 3.37, 1.2, 0.9, 1.1))]).toEqual(['W2', 'W5']);
  expect([...weeksWithFigure(year(1.11, 'none', 0.4))]).toEqual(['W1']);
  expect([...weeksWithFigure(year(0.2, 1, 0.9))]).toEqual([]);
});
