// Calendar and capacity on slides: the activities of a quarter as bars in the lanes of both sides, below them the weeks
// with what comes in and the slots of sales; then the calculation of promise and time as a table.
import { activitySides } from '../../domain/activities/activities.ts';
import type { PlanActivity } from '../../domain/activities/activitiesPart.ts';
import { dayAt, dayNumber, mondayOfWeek, weekNumber } from '../../domain/activities/calendar.ts';
import { isAboveOne, type Week } from '../../domain/activities/weeks.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { formatMonth, formatPercent } from '../../i18n/format.ts';
import { activitiesTitle, derivation, hasActivities, loadSentence, overloadLines } from '../parts/activitiesText.ts';
import { ink } from '../pictures/journeyScene.ts';
import { cleanLine } from '../text/plainText.ts';
import type { PlanText } from '../text/planText.ts';
import { textWidth } from '../text/textWidth.ts';
import { contentBottom, edge, pixelsOf, slideWidth, type Slide, type SlideItem } from './slide.ts';
import { tableSlides } from './tableSlides.ts';

const shownWeeks = 16;
const labelWidth = 96;
const top = 116;
const headHeight = 30;
const row = 22;
const chartHeight = 150;
const barType = 9;

export function calendarSlides(plan: Plan, text: PlanText): Slide[] {
  if (!hasActivities(plan)) return [];
  const { t } = text;
  const lines = derivation(text, plan);
  const overload = overloadLines(text, plan);
  return [
    ...calendar(plan, text),
    ...(lines.length === 0
      ? []
      : tableSlides(text, {
          title: t('plan.promiseTitle'),
          lead: t('plan.promiseLead'),
          head: [t('plan.promiseColumn.figure'), t('plan.promiseColumn.derivation'), t('plan.promiseColumn.result')],
          widths: [330, 580, 200],
          rows: lines.map(({ name, from, value }) => [{ text: name, isBold: true }, { text: from }, { text: value }]),
        })),
    ...(overload.length === 0
      ? []
      : tableSlides(text, {
          title: t('plan.overloadTitle'),
          lead: '',
          head: [t('plan.promiseColumn.week'), t('plan.promiseColumn.agreed'), t('plan.promiseColumn.load')],
          widths: [200, 700, 200],
          rows: overload.map(({ name, from, value }) => [
            { text: name, isBold: true },
            { text: from },
            { text: value },
          ]),
        })),
  ];
}

interface Bar {
  readonly activity: PlanActivity;
  readonly x: number;
  readonly width: number;
  readonly row: number;
}

/** Bars that have no room go on on further slides, each with the weeks below. */
function calendar(plan: Plan, text: PlanText): Slide[] {
  const { t } = text;
  const weeks = (plan.weeks ?? []).slice(0, shownWeeks);
  if (weeks.length === 0 || (plan.activities ?? []).length === 0) return [];
  const room = Math.floor((contentBottom - top - headHeight - chartHeight - 46) / row);
  const rows = rowsOf(plan, t, weeks);
  const pages = Array.from({ length: Math.ceil(rows.length / room) }, (_, at) =>
    rows.slice(at * room, (at + 1) * room),
  );
  const title = activitiesTitle(text, plan);
  return pages.map((page, at) => ({
    title: at === 0 ? title : `${title} (${t('plan.continued')})`,
    lead: at === 0 ? loadSentence(text, plan) : '',
    items: [
      ...headItems(text, weeks, contentBottom),
      ...page.flatMap((one, index) => rowItems(text, page, one, index)),
      ...chart(text, weeks, page.length, contentBottom),
    ],
  }));
}

function rowsOf(plan: Plan, t: PlanText['t'], weeks: readonly Week[]) {
  const lanes = activitySides.map((side) => ({ side, bars: barsOf(plan, t, weeks, side) }));
  return lanes.flatMap(({ side, bars }) =>
    Array.from({ length: 1 + Math.max(0, ...bars.map((bar) => bar.row)) }, (_, at) => ({
      side,
      bars: bars.filter((bar) => bar.row === at),
    })),
  );
}

