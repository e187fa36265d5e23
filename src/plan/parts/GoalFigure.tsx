// The small figure of a goal: its check-ins against the dashed line from baseline to target.
import { goalLine } from '../../domain/partnership/attainment.ts';
import type { CheckIn } from '../../domain/partnership/goals.ts';
import type { PlanGoal } from '../../domain/plan/signedPlan.ts';
import { formatMonthBeside, formatShortDay } from '../../i18n/format.ts';
import { valueText } from './goalText.ts';
import { usePlanText } from '../text/planText.ts';
import { textWidth } from '../text/textWidth.ts';

/** Millimetres. The right margin holds baseline and target where they are short enough. */
const width = 46;
const plot = { left: 1.2, right: 29, top: 2.2, bottom: 12 } as const;
const height = 16.4;
const type = 2.65;

export function GoalFigure({
  goal,
  checkIns,
  from,
}: {
  readonly goal: PlanGoal;
  readonly checkIns: readonly CheckIn[];
  readonly from: string;
}) {
  const { t, language } = usePlanText();
  const line = goalLine(goal, checkIns, from);
  const days = [...checkIns.map(({ date }) => date), ...(line ? [line.from, line.to] : [])].sort();
  if (days.length === 0) return null;
  const values = [
    ...checkIns.map(({ actual }) => actual),
    ...[goal.baseline, goal.target].filter((value) => value !== null),
  ];
  const x = scale(daysOf(days[0]!), daysOf(days.at(-1)!), plot.left, plot.right);
  const y = scale(Math.min(...values), Math.max(...values), plot.bottom, plot.top);
  const points = checkIns.map(({ date, actual }) => ({ x: x(daysOf(date)), y: y(actual) }));
  const last = points.at(-1);
  const spoken = checkIns
    .map(({ date, actual }) => `${formatShortDay(language, date)} ${valueText(language, goal, actual)}`)
    .join(', ');
  return (
    <svg
      className="goalFigure"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('plan.courseSpoken', { values: spoken || '–' })}
    >
      {goal.baseline !== null && (
        <path className="goalBase" d={`M${plot.left} ${round(y(goal.baseline))}H${plot.right}`} />
      )}
      {line && (
        <path
          className="goalWay"
          d={`M${round(x(daysOf(line.from)))} ${round(y(line.baseline))}L${plot.right} ${round(y(line.target))}`}
        />
      )}
      {goal.target !== null && (
        <path className="goalTarget" d={`M${plot.right - 1.2} ${round(y(goal.target))}h2.4m-1.2 -1.2v2.4`} />
      )}
      <path
        className="goalCourse"
        d={points.map((point, at) => `${at === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`).join('')}
      />
      {points.map((point, at) => (
        <circle
          key={at}
          className="goalPoint"
          cx={round(point.x)}
          cy={round(point.y)}
          r={at === points.length - 1 ? 0.95 : 0.5}
        />
      ))}
      {[goal.target, goal.baseline].map((value, at) => {
        const text = value === null ? '' : valueText(language, goal, value);
        const isCrowded = at === 1 && goal.target !== null && Math.abs(y(goal.target) - y(value ?? 0)) < 3.4;
        if (text === '' || isCrowded || textWidth(text, type, at === 0) > width - plot.right - 2) return null;
        return (
          <text
            key={at}
            className={at === 0 ? 'goalValue strong' : 'goalValue'}
            x={plot.right + 2}
            y={round(y(value ?? 0) + 0.95)}
          >
            {text}
          </text>
        );
      })}
      <DayLabels first={checkIns[0]?.date} last={checkIns.at(-1)?.date} x={last ? [points[0]!.x, last.x] : []} />
    </svg>
  );
}

/** Months of the first and the last check-in; only the last where both have no room. */
function DayLabels({
  first,
  last,
  x,
}: {
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly x: readonly number[];
}) {
  const { language } = usePlanText();
  if (first === undefined || last === undefined) return null;
  const text = { first: formatMonthBeside(language, first, last), last: formatMonthBeside(language, last, first) };
  const half = textWidth(text.last, type) / 2;
  const at = Math.min(width - half, Math.max(half, x[1]!));
  return (
    <>
      {text.first !== text.last && x[0]! + textWidth(text.first, type) < at - half - 1 && (
        <text className="goalValue" x={0} y={height - 0.9}>
          {text.first}
        </text>
      )}
      <text className="goalValue" x={round(at)} y={height - 0.9} textAnchor="middle">
        {text.last}
      </text>
    </>
  );
}

/** From one range to another; everything in the middle where the first one is empty. */
function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  return (value) => (high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
}

function daysOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
