// A quarter of activities in lanes by side, and below it in the same columns the weeks with what they ask of sales; in
// millimetres.
import type { PlanActivity } from '../../domain/activities/activitiesPart.ts';
import { activitySides } from '../../domain/activities/activities.ts';
import { dayAt, dayNumber, mondayOfWeek, weekNumber } from '../../domain/activities/calendar.ts';
import { isAboveOne, type Week } from '../../domain/activities/weeks.ts';
import { formatMonth, formatPercent } from '../../i18n/format.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { hatching } from '../drawing/strokes.ts';
import { cleanLine } from '../text/plainText.ts';
import { usePlanText } from '../text/planText.ts';
import { fitted, textWidth } from '../text/textWidth.ts';

const labelWidth = 20;
const width = 170;
const row = 5.4;
const bar = 4;
const type = 2.5;
const headHeight = 9;
const chartHeight = 44;
export const shownWeeks = 16;

interface PlacedBar {
  readonly activity: PlanActivity;
  readonly x: number;
  readonly width: number;
  readonly row: number;
  readonly isInside: boolean;
}

/** Height of the whole figure, in millimetres. */
export function figureHeight(plan: Plan): number {
  return headHeight + lanesOf(plan).reduce((sum, { rows }) => sum + rows * row + 2, 0) + chartHeight + 10;
}

export function ActivitiesFigure({ plan }: { readonly plan: Plan }) {
  const { t, language } = usePlanText();
  const weeks = (plan.weeks ?? []).slice(0, shownWeeks);
  const lanes = lanesOf(plan);
  const first = firstDay(weeks);
  let top = headHeight;
  const height = figureHeight(plan);
  return (
    <svg className="activitiesFigure" viewBox={`0 0 ${width} ${height}`} style={{ height: `${height}mm` }}>
      <title>{t('plan.activitiesFigure')}</title>
      {weeks.map(({ week }, at) => {
        const day = dayAt(first + at * 7);
        const isNewMonth = beginsMonth(day) || (at === 0 && !beginsMonth(dayAt(first + 7)));
        return (
          <g key={week}>
            <path className="figureRule" d={`M${xOf(weeks, at * 7)} ${isNewMonth ? 0 : 5}V${height - 6}`} />
            {isNewMonth && (
              <text x={xOf(weeks, at * 7) + 0.8} y={3.2} className="figureMonth">
                {formatMonth(language, day)}
              </text>
            )}
            <text x={xOf(weeks, at * 7) + 0.8} y={7.6} className="figureSmall">
              {Number(day.slice(8))}.
            </text>
          </g>
        );
      })}
      {lanes.map(({ side, bars, rows }) => {
        const laneTop = top;
        top += rows * row + 2;
        return (
          <g key={side} data-side={side}>
            <path className={`figureLane ${side}`} d={`M0 ${laneTop}H${width}V${top}H0Z`} />
            <text x={1} y={laneTop + 4} className="figureLabel">
              {t(`words.owner.${side}`)}
            </text>
            {bars.map((placed) => (
              <FigureBar key={placed.activity.id} placed={placed} top={laneTop + 1} />
            ))}
          </g>
        );
      })}
      <WeeksChart weeks={weeks} top={top + 3} />
    </svg>
  );
}

/** Whether a Monday is the first of its month: only then there is room for the month's name. */
function beginsMonth(monday: string): boolean {
  return Number(monday.slice(8)) <= 7;
}

function FigureBar({ placed, top }: { readonly placed: PlacedBar; readonly top: number }) {
  const { t } = usePlanText();
  const { activity, x, width: length, row: at, isInside } = placed;
  const y = top + at * row + 0.4;
  const title = cleanLine(activity.title) || t('words.untitled');
  const room = isInside ? length - 3 : width - x - length - 1;
  return (
    <g data-figure-bar={activity.id}>
      <rect x={x} y={y} width={length} height={bar} rx={0.6} className="figureBar" />
      {!isInside && activity.side === 'marketing' && length > 2 && (
        <path className="mHatch" d={hatching(x, y, length, bar, 1.4)} />
      )}
      {activity.side !== 'sales' && <rect x={x} y={y} width={0.9} height={bar} className="mFill" />}
      {activity.side !== 'marketing' && <rect x={x + length - 0.9} y={y} width={0.9} height={bar} className="sFill" />}
      <text x={isInside ? x + 1.7 : x + length + 0.9} y={y + 2.9} className="figureTitle">
        {fitted(title, Math.max(8, room), type)}
      </text>
    </g>
  );
}

