// A quarter of activities in lanes by side, and below it in the same columns the weeks with what they ask of sales; in
// millimetres.
import type { Activity } from '../../domain/activities/activities.ts';
import { dayAt, dayNumber } from '../../domain/activities/calendar.ts';
import { monthOfLeads } from '../../domain/activities/inflow.ts';
import type { Planning } from '../../domain/activities/planning.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { formatMonth, formatNumber } from '../../i18n/format.ts';
import { dots, hatching } from '../drawing/strokes.ts';
import { usePlanText } from '../text/planText.ts';
import { textWidth } from '../text/textWidth.ts';
import {
  badgeWidth,
  extentOf,
  figureWidth,
  firstDayOf,
  laneHeight,
  lanesOf,
  shownWeeks,
  shownWeeksOf,
  signWidth,
  titleType,
  xOfDay,
  type Lane,
  type PlacedBar,
} from './activityBars.ts';
import { emptyFunnel, shortestLimit } from './activitiesText.ts';
import { WeeksChart } from './WeeksChart.tsx';

const headHeight = 11;
/** Of the whole figure, however many activities there are: a sheet's height less its title. */
export const figureHeight = 142;

export function ActivitiesFigure({ plan }: { readonly plan: Plan }) {
  const text = usePlanText();
  const { t } = text;
  const placed = lanesOf(plan, text);
  let top = headHeight;
  return (
    <svg
      className="activitiesFigure"
      viewBox={`0 0 ${figureWidth} ${figureHeight}`}
      style={{ height: `${figureHeight}mm` }}
      role="img"
      aria-label={t('plan.activitiesFigure')}
    >
      {placed.lanes.map((lane) => {
        const laneTop = top;
        top += laneHeight(placed, lane);
        return (
          <path key={lane.side} className={`figureLane ${lane.side}`} d={`M0 ${laneTop}H${figureWidth}V${top}H0Z`} />
        );
      })}
      <Columns plan={plan} />
      {placed.lanes.map((lane, at) => {
        const laneTop = headHeight + placed.lanes.slice(0, at).reduce((sum, each) => sum + laneHeight(placed, each), 0);
        return (
          <g key={lane.side} data-side={lane.side}>
            <path className="figureRule" d={rulesBetween(lane, laneTop + 1, placed.rowHeight)} />
            <path className={`figureLaneRule ${lane.side}`} d={`M0 ${laneTop}H${figureWidth}`} />
            <LaneLabel lane={lane} top={laneTop} />
            {lane.bars.map((bar) => (
              <FigureBar
                key={bar.activity.id}
                bar={bar}
                y={laneTop + 1.3 + bar.row * placed.rowHeight}
                height={placed.rowHeight - 1}
                hasMeta={placed.hasMeta}
              />
            ))}
          </g>
        );
      })}
      <path className="figureBase" d={`M0 ${top}H${figureWidth}`} />
      <WeeksChart weeks={shownWeeksOf(plan)} top={top + 5} base={figureHeight - 5.5} limit={shortestLimit(plan)} />
    </svg>
  );
}

/** The rules of the weeks in a lane, row by row: none runs through a bar or its words. */
function rulesBetween({ rows, bars }: Lane, top: number, rowHeight: number): string {
  const extents = bars.map((bar) => ({ row: bar.row, extent: extentOf(bar) }));
  let path = '';
  for (let row = 0; row < rows; row += 1) {
    for (let week = 0; week < shownWeeks; week += 1) {
      const x = xOfDay(week * 7);
      const isCovered = extents.some(
        ({ row: of, extent: [from, to] }) => of === row && from - 0.8 <= x && x <= to + 0.8,
      );
      if (!isCovered) path += `M${x.toFixed(2)} ${(top + row * rowHeight).toFixed(2)}v${rowHeight.toFixed(2)}`;
    }
  }
  return path;
}

