// The detailed list on A4 sheets: every stage and touchpoint with all its fields, cut between rows. Pure; millimetres
// throughout.
import { a4Height, millimetres, type Heights } from './measures.ts';
import type { DetailBlock, DetailSection } from './planContent.ts';
import type { DetailPart, Sheet } from './sheets.ts';

/** Below this rest no stage begins. */
const leastBeginning = 30;
/** A stage begins with all its facts and the first row of its table, unless that takes more than this. */
const mostBeginning = 130;

/** The rule above the facts, which have no column heads. */
const factsRule = 0.3;

export function detailSheets(sections: readonly DetailSection[], heights: Heights): Sheet[] {
  const sheets: DetailPart[][] = [];
  let left = 0;
  const turn = () => {
    left = a4Height - millimetres(heights, sheets.length === 0 ? 'detailsTitle' : 'detailsTitleContinued');
    sheets.push([]);
  };
  const begin = (section: DetailSection, isContinued: boolean): DetailBlock[] => {
    const blocks: DetailBlock[] = [];
    left -= millimetres(heights, headKey(section, isContinued));
    sheets.at(-1)!.push({ section, isContinued, blocks });
    return blocks;
  };
  for (const section of sections) {
    const opening = millimetres(heights, headKey(section, false));
    if (sheets.length === 0 || left < opening + beginningOf(section, heights)) turn();
    let blocks = begin(section, false);
    for (const block of section.blocks) {
      const height = millimetres(heights, block.key);
      if (height + overhead(blocks.at(-1), block, heights) > left && blocks.length > 0) {
        turn();
        blocks = begin(section, true);
      }
      left -= height + overhead(blocks.at(-1), block, heights);
      blocks.push(block);
    }
  }
  return sheets.map((parts, index) => ({ kind: 'details', isContinued: index > 0, parts }));
}

/** Facts and the first row of what follows them: a heading never stands on one sheet and its table on the next. */
function beginningOf({ blocks }: DetailSection, heights: Heights): number {
  const next = blocks.findIndex(({ table }) => table !== 'facts');
  const first = blocks.slice(0, next < 0 ? blocks.length : next + 1);
  const height = first.reduce(
    (sum, block, at) => sum + overhead(first[at - 1], block, heights) + millimetres(heights, block.key),
    0,
  );
  return height > mostBeginning ? leastBeginning : height;
}

/** What a table adds before its first row: its column heads and the space above it. */
function overhead(previous: DetailBlock | undefined, { table }: DetailBlock, heights: Heights): number {
  if (previous?.table === table) return 0;
  return table === 'facts' ? factsRule : millimetres(heights, `tableHead:${table}`);
}

function headKey({ key }: DetailSection, isContinued: boolean): string {
  return `${isContinued ? 'stageContinued' : 'stage'}:${key}`;
}
