// The journey on slides: up to six stages side by side, the lanes with their cards as shapes that can be moved and
// written into; what has no room goes on on the next slide.
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanStage, PlanTouchpoint } from '../../domain/plan/signedPlan.ts';
import { owners, type Owner } from '../../domain/journey/touchpoints.ts';
import { formatPercent } from '../../i18n/format.ts';
import { cleanLine } from '../text/plainText.ts';
import { titleOf, type PlanText } from '../text/planText.ts';
import { palette } from '../style/palette.ts';
import {
  contentBottom,
  edge,
  heightOf,
  leadingOf,
  paged,
  slideWidth,
  type Slide,
  type SlideItem,
  type SlideShape,
} from './slide.ts';

const labelWidth = 112;
const mostStages = 6;
/** Points of the type on cards: as large as lets the stages stay on one slide, else the first. */
const cardTypes = [11, 10, 9, 8] as const;
const gap = 6;
const top = 108;
const headHeight = 84;

interface Column {
  /** Null for touchpoints without a stage. */
  readonly stage: PlanStage | null;
  readonly cards: Readonly<Record<Owner, readonly PlanTouchpoint[]>>;
}

/** The cards of one lane that stand side by side, at most one in each column. */
interface Strip {
  readonly owner: Owner;
  readonly cards: readonly (PlanTouchpoint | undefined)[];
  readonly height: number;
  /** Points. */
  readonly type: number;
}

export function journeySlides(plan: Plan, text: PlanText): Slide[] {
  const columns: Column[] = [
    ...plan.stages.map((stage) => ({ stage, cards: stage.touchpoints })),
    ...(plan.withoutStage.length > 0
      ? [{ stage: null, cards: { none: plan.withoutStage, marketing: [], both: [], sales: [] } }]
      : []),
  ];
  const groups = Math.ceil(columns.length / mostStages);
  const size = Math.ceil(columns.length / Math.max(1, groups));
  return Array.from({ length: groups }, (_, at) => columns.slice(at * size, (at + 1) * size)).flatMap((group, at) =>
    slidesOfGroup(text, group, at * size, plan.stages.length),
  );
}

function slidesOfGroup(text: PlanText, columns: readonly Column[], first: number, all: number): Slide[] {
  const { t } = text;
  const width = (slideWidth - 2 * edge - labelWidth) / columns.length;
  const room = contentBottom - top - headHeight;
  const inTypes = cardTypes.map((type) => owners.flatMap((owner) => stripsOf(text, columns, owner, { width, type })));
  const heightOfAll = (all: readonly Strip[]) => all.reduce((sum, { height }) => sum + height, 0);
  const strips = inTypes.find((all) => heightOfAll(all) <= room) ?? inTypes[1]!;
  const pages = strips.length === 0 ? [[]] : paged(strips, ({ height }) => height, room);
  const title = t('plan.journeyTitle');
  const staged = columns.filter(({ stage }) => stage !== null).length;
  const lead =
    staged === 0 || (first === 0 && staged === all)
      ? ''
      : staged === 1
        ? t('plan.stageNumber', { from: first + 1 })
        : t('plan.stageNumbers', { from: first + 1, to: first + staged });
  return pages.map((page, at) => {
    const items: SlideItem[] = [...headItems(text, columns, width)];
    let y = top + headHeight;
    for (const [index, strip] of page.entries()) {
      items.push(
        ...stripItems(text, strip, { y, width, columns: columns.length, startsLane: startsLane(page, index) }),
      );
      y += strip.height;
    }
    items.push({ kind: 'line', from: [edge, y], to: [slideWidth - edge, y], color: palette.line, width: 0.75 });
    return { title: at === 0 && first === 0 ? title : `${title} (${t('plan.continued')})`, lead, items };
  });
}

function startsLane(page: readonly Strip[], index: number): boolean {
  return index === 0 || page[index - 1]!.owner !== page[index]!.owner;
}

/** An empty lane has one strip as well; those without an owner only where there are some. */
function stripsOf(
  { t }: PlanText,
  columns: readonly Column[],
  owner: Owner,
  { width, type }: { readonly width: number; readonly type: number },
): Strip[] {
  const most = Math.max(...columns.map(({ cards }) => cards[owner].length));
  if (most === 0 && owner === 'none') return [];
  return Array.from({ length: Math.max(1, most) }, (_, index): Strip => {
    const cards = columns.map((column) => column.cards[owner][index]);
    const heights = cards.map((card) =>
      card ? heightOf(titleOf(t, card), width - 2 * gap - 22, type) + 10 : leadingOf(type) + 8,
    );
    return { owner, cards, height: Math.max(...heights) + gap, type };
  });
}

