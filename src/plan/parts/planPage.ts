// What a kind of page of the plan is made of. src/plan/parts/planPages.ts lists all kinds.
import type { ReactNode } from 'react';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Flowing, FlowPage, FlowRun } from '../sheets/flowPage.ts';
import type { PlanText } from '../text/planText.ts';

/** A headline that states the result, and what explains it. */
export interface PageTitle {
  readonly title: string;
  readonly lead: string;
}

interface RunDefinition<Block extends Flowing> {
  readonly run: string;
  /** In the sequence of the paper. */
  blocks(plan: Plan): readonly Block[];
  /** Draws a block: a `tr` in a table. Its element has `data-measure={block.key}`. */
  readonly Row: (props: { readonly plan: Plan; readonly block: Block }) => ReactNode;
  /** The cells of the table's head; left out where the blocks are no rows of a table. */
  readonly Heads?: (props: { readonly isContinued: boolean }) => ReactNode;
  /** The heading of a run that is not all that its page holds; an empty lead is left out. */
  readonly heading?: (text: PlanText, plan: Plan) => PageTitle;
  /** Estimated, for where no browser can measure: generous, so that nothing is cut. Millimetres. */
  estimate(plan: Plan, block: Block): number;
  /** The same of the table's head; 10 when it is left out. */
  readonly headsHeight?: number;
  /** What a block with an anchor is about: a screen reader says it of the links to it. */
  words?(text: Pick<PlanText, 't'>, block: Block): string;
}

export type PlanRun = FlowRun & RunDefinition<Flowing>;

export interface PlanPage extends FlowPage {
  readonly runs: readonly PlanRun[];
  /** What stands above everything else on its first sheet; a component where it is more than a headline and a lead. */
  readonly title:
    ((text: PlanText, plan: Plan) => PageTitle) | { readonly Title: (props: { readonly plan: Plan }) => ReactNode };
  /** Estimated height of the title; 52 when it is left out. Millimetres. */
  readonly titleHeight?: number;
  /** One line in the summary, below the shares; empty where there is nothing to say. */
  readonly summaryLine?: (text: PlanText, plan: Plan) => string;
}

/** Gives the blocks of a run their type; a list of runs knows them as blocks only. */
export function planRun<Block extends Flowing>(definition: RunDefinition<Block>): PlanRun {
  const run = { ...definition, isTable: definition.Heads !== undefined, hasHeading: definition.heading !== undefined };
  // Each run is only ever given its own blocks.
  return run as unknown as PlanRun;
}

export function planPage(
  page: Omit<PlanPage, 'isAlways' | 'isLandscape'> & Partial<Pick<PlanPage, 'isAlways' | 'isLandscape'>>,
): PlanPage {
  return { isAlways: false, isLandscape: false, ...page };
}
