// The weeks below the calendar on a slide: what comes in, what is left over, and the slots of sales.
import { weekNumber } from '../../domain/activities/calendar.ts';
import { isAboveOne, type Week } from '../../domain/activities/weeks.ts';
import { formatPercent } from '../../i18n/format.ts';
import { palette } from '../style/palette.ts';
import type { PlanText } from '../text/planText.ts';
import { headHeight, labelWidth, row, shownWeeks, top } from './calendarRows.ts';
import { edge, slideWidth, type SlideItem } from './slide.ts';

export const chartHeight = 150;

/** The part of the slide that the chart has, and how it is measured. */
interface ChartFrame {
  readonly base: number;
  readonly column: number;
  /** Height of a number of leads, in the slide's units. */
  readonly high: (count: number) => number;
}

/** What comes in and is left over as bars, the slots of sales as a line over each week. */
export function weekChart(text: PlanText, weeks: readonly Week[], rows: number, end: number): SlideItem[] {
  const base = end - 22;
  const ceiling = Math.min(base - chartHeight + 26, top + headHeight + rows * row + 40);
  const scale = Math.max(1, ...weeks.map((week) => Math.max(demandOf(week), week.capacity ?? 0)));
  const high = (count: number) => (count / scale) * (base - ceiling);
  const column = (slideWidth - 2 * edge - labelWidth) / shownWeeks;
  return [
    {
      kind: 'text',
      x: edge,
      y: ceiling - 6,
      width: labelWidth - 6,
      height: 40,
      text: text.t('activities.dock.title'),
      size: 10,
      color: palette.text,
      isBold: true,
    },
    {
      kind: 'line',
      from: [edge + labelWidth, base],
      to: [slideWidth - edge, base],
      color: palette.control,
      width: 0.75,
    },
    ...weeks.flatMap((week, at) => weekItems(text, week, edge + labelWidth + at * column, { base, column, high })),
  ];
}

function weekItems({ t, language }: PlanText, week: Week, x: number, { base, column, high }: ChartFrame): SlideItem[] {
  const demand = demandOf(week);
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
  const line = { kind: 'line', from: [x, slots], to: [x + column, slots], color: palette.sales, width: 2 } as const;
  // No word stands on the line of the slots.
  const above = base - high(demand) - 18;
  const loadTop = slots > above - 3 && slots < above + 17 ? slots - 19 : above;
  const words = { kind: 'text', height: 16, size: 8, align: 'center' } as const;
  return [
    ...part(0, done, palette.marketing),
    ...part(done, demand, palette.bad),
    ...(week.capacity === null ? [] : [line]),
    {
      ...words,
      x: x - 6,
      y: loadTop,
      width: column + 12,
      text: load,
      color: isBad ? palette.bad : palette.text,
      isBold: isBad,
    },
    { ...words, x, y: base + 2, width: column, text: String(weekNumber(week.week)), color: palette.third },
  ];
}

/** With what was left over before; without figures of sales only what comes in. */
function demandOf({ demand, inflow }: Week): number {
  return demand ?? inflow ?? 0;
}
