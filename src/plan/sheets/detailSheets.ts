// The detailed list on A4 sheets: every stage and touchpoint with all its fields, cut between rows. Pure; millimetres
// throughout.
import { a4Height, millimetres, type Heights } from './measures.ts';
import type { DetailBlock, DetailSection } from './planContent.ts';
import type { DetailPart, Sheet } from './sheets.ts';

/** Below this rest no stage begins: its heading would stand alone. */
const leastBeginning = 30;

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
    if (sheets.length === 0 || left < opening + leastBeginning) turn();
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

/** What a table adds before its first row: its column heads and the space above it. */
function overhead(previous: DetailBlock | undefined, { table }: DetailBlock, heights: Heights): number {
  if (previous?.table === table) return 0;
  return table === 'facts' ? factsRule : millimetres(heights, `tableHead:${table}`);
}

function headKey({ key }: DetailSection, isContinued: boolean): string {
  return `${isContinued ? 'stageContinued' : 'stage'}:${key}`;
}
