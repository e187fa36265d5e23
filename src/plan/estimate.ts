// Heights of everything that is paginated where no browser can measure: generous, so that sheets get emptier but
// nothing is cut.
import type { Plan } from '../domain/plan/plan.ts';
import { pageHeights } from './parts/estimatePages.ts';
import { unitsPerSheet, unitWidth } from './sheets/journeySheets.ts';
import { map, pixelsPerMillimetre } from './sheets/measures.ts';
import {
  allTouchpoints,
  detailSections,
  mapColumns,
  mapRows,
  type DetailBlock,
  type MapItem,
} from './sheets/planContent.ts';
import type { PlanStage } from '../domain/plan/signedPlan.ts';
import { cleanLine } from './text/plainText.ts';
import { textHeight } from './text/textHeight.ts';

/** Keys and CSS pixels as a shell's `measure` gives them. */
export function estimateHeights(plan: Plan): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  const put = (key: string, millimetres: number) => heights.set(key, millimetres * pixelsPerMillimetre);
  const titles = [...plan.stages.flatMap(allTouchpoints), ...plan.withoutStage].map(
    ({ id, title }) => [id, title] as const,
  );
  const names = new Map([...titles, ...plan.participants.map(({ id, name }) => [id, name] as const)]);
  const columns = mapColumns(plan);
  const card = unitWidth(unitsPerSheet(columns)) - map.cardInset;
  for (const { key, stage, cells } of columns) {
    put(
      `head:${key}`,
      textHeight(cleanLine(stage?.title ?? '') || 'x'.repeat(12), card, 11.5, 1.2) + headMeta(stage, card),
    );
    for (const item of mapRows.flatMap((row) => cells[row])) put(item.key, itemHeight(item, card));
  }
  for (const section of detailSections(plan)) {
    const title = textHeight(cleanLine(section.stage?.title ?? '') || 'x', 170, 14, 1.25);
    put(`stage:${section.key}`, title + 16);
    put(`stageContinued:${section.key}`, title + 10);
    for (const block of section.blocks) put(block.key, blockHeight(block, names));
  }
  for (const kind of ['entries', 'points']) put(`tableHead:${kind}`, 9);
  put('detailsTitle', 28);
  put('detailsTitleContinued', 0.1);
  put('peopleTitle', 20);
  for (const { id, name, function: role } of plan.participants)
    put(`person:${id}`, textHeight(`${name}, ${role}, Moderation`, 160, 10.5, 1.4) + 4);
  for (const [key, height] of pageHeights(plan)) put(key, height);
  return heights;
}

/** Days and touchpoints below a stage's title, one line; a second one where the purchase has no room beside them. */
function headMeta(stage: PlanStage | null, card: number): number {
  const words = '000,00 Tage · 0000 Touchpoints';
  return stage?.isPurchase ? 1 + textHeight(`${words} · xx Kauf`, card, 7.5, 1.35) : 4;
}

function itemHeight(item: MapItem, card: number): number {
  // Icon, evidence and badge share the lines with the title; these letters are about as wide.
  if (item.kind === 'card')
    return textHeight(`xxx${cleanLine(item.touchpoint.title)} xxxxxx`, card - 6.5, 8, 1.32) + 3.6;
  return textHeight(`${item.key.startsWith('questions') ? '„' : ''}${item.text || 'x'}`, card - 5, 8.5, 1.35) + 1;
}

function blockHeight(block: DetailBlock, names: ReadonlyMap<string, string>): number {
  if (block.table === 'facts')
    return textHeight(`${block.fact === 'questions' ? '„' : ''}${block.text}`, 138, 9, 1.4) + 4;
  if (block.table === 'points') {
    const linked = block.part === 0 ? cleanLine(names.get(block.point.touchpointId ?? '') ?? '') : '';
    return Math.max(textHeight(block.text, 80, 8.5, 1.4), textHeight(linked, 42, 8.5, 1.4), 8) + 4;
  }
  const { title, channel, leadId } = block.touchpoint;
  const first = Math.max(
    textHeight(cleanLine(title) || 'x', 60, 8.5, 1.4) + textHeight(block.text, 60, 8.5, 1.4),
    textHeight(cleanLine(channel), 21, 8.5, 1.4),
    textHeight(cleanLine(names.get(leadId ?? '') ?? ''), 22, 8.5, 1.4),
    8,
  );
  return (block.part === 0 ? first : textHeight(block.text, 60, 8.5, 1.4)) + 4;
}
