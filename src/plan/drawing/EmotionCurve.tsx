// The emotion curve of the map: a face for each stage, its value beside it where it has room.
import { useId } from 'react';
import { formatSigned } from '../../i18n/format.ts';
import { map } from '../sheets/measures.ts';
import { titleOf, usePlanText } from '../text/planText.ts';
import { textWidth } from '../text/textWidth.ts';
import { Edges, isNarrow, overhang, type CurveProps } from './curveFrame.tsx';
import { boxAround, freePlace, textBox, type Box } from './labelPlaces.ts';
import { pointsAlong, smoothPath, type Point } from './strokes.ts';

/** Radius of a face, and size of the values as in the style sheet. */
const face = 2.1;
const type = 2.82;

interface Felt extends Point {
  readonly emotion: number;
}

export function EmotionCurve({ plan, stages, width, edges }: CurveProps) {
  const { t } = usePlanText();
  const clip = useId();
  const height = map.emotionHeight;
  const middle = height / 2 + 0.6;
  const points = stages.flatMap(({ index, x }): Felt[] => {
    const emotion = plan.stages[index]!.emotion;
    return emotion === null ? [] : [{ x, y: middle - emotion * 2.3, emotion }];
  });
  const shown = points.filter(({ x }) => x > 0 && x < width);
  const path = smoothPath(overhang(points, width));
  const values = isNarrow({ width, edges }) ? [] : valuesBeside(shown, path, { width, height, middle });
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
      <path d={path} className="line" clipPath={`url(#${clip})`} />
      {shown.map((point) => (
        <Face key={point.x} {...point} />
      ))}
      {values.map(({ left, baseline, text }) => (
        <text key={left} x={left} y={baseline} className="value">
          {text}
        </text>
      ))}
    </svg>
  );
}

/** Right of each face, else left of it, else below: never on the curve, the line in the middle or another face. */
function valuesBeside(
  points: readonly Felt[],
  path: string,
  { width, height, middle }: { readonly width: number; readonly height: number; readonly middle: number },
) {
  const curve = pointsAlong(path);
  const guide = [
    { x: 0, y: middle },
    { x: width, y: middle },
  ];
  const boxes: Box[] = points.map((point) => boxAround(point, face));
  return points.flatMap(({ x, y, emotion }) => {
    const text = formatSigned(emotion);
    const wide = textWidth(text, type, true);
    const places = [y - 1.2, y + 3.2, y - 2.4, y + 4.4].flatMap((baseline) =>
      (['start', 'end'] as const).map((anchor) => ({
        ...textBox(anchor === 'start' ? x + 3.4 : x - 3.4, baseline, wide, type, anchor),
        baseline,
        text,
      })),
    );
    const place = freePlace(
      places,
      { boxes, lines: [curve, guide] },
      { left: 0, top: 0, right: width, bottom: height },
    );
    if (place) boxes.push(place);
    return place ? [place] : [];
  });
}

/** The mouth tells the five values apart without colour: open at both ends, bent in between, straight at zero. */
function Face({ x, y, emotion }: Felt) {
  const isUp = emotion > 0;
  const bend = emotion * 0.9;
  return (
    <g className="face">
      <circle cx={x} cy={y} r={face} />
      {Math.abs(emotion) < 2 ? (
        <path d={`M${x - 0.95} ${y + 0.85 - bend / 3}Q${x} ${y + 0.85 + bend} ${x + 0.95} ${y + 0.85 - bend / 3}`} />
      ) : (
        <path
          d={`M${x - 1.1} ${y + (isUp ? 0.3 : 1.35)}A1.1 1.1 0 0 ${isUp ? 0 : 1} ${x + 1.1} ${y + (isUp ? 0.3 : 1.35)}Z`}
          className="mouth"
        />
      )}
      <path d={`M${x - 0.7} ${y - 0.6}h.01M${x + 0.7} ${y - 0.6}h.01`} className="eyes" />
    </g>
  );
}
