// The activities of a quarter on a slide: a column per week, the lanes of both sides, a bar per activity with its title in
// it or beside it.
import { activitySides } from '../../domain/activities/activities.ts';
import type { PlanActivity } from '../../domain/activities/activitiesPart.ts';
import { dayAt, dayNumber, mondayOfWeek } from '../../domain/activities/calendar.ts';
import type { Week } from '../../domain/activities/weeks.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { formatMonth } from '../../i18n/format.ts';
import { barFills, palette } from '../style/palette.ts';
import { cleanLine } from '../text/plainText.ts';
import type { PlanText } from '../text/planText.ts';
import { textWidth } from '../text/textWidth.ts';
import { edge, pixelsOf, slideWidth, type SlideItem } from './slide.ts';

export const shownWeeks = 16;
export const labelWidth = 96;
export const top = 116;
export const headHeight = 30;
export const row = 22;
const barType = 9;
const besideLine = 3;

interface Bar {
  readonly activity: PlanActivity;
  readonly x: number;
  readonly width: number;
  readonly row: number;
}

/** A row of bars that do not touch each other, words beside them included. */
export interface CalendarRow {
  readonly side: PlanActivity['side'];
  readonly bars: readonly Bar[];
}

export function rowsOf(plan: Plan, t: PlanText['t'], weeks: readonly Week[]): CalendarRow[] {
  const lanes = activitySides.map((side) => ({ side, bars: barsOf(plan, t, weeks, side) }));
  return lanes.flatMap(({ side, bars }) =>
    Array.from({ length: 1 + Math.max(0, ...bars.map((bar) => bar.row)) }, (_, at) => ({
      side,
      bars: bars.filter((bar) => bar.row === at),
    })),
  );
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

/** The months and weeks above, and their lines down to `end`, which leave out the words beside bars. */
export function headItems(
  { t, language }: PlanText,
  weeks: readonly Week[],
  rows: readonly CalendarRow[],
  end: number,
): SlideItem[] {
  const first = firstDay(weeks);
  const bottom = end - 20;
  const crosses = (x: number, { bars }: CalendarRow) =>
    bars.some((bar) => {
      const { from, to } = labelOf(bar, t);
      return to > from && x > from - 2 && x < to + 2;
    });
  return weeks.flatMap((_, at): SlideItem[] => {
    const day = dayAt(first + at * 7);
    const x = xOf(at * 7);
    const startsMonth = at === 0 || Number(day.slice(8)) <= 7;
    return [
      ...piecesOf(
        top + (startsMonth ? 0 : 16),
        bottom,
        rows.map((one) => crosses(x, one)),
      ).map(([from, to]): SlideItem => ({
        kind: 'line',
        from: [x, from],
        to: [x, to],
        color: palette.line,
        width: 0.5,
      })),
      ...(startsMonth
        ? [
            {
              kind: 'text' as const,
              x: x + besideLine,
              y: top - 4,
              width: 110,
              height: 18,
              text: formatMonth(language, day),
              size: 9,
              color: palette.text,
              isBold: true,
            },
          ]
        : []),
      {
        kind: 'text',
        x: x + besideLine,
        y: top + 12,
        width: 40,
        height: 16,
        text: `${Number(day.slice(8))}.`,
        size: 8,
        color: palette.third,
      },
    ];
  });
}

/** From `begin` to `end` without the rows in which something is in the way. */
function piecesOf(begin: number, end: number, isCovered: readonly boolean[]): (readonly [number, number])[] {
  const pieces: (readonly [number, number])[] = [];
  let from = begin;
  for (const [index, covered] of isCovered.entries()) {
    if (!covered) continue;
    const y = top + headHeight + index * row;
    if (y > from) pieces.push([from, y]);
    from = y + row;
  }
  return end > from ? [...pieces, [from, end]] : pieces;
}

/** Where the words of a bar are that has no room for them; without extent where they are in it. */
function labelOf({ activity, x, width }: Bar, t: PlanText['t']): { readonly from: number; readonly to: number } {
  const words = textWidth(cleanLine(activity.title) || t('words.untitled'), pixelsOf(barType)) + 16;
  const from = x + width + 3;
  return width >= words ? { from, to: from } : { from, to: from + words };
}

export function rowItems(
  { t }: PlanText,
  page: readonly CalendarRow[],
  { side, bars }: CalendarRow,
  index: number,
): SlideItem[] {
  const y = top + headHeight + index * row;
  const starts = index === 0 || page[index - 1]!.side !== side;
  const rule = side === 'marketing' ? palette.marketing : side === 'sales' ? palette.sales : palette.text;
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
            color: palette.text,
            isBold: true,
          },
        ]
      : []),
    ...bars.flatMap((bar): SlideItem[] => {
      const title = cleanLine(bar.activity.title) || t('words.untitled');
      const words = textWidth(title, pixelsOf(barType)) + 16;
      const isInside = bar.width >= words;
      const fill = barFills[side];
      const type = { size: barType, color: palette.text };
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

function xOf(day: number): number {
  return edge + labelWidth + (day / (shownWeeks * 7)) * (slideWidth - 2 * edge - labelWidth);
}

function firstDay(weeks: readonly Week[]): number {
  return mondayOfWeek(weeks[0]?.week ?? '') ?? 0;
}