function WeeksChart({ weeks, top }: { readonly weeks: readonly Week[]; readonly top: number }) {
  const { t, language } = usePlanText();
  const scale = Math.max(1, ...weeks.map(({ demand, capacity }) => Math.max(demand ?? 0, capacity ?? 0)));
  const column = (width - labelWidth) / shownWeeks;
  const base = top + chartHeight;
  const y = (count: number) => base - (count / scale) * (chartHeight - 5);
  const steps = weeks
    .map(({ capacity }, at) => {
      const level = y(capacity ?? 0).toFixed(2);
      const x = labelWidth + at * column;
      return `${at === 0 ? 'M' : 'L'}${x.toFixed(2)} ${level}H${(x + column).toFixed(2)}`;
    })
    .join('');
  return (
    <g>
      <text x={1} y={top + 4} className="figureLabel">
        {t('activities.dock.title')}
      </text>
      {weeks.map((week, at) => {
        const slots = week.capacity ?? Number.POSITIVE_INFINITY;
        const demand = week.demand ?? week.inflow ?? 0;
        const left = Math.min(week.leftBefore ?? 0, slots);
        const done = Math.min(demand, slots);
        const x = labelWidth + at * column + column * 0.27;
        const wide = column * 0.46;
        const isBad = isAboveOne(week);
        return (
          <g key={week.week} data-figure-week={week.week}>
            {done > left && <rect x={x} y={y(done)} width={wide} height={y(left) - y(done)} className="mFill" />}
            {left > 0 && (
              <>
                <rect x={x} y={y(left)} width={wide} height={base - y(left)} className="figureLeft" />
                <path className="mHatch" d={hatching(x, y(left), wide, base - y(left), 1.2)} />
              </>
            )}
            {demand > done && (
              <>
                <rect x={x} y={y(demand)} width={wide} height={y(done) - y(demand)} className="figureNoTime" />
                <path className="figureStripes" d={stripes(x, y(demand), wide, y(done) - y(demand))} />
              </>
            )}
            <text
              x={x + wide / 2}
              y={y(demand) - 0.9}
              className={isBad ? 'figureLoad bad' : 'figureLoad'}
              textAnchor="middle"
            >
              {week.isNoTime
                ? t('activities.dock.noSlot')
                : week.load === null
                  ? ''
                  : formatPercent(language, week.load)}
            </text>
            <text x={x + wide / 2} y={base + 4} className="figureSmall" textAnchor="middle">
              {weekNumber(week.week)}
            </text>
          </g>
        );
      })}
      <path className="figureSlots" d={steps} />
      <path className="figureBase" d={`M${labelWidth} ${base}H${width}`} />
    </g>
  );
}

function lanesOf(plan: Plan) {
  const weeks = (plan.weeks ?? []).slice(0, shownWeeks);
  const first = firstDay(weeks);
  const last = first + shownWeeks * 7 - 1;
  const shown = (plan.activities ?? []).filter(
    ({ isCancelled, startsOn, endsOn }) =>
      !isCancelled && startsOn !== '' && dayNumber(endsOn) >= first && dayNumber(startsOn) <= last,
  );
  return activitySides.map((side) => {
    const ends: number[] = [];
    const bars = shown
      .filter((activity) => activity.side === side)
      .map((activity): PlacedBar => {
        const x = xOf(weeks, Math.max(0, dayNumber(activity.startsOn) - first));
        const length = Math.max(1.2, xOf(weeks, Math.min(shownWeeks * 7, dayNumber(activity.endsOn) - first + 1)) - x);
        const words = textWidth(cleanLine(activity.title), type) + 3;
        const isInside = length >= words;
        const end = x + length + (isInside ? 0 : words);
        const free = ends.findIndex((until) => until + 1 <= x);
        const at = free < 0 ? ends.length : free;
        ends[at] = end;
        return { activity, x, width: length, row: at, isInside };
      });
    return { side, bars, rows: Math.max(1, ends.length) };
  });
}

/** Millimetres from the left edge of a day counted from the first one shown. */
function xOf(weeks: readonly Week[], day: number): number {
  return weeks.length === 0 ? labelWidth : labelWidth + (day / (shownWeeks * 7)) * (width - labelWidth);
}

function firstDay(weeks: readonly Week[]): number {
  return mondayOfWeek(weeks[0]?.week ?? '') ?? 0;
}

/** No time: upright lines, so that it is told from what is left over without colour. */
function stripes(x: number, y: number, wide: number, height: number): string {
  let path = '';
  for (let at = 0.45; at < wide; at += 0.9) path += `M${(x + at).toFixed(2)} ${y.toFixed(2)}v${height.toFixed(2)}`;
  return path;
}