function headItems({ t, language }: PlanText, columns: readonly Column[], width: number): SlideItem[] {
  return columns.flatMap(({ stage, cards }, at): SlideItem[] => {
    const x = edge + labelWidth + at * width;
    const count = owners.reduce((sum, owner) => sum + cards[owner].length, 0);
    const meta = [
      ...(stage?.duration == null ? [] : [t('words.days', { count: stage.duration })]),
      t('words.touchpoints', { count }),
    ].join(', ');
    const name = stage ? cleanLine(stage.title) || t('words.untitled') : t('words.withoutStage');
    const size = heightOf(name, width - 12, 13) > 2.1 * leadingOf(13) ? 10 : 13;
    const share = stage?.share ?? null;
    const bar = width - 14;
    const items: SlideItem[] = [
      {
        kind: 'text',
        x: x + 4,
        y: top,
        width: width - 8,
        height: 42,
        text: name,
        size,
        color: palette.text,
        isBold: true,
        valign: 'bottom',
      },
      { kind: 'text', x: x + 4, y: top + 42, width: width - 8, height: 18, text: meta, size: 9, color: palette.third },
      ...(share === null
        ? []
        : [
            bandOf(x + 6, bar * share, palette.marketing, t('words.team.marketing')),
            bandOf(x + 6 + bar * share, bar * (1 - share), palette.sales, t('words.team.sales')),
            {
              kind: 'text' as const,
              x: x + 4,
              y: top + 68,
              width: width - 8,
              height: 14,
              text: `${formatPercent(language, share)} : ${formatPercent(language, 1 - share)}`,
              size: 8,
              color: palette.second,
            },
          ]),
    ];
    return items.filter((item) => item.kind !== 'shape' || item.width > 0);
  });
}

function bandOf(x: number, width: number, fill: string, name: string): SlideShape {
  return { kind: 'shape', shape: 'rect', x, y: top + 61, width, height: 6, fill, name };
}

interface StripPlace {
  readonly y: number;
  readonly width: number;
  readonly columns: number;
  readonly startsLane: boolean;
}

const tints: Readonly<Record<Owner, string>> = {
  none: palette.paper,
  marketing: palette.marketingTint,
  both: palette.paper,
  sales: palette.salesTint,
};

const rules: Readonly<Record<Owner, string>> = {
  none: palette.control,
  marketing: palette.marketing,
  both: palette.text,
  sales: palette.sales,
};

function stripItems({ t }: PlanText, strip: Strip, { y, width, columns, startsLane: starts }: StripPlace): SlideItem[] {
  const { owner, cards, height, type } = strip;
  const x = edge + labelWidth;
  const right = x + columns * width;
  return [
    {
      kind: 'shape',
      shape: 'rect',
      x,
      y,
      width: right - x,
      height,
      fill: tints[owner],
      name: t(`words.owner.${owner}`),
    },
    ...(starts
      ? [
          { kind: 'line' as const, from: [edge, y] as const, to: [right, y] as const, color: rules[owner], width: 1.5 },
          {
            kind: 'text' as const,
            x: edge,
            y: y + 3,
            width: labelWidth - 8,
            height: 24,
            text: t(`words.owner.${owner}`),
            size: 11,
            color: palette.text,
            isBold: true,
          },
        ]
      : []),
    ...cards.flatMap((card, at): SlideItem[] =>
      card
        ? cardItems(titleOf(t, card), card, {
            x: x + at * width + gap,
            y: y + gap / 2 + 1,
            width: width - 2 * gap,
            height: height - gap,
            type,
          })
        : [],
    ),
  ];
}

/** Round corners for marketing, square ones for sales, as on the board; both flanks where a card is shared. */
function cardItems(
  title: string,
  { owner }: PlanTouchpoint,
  {
    type,
    ...place
  }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly type: number },
): SlideItem[] {
  const flank = (x: number, fill: string): SlideShape => ({
    kind: 'shape',
    shape: 'rect',
    x,
    y: place.y,
    width: 5,
    height: place.height,
    fill,
  });
  return [
    {
      kind: 'shape',
      shape: owner === 'marketing' ? 'round' : 'rect',
      ...place,
      fill: palette.paper,
      stroke: owner === 'none' ? palette.control : palette.line,
      isDashed: owner === 'none',
      name: title,
      words: { text: title, type: { size: type, color: palette.text }, inset: 10 },
    },
    ...(owner === 'marketing' || owner === 'both' ? [flank(place.x, palette.marketing)] : []),
    ...(owner === 'sales' || owner === 'both' ? [flank(place.x + place.width - 5, palette.sales)] : []),
  ];
}
