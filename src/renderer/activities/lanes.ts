// The lanes of the calendar, by side or by stage, with the bars in them and the row of each. Pure.
import type { Activity, ActivitySide } from '../../domain/activities/activities.ts';
import { activitySides } from '../../domain/activities/activities.ts';
import { dayNumber } from '../../domain/activities/calendar.ts';
import type { Stage } from '../../domain/journey/stages.ts';
import { placeOf, rowsOf, type Period, type Spanned } from './calendarScale.ts';

/** From this width on, in px, the words stand inside the bar. */
export const widthForWords = 300;
const letter = 7.4;
/** What stands behind the words: that sales knows it, and who answers for it. */
const signs = 84;
const warning = 190;
/** That it meets another one. */
const mark = 176;
/** Px that a bar has at least whose words stand in it because there is no room beside it. */
const tight = 160;
/** Px between two bars of a row. */
const gap = 10;

export interface Bar {
  readonly activity: Activity;
  /** Px from the left edge of the days, and its width. */
  readonly left: number;
  readonly width: number;
  readonly row: number;
  /** Where its words stand: in it, or beside it where there is room for them; `tight`: in it, though it is short. */
  readonly words: 'inside' | 'tight' | 'after' | 'before';
  /** Its words say that it meets another one. */
  readonly isMarked: boolean;
  /** Not in the period: it is there for when one scrolls. */
  readonly isBeyond: boolean;
}

export interface Lane {
  /** A side, a stage's id, or '' for what belongs to no stage. */
  readonly id: string;
  readonly side: ActivitySide | null;
  readonly stage: Stage | null;
  readonly bars: readonly Bar[];
  readonly rows: number;
  /** All activities of the lane, shown in this period or not. */
  readonly count: number;
}

/** An activity with its days, as numbers since 1970; those without a start have no place in the calendar. */
export interface Span {
  readonly activity: Activity;
  readonly first: number;
  readonly last: number;
}

/** Read once for all periods that are scrolled by. */
export function spansOfDays(activities: readonly Activity[]): Span[] {
  return activities.map((activity) => {
    const { startsOn, endsOn } = activity;
    return startsOn === ''
      ? { activity, first: Number.NaN, last: Number.NaN }
      : { activity, first: dayNumber(startsOn), last: dayNumber(endsOn) };
  });
}

/** What the lanes are drawn of: `marked` are the ids of what meets another one and says so. */
export interface Drawn {
  readonly spans: readonly Span[];
  readonly marked: ReadonlySet<string>;
  readonly period: Period;
  /** Px of the days. */
  readonly width: number;
  /** So many days before and after the period are drawn as well. */
  readonly beyond?: number;
}

export function lanesBySide(drawn: Drawn): Lane[] {
  return activitySides.map((side) => ({ ...laneOf(side, drawn, (each) => each.side === side), side, stage: null }));
}

/** A stage without an activity stays as an empty lane; what belongs to none comes last. */
export function lanesByStage(drawn: Drawn, stages: readonly Stage[]): Lane[] {
  const lanes = stages.map((stage) => ({
    ...laneOf(stage.id, drawn, ({ stageId }) => stageId === stage.id),
    side: null,
    stage,
  }));
  const homeless = laneOf('', drawn, ({ stageId }) => stageId === null);
  return homeless.count === 0 ? lanes : [...lanes, { ...homeless, side: null, stage: null }];
}

