// The share of marketing along the journey: a curve with its areas filled by team patterns, the value of each stage,
// where customer ownership changes and where sales comes in.
import { useId } from 'react';
import type { Plan } from '../../domain/plan/plan.ts';
import { formatPercent } from '../../i18n/format.ts';
import { map } from '../sheets/measures.ts';
import { titleOf, usePlanText } from '../text/planText.ts';
import { Edges, overhang, type CurveProps } from './curveFrame.tsx';
import { ContactNote, ChangeFlag } from './curveNotes.tsx';
import { placeShareLabels, type PlacedValue, type SharePoint } from './shareLabels.ts';
import { dots, hatching, pointsAlong, smoothPath, type Point } from './strokes.ts';

const height = map.shareHeight;
const [top, bottom] = [6.5, height - 6.5];
const middle = (top + bottom) / 2;

/** The middle line is half and half; marketing leads above it, sales below. */
export function ShareCurve(props: CurveProps) {
  const { plan, stages, width, edges } = props;
  const { t, language } = usePlanText();
  const points = stages.flatMap(({ index, x }): SharePoint[] => {
    const share = plan.stages[index]!.share;
    return share === null
      ? []
      : [
          {
            x,
            y: bottom - share * (bottom - top),
            isMarketing: share >= 0.5,
            text: formatPercent(language, share),
            index,
          },
        ];
  });
  const line = overhang(points, width);
  const path = smoothPath(line);
  const shown = points.filter(({ x }) => x > 0 && x < width);
  const labels = placeShareLabels({
    ...props,
    t,
    points: shown,
    curve: pointsAlong(path),
    crossings: crossingsOf(points, plan).filter((x) => x > 0 && x < width),
    height,
    middle,
  });
  const spoken = plan.stages
    .flatMap(({ title, share }) =>
      share === null ? [] : [`${titleOf(t, { title })} ${formatPercent(language, share)}`],
    )
    .join(', ');
  const label = t('plan.shareSpoken', { values: spoken || t('plan.nothingYet') });
  return (
    <svg className="curve" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Edges edges={edges} height={height} />
      {points.length > 0 && <Areas line={line} path={path} width={width} />}
      {labels.crossings.map(({ x, flag }) => (
        <ChangeFlag key={x} x={x} height={height} flag={flag} />
      ))}
      {shown.map(({ x, y, isMarketing, index }) =>
        isMarketing ? (
          <circle key={index} cx={x} cy={y} r={1.35} className="m" />
        ) : (
          <rect key={index} x={x - 1.25} y={y - 1.25} width={2.5} height={2.5} className="s" />
        ),
      )}
      {labels.contact && <ContactNote {...labels.contact} />}
      {labels.values.map((value) => (
        <Value key={value.left} {...value} hasPlate={edges.some((x) => x > value.left && x < value.right)} />
      ))}
    </svg>
  );
}

function Areas({
  line,
  path,
  width,
}: {
  readonly line: readonly Point[];
  readonly path: string;
  readonly width: number;
}) {
  const id = useId();
  const area = `${path}L${line.at(-1)!.x} ${middle}L${line[0]!.x} ${middle}Z`;
  return (
    <>
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
      <path d={area} className="mArea" clipPath={`url(#${id}up)`} />
      <path d={area} className="sArea" clipPath={`url(#${id}down)`} />
      <g clipPath={`url(#${id}area)`}>
        <path d={hatching(0, top - 1, width, middle - top + 1)} className="mHatching" />
        <path
          d={dots(0, middle, width, bottom - middle + 1, (x) => lowestNear(line, x) - middle + 1)}
          className="sDots"
        />
      </g>
      <line x1={0} x2={width} y1={middle} y2={middle} className="middle" />
      <path d={path} className="line" clipPath={`url(#${id}all)`} />
    </>
  );
}

/** A line between columns would run through it: then it stands on a plate of paper. */
function Value({ hasPlate, ...value }: PlacedValue & { readonly hasPlate: boolean }) {
  const { left, top: upper, right, bottom: lower, baseline, text, isMarketing } = value;
  return (
    <>
      {hasPlate && <rect x={left} y={upper} width={right - left} height={lower - upper} className="plate" />}
      <text x={left} y={baseline} className={isMarketing ? 'value mText' : 'value sText'}>
        {text}
      </text>
    </>
  );
}

/** The curve runs between the heights of its two neighbouring points, so it is nowhere lower than the lower one. */
function lowestNear(points: readonly Point[], x: number): number {
  const next = points.findIndex((point) => point.x >= x);
  return Math.max(points[next]?.y ?? 0, points[next - 1]?.y ?? 0);
}

/** Where the line between two stages' points crosses half and half, for each change of customer ownership. */
function crossingsOf(points: readonly SharePoint[], plan: Plan): number[] {
  return points.flatMap((point, at) => {
    const before = points[at - 1];
    if (!before || !plan.shares.crossovers.includes(plan.stages[point.index]!.id)) return [];
    return [before.x + ((middle - before.y) / (point.y - before.y)) * (point.x - before.x)];
  });
}
