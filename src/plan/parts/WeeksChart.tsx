// The weeks on paper: what comes in and is left over as bars, the slots of sales as steps, and the worst week in words.
import { weekNumber } from '../../domain/activities/calendar.ts';
import { highestWeek, isAboveOne, type Week } from '../../domain/activities/weeks.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { numberWord } from '../../i18n/numberWords.ts';
import { dots, hatching } from '../drawing/strokes.ts';
import { usePlanText, type PlanText } from '../text/planText.ts';
import { textWidth } from '../text/textWidth.ts';
import { figureWidth, labelWidth, shownWeeks } from './activityBars.ts';

const column = (figureWidth - labelWidth) / shownWeeks;
/** Above the highest bar: its per cent. */
const headroom = 6;
const lineHeight = 4;

interface Scale {
  readonly base: number;
  y(count: number): number;
}

export function WeeksChart({
  weeks,
  top,
  base,
  limit,
}: {
  readonly weeks: readonly Week[];
  readonly top: number;
  readonly base: number;
  /** Shortest time limit, in hours, that sales has promised; null without one. */
  readonly limit: number | null;
}) {
  const { t } = usePlanText();
  const most = Math.max(1, ...weeks.map(({ demand, capacity }) => Math.max(demand ?? 0, capacity ?? 0)));
  const scale: Scale = { base, y: (count) => base - (count / most) * (base - top - headroom) };
  const steps = weeks
    .map(({ capacity }, at) => {
      const level = scale.y(capacity ?? 0).toFixed(2);
      const x = labelWidth + at * column;
      return `${at === 0 ? 'M' : 'L'}${x.toFixed(2)} ${level}H${(x + column).toFixed(2)}`;
    })
    .join('');
  const hasSlots = weeks.some(({ capacity }) => capacity !== null);
  return (
    <g>
      <text x={1.1} y={top + 2} className="figureLabel">
        {t('activities.dock.title')}
      </text>
      <Legend top={top + 4} />
      {weeks.map(({ week }, at) => (
        <path
          key={week}
          className="figureRule"
          d={`M${labelWidth + at * column} ${top + 2 * lineHeight + 1}V${base}`}
        />
      ))}
      {hasSlots && (
        <>
          <path className="sFillTint" d={`${steps}V${base}H${labelWidth}Z`} />
          {weeks.map(({ week, capacity }, at) => (
            <path
              key={week}
              className="sDots"
              d={dots(
                labelWidth + at * column,
                scale.y(capacity ?? 0),
                column,
                base - scale.y(capacity ?? 0),
                undefined,
                2.5,
              )}
            />
          ))}
        </>
      )}
      {weeks.map((week, at) => (
        <WeekBar key={week.week} week={week} x={labelWidth + at * column} scale={scale} />
      ))}
      {hasSlots && <path className="figureSlots" d={steps} />}
      <path className="figureBase" d={`M${labelWidth} ${base}H${figureWidth}`} />
      {weeks.map((week, at) => (
        <WeekWords key={week.week} week={week} x={labelWidth + at * column} scale={scale} />
      ))}
      <Worst weeks={weeks} top={top} scale={scale} limit={limit} />
    </g>
  );
}

function Legend({ top }: { readonly top: number }) {
  const { t } = usePlanText();
  return (['inflow', 'left', 'slots', 'none'] as const).map((sign, at) => {
    const y = top + at * 5;
    return (
      <g key={sign}>
        {sign === 'inflow' && <rect x={1.1} y={y} width={2.8} height={2.8} className="m" />}
        {sign === 'left' && (
          <>
            <rect x={1.1} y={y} width={2.8} height={2.8} className="figureLeft" />
            <path className="mHatch" d={hatching(1.1, y, 2.8, 2.8, 1.2)} />
          </>
        )}
        {sign === 'slots' && (
          <>
            <rect x={1.1} y={y} width={2.8} height={2.8} className="sFillTint" />
            <path className="figureSlots" d={`M1.1 ${y}h2.8`} />
          </>
        )}
        {sign === 'none' && (
          <>
            <rect x={1.1} y={y} width={2.8} height={2.8} className="figureNoTime" />
            <path className="figureStripes" d={stripes(1.1, y, 2.8, 2.8)} />
          </>
        )}
        <text x={5.4} y={y + 2.3} className="figureSmall">
          {t(`activities.onPaper.legend.${sign}`)}
        </text>
      </g>
    );
  });
}

