// How much of a workshop goes into a plan: texts up to the length their fields allow, and so many records that laying
// them out stays within some hundreds of megabytes. A guest who may write could fill a workshop with much more.
import type { Plan } from '../../domain/plan/plan.ts';

/** UTF-16 units. Lines are what stands in headings and table cells; everything else flows and is cut into pieces. */
const longestLine = 300;
const longestText = 8000;
const lines = new Set([
  'title',
  'customer',
  'name',
  'function',
  'unit',
  'metric',
  'measure',
  'channel',
  'keyFigure',
  'keyFigureUnit',
]);

/** Records with a row or card of their own, and letters in all: a plan of about this size has two thousand pages. */
export const mostRecords = 15_000;
const mostLetters = 4_000_000;

/** The same plan with each text cut to its limit; signatures and digest are those of the whole one. */
export function boundedPlan(plan: Plan): Plan {
  return bounded(plan, '') as Plan;
}

/** Nobody can use such a plan, and laying it out would take all memory. */
export function isTooLarge(plan: Plan): boolean {
  const { stages, withoutStage, goals, agreements, handovers, gaps, participants, signatures, progress } = plan;
  const inStages = stages.reduce(
    (sum, { touchpoints, painPoints, opportunities }) =>
      sum +
      Object.values(touchpoints).reduce((all, cell) => all + cell.length, 0) +
      painPoints.length +
      opportunities.length,
    0,
  );
  const lists = [stages, withoutStage, goals, agreements, handovers, gaps, participants, signatures, progress.checkIns];
  const records = lists.reduce((sum, list) => sum + list.length, inStages);
  return records > mostRecords || lettersIn(plan) > mostLetters;
}

function bounded(value: unknown, key: string): unknown {
  if (typeof value === 'string') return cut(value, lines.has(key) ? longestLine : longestText);
  if (Array.isArray(value)) return value.map((one) => bounded(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, bounded(one, name)]));
}

/** Before a whole character, with a sign that something is missing. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\ud800-\udbff]/.test(text[most - 2]!) ? most - 2 : most - 1;
  return `${text.slice(0, end)}…`;
}

/** Letters of all texts, each up to its limit. */
function lettersIn(value: unknown): number {
  if (typeof value === 'string') return Math.min(value.length, longestText);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, one) => sum + lettersIn(one), 0);
}
