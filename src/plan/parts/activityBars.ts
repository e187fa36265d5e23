// Where the bars of a quarter's activities stand on paper: lanes by side, in each as few rows as hold bars and words
// without touching. Millimetres.
import { activitySides, type ActivitySide } from '../../domain/activities/activities.ts';
import type { PlanActivity } from '../../domain/activities/activitiesPart.ts';
import { dayNumber, mondayOfWeek } from '../../domain/activities/calendar.ts';
import { initials } from '../../domain/people/participants.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { cleanLine } from '../text/plainText.ts';
import type { PlanText } from '../text/planText.ts';
import { fitted, textWidth } from '../text/textWidth.ts';

export const figureWidth = 265;
export const labelWidth = 27;
export const shownWeeks = 16;
export const titleType = 2.7;
export const metaType = 2.5;
/** Width of the sign that sales knows, and of the badge of the person who is responsible. */
export const signWidth = 6.6;
export const badgeWidth = 6;

/** Below this width, three weeks, words stand beside the bar. */
const leastInside = 41;
/** Rows of two lines, and of one where there are many. */
const heights = { wide: 8.6, narrow: 5.2 } as const;
/** All lanes together; the rest of the figure is for the weeks. */
const lanesHeight = 84;
const lanePadding = 2;

export interface PlacedBar {
  readonly activity: PlanActivity;
  readonly x: number;
  readonly width: number;
  readonly row: number;
  readonly words: 'inside' | 'right' | 'left';
  readonly title: string;
  readonly meta: string;
  readonly badge: { readonly letters: string; readonly team: string } | null;
  /** Of activities of which sales has to hear: whether it did; null of its own. */
  readonly isInformed: boolean | null;
}

export interface Lane {
  readonly side: ActivitySide;
  readonly bars: readonly PlacedBar[];
  readonly rows: number;
  /** Bars that have no room here; the list has them. */
  readonly further: number;
  readonly count: number;
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly rowHeight: number;
  readonly hasMeta: boolean;
}

export function shownWeeksOf({ weeks = [] }: Plan) {
  return weeks.slice(0, shownWeeks);
}

/** The first day shown, as a number of `dayNumber`. */
export function firstDayOf(plan: Plan): number {
  return mondayOfWeek(shownWeeksOf(plan)[0]?.week ?? '') ?? 0;
}

/** Millimetres from the left edge of a day counted from the first one shown. */
export function xOfDay(day: number): number {
  return labelWidth + (day / (shownWeeks * 7)) * (figureWidth - labelWidth);
}

export function laneHeight({ rowHeight }: Lanes, { rows }: Lane): number {
  return rows * rowHeight + lanePadding;
}

export function lanesOf(plan: Plan, text: PlanText): Lanes {
  const first = firstDayOf(plan);
  const last = first + shownWeeks * 7 - 1;
  const shown = (plan.activities ?? []).filter(
    ({ isCancelled, startsOn, endsOn }) =>
      !isCancelled && startsOn !== '' && dayNumber(endsOn) >= first && dayNumber(startsOn) <= last,
  );
  const placed = activitySides.map((side) => ({
    side,
    bars: inRows(shown.filter((activity) => activity.side === side).map((activity) => barOf(plan, text, activity))),
  }));
  const rowsOf = (bars: readonly PlacedBar[]) => 1 + Math.max(0, ...bars.map(({ row }) => row));
  const all = placed.reduce((sum, { bars }) => sum + rowsOf(bars), 0);
  const room = (height: number) => Math.floor((lanesHeight - lanePadding * placed.length) / height);
  const hasMeta = all <= room(heights.wide);
  const rowHeight = hasMeta ? heights.wide : heights.narrow;
  const share = Math.min(1, room(rowHeight) / all);
  const lanes = placed.map(({ side, bars }): Lane => {
    const rows = Math.max(1, Math.floor(rowsOf(bars) * share));
    const kept = bars.filter(({ row }) => row < rows);
    return { side, bars: kept, rows, further: bars.length - kept.length, count: bars.length };
  });
  return { lanes, rowHeight, hasMeta };
}

function barOf(plan: Plan, { t }: PlanText, activity: PlanActivity): Omit<PlacedBar, 'row'> {
  const first = firstDayOf(plan);
  const { id, side, startsOn, endsOn, expectedLeads } = activity;
  const x = xOfDay(Math.max(0, dayNumber(startsOn) - first));
  const end = xOfDay(Math.min(shownWeeks * 7, dayNumber(endsOn) - first + 1));
  const width = Math.max(2.2, end - x);
  const stage = plan.stages.find((each) => each.id === activity.stageId);
  const person = plan.participants.find((each) => each.id === activity.responsibleId);
  const isInformed =
    side === 'sales' ? null : (plan.progress.informed?.find((each) => each.id === id)?.informedOn ?? '') !== '';
  const metaWords = [
    ...(stage ? [cleanLine(stage.title)] : []),
    ...(expectedLeads === null || expectedLeads === 0 ? [] : [t('activities.leads', { count: expectedLeads })]),
    ...(isInformed === false ? [t('activities.notInformed')] : []),
  ];
  const full = { title: cleanLine(activity.title) || t('words.untitled'), meta: metaWords.join(' · ') };
  const signs = (isInformed ? signWidth : 0) + (person ? badgeWidth : 0);
  const wanted = Math.max(textWidth(full.title, titleType, true) + signs, textWidth(full.meta, metaType));
  const room = { inside: width - 5, right: figureWidth - x - width - 2, left: x - labelWidth - 2 };
  const isInside = width >= leastInside && room.inside >= wanted;
  const words = isInside || room.right < wanted ? (isInside ? 'inside' : fallback(room, wanted)) : 'right';
  const space = room[words];
  return {
    activity,
    x,
    width,
    words,
    title: fitted(full.title, space - signs, titleType, true),
    meta: fitted(full.meta, space, metaType),
    badge: person ? { letters: cleanLine(initials(person.name)), team: person.team } : null,
    isInformed,
  };
}

/** Where there is room for the words that do not fit beside the bar on its right. */
function fallback(
  room: { readonly inside: number; readonly right: number; readonly left: number },
  wanted: number,
): 'inside' | 'right' | 'left' {
  if (room.inside >= wanted) return 'inside';
  if (room.left >= wanted) return 'left';
  const widest = Math.max(room.inside, room.right, room.left);
  return widest === room.right ? 'right' : widest === room.left ? 'left' : 'inside';
}

/** Each bar in the first row in which neither it nor its words touch another. */
function inRows(bars: readonly Omit<PlacedBar, 'row'>[]): PlacedBar[] {
  const taken: [number, number][][] = [];
  return bars.map((bar) => {
    const [from, to] = extentOf(bar);
    const free = taken.findIndex((row) => row.every(([start, end]) => to + 2 <= start || end + 2 <= from));
    const row = free < 0 ? taken.length : free;
    (taken[row] ??= []).push([from, to]);
    return { ...bar, row };
  });
}

/** From where to where a bar and its words reach. */
export function extentOf({
  x,
  width,
  words,
  title,
  meta,
  badge,
  isInformed,
}: Omit<PlacedBar, 'row'>): [number, number] {
  if (words === 'inside') return [x, x + width];
  const signs = (isInformed ? signWidth : 0) + (badge ? badgeWidth : 0);
  const wide = 1.5 + Math.max(textWidth(title, titleType, true) + signs, textWidth(meta, metaType));
  return words === 'right' ? [x, x + width + wide] : [x - wide, x + width];
}
