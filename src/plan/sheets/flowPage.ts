// What flows down A4 sheets, as plain data: kinds of pages, each with runs of blocks under headings of their own.
import type { Plan } from '../../domain/plan/plan.ts';
import type { German } from '../../i18n/de/catalogue.ts';

/** The kinds of flowing pages that a plan can have: what has a name in `plan.section` and is no sheet of its own. */
export type FlowKind = Exclude<
  keyof German['plan']['section'],
  'people' | 'summary' | 'overview' | 'journey' | 'details'
>;

/** A piece of a page that is never cut again. */
export interface Flowing {
  /** For its height, unique in the plan: `data-measure` of its element. */
  readonly key: string;
  /** Blocks of one unit stay together as long as they are not too tall for that. */
  readonly unit: string;
  /** The run that it belongs to: a heading and table of its own; where it goes on on another sheet, both stand again. */
  readonly run: string;
  /** Id of the record that stands here in full: links to it lead to this block, whose element has `anchorOf` of it. */
  readonly anchor?: string;
  /** Begins on a new sheet. */
  readonly startsSheet?: boolean;
  /** Of a block that is not the first of its unit: what goes on, for the head of a further sheet. */
  readonly goesOn?: string;
}

export interface FlowRun {
  readonly run: string;
  /** Its blocks are rows of a table with column heads. */
  readonly isTable: boolean;
  /** It has a heading above its table or blocks, because it is not all that its sheets hold. */
  readonly hasHeading: boolean;
  blocks(plan: Plan): readonly Flowing[];
}

export interface FlowPage {
  readonly kind: FlowKind;
  /** Its sheets lie on their side. */
  readonly isLandscape: boolean;
  readonly runs: readonly FlowRun[];
  /** Has a sheet even where none of its runs has a block. */
  readonly isAlways: boolean;
}

/** All blocks of a kind of page, in the sequence of its runs. */
export function blocksOf({ runs }: Pick<FlowPage, 'runs'>, plan: Plan): readonly Flowing[] {
  return runs.flatMap((run) => run.blocks(plan));
}
