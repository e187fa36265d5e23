// The rows of the journey as a drawing: heads, what the customer does and asks, the emotion curve, the lanes with their
// cards, pain points and opportunities, and the share of marketing along the way.
import type { PlanStage, PlanTouchpoint } from '../../domain/plan/signedPlan.ts';
import { owners, type Owner } from '../../domain/journey/touchpoints.ts';
import { formatPercent, formatSigned } from '../../i18n/format.ts';
import { smoothPath, type Point } from '../drawing/strokes.ts';
import { palette } from '../style/palette.ts';
import { cleanLine, cleanText } from '../text/plainText.ts';
import { titleOf, type PlanText } from '../text/planText.ts';
import { moved, textBlock, type SceneItem } from './scene.ts';

/** Width of the names of the rows, in CSS pixels. */
export const labels = 148;
/** Width of a stage. */
export const column = 220;
const padding = 8;

export interface Drawn {
  readonly items: readonly SceneItem[];
  readonly height: number;
}

export interface Column {
  /** Null for touchpoints without a stage. */
  readonly stage: PlanStage | null;
  readonly cards: Readonly<Record<Owner, readonly PlanTouchpoint[]>>;
}

/** From above; a row in which nothing is said is left out. */
export function rowsOf(text: PlanText, columns: readonly Column[]): Drawn[] {
  const { t } = text;
  const stages = columns.flatMap(({ stage }) => stage ?? []);
  const wide = columns.length * column;
  const words = (label: string, of: (stage: PlanStage) => string, isItalic = false) =>
    textRow(label, columns, ({ stage }) => (stage ? text.soften(of(stage)) : ''), { isItalic });
  const softened = (points: PlanStage['painPoints']) =>
    points.map((point) => ({ ...point, text: text.soften(cleanText(point.text)) }));
  return [
    headRow(text, columns, wide),
    words(t('words.customerActions'), ({ customerActions }) => cleanText(customerActions)),
    words(t('words.questions'), ({ questions }) => cleanText(questions), true),
    emotionRow(stages, text),
    ...owners
      .filter((owner) => owner !== 'none' || columns.some(({ cards }) => cards.none.length > 0))
      .map((owner) => laneRow(text, columns, owner)),
    pointRow(t('words.painPoints'), columns, '▼', palette.bad, ({ painPoints }) => softened(painPoints)),
    pointRow(t('words.opportunities'), columns, '▲', palette.ok, ({ opportunities }) => softened(opportunities)),
    shareRow(stages, text),
  ].filter(({ height }) => height > 0);
}

/** A row with its label; each cell drawn at its own origin and as wide as a column. */
function rowOf(
  label: string,
  cells: readonly Drawn[],
  look: { readonly tint?: string; readonly rule?: string } = {},
): Drawn {
  const name = textBlock(label, 0, padding, labels - 16, { size: 13, fill: palette.text, isBold: true });
  const height = Math.max(name.height + 2 * padding, ...cells.map((cell) => cell.height));
  const width = labels + cells.length * column;
  return {
    height,
    items: [
      ...(look.tint === undefined
        ? []
        : [{ kind: 'box' as const, x: labels, y: 0, width: width - labels, height, fill: look.tint }]),
      { kind: 'path', d: `M0 0L${width} 0`, stroke: look.rule ?? palette.line, width: look.rule === undefined ? 1 : 2 },
      ...name.items,
      ...cells.flatMap((cell, at) => moved(cell.items, labels + at * column, 0)),
    ],
  };
}

function headRow({ t }: PlanText, columns: readonly Column[], wide: number): Drawn {
  const cells = columns.map(({ stage, cards }): Drawn => {
    const title = stage ? cleanLine(stage.title) || t('words.untitled') : t('words.withoutStage');
    const name = textBlock(title, padding, padding, column - 2 * padding, {
      size: 18,
      fill: palette.text,
      isBold: true,
    });
    const count = owners.reduce((sum, owner) => sum + cards[owner].length, 0);
    const meta = [
      ...(stage?.duration == null ? [] : [t('words.days', { count: stage.duration })]),
      t('words.touchpoints', { count }),
      ...(stage?.isPurchase ? [t('plan.purchase')] : []),
    ].join(' · ');
    const below = textBlock(meta, padding, padding + name.height, column - 2 * padding, {
      size: 12,
      fill: palette.third,
    });
    return { items: [...name.items, ...below.items], height: name.height + below.height + 2 * padding };
  });
  const row = rowOf('', cells);
  const rule: SceneItem = {
    kind: 'path',
    d: `M0 ${row.height - 1}L${labels + wide} ${row.height - 1}`,
    stroke: palette.text,
    width: 2,
  };
  return { items: [...row.items.slice(1), rule], height: row.height };
}

/** Nothing where no stage says anything. */
function textRow(
  label: string,
  columns: readonly Column[],
  textOf: (column: Column) => string,
  { isItalic = false }: { readonly isItalic?: boolean },
): Drawn {
  if (columns.every((one) => textOf(one) === '')) return { items: [], height: 0 };
  const look = { size: 13, fill: palette.second, isItalic };
  const cells = columns.map((one): Drawn => {
    const block = textBlock(textOf(one), padding, padding, column - 2 * padding, look);
    return { items: block.items, height: block.height + 2 * padding };
  });
  return rowOf(label, cells);
}

const lanes: Readonly<Record<Owner, { readonly tint?: string; readonly rule?: string }>> = {
  none: {},
  marketing: { tint: palette.marketingTint, rule: palette.marketing },
  both: { rule: palette.marketing },
  sales: { tint: palette.salesTint, rule: palette.sales },
};