/** All of it on one page, however high that is; null without activities. */
export function calendarFigure(
  plan: Plan,
  text: PlanText,
): { readonly items: readonly SlideItem[]; readonly bottom: number } | null {
  const weeks = (plan.weeks ?? []).slice(0, shownWeeks);
  if (weeks.length === 0 || (plan.activities ?? []).length === 0) return null;
  const rows = rowsOf(plan, text.t, weeks);
  const bottom = top + headHeight + rows.length * row + chartHeight + 50;
  const heading: SlideItem = {
    kind: 'text',
    x: edge,
    y: 32,
    width: slideWidth - 2 * edge,
    height: 28,
    text: activitiesTitle(text, plan),
    size: 16,
    color: ink.text,
    isBold: true,
  };
  const load: SlideItem = {
    ...heading,
    y: 62,
    text: loadSentence(text, plan),
    size: 11,
    color: ink.second,
    isBold: false,
  };
  return {
    items: [
      heading,
      load,
      ...headItems(text, weeks, bottom),
      ...rows.flatMap((one, index) => rowItems(text, rows, one, index)),
      ...chart(text, weeks, rows.length, bottom),
    ],
    bottom,
  };
}

function barsOf(plan: Plan, t: PlanText['t'], weeks: readonly Week[], side: PlanActivity['side']): Bar[] {
  const first = firstDay(weeks);
  const ends: number[] = [];
  return (plan.activities ?? [])
    .filter(
      ({ side: own, isCancelled, startsOn, endsOn }) =>
        own === side &&
        !isCancelled &&
        startsOn !== '' &&
        dayNumber(endsOn) >= first &&
        dayNumber(startsOn) < first + shownWeeks * 7,
    )
    .map((activity) => {
      const x = xOf(Math.max(0, dayNumber(activity.startsOn) - first));
      const end = xOf(Math.min(shownWeeks * 7, dayNumber(activity.endsOn) - first + 1));
      const words = textWidth(cleanLine(activity.title) || t('words.untitled'), pixelsOf(barType)) + 16;
      const width = Math.max(8, end - x);
      const taken = x + Math.max(width, Math.min(words + (width < words ? width : 0), slideWidth - edge - x));
      const free = ends.findIndex((until) => until + 4 <= x);
      const at = free < 0 ? ends.length : free;
      ends[at] = taken;
      return { activity, x, width, row: at };
    });
}

function headItems({ language }: PlanText, weeks: readonly Week[], end: number): SlideItem[] {
  const first = firstDay(weeks);
  const bottom = end - 20;
  return weeks.flatMap((_, at): SlideItem[] => {
    const day = dayAt(first + at * 7);
    const x = xOf(at * 7);
    const startsMonth = at === 0 || Number(day.slice(8)) <= 7;
    return [
      { kind: 'line', from: [x, top + (startsMonth ? 0 : 16)], to: [x, bottom], color: ink.line, width: 0.5 },
      ...(startsMonth
        ? [
            {
              kind: 'text' as const,
              x,
              y: top - 4,
              width: 110,
              height: 18,
              text: formatMonth(language, day),
              size: 9,
              color: ink.text,
              isBold: true,
            },
          ]
        : []),
      {
        kind: 'text',
        x,
        y: top + 12,
        width: 40,
        height: 16,
        text: `${Number(day.slice(8))}.`,
        size: 8,
        color: ink.third,
      },
    ];
  });
}

