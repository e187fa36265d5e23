// The journey as one drawing, as it stands on the board, or in bands of some stages below each other.
import type { Plan } from '../../domain/plan/plan.ts';
import { palette } from '../style/palette.ts';
import { cleanLine } from '../text/plainText.ts';
import { dayOf, documentTitle, workshopTitle, type PlanText } from '../text/planText.ts';
import { column, labels, rowsOf, type Column, type Drawn } from './journeyRows.ts';
import { moved, textBlock, type Scene, type SceneItem } from './scene.ts';

const margin = 24;

/** Above and below the rows of a band, in CSS pixels. */
const gapOfBands = 40;

/** The journey as it stands on the board: all stages beside each other. */
export function journeyScene(plan: Plan, text: PlanText): Scene {
  return sceneOfBands(plan, text, 1);
}

/** The journey for a page of this ratio of width to height: in as many bands as make its words largest. */
export function pageScene(plan: Plan, text: PlanText, ratio: number): Scene {
  const stages = columnsOf(plan).length;
  // One band, unless more of them are worth the break.
  return Array.from({ length: Math.min(6, Math.ceil(stages / 4)) }, (_, at) => sceneOfBands(plan, text, at + 1)).reduce(
    (best, next) => (sizeOn(ratio, next) < sizeOn(ratio, best) * 0.85 ? next : best),
    sceneOfBands(plan, text, 1),
  );
}

/** The width of the page in pixels of the scene: the smaller, the larger is what stands on it. */
function sizeOn(ratio: number, { width, height }: Scene): number {
  return Math.max(width, height * ratio);
}

/** Stages in bands below each other, each with its own heads, lanes and curves. */
function sceneOfBands(plan: Plan, text: PlanText, count: number): Scene {
  const columns = columnsOf(plan);
  const perBand = Math.max(1, Math.ceil(columns.length / count));
  const width = 2 * margin + labels + perBand * column;
  const head = heading(plan, text, width);
  const items: SceneItem[] = [...head.items];
  let y = head.height;
  for (let first = 0; first === 0 || first < columns.length; first += perBand) {
    const band = columns.slice(first, first + perBand);
    if (first > 0) y += gapOfBands;
    const top = y;
    const drawn: SceneItem[] = [];
    for (const row of rowsOf(text, band)) {
      drawn.push(...moved(row.items, margin, y));
      y += row.height;
    }
    const lines = Array.from({ length: band.length + 1 }, (_, at): SceneItem => {
      const x = margin + labels + at * column;
      return { kind: 'path', d: `M${x} ${top}L${x} ${y}`, stroke: palette.line };
    });
    items.push(...lines, ...drawn);
  }
  return { width, height: y + margin, title: documentTitle(text, plan), items };
}

function columnsOf(plan: Plan): Column[] {
  const none = { none: plan.withoutStage, marketing: [], both: [], sales: [] };
  return [
    ...plan.stages.map((stage) => ({ stage, cards: stage.touchpoints })),
    ...(plan.withoutStage.length > 0 ? [{ stage: null, cards: none }] : []),
  ];
}

function heading(plan: Plan, text: PlanText, width: number): Drawn {
  const block = textBlock(workshopTitle(text, plan), margin, margin, width - 2 * margin, {
    size: 24,
    fill: palette.text,
    isBold: true,
  });
  const meta = [cleanLine(plan.workshop.customer), dayOf(text, plan)].filter(Boolean).join(' · ');
  const below = textBlock(meta, margin, margin + block.height + 2, width - 2 * margin, {
    size: 13,
    fill: palette.third,
  });
  return { items: [...block.items, ...below.items], height: margin + block.height + below.height + 16 };
}
