// How much of goals and open points the summary has room for: it is one page, however long everything is. Pure;
// millimetres throughout.
import { gapKinds, type GapKind } from '../../domain/plan/gaps.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { a4Height, millimetres, type Heights } from './measures.ts';
import type { SummarySheet } from './sheets.ts';

/** More goals would make a list of the summary; the rest is counted. */
const mostGoals = 8;

/** Open points give way to goals as long as there are no more of these than that; further goals give way first. */
const leastGoals = 5;
const fewGoals = 2;
const leastOpenRows = 3;

/** Letters of titles, names and values in the list of goals, which is part of one page; in full they stand on their own. */
export const longestInBrief = { goal: 160, name: 60, value: 40 } as const;

export interface OpenKind {
  readonly kind: GapKind;
  readonly count: number;
}

/** How many gaps there are of each kind, in the sequence of the list. */
export function openKinds({ gaps }: Plan): OpenKind[] {
  return gapKinds
    .map((kind) => ({ kind, count: gaps.filter((gap) => gap.kind === kind).length }))
    .filter(({ count }) => count > 0);
}

/** An empty plan has no lists to be empty. */
export function hasLists({ stages, goals }: Plan): boolean {
  return stages.length + goals.length > 0;
}

export function summarySheet(plan: Plan, heights: Heights): SummarySheet {
  const rows = hasLists(plan) ? Math.max(1, Math.ceil(openKinds(plan).length / 2)) : 0;
  const wanted = Math.min(mostGoals, plan.goals.length);
  const heightOf = (goals: number, openRows: number) =>
    millimetres(heights, 'summary') +
    (hasLists(plan) ? millimetres(heights, 'summaryGoals') + millimetres(heights, 'summaryOpen') : 0) +
    plan.goals.slice(0, goals).reduce((sum, { id }) => sum + millimetres(heights, `summaryGoal:${id}`), 0) +
    (goals < plan.goals.length ? millimetres(heights, 'summaryFurther') : 0) +
    (openRows > 0 ? openRows * millimetres(heights, 'summaryOpenRow') : 0);
  let [goals, openRows] = [wanted, rows];
  while (heightOf(goals, openRows) > a4Height) {
    if (goals > leastGoals || (goals > fewGoals && openRows <= leastOpenRows)) goals -= 1;
    else if (openRows > 1) openRows -= 1;
    else if (goals > 0) goals -= 1;
    else break;
  }
  return { kind: 'summary', goals, openPoints: openRows * 2 };
}