function rowItems(
  { t }: PlanText,
  page: readonly { readonly side: PlanActivity['side']; readonly bars: readonly Bar[] }[],
  { side, bars }: (typeof page)[number],
  index: number,
): SlideItem[] {
  const y = top + headHeight + index * row;
  const starts = index === 0 || page[index - 1]!.side !== side;
  const rule = side === 'marketing' ? ink.marketing : side === 'sales' ? ink.sales : ink.text;
  return [
    ...(starts
      ? [
          {
            kind: 'line' as const,
            from: [edge, y] as const,
            to: [slideWidth - edge, y] as const,
            color: rule,
            width: 1,
          },
          {
            kind: 'text' as const,
            x: edge,
            y: y + 1,
            width: labelWidth,
            height: 20,
            text: t(`words.owner.${side}`),
            size: 10,
            color: ink.text,
            isBold: true,
          },
        ]
      : []),
    ...bars.flatMap((bar): SlideItem[] => {
      const title = cleanLine(bar.activity.title) || t('words.untitled');
      const words = textWidth(title, pixelsOf(barType)) + 16;
      const isInside = bar.width >= words;
      const fill = side === 'marketing' ? '#D6E6FD' : side === 'sales' ? '#FCE3CC' : '#E3E2DE';
      const type = { size: barType, color: ink.text };
      return [
        {
          kind: 'shape',
          shape: 'rect',
          x: bar.x,
          y: y + 3,
          width: bar.width,
          height: row - 6,
          fill,
          stroke: rule,
          name: title,
          ...(isInside ? { words: { text: title, type, inset: 4 } } : {}),
        },
        ...(isInside
          ? []
          : [
              {
                kind: 'text' as const,
                x: bar.x + bar.width + 3,
                y: y + 1,
                width: Math.max(60, Math.min(words + 20, slideWidth - edge - bar.x - bar.width)),
                height: 20,
                text: title,
                ...type,
              },
            ]),
      ];
    }),
  ];
}

/** What comes in and is left over as bars, the slots of sales as a line over each week. */
function chart({ t, language }: PlanText, weeks: readonly Week[], rows: number, end: number): SlideItem[] {
  const base = end - 22;
  const ceiling = Math.min(base - chartHeight + 26, top + headHeight + rows * row + 40);
  const scale = Math.max(1, ...weeks.map(({ demand, capacity }) => Math.max(demand ?? 0, capacity ?? 0)));
  const high = (count: number) => (count / scale) * (base - ceiling);
  const column = (slideWidth - 2 * edge - labelWidth) / shownWeeks;
  return [
    {
      kind: 'text',
      x: edge,
      y: ceiling - 6,
      width: labelWidth - 6,
      height: 40,
      text: t('activities.dock.title'),
      size: 10,
      color: ink.text,
      isBold: true,
    },
    { kind: 'line', from: [edge + labelWidth, base], to: [slideWidth - edge, base], color: ink.control, width: 0.75 },
    ...weeks.flatMap((week, at): SlideItem[] => {
      const x = edge + labelWidth + at * column;
      const demand = week.demand ?? week.inflow ?? 0;
      const done = Math.min(demand, week.capacity ?? Infinity);
      const isBad = isAboveOne(week);
      const load = week.isNoTime
        ? t('activities.dock.noSlot')
        : week.load === null
          ? ''
          : formatPercent(language, week.load);
      const part = (from: number, to: number, fill: string): SlideItem[] =>
        to <= from
          ? []
          : [
              {
                kind: 'shape',
                shape: 'rect',
                x: x + column * 0.28,
                y: base - high(to),
                width: column * 0.44,
                height: high(to) - high(from),
                fill,
              },
            ];
      const slots = base - high(week.capacity ?? 0);
      // No word stands on the line of the slots.
      const above = base - high(demand) - 18;
      const loadTop = slots > above - 3 && slots < above + 17 ? slots - 19 : above;
      return [
        ...part(0, done, ink.marketing),
        ...part(done, demand, ink.bad),
        ...(week.capacity === null
          ? []
          : [
              {
                kind: 'line' as const,
                from: [x, slots] as const,
                to: [x + column, slots] as const,
                color: ink.sales,
                width: 2,
              },
            ]),
        {
          kind: 'text',
          x: x - 6,
          y: loadTop,
          width: column + 12,
          height: 16,
          text: load,
          size: 8,
          color: isBad ? ink.bad : ink.text,
          isBold: isBad,
          align: 'center',
        },
        {
          kind: 'text',
          x,
          y: base + 2,
          width: column,
          height: 16,
          text: String(weekNumber(week.week)),
          size: 8,
          color: ink.third,
          align: 'center',
        },
      ];
    }),
  ];
}

function xOf(day: number): number {
  return edge + labelWidth + (day / (shownWeeks * 7)) * (slideWidth - 2 * edge - labelWidth);
}

function firstDay(weeks: readonly Week[]): number {
  return mondayOfWeek(weeks[0]?.week ?? '') ?? 0;
}
