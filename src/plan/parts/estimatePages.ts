// Heights of everything on the flowing pages and of the summary, estimated: generous, as in estimate.ts.
import type { Plan } from '../../domain/plan/plan.ts';
import { summaryHeights } from './estimatePartnership.ts';
import type { PlanPage, PlanRun } from './planPage.ts';
import { planPages } from './planPages.ts';

/** Keys and millimetres. */
export function pageHeights(plan: Plan): [string, number][] {
  return [
    ...planPages.flatMap((page) => heightsOfPage(plan, page)),
    // Most kinds of pages have a line there; one that has none today takes as much room.
    ...summaryHeights(plan, planPages.filter(({ summaryLine }) => summaryLine).length),
  ];
}

function heightsOfPage(plan: Plan, { kind, titleHeight = 52, runs }: PlanPage): [string, number][] {
  return [
    [`title:${kind}`, titleHeight],
    [`titleContinued:${kind}`, 11],
    ...runs.flatMap((run) => heightsOfRun(plan, run)),
  ];
}

function heightsOfRun(plan: Plan, run: PlanRun): [string, number][] {
  const blocks = run.blocks(plan);
  if (blocks.length === 0) return [];
  return [
    [`run:${run.run}`, 26],
    [`runContinued:${run.run}`, 13],
    [`tableHead:${run.run}`, run.headsHeight ?? 10],
    ...blocks.map((block): [string, number] => [block.key, run.estimate(plan, block)]),
  ];
}