/** Rules of weeks and months, with what is planned for each month. */
function Columns({ plan }: { readonly plan: Plan }) {
  const { t, language } = usePlanText();
  const first = firstDayOf(plan);
  const planning = planningOf(plan);
  const months = monthsFrom(first);
  return (
    <g>
      {Array.from({ length: shownWeeks }, (_, at) => (
        <g key={at}>
          <path className="figureRule" d={`M${xOfDay(at * 7)} 6.4V${headHeight}`} />
          <text x={xOfDay(at * 7) + 1} y={9.7} className="figureSmall">
            {`${Number(dayAt(first + at * 7).slice(8))}.`}
          </text>
        </g>
      ))}
      {months.map(({ day, from, to }) => {
        const name = formatMonth(language, dayAt(day));
        const month = monthOfLeads(planning, dayAt(day).slice(0, 7));
        const number = (value: number) => formatNumber(language, value, 0);
        const planned =
          month.inflow === null || month.inflow === 0
            ? ''
            : month.target === null
              ? t('activities.plannedOnly', { mql: number(month.inflow) })
              : t('activities.planned', { mql: number(month.inflow), target: number(month.target) });
        const nameWidth = textWidth(name, 3.6, true);
        if (to - from < nameWidth + 1.5) return null;
        return (
          <g key={day} data-figure-month={dayAt(day).slice(0, 7)}>
            <path className="figureRule" d={`M${from} 0V6.4`} />
            <text x={from + 1} y={4.4} className="figureMonth">
              {name}
            </text>
            {to - from >= nameWidth + textWidth(planned, 2.5) + 5 && (
              <text x={from + nameWidth + 3} y={4.4} className="figureSmall">
                {planned}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function LaneLabel({ lane: { side, count, further }, top }: { readonly lane: Lane; readonly top: number }) {
  const { t } = usePlanText();
  return (
    <>
      {side === 'marketing' && <circle cx={2.6} cy={top + 4} r={1.5} className="m" />}
      {side === 'sales' && <rect x={1.1} y={top + 2.5} width={3} height={3} rx={0.4} className="s" />}
      {side === 'both' && (
        <>
          <rect x={2.7} y={top + 2.6} width={2.8} height={2.8} rx={0.4} className="s" />
          <circle cx={2.5} cy={top + 4} r={1.4} className="m" />
        </>
      )}
      <text x={6.6} y={top + 5} className={`figureLabel ${side}`}>
        {t(`words.owner.${side}`)}
      </text>
      <text x={6.6} y={top + 8.6} className="figureSmall">
        {further > 0 ? t('activities.onPaper.further', { count: further }) : t('activities.count', { count })}
      </text>
    </>
  );
}

function FigureBar({
  bar: { activity, x, width, words, title, meta, badge, isInformed },
  y,
  height,
  hasMeta,
}: {
  readonly bar: PlacedBar;
  readonly y: number;
  readonly height: number;
  readonly hasMeta: boolean;
}) {
  const isInside = words === 'inside';
  const signs = (isInformed ? signWidth : 0) + (badge ? badgeWidth : 0);
  const titleWidth = textWidth(title, titleType, true);
  const start =
    words === 'inside'
      ? x + 2.6
      : words === 'right'
        ? x + width + 1.5
        : x - 1.5 - Math.max(titleWidth + signs, textWidth(meta, 2.5));
  const line = y + (hasMeta ? 3 : height / 2 + 0.95);
  const signsAt = isInside ? x + width - signs - 1.6 : start + titleWidth + 1.4;
  return (
    <g data-figure-bar={activity.id}>
      <rect x={x} y={y} width={width} height={height} rx={0.8} className="figureBar" />
      {!isInside && activity.side === 'marketing' && width > 2.4 && (
        <path className="mHatch" d={hatching(x + 1.2, y + 0.3, width - 1.5, height - 0.6, 1.5)} />
      )}
      {!isInside && activity.side === 'sales' && width > 2.4 && (
        <path className="sDots" d={dots(x + 0.3, y + 0.3, width - 1.6, height - 0.6, undefined, 1.5)} />
      )}
      {activity.side !== 'sales' && <rect x={x} y={y} width={1.1} height={height} rx={0.5} className="m" />}
      {activity.side !== 'marketing' && (
        <rect x={x + width - 1.1} y={y} width={1.1} height={height} rx={0.5} className="s" />
      )}
      <text x={start} y={line} className="figureTitle">
        {title}
      </text>
      {hasMeta && meta !== '' && (
        <text x={start} y={y + 6.4} className="figureSmall">
          {meta}
        </text>
      )}
      {isInformed && (
        <g>
          <rect x={signsAt} y={line - 2.1} width={2.2} height={2.2} rx={0.3} className="s" />
          <path className="figureTick" d={`M${signsAt + 3} ${line - 1}l.8 .8l1.5 -1.7`} />
        </g>
      )}
      {badge && <Badge {...badge} x={signsAt + (isInformed ? signWidth : 0)} y={line - 2.7} />}
    </g>
  );
}

function Badge({ letters, team, x, y }: { letters: string; team: string; x: number; y: number }) {
  return (
    <>
      <rect
        x={x}
        y={y}
        width={badgeWidth - 0.8}
        height={3.6}
        rx={team === 'marketing' ? 1.8 : 0.5}
        className={`figureBadge ${team}`}
      />
      <text x={x + (badgeWidth - 0.8) / 2} y={y + 2.7} textAnchor="middle" className={`figureLetters ${team}`}>
        {letters}
      </text>
    </>
  );
}

/** The months that the weeks shown touch: a day in each, and the millimetres between which it is shown. */
function monthsFrom(first: number) {
  const months: { day: number; from: number; to: number }[] = [];
  const end = first + shownWeeks * 7;
  let day = first;
  while (day < end) {
    const month = dayAt(day).slice(0, 7);
    const next = dayNumber(`${dayAt(dayNumber(`${month}-01`) + 31).slice(0, 7)}-01`);
    months.push({ day, from: xOfDay(day - first), to: xOfDay(Math.min(end, next) - first) });
    day = next;
  }
  return months;
}

/** What the computation of months starts from, as far as the plan has it. */
function planningOf({ activities = [], funnel = emptyFunnel, capacity }: Plan): Planning {
  const unsigned = { order: '', informedOn: '', informedById: null, informedOf: null };
  return {
    activities: activities.map((activity): Activity => ({ ...activity, ...unsigned })),
    funnel,
    capacity: capacity ?? emptyCapacity,
    factors: new Map(),
  };
}

const emptyCapacity = {
  fte: null,
  weeklyHours: null,
  shareForLeads: null,
  absence: null,
  attempts: null,
  minutesPerAttempt: null,
  contactRate: null,
  talkMinutes: null,
  adminMinutes: null,
  baseMqlPerWeek: 0,
  openLeads: 0,
  noticeDays: 14,
};
