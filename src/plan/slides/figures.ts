// The share figure, the matrix of roles and stages, and the calendar with its weeks as drawings of their own, made of what
// slides are made of.
import type { Matrix, MatrixCell } from '../../domain/customer/matrix.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { capitalised } from '../../i18n/numberWords.ts';
import { roleName } from '../../i18n/customerWords.ts';
import { planMatrix } from '../parts/customerBlocks.ts';
import { barFills, palette } from '../style/palette.ts';
import { textBlock, type Scene, type SceneItem } from '../pictures/scene.ts';
import { cleanLine } from '../text/plainText.ts';
import { documentTitle, titleOf, type PlanText } from '../text/planText.ts';
import { textWidth } from '../text/textWidth.ts';
import { calendarFigure } from './calendarSlides.ts';
import { edge, heightOf, leadingOf, pixelsOf, slideWidth, type SlideItem, type SlideType } from './slide.ts';

export const figureNames = ['share', 'matrix', 'calendar'] as const;
export type FigureName = (typeof figureNames)[number];

const wide = slideWidth - 2 * edge;
const begin = 32;

/** Null where the workshop has nothing to draw. */
export function figureScene(plan: Plan, text: PlanText, name: FigureName): Scene | null {
  const figure = { share: shareFigure, matrix: matrixFigure, calendar: calendarFigure }[name](plan, text);
  if (!figure) return null;
  const { items, bottom } = figure;
  return {
    width: slideWidth,
    height: bottom + begin,
    title: documentTitle(text, plan),
    items: items.flatMap(sceneItems),
  };
}

interface Figure {
  readonly items: readonly SlideItem[];
  readonly bottom: number;
}

/** Marketing leads above the line, sales below it; widths true to duration where each stage has one. */
function shareFigure(plan: Plan, { t, language }: PlanText): Figure | null {
  const { stages } = plan;
  if (stages.every(({ share }) => share === null)) return null;
  const total = stages.reduce((sum, { duration }) => sum + (duration ?? 0), 0);
  const isTrue = total > 0 && stages.every(({ duration }) => duration !== null);
  const widths = stages.map(({ duration }) => wide * (isTrue ? (duration ?? 0) / total : 1 / stages.length));
  // What has no room below its step is named by its number.
  const isNumbered = widths.some((width) => width < 84);
  const widthsSaid = isTrue
    ? t('plan.widthIsDuration', { count: total, days: formatNumber(language, total, 1) })
    : t('plan.widthsEqual');
  const [top, reach] = [begin + 62, 120];
  const middle = top + reach;
  let x = edge;
  const items: SlideItem[] = [
    words(t('plan.sharesShift'), begin, { size: 16, color: palette.text, isBold: true }),
    words(`${capitalised(`${t('plan.aboveLine')}, ${t('plan.belowLine')}`, language)}. ${widthsSaid}.`, begin + 28, {
      size: 10,
      color: palette.second,
    }),
  ];
  for (const [at, stage] of stages.entries()) {
    const width = widths[at]!;
    if (stage.share !== null)
      items.push(...shareStep(stage.share, formatPercent(language, stage.share), { x, width, middle, reach }));
    items.push({
      kind: 'text',
      x: x + 2,
      y: middle + reach + 8,
      width: Math.max(24, width - 4),
      height: 60,
      text: isNumbered ? String(at + 1) : titleOf(t, stage),
      size: 10,
      color: palette.text,
      align: 'center',
    });
    x += width;
  }
  items.push({ kind: 'line', from: [edge, middle], to: [edge + wide, middle], color: palette.text, width: 1 });
  const legend = isNumbered ? stages.map((stage, at) => `${at + 1} ${titleOf(t, stage)}`).join(' · ') : '';
  const labels = isNumbered
    ? leadingOf(10)
    : Math.max(...stages.map((stage, at) => heightOf(titleOf(t, stage), widths[at]! - 4, 10)));
  const bottom = middle + reach + 12 + labels;
  if (legend === '') return { items, bottom };
  items.push(words(legend, bottom + 6, { size: 10, color: palette.second }));
  return { items, bottom: bottom + 6 + heightOf(legend, wide, 10) };
}

/** Where a step stands: `middle` is the line of equal shares, `reach` the height of a share of all or nothing. */
interface StepPlace {
  readonly x: number;
  readonly width: number;
  readonly middle: number;
  readonly reach: number;
}

/** One stage: a bar from the middle line, its edge in the full colour, and the percentage where it has room. */
function shareStep(share: number, label: string, { x, width, middle, reach }: StepPlace): SlideItem[] {
  const isMarketing = share >= 0.5;
  const height = Math.max(1, Math.abs(share - 0.5) * 2 * reach);
  const y = isMarketing ? middle - height : middle;
  const bar = { kind: 'shape', shape: 'rect', x, width: Math.max(1, width - 2) } as const;
  const side = isMarketing ? 'marketing' : 'sales';
  const isLabelled = width >= textWidth(label, pixelsOf(10)) * 1.1;
  return [
    { ...bar, y, height, fill: barFills[side] },
    { ...bar, y: isMarketing ? y : y + height - 4, height: 4, fill: palette[side] },
    ...(isLabelled
      ? [
          {
            kind: 'text' as const,
            x,
            y: isMarketing ? middle + 4 : middle - 20,
            width,
            height: 18,
            text: label,
            size: 10,
            color: palette.text,
            isBold: true,
            align: 'center' as const,
          },
        ]
      : []),
  ];
}