function laneOf(id: string, drawn: Drawn, isIn: (activity: Activity) => boolean) {
  const { spans, marked, period, width } = drawn;
  const inLane = spans.filter(({ activity }) => isIn(activity));
  const shown = inLane.filter(({ first, last }) => last >= period.first && first <= period.last);
  const places = shown.map(({ activity, first, last }) => {
    const isMarked = marked.has(activity.id);
    const from = placeOf(period, first) * width;
    const to = placeOf(period, last + 1) * width;
    const left = Math.max(0, from);
    const barWidth = Math.max(8, Math.min(width, to) - left);
    const needed = wordsWidth(activity, isMarked);
    const words = placeOfWords({ left, width: barWidth, needed, isMarked }, width);
    const taken = {
      from: left - (words === 'before' ? needed : 0),
      to: left + barWidth + (words === 'after' ? needed : 0),
    };
    return {
      bar: { activity, left, width: barWidth, words, isMarked, isBeyond: false } as const,
      taken,
      whole: { from: Math.min(taken.from, from), to: Math.max(taken.to, to) },
    };
  });
  const rows = rowsOf(
    places.map(({ taken }) => taken),
    gap,
  );
  const bars = places.map(({ bar }, index) => ({ ...bar, row: rows[index]! }));
  const rowsTaken: Spanned[] = [];
  for (const [index, { whole }] of places.entries()) {
    const row = rows[index]!;
    const { from, to } = rowsTaken[row] ?? whole;
    rowsTaken[row] = { from: Math.min(from, whole.from), to: Math.max(to, whole.to) };
  }
  const beyond = barsBeyond(inLane, drawn, rowsTaken);
  return { id, bars: [...bars, ...beyond], rows: Math.max(1, rowsTaken.length), count: inLane.length };
}

interface Room extends Pick<Bar, 'left' | 'width' | 'isMarked'> {
  /** Px of its words beside it. */
  readonly needed: number;
}

function placeOfWords({ left, width, needed, isMarked }: Room, days: number): Bar['words'] {
  if (width >= widthForWords + (isMarked ? mark : 0)) return 'inside';
  if (left + width + needed <= days) return 'after';
  if (left >= needed) return 'before';
  return width >= tight ? 'tight' : 'after';
}

/**
 * What lies before and after the period, in rows that are free there; its words reach away from the period. Takes the rows
 * that it needs.
 */
function barsBeyond(inLane: readonly Span[], { marked, period, width, beyond = 0 }: Drawn, taken: Spanned[]): Bar[] {
  const place = ({ activity, first, last }: Span, side: 'before' | 'after') => {
    const isMarked = marked.has(activity.id);
    const left = placeOf(period, first) * width;
    const barWidth = Math.max(8, placeOf(period, last + 1) * width - left);
    const words = barWidth >= widthForWords + (isMarked ? mark : 0) ? 'inside' : side;
    const needed = words === 'inside' ? 0 : wordsWidth(activity, isMarked);
    const bar = { activity, left, width: barWidth, words, isMarked, isBeyond: true } as const;
    return side === 'before'
      ? { bar, from: left - needed, to: left + barWidth }
      : { bar, from: left, to: left + barWidth + needed };
  };
  const bars: Bar[] = [];
  const put = ({ bar, from, to }: ReturnType<typeof place>, isFree: (row: Spanned) => boolean) => {
    const free = taken.findIndex((row) => row === undefined || isFree(row));
    const row = free < 0 ? taken.length : free;
    const now = taken[row] ?? { from, to };
    taken[row] = { from: Math.min(now.from, from), to: Math.max(now.to, to) };
    bars.push({ ...bar, row });
  };
  for (const span of inLane.filter(({ first }) => first > period.last && first <= period.last + beyond)) {
    const after = place(span, 'after');
    put(after, ({ to }) => to + gap <= after.from);
  }
  const earlier = inLane.filter(({ last }) => last < period.first && last >= period.first - beyond);
  for (const span of earlier.toSorted((left, right) => right.last - left.last)) {
    const before = place(span, 'before');
    put(before, ({ from }) => before.to + gap <= from);
  }
  return bars;
}

/** Room for the words beside a bar, by the number of their letters. */
function wordsWidth({ title, side, informedOn }: Activity, isMarked: boolean): number {
  const words = 14 + Math.min(320, Math.max(110, title.length * letter));
  return words + (side !== 'sales' && informedOn === '' ? warning : signs) + (isMarked ? mark : 0);
}
