// Heights of everything that is paginated where no browser can measure: generous, so that sheets get emptier but nothing is cut.
import type { Plan } from '../domain/plan.ts';
import { unitsPerSheet, unitWidth } from './journeySheets.ts';
import { map, pixelsPerMillimetre } from './measures.ts';
import { detailSections, mapColumns, mapRows, type DetailBlock, type MapItem } from './planContent.ts';
import { cleanLine } from './plainText.ts';

const millimetresPerPoint = 25.4 / 72;

/** Keys and CSS pixels as a shell's `measure` gives them. */
export function estimateHeights(plan: Plan): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  const put = (key: string, millimetres: number) => heights.set(key, millimetres * pixelsPerMillimetre);
  const columns = mapColumns(plan);
  const card = unitWidth(unitsPerSheet(columns)) - map.cardInset;
  for (const { key, stage, cells } of columns) {
    put(`head:${key}`, textHeight(cleanLine(stage?.title ?? '') || 'x'.repeat(12), card, 11.5, 1.2) + 4);
    for (const item of mapRows.flatMap((row) => cells[row])) put(item.key, itemHeight(item, card));
  }
  for (const section of detailSections(plan)) {
    const title = textHeight(cleanLine(section.stage?.title ?? '') || 'x', 170, 14, 1.25);
    put(`stage:${section.key}`, title + 16);
    put(`stageContinued:${section.key}`, title + 10);
    for (const block of section.blocks) put(block.key, blockHeight(block));
  }
  for (const kind of ['facts', 'entries', 'points']) put(`tableHead:${kind}`, 8);
  put('detailsTitle', 28);
  put('detailsTitleContinued', 0.1);
  put('peopleTitle', 20);
  for (const { id, name, function: role } of plan.participants) put(`person:${id}`, textHeight(`${name}, ${role}, Moderation`, 160, 10.5, 1.4) + 4);
  return heights;
}

function itemHeight(item: MapItem, card: number): number {
  if (item.kind === 'card') return textHeight(cleanLine(item.touchpoint.title) || 'x', card - 9, 8, 1.32) + 8;
  return textHeight(item.text || 'x', card - 5, 8.5, 1.35) + 4;
}

function blockHeight(block: DetailBlock): number {
  if (block.table === 'facts') return textHeight(block.text, 138, 9, 1.4) + 4;
  if (block.table === 'points') return Math.max(textHeight(block.text, 80, 8.5, 1.4), 8) + 4;
  const { title, channel } = block.touchpoint;
  const first = Math.max(textHeight(cleanLine(title) || 'x', 60, 8.5, 1.4) + textHeight(block.text, 60, 8.5, 1.4), textHeight(channel, 20, 8.5, 1.4), 8);
  return (block.part === 0 ? first : textHeight(block.text, 60, 8.5, 1.4)) + 4;
}

/** Lines of text at two thirds of an em per character, wide ones a whole em; words that do not fit a line are counted generously. */
function textHeight(text: string, width: number, points: number, lineHeight: number): number {
  if (text === '') return 0;
  const em = points * millimetresPerPoint;
  const lines = text.split('\n').reduce((sum, line) => {
    let length = 0;
    for (const character of line) length += /[\u1100-\uffff]|[^\u0000-\uffff]|[WMmw@]/u.test(character) ? em * 1.05 : em * 0.66;
    return sum + Math.max(1, Math.ceil((length * 1.15) / width));
  }, 0);
  return lines * em * lineHeight;
}
