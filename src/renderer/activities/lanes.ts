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

export interface Bar {
  readonly activity: Activity;
  /** Px from the left edge of the days, and its width. */
  readonly left: number;
  readonly width: number;
  readonly row: number;
  readonly hasWordsInside: boolean;
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

export function lanesBySide(activities: readonly Activity[], period: Period, width: number): Lane[] {
  return activitySides.map((side) => ({
    ...laneOf(
      side,
      activities.filter((each) => each.side === side),
      period,
      width,
    ),
    side,
    stage: null,
  }));
}

/** A stage without an activity stays as an empty lane; what belongs to none comes last. */
export function lanesByStage(
  activities: readonly Activity[],
  stages: readonly Stage[],
  period: Period,
  width: number,
): Lane[] {
  const lanes = stages.map((stage) => ({
    ...laneOf(
      stage.id,
      activities.filter(({ stageId }) => stageId === stage.id),
      period,
      width,
    ),
    side: null,
    stage,
  }));
  const homeless = activities.filter(({ stageId }) => stageId === null);
  return homeless.length === 0
    ? lanes
    : [...lanes, { ...laneOf('', homeless, period, width), side: null, stage: null }];
}

function laneOf(id: string, activities: readonly Activity[], period: Period, width: number) {
  const shown = activities.filter(
    ({ startsOn, endsOn }) =>
      startsOn !== '' && dayNumber(endsOn) >= period.first && dayNumber(startsOn) <= period.last,
  );
  const places = shown.map((activity) => {
    const from = placeOf(period, dayNumber(activity.startsOn)) * width;
    const to = placeOf(period, dayNumber(activity.endsOn) + 1) * width;
    const [left, right] = [Math.max(0, from), Math.min(width, to)];
    const hasWordsInside = right - left >= widthForWords;
    return { activity, left, width: Math.max(8, right - left), hasWordsInside };
  });
  const rows = rowsOf(
    places.map(({ activity, left, width: barWidth, hasWordsInside }) => ({
      from: left,
      to: left + barWidth + (hasWordsInside ? 0 : wordsWidth(activity)),
    })),
    10,
  );
  const bars = places.map((place, index) => ({ ...place, row: rows[index]! }));
  return { id, bars, rows: Math.max(1, ...rows.map((row) => row + 1)), count: activities.length };
}

/** Room for the words beside a bar, by the number of their letters. */
function wordsWidth({ title, side, informedOn }: Activity): number {
  return (
    14 + Math.min(320, Math.max(110, title.length * letter)) + (side !== 'sales' && informedOn === '' ? warning : signs)
  );
}