/** Who has a say where, and whether somebody is there: a white spot is an empty cell with a broken border. */
function matrixFigure(plan: Plan, text: PlanText): Figure | null {
  const matrix = planMatrix(plan, null);
  if (matrix.rows.length === 0 || matrix.stages.length === 0) return null;
  const { t } = text;
  const [labelWidth, sumWidth] = [190, 96];
  const column = (wide - labelWidth - sumWidth) / matrix.stages.length;
  const headHeight = Math.max(...matrix.stages.map((stage) => heightOf(titleOf(t, stage), column - 6, 9))) + 10;
  const top = begin + 36;
  const items: SlideItem[] = [
    words(t('customer.matrix.label'), begin, { size: 16, color: palette.text, isBold: true }),
    ...matrix.stages.map((stage, at): SlideItem => ({
      kind: 'text',
      x: edge + labelWidth + at * column + 4,
      y: top,
      width: column - 6,
      height: headHeight,
      text: titleOf(t, stage),
      size: 9,
      color: palette.text,
      isBold: true,
    })),
    {
      kind: 'text',
      x: edge + wide - sumWidth + 6,
      y: top,
      width: sumWidth - 6,
      height: headHeight,
      text: t('customer.matrix.weAreThere'),
      size: 9,
      color: palette.text,
      isBold: true,
    },
  ];
  let y = top + headHeight;
  for (const matrixRow of matrix.rows) {
    const name = roleName(t, { role: matrixRow.role.role, title: cleanLine(matrixRow.role.title) });
    const height = Math.max(46, heightOf(name, labelWidth - 12, 11) + 12);
    items.push(...rowItems(text, matrix, matrixRow, { y, height, name, labelWidth, sumWidth, column }));
    y += height;
  }
  items.push({ kind: 'line', from: [edge, y], to: [edge + wide, y], color: palette.line, width: 0.75 });
  return { items, bottom: y };
}

interface RowPlace {
  readonly y: number;
  readonly height: number;
  readonly name: string;
  readonly labelWidth: number;
  readonly sumWidth: number;
  readonly column: number;
}

function rowItems({ t }: PlanText, matrix: Matrix, row: Matrix['rows'][number], place: RowPlace): SlideItem[] {
  const { y, height, name, labelWidth, sumWidth, column } = place;
  const text = (x: number, width: number, said: string, type: SlideType): SlideItem => ({
    kind: 'text',
    x,
    y: y + 7,
    width,
    height: height - 8,
    text: said,
    ...type,
  });
  return [
    { kind: 'line', from: [edge, y], to: [edge + wide, y], color: palette.line, width: 0.75 },
    text(edge, labelWidth - 12, name, { size: 11, color: palette.text, isBold: true }),
    ...row.cells.flatMap((cell, at): SlideItem[] => {
      const x = edge + labelWidth + at * column;
      if (cell.part === 'none' && !cell.isInVain) return [];
      return [
        {
          kind: 'shape',
          shape: 'rect',
          x: x + 3,
          y: y + 4,
          width: column - 6,
          height: height - 8,
          fill: cell.isWhiteSpot ? palette.paper : palette.sunk,
          stroke: cell.isWhiteSpot ? palette.bad : palette.line,
          isDashed: cell.isWhiteSpot,
        },
        text(x + 8, column - 12, cellWords(t, cell), {
          size: 8,
          color: cell.isWhiteSpot ? palette.bad : palette.text,
          isBold: cell.part === 'decides',
        }),
      ];
    }),
    text(
      edge + wide - sumWidth + 6,
      sumWidth - 6,
      row.involved === 0 ? '' : t('customer.matrix.of', { addressed: row.addressed, involved: row.involved }),
      { size: 11, color: palette.text },
    ),
  ];
}

function cellWords(t: PlanText['t'], { part, isWhiteSpot, touchpoints }: MatrixCell): string {
  const who = isWhiteSpot ? t('customer.matrix.nobody') : t('words.touchpoints', { count: touchpoints.length });
  return part === 'none' ? who : `${t(`customer.matrix.part.${part}`)}, ${who}`;
}

function words(text: string, y: number, type: SlideType): SlideItem {
  return { kind: 'text', x: edge, y, width: wide, height: heightOf(text, wide, type.size), text, ...type };
}

/** What a slide is made of, as a drawing has it: broken into lines, without wrapping of its own. */
function sceneItems(item: SlideItem): SceneItem[] {
  if (item.kind === 'table') return [];
  if (item.kind === 'line') {
    const { from, to, color, width } = item;
    return [{ kind: 'path', d: `M${from.join(' ')}L${to.join(' ')}`, stroke: color, width: pixelsOf(width) }];
  }
  if (item.kind === 'text') return textItems(item.text, item, item);
  const { shape, words: inner, name: _, kind: __, ...box } = item;
  const radius = shape === 'ellipse' ? box.height / 2 : shape === 'round' ? 6 : 0;
  const place = inner && { ...box, x: box.x + inner.inset, width: box.width - 2 * inner.inset };
  const size = inner ? heightOf(inner.text, place!.width, inner.type.size) : 0;
  return [
    { kind: 'box', ...box, radius },
    ...(inner ? textItems(inner.text, { ...place!, y: box.y + (box.height - size) / 2 }, inner.type) : []),
  ];
}

function textItems(
  text: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  { size, color, isBold = false, align = 'left' }: SlideType,
): SceneItem[] {
  const at = align === 'center' ? x + width / 2 : align === 'right' ? x + width : x;
  const anchor = ({ left: 'start', center: 'middle', right: 'end' } as const)[align];
  const look = { size: pixelsOf(size), fill: color, isBold };
  return textBlock(text, at, y, width, look).items.map((line) => ({ ...line, anchor }));
}