function laneRow({ t, soften }: PlanText, columns: readonly Column[], owner: Owner): Drawn {
  const cells = columns.map(({ cards }): Drawn => {
    let y = padding;
    const items = cards[owner].flatMap((touchpoint) => {
      const card = cardOf(touchpoint, soften(titleOf(t, touchpoint)), y);
      y += card.height + 6;
      return card.items;
    });
    return { items, height: y + padding - 4 };
  });
  return rowOf(t(`words.owner.${owner}`), cells, lanes[owner]);
}

/** Its flank shows the weight, from below; round corners for marketing, square ones for sales. */
function cardOf({ owner, weight }: PlanTouchpoint, title: string, y: number): Drawn {
  const [x, width] = [6, column - 12];
  const block = textBlock(title, x + 16, y + 7, width - 32, { size: 13, fill: palette.text });
  const height = Math.max(29, block.height + 14);
  const frame: SceneItem = {
    kind: 'box',
    x,
    y,
    width,
    height,
    fill: palette.paper,
    radius: owner === 'marketing' ? 8 : owner === 'sales' ? 0 : 4,
    stroke: owner === 'none' ? palette.control : palette.line,
    isDashed: owner === 'none',
  };
  const flank = (at: number, fill: string): SceneItem => {
    const filled = (height * weight) / 3;
    return { kind: 'box', x: at, y: y + height - filled, width: 6, height: filled, fill };
  };
  return {
    items: [
      frame,
      ...(owner === 'marketing' || owner === 'both' ? [flank(x + 1, palette.marketing)] : []),
      ...(owner === 'sales' || owner === 'both' ? [flank(x + width - 7, palette.sales)] : []),
      ...block.items,
    ],
    height,
  };
}

function pointRow(
  label: string,
  columns: readonly Column[],
  sign: string,
  fill: string,
  pointsOf: (stage: PlanStage) => PlanStage['painPoints'],
): Drawn {
  if (columns.every(({ stage }) => !stage || pointsOf(stage).length === 0)) return { items: [], height: 0 };
  const cells = columns.map(({ stage }): Drawn => {
    let y = padding;
    const items = (stage ? pointsOf(stage) : []).flatMap(({ text, dots }): SceneItem[] => {
      const words = dots > 0 ? `${text} (${dots})` : text;
      const block = textBlock(words, padding + 16, y, column - 2 * padding - 16, { size: 12.5, fill: palette.text });
      const mark: SceneItem = { kind: 'text', x: padding, y: y + 12, text: sign, size: 10, fill };
      y += block.height + 5;
      return [mark, ...block.items];
    });
    return { items, height: y + padding };
  });
  return rowOf(label, cells);
}

function emotionRow(stages: readonly PlanStage[], { t }: PlanText): Drawn {
  const points = stages.flatMap(({ emotion }, at) =>
    emotion === null ? [] : [{ x: middleOf(at), y: 42 - emotion * 12, emotion }],
  );
  if (points.length === 0) return { items: [], height: 0 };
  const cells = stages.map((): Drawn => ({ items: [], height: 82 }));
  const row = rowOf(t('words.emotion'), cells);
  return {
    height: row.height,
    items: [
      ...row.items,
      { kind: 'path', d: smoothPath(points), stroke: palette.text, width: 1.75 },
      ...points.flatMap(({ x, y, emotion }): SceneItem[] => [
        { kind: 'box', x: x - 4, y: y - 4, width: 8, height: 8, radius: 4, fill: palette.text },
        { kind: 'text', x: x + 9, y: y - 6, text: formatSigned(emotion), size: 12, fill: palette.second },
      ]),
    ],
  };
}

/** Marketing leads above the middle line, sales below it. */
function shareRow(stages: readonly PlanStage[], { t, language }: PlanText): Drawn {
  const height = 132;
  const [top, bottom] = [26, height - 26];
  const points = stages.flatMap(({ share }, at) =>
    share === null ? [] : [{ x: middleOf(at), y: bottom - share * (bottom - top), share }],
  );
  if (points.length === 0) return { items: [], height: 0 };
  const cells = stages.map((): Drawn => ({ items: [], height }));
  const row = rowOf(t('words.share'), cells, { rule: palette.text });
  const half = (top + bottom) / 2;
  const end = labels + stages.length * column;
  const side = (name: string, y: number, fill: string): SceneItem => ({
    kind: 'text',
    x: labels - 12,
    y,
    text: name,
    size: 12,
    fill,
    anchor: 'end',
  });
  return {
    height,
    items: [
      ...row.items,
      side(t('words.team.marketing'), top + 4, palette.marketing),
      side(t('words.team.sales'), bottom + 4, palette.sales),
      { kind: 'path', d: `M${labels} ${half}L${end} ${half}`, stroke: palette.control },
      { kind: 'path', d: smoothPath(points as readonly Point[]), stroke: palette.text, width: 2 },
      ...points.flatMap(({ x, y, share }): SceneItem[] => {
        const isMarketing = share >= 0.5;
        const fill = isMarketing ? palette.marketing : palette.sales;
        const percent = formatPercent(language, share);
        return [
          { kind: 'box', x: x - 5, y: y - 5, width: 10, height: 10, radius: isMarketing ? 5 : 0, fill },
          {
            kind: 'text',
            x,
            y: isMarketing ? y - 10 : y + 20,
            text: percent,
            size: 12.5,
            fill: palette.text,
            isBold: true,
            anchor: 'middle',
          },
        ];
      }),
    ],
  };
}

function middleOf(at: number): number {
  return labels + (at + 0.5) * column;
}
