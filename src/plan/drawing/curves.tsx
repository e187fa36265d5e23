// Curves of the map as vectors in millimetres: emotion, and the share of marketing with its areas filled by team
// patterns.
import { useId } from 'react';
import type { Plan } from '../../domain/plan/plan.ts';
import { formatPercent, formatSigned } from '../../i18n/format.ts';
import { map } from '../sheets/measures.ts';
import { titleOf, usePlanText } from '../text/planText.ts';
import { dots, hatching, smoothPath, type Point } from './strokes.ts';
import { fitted, textWidth } from '../text/textWidth.ts';

/** Where a stage's middle lies on this sheet; stages beyond its edges give the curve its way in and out. */
export interface CurveStage {
  readonly index: number;
  readonly x: number;
}

/** In narrower columns values stand above their point, or not at all where the sheets that follow give them. */
const narrow = 18;

interface CurveProps {
  readonly plan: Plan;
  readonly stages: readonly CurveStage[];
  /** Millimetres; `edges` are the lines between columns. */
  readonly width: number;
  readonly edges: readonly number[];
}

export function EmotionCurve({ plan, stages, width, edges }: CurveProps) {
  const { t } = usePlanText();
  const clip = useId();
  const height = map.emotionHeight;
  const middle = height / 2 + 0.6;
  const isNarrow = width / edges.length < narrow;
  const points = stages.flatMap(({ index, x }) => {
    const emotion = plan.stages[index]!.emotion;
    return emotion === null ? [] : [{ x, y: middle - emotion * 2.3, emotion }];
  });
  const spoken = plan.stages
    .flatMap(({ title, emotion }) => (emotion === null ? [] : [`${titleOf(t, { title })} ${formatSigned(emotion)}`]))
    .join(', ');
  return (
    <svg
      className="curve"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${t('words.emotion')}: ${spoken || t('plan.nothingYet')}`}
    >
      <clipPath id={clip}>
        <rect width={width} height={height} />
      </clipPath>
      <Edges edges={edges} height={height} />
      {points.length > 0 && <line x1={0} x2={width} y1={middle} y2={middle} className="guide" />}
      <path d={smoothPath(overhang(points, width))} className="line" clipPath={`url(#${clip})`} />
      {points
        .filter(({ x }) => x > 0 && x < width)
        .map(({ x, y, emotion }) => (
          <g key={x}>
            <Face x={x} y={y} emotion={emotion} />
            {!isNarrow && (
              <text x={x + 3.6} y={y - 1} className="value">
                {formatSigned(emotion)}
              </text>
            )}
          </g>
        ))}
    </svg>
  );
}

/** The middle line is half and half; marketing leads above it, sales below. */
export function ShareCurve({ plan, stages, width, edges }: CurveProps) {
  const { t, language } = usePlanText();
  const id = useId();
  const height = map.shareHeight;
  const isNarrow = width / edges.length < narrow;
  const [top, bottom] = [6.5, height - 6.5];
  const middle = (top + bottom) / 2;
  const points = stages.flatMap(({ index, x }) => {
    const share = plan.stages[index]!.share;
    return share === null ? [] : [{ x, y: bottom - share * (bottom - top), share, index }];
  });
  const path = overhang(points, width);
  const area = path.length > 0 ? `${smoothPath(path)}L${path.at(-1)!.x} ${middle}L${path[0]!.x} ${middle}Z` : '';
  const crossings = crossingsOf(points, middle, plan);
  const spoken = plan.stages
    .flatMap(({ title, share }) =>
      share === null ? [] : [`${titleOf(t, { title })} ${formatPercent(language, share)}`],
    )
    .join(', ');
  const label = t('plan.shareSpoken', { values: spoken || t('plan.nothingYet') });
  return (
    <svg className="curve" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <clipPath id={`${id}up`}>
        <rect width={width} height={middle} />
      </clipPath>
      <clipPath id={`${id}down`}>
        <rect y={middle} width={width} height={height - middle} />
      </clipPath>
      <clipPath id={`${id}all`}>
        <rect width={width} height={height} />
      </clipPath>
      <clipPath id={`${id}area`}>
        <path d={area} />
      </clipPath>
      <Edges edges={edges} height={height} />
      {points.length > 0 && (
        <>
          <path d={area} className="mArea" clipPath={`url(#${id}up)`} />
          <path d={area} className="sArea" clipPath={`url(#${id}down)`} />
          <g clipPath={`url(#${id}area)`}>
            <path d={hatching(0, top - 1, width, middle - top + 1)} className="mHatching" />
            <path
              d={dots(0, middle, width, bottom - middle + 1, (x) => lowestNear(path, x) - middle + 1)}
              className="sDots"
            />
          </g>
          <line x1={0} x2={width} y1={middle} y2={middle} className="middle" />
          <path d={smoothPath(path)} className="line" clipPath={`url(#${id}all)`} />
        </>
      )}
      {crossings.map(
        (x) => x > 0 && x < width && <Flag key={x} x={x} width={width} height={height} text={t('words.crossover')} />,
      )}
      {points
        .filter(({ x }) => x > 0 && x < width)
        .map(({ x, y, share, index }) => (
          <g key={index}>
            {share >= 0.5 ? (
              <circle cx={x} cy={y} r={1.35} className="m" />
            ) : (
              <rect x={x - 1.25} y={y - 1.25} width={2.5} height={2.5} className="s" />
            )}
            <text
              x={isNarrow ? x : x + 2.4}
              y={share >= 0.5 ? y - 1.9 : y + 4.4}
              textAnchor={isNarrow ? 'middle' : 'start'}
              className={share >= 0.5 ? 'value mText' : 'value sText'}
            >
              {formatPercent(language, share)}
            </text>
          </g>
        ))}
      <FirstContact plan={plan} stages={stages} width={width} height={height} />
    </svg>
  );
}

/** The curve leaves the sheet at both edges: level where there is no stage beyond. */
function overhang(points: readonly Point[], width: number): Point[] {
  if (points.length === 0) return [];
  const [first, last] = [points[0]!, points.at(-1)!];
  return [
    ...(first.x > 0 ? [{ x: 0, y: first.y }] : []),
    ...points,
    ...(last.x < width ? [{ x: width, y: last.y }] : []),
  ];
}

/** The curve runs between the heights of its two neighbouring points, so it is nowhere lower than the lower one. */
function lowestNear(points: readonly Point[], x: number): number {
  const next = points.findIndex((point) => point.x >= x);
  return Math.max(points[next]?.y ?? 0, points[next - 1]?.y ?? 0);
}

/** Where the line between two stages' points crosses half and half, for each change of customer ownership. */
function crossingsOf(points: readonly (Point & { readonly index: number })[], middle: number, plan: Plan): number[] {
  return points.flatMap((point, at) => {
    const before = points[at - 1];
    if (!before || !plan.shares.crossovers.includes(plan.stages[point.index]!.id)) return [];
    return [before.x + ((middle - before.y) / (point.y - before.y)) * (point.x - before.x)];
  });
}

function Flag({
  x,
  width,
  height,
  text,
}: {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}) {
  const length = textWidth(text, 2.65, true) + 3.6;
  const left = x + length + 1 > width ? x - length - 1 : x + 1;
  return (
    <g>
      <line x1={x} x2={x} y1={0} y2={height} className="crossover" />
      <rect x={left} y={0.8} width={length} height={4.4} rx={0.7} className="lens" />
      <text x={left + 1.8} y={3.9} className="flag">
        {text}
      </text>
    </g>
  );
}

/** Below the line where marketing leads there is room for it, above where sales does. */
function FirstContact({
  plan,
  stages,
  width,
  height,
}: Pick<CurveProps, 'plan' | 'stages' | 'width'> & { readonly height: number }) {
  const { t } = usePlanText();
  const { stageId, touchpointId } = plan.shares.firstSalesContact;
  const stage = stages.find(({ index }) => plan.stages[index]!.id === stageId);
  if (!stage || stage.x < 0 || stage.x > width) return null;
  const { touchpoints, share } = plan.stages[stage.index]!;
  const found = [...touchpoints.both, ...touchpoints.sales, ...touchpoints.marketing].find(
    ({ id }) => id === touchpointId,
  );
  const isAbove = share !== null && share < 0.5;
  const y = isAbove ? 3.4 : height - 5.6;
  const left = Math.max(1.5, stage.x - 20);
  return (
    <g className="contact">
      <path d={`M${left} ${y + 4.2}v-6.4h3.4l-1 1.3 1 1.3h-3.4`} className="flagPole" />
      <text x={left + 4.6} y={y}>
        {t('words.firstSalesContact')}:
      </text>
      <text x={left + 4.6} y={y + 3.4}>
        {fitted(found ? titleOf(t, found) : '', 46, 2.65)}
      </text>
    </g>
  );
}

function Edges({ edges, height }: { readonly edges: readonly number[]; readonly height: number }) {
  return <path d={edges.map((x) => `M${x} 0V${height}`).join('')} className="edges" />;
}

function Face({ x, y, emotion }: { readonly x: number; readonly y: number; readonly emotion: number }) {
  const bend = emotion * 0.42;
  return (
    <g className="face">
      <circle cx={x} cy={y} r={2.1} />
      <path d={`M${x - 0.95} ${y + 0.85 - bend / 3}Q${x} ${y + 0.85 + bend} ${x + 0.95} ${y + 0.85 - bend / 3}`} />
      <path d={`M${x - 0.7} ${y - 0.5}h.01M${x + 0.7} ${y - 0.5}h.01`} className="eyes" />
    </g>
  );
}