function WeekBar({
  week,
  x: left,
  scale: { base, y },
}: {
  readonly week: Week;
  readonly x: number;
  readonly scale: Scale;
}) {
  const slots = week.capacity ?? Number.POSITIVE_INFINITY;
  const demand = week.demand ?? week.inflow ?? 0;
  const before = Math.min(week.leftBefore ?? 0, slots);
  const done = Math.min(demand, slots);
  const x = left + column * 0.27;
  const wide = column * 0.46;
  return (
    <g data-figure-week={week.week}>
      {done > before && <rect x={x} y={y(done)} width={wide} height={y(before) - y(done)} className="m" />}
      {before > 0 && (
        <>
          <rect x={x} y={y(before)} width={wide} height={base - y(before)} className="figureLeft" />
          <path className="mHatch" d={hatching(x, y(before), wide, base - y(before), 1.4)} />
        </>
      )}
      {demand > done && (
        <>
          <rect x={x} y={y(demand)} width={wide} height={y(done) - y(demand)} className="figureNoTime" />
          <path className="figureStripes" d={stripes(x, y(demand), wide, y(done) - y(demand))} />
        </>
      )}
    </g>
  );
}

function WeekWords({
  week,
  x,
  scale: { base, y },
}: {
  readonly week: Week;
  readonly x: number;
  readonly scale: Scale;
}) {
  const { t, language } = usePlanText();
  const words = week.isNoTime
    ? t('activities.dock.noSlot')
    : week.load === null
      ? ''
      : formatPercent(language, week.load);
  const top = y(week.demand ?? week.inflow ?? 0);
  const slots = y(week.capacity ?? 0);
  // No word stands on the line of the slots.
  const foot = slots > top - 4.6 && slots < top + 0.6 ? Math.min(slots, top) - 1.2 : top - 1.2;
  const middle = x + column / 2;
  const wide = textWidth(words, 2.8, true) + 1.2;
  return (
    <>
      {words !== '' && (
        <>
          <rect x={middle - wide / 2} y={foot - 2.6} width={wide} height={3.3} rx={0.6} className="plate" />
          <text x={middle} y={foot} className={isAboveOne(week) ? 'figureLoad bad' : 'figureLoad'} textAnchor="middle">
            {words}
          </text>
        </>
      )}
      <text x={middle} y={base + 4.2} className="figureSmall" textAnchor="middle">
        {t('activities.week', { week: weekNumber(week.week) })}
      </text>
    </>
  );
}

/**
 * The highest week as a sentence, on the side of its bar on which nothing stands so high: with what sales has promised
 * where there is room for it; left out where there is none at all.
 */
function Worst({
  weeks,
  top,
  scale,
  limit,
}: {
  readonly weeks: readonly Week[];
  readonly top: number;
  readonly scale: Scale;
  readonly limit: number | null;
}) {
  const text = usePlanText();
  const peak = highestWeek(weeks);
  if (!peak) return null;
  const at = weeks.indexOf(peak);
  const foot = top + 2 + lineHeight + 2;
  const isFree = (from: number, to: number) =>
    from >= 0 &&
    to <= weeks.length &&
    weeks
      .slice(from, to)
      .every(({ demand, inflow, capacity }) => scale.y(Math.max(demand ?? inflow ?? 0, capacity ?? 0)) - 4.5 > foot);
  const places = (limit === null ? [null] : [limit, null]).flatMap((promised) => {
    const lines = worstWords(text, peak, promised);
    const wide = 2 + Math.max(textWidth(lines[0], 2.9, true), textWidth(lines[1], 2.9));
    const columns = Math.ceil(wide / column);
    if (isFree(at - columns, at)) return [{ lines, isLeft: true }];
    return isFree(at + 1, at + 1 + columns) ? [{ lines, isLeft: false }] : [];
  });
  if (!places[0]) return null;
  const { lines, isLeft } = places[0];
  const x = labelWidth + (isLeft ? at * column - 1 : (at + 1) * column + 1);
  return lines.map((line, index) => (
    <text
      key={line}
      x={x}
      y={top + 2 + index * lineHeight}
      textAnchor={isLeft ? 'end' : 'start'}
      className={index === 0 ? 'figureWorst first' : 'figureWorst'}
    >
      {line}
    </text>
  ));
}

function worstWords(
  { t, language }: PlanText,
  { week, demand, capacity, isNoTime, waiting }: Week,
  limit: number | null,
): [string, string] {
  const count = (value: number | null) => (value === null ? '–' : formatNumber(language, value, 0));
  const words = { week: weekNumber(week), demand: count(demand), slots: count(capacity) };
  const rounded = waiting === null ? 0 : Math.round(waiting);
  const days =
    waiting === null
      ? t('activities.noEnd')
      : t('activities.workingDays', { count: rounded, number: numberWord(t, language, rounded) });
  return [
    t(isNoTime ? 'activities.dock.noTime' : 'activities.dock.headline', words),
    limit === null
      ? t('activities.dock.waits', { days })
      : t('activities.dock.waitsPromised', {
          days,
          limit: t('activities.hours', { count: limit, number: formatNumber(language, limit) }),
        }),
  ];
}

/** No time: upright lines, so that it is told from what is left over without colour. */
function stripes(x: number, y: number, wide: number, height: number): string {
  let path = '';
  for (let at = 0.45; at < wide; at += 0.9) path += `M${(x + at).toFixed(2)} ${y.toFixed(2)}v${height.toFixed(2)}`;
  return path;
}
