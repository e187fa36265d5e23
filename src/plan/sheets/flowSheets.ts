// Blocks that follow each other down A4 sheets, upright or on their side, of any kind of page (flowPage.ts). Pure; millimetres throughout.
import type { Plan } from '../../domain/plan/plan.ts';
import { blocksOf, type Flowing, type FlowPage } from './flowPage.ts';
import { a4Height, a4LandscapeHeight, millimetres, type Heights } from './measures.ts';
import type { BlockRun, FlowSheet } from './sheets.ts';

export function flowSheets(page: FlowPage, plan: Plan, heights: Heights): FlowSheet[] {
  const sheets = flow(page, blocksOf(page, plan), heights);
  return sheets.length > 0 || !page.isAlways ? sheets : [{ kind: page.kind, isContinued: false, runs: [] }];
}

/** Where less of a sheet is left, a unit that has to be cut begins on the next one. */
const leastRest = 70;
/** A unit that is lower than this is never cut. */
const lowest = 120;

/**
 * A low unit begins on a new sheet where the rest of this one does not hold it; a tall one is cut between its blocks.
 */
function flow({ kind, isLandscape, runs: all }: FlowPage, blocks: readonly Flowing[], heights: Heights): FlowSheet[] {
  const sheets: MutableRun[][] = [];
  const sheetHeight = isLandscape ? a4LandscapeHeight : a4Height;
  const begun = new Set<string>();
  let left = 0;
  const turn = () => {
    left = sheetHeight - millimetres(heights, `title${sheets.length === 0 ? '' : 'Continued'}:${kind}`);
    sheets.push([]);
  };
  const overhead = ({ run }: Flowing) => (sheets.at(-1)?.at(-1)?.run === run ? 0 : headHeight(run, begun.has(run)));
  const fits = (some: readonly Flowing[]) => overhead(some[0]!) + heightOf(some, heights) <= left;
  const put = (block: Flowing) => {
    left -= overhead(block) + heightOf([block], heights);
    const runs = sheets.at(-1)!;
    if (runs.at(-1)?.run !== block.run) runs.push({ run: block.run, isContinued: begun.has(block.run), blocks: [] });
    begun.add(block.run);
    runs.at(-1)!.blocks.push(block);
  };
  for (const unit of Map.groupBy(blocks, ({ unit }) => unit).values()) {
    if (sheets.length === 0) turn();
    if (unit[0]!.startsSheet && sheets.at(-1)!.length > 0) turn();
    else if (!fits(unit) && sheets.at(-1)!.length > 0 && (left < leastRest || heightOf(unit, heights) < lowest)) turn();
    for (const block of unit) {
      // What is taller than a whole sheet (which cutting texts prevents) still goes on one, and is not lost.
      if (!fits([block]) && (sheets.at(-1)!.length > 0 || isLowerThanSheet(block))) turn();
      put(block);
    }
  }
  return sheets.map((runs, index) => ({ kind, isContinued: index > 0, runs }));

  function isLowerThanSheet(block: Flowing): boolean {
    const title = millimetres(heights, `titleContinued:${kind}`);
    return heightOf([block], heights) + headHeight(block.run, true) <= sheetHeight - title;
  }

  /** What stands above the first block of a run on a sheet: its heading, its column heads. */
  function headHeight(name: string, isContinued: boolean): number {
    const { isTable = false, hasHeading = false } = all.find(({ run }) => run === name) ?? {};
    const columns = isTable ? millimetres(heights, `tableHead:${name}`) : 0;
    return columns + (hasHeading ? millimetres(heights, `run${isContinued ? 'Continued' : ''}:${name}`) : 0);
  }
}

type MutableRun = Omit<BlockRun, 'blocks'> & { readonly blocks: Flowing[] };

function heightOf(blocks: readonly Flowing[], heights: Heights): number {
  return blocks.reduce((sum, { key }) => sum + millimetres(heights, key), 0);
}
