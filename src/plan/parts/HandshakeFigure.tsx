// Circle and square as signs of consent: overlapping with an ink lens once both sides agree, apart and dashed while one
// has not.
import type { Side } from '../../domain/people/participants.ts';
import { textWidth } from '../text/textWidth.ts';

/** Millimetres: both signs are this tall; together they overlap by 7.3 mm, apart they leave 1.6 mm. */
const size = 19.3;
const overlap = 7.3;
const gap = 1.6;
const lensType = { number: 2.9, unit: 2.65 } as const;

interface Limit {
  readonly number: string;
  readonly unit: string;
}

/**
 * `label` is what a screen reader says; `limit` stands in the lens, where it is too wide or there is no lens, below.
 */
export function HandshakeFigure({
  agreed,
  limit,
  label,
}: {
  readonly agreed: Readonly<Record<Side, boolean>>;
  readonly limit: Limit | null;
  readonly label: string;
}) {
  const isTogether = agreed.marketing && agreed.sales;
  const scale = isTogether ? 1 : 0.76;
  const side = size * scale;
  const squareAt = isTogether ? size - overlap : side + gap;
  const width = squareAt + side;
  const isInLens =
    isTogether &&
    limit !== null &&
    textWidth(limit.number, lensType.number, true) < overlap - 0.8 &&
    textWidth(limit.unit, lensType.unit, true) < overlap;
  return (
    <svg
      className="handshake"
      viewBox={`0 0 31.3 ${limit && !isInLens ? size + 3.4 : size}`}
      role="img"
      aria-label={label}
    >
      <g transform={`translate(${round((31.3 - width) / 2)} ${round((size - side) / 2)})`}>
        <Sign side="sales" size={side} at={squareAt} isAgreed={agreed.sales} />
        <Sign side="marketing" size={side} at={0} isAgreed={agreed.marketing} />
        {isTogether && <path d={lens()} className="lens" />}
      </g>
      {limit && isInLens && (
        <>
          <text x="15.65" y="9.2" textAnchor="middle" className="lensNumber">
            {limit.number}
          </text>
          <text x="15.65" y="12.7" textAnchor="middle" className="lensUnit">
            {limit.unit}
          </text>
        </>
      )}
      {limit && !isInLens && (
        <text x="15.65" y={size + 2.2} textAnchor="middle" className="limitBelow">
          {limit.number} {limit.unit}
        </text>
      )}
    </svg>
  );
}

function Sign({
  side,
  size: extent,
  at,
  isAgreed,
}: {
  readonly side: Side;
  readonly size: number;
  readonly at: number;
  readonly isAgreed: boolean;
}) {
  const shape = side === 'marketing' ? 'm' : 's';
  const className = isAgreed ? shape : `${shape}Open`;
  const inset = isAgreed ? 0 : 0.25;
  if (side === 'marketing')
    return <circle cx={at + extent / 2} cy={extent / 2} r={extent / 2 - inset} className={className} />;
  return (
    <rect
      x={at + inset}
      y={inset}
      width={extent - 2 * inset}
      height={extent - 2 * inset}
      rx={extent * 0.08}
      className={className}
    />
  );
}

/** The part of the circle that lies in the square, as its own path: the same in every viewer and on every printer. */
function lens(): string {
  const radius = size / 2;
  const x = size - overlap;
  const half = Math.sqrt(radius ** 2 - (x - radius) ** 2);
  return `M${x} ${round(radius - half)}A${radius} ${radius} 0 0 1 ${x} ${round(radius + half)}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
