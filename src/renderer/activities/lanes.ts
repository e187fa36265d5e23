// The lanes of the calendar, by side or by stage, with the bars in them and the row of each. Pure.
import type { Activity, ActivitySide } from '../../domain/activities/activities.ts';
import { activitySides } from '../../domain/activities/activities.ts';
import { dayNumber } from '../../domain/activities/calendar.ts';
import type { Stage } from '../../domain/journey/stages.ts';
import { placeOf, rowsOf, type Period } from './calendarScale.ts';

/** From this width on, in px, the words stand inside the bar. */
export const widthForWords = 300;
const letter = 7.4;
/** What stands behind the words: that sales knows it, and who answers for it. */
const signs = 84;
const warning = 190;
/** That it meets another one. */
const mark = 176;

export interface Bar {
  readonly activity: Activity;
  /** Px from the left edge of the days, and its width. */
  readonly left: number;
  readonly width: number;
  readonly row: number;
  /** Where its words stand: in it, or beside it where there is room for them. */
  readonly words: 'inside' | 'after' | 'before';
  /** Its words say that it meets another one. */
  readonly isMarked: boolean;
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

function laneOf(id: string, { spans, marked, period, width }: Drawn, isIn: (activity: Activity) => boolean) {
  const inLane = spans.filter(({ activity }) => isIn(activity));
  const shown = inLane.filter(({ first, last }) => last >= period.first && first <= period.last);
  const places = shown.map(({ activity, first, last }) => {
    const isMarked = marked.has(activity.id);
    const from = placeOf(period, first) * width;
    const to = placeOf(period, last + 1) * width;
    const left = Math.max(0, from);
    const barWidth = Math.max(8, Math.min(width, to) - left);
    const needed = wordsWidth(activity, isMarked);
    const isLong = barWidth >= widthForWords + (isMarked ? mark : 0);
    const words = isLong ? 'inside' : left + barWidth + needed <= width || left < needed ? 'after' : 'before';
    return { activity, left, width: barWidth, words, isMarked, needed } as const;
  });
  const rows = rowsOf(
    places.map(({ left, width: barWidth, words, needed }) => ({
      from: left - (words === 'before' ? needed : 0),
      to: left + barWidth + (words === 'after' ? needed : 0),
    })),
    10,
  );
  const bars = places.map(({ needed: _, ...place }, index) => ({ ...place, row: rows[index]! }));
  return { id, bars, rows: Math.max(1, ...rows.map((row) => row + 1)), count: inLane.length };
}

/** Room for the words beside a bar, by the number of their letters. */
function wordsWidth({ title, side, informedOn }: Activity, isMarked: boolean): number {
  const words = 14 + Math.min(320, Math.max(110, title.length * letter));
  return words + (side !== 'sales' && informedOn === '' ? warning : signs) + (isMarked ? mark : 0);
}
