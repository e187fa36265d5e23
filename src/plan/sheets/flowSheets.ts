// Blocks that follow each other down A4 sheets: goals, agreements, handovers, open points, signatures. Pure;
// millimetres throughout.
import { a4Height, millimetres, type Heights } from './measures.ts';
import {
  agreementBlocks,
  gapBlocks,
  goalBlocks,
  handoverBlocks,
  signatureBlocks,
  type Block,
  type Run,
} from './partnershipContent.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { BlockRun, FlowKind, FlowSheet } from './sheets.ts';

/** Whether the blocks of a run are rows of a table with column heads. */
export function isTable(run: Run): boolean {
  return run !== 'agreements';
}

/** Whether a run has a heading above its table, because it is not all that its sheets hold. */
export function hasHeading(run: Run): boolean {
  return run === 'handovers' || run === 'signatures';
}

export function goalSheets(plan: Plan, heights: Heights): FlowSheet[] {
  return flow('goals', goalBlocks(plan), heights);
}

export function agreementSheets(plan: Plan, heights: Heights): FlowSheet[] {
  return flow('agreements', [...agreementBlocks(plan), ...handoverBlocks(plan)], heights);
}

export function openPointSheets(plan: Plan, heights: Heights): FlowSheet[] {
  return flow('openPoints', gapBlocks(plan), heights);
}

/** The first one holds both teams' fields and the digest, whatever else was signed before. */
export function signatureSheets(plan: Plan, heights: Heights): FlowSheet[] {
  const sheets = flow('signatures', signatureBlocks(plan), heights);
  return sheets.length > 0 ? sheets : [{ kind: 'signatures', isContinued: false, runs: [] }];
}

/** Where less of a sheet is left, a unit that has to be cut begins on the next one. */
const leastRest = 70;
/** A unit that is lower than this is never cut. */
const lowest = 120;

/**
 * A low unit begins on a new sheet where the rest of this one does not hold it; a tall one is cut between its blocks.
 */
function flow(kind: FlowKind, blocks: readonly Block[], heights: Heights): FlowSheet[] {
  const sheets: MutableRun[][] = [];
  const begun = new Set<Run>();
  let left = 0;
  const turn = () => {
    left = a4Height - millimetres(heights, `title${sheets.length === 0 ? '' : 'Continued'}:${kind}`);
    sheets.push([]);
  };
  const overhead = ({ run }: Block) =>
    sheets.at(-1)?.at(-1)?.run === run ? 0 : headHeight(run, begun.has(run), heights);
  const fits = (some: readonly Block[]) => overhead(some[0]!) + heightOf(some, heights) <= left;
  const put = (block: Block) => {
    left -= overhead(block) + heightOf([block], heights);
    const runs = sheets.at(-1)!;
    if (runs.at(-1)?.run !== block.run) runs.push({ run: block.run, isContinued: begun.has(block.run), blocks: [] });
    begun.add(block.run);
    runs.at(-1)!.blocks.push(block);
  };
  for (const unit of Map.groupBy(blocks, ({ unit }) => unit).values()) {
    if (sheets.length === 0) turn();
    if (!fits(unit) && sheets.at(-1)!.length > 0 && (left < leastRest || heightOf(unit, heights) < lowest)) turn();
    for (const block of unit) {
      // What is taller than a whole sheet (which cutting texts prevents) still goes on one, and is not lost.
      if (!fits([block]) && (sheets.at(-1)!.length > 0 || isLowerThanSheet(block))) turn();
      put(block);
    }
  }
  return sheets.map((runs, index) => ({ kind, isContinued: index > 0, runs }));

  function isLowerThanSheet(block: Block): boolean {
    const title = millimetres(heights, `titleContinued:${kind}`);
    return heightOf([block], heights) + headHeight(block.run, true, heights) <= a4Height - title;
  }
}

type MutableRun = Omit<BlockRun, 'blocks'> & { readonly blocks: Block[] };

/** What stands above the first block of a run on a sheet: its heading, its column heads. */
function headHeight(run: Run, isContinued: boolean, heights: Heights): number {
  const columns = isTable(run) ? millimetres(heights, `tableHead:${run}`) : 0;
  return columns + (hasHeading(run) ? millimetres(heights, `run${isContinued ? 'Continued' : ''}:${run}`) : 0);
}

function heightOf(blocks: readonly Block[], heights: Heights): number {
  return blocks.reduce((sum, { key }) => sum + millimetres(heights, key), 0);
}
