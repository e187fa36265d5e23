// A journey drawn small from its real counts: lanes with cards, and the share of marketing as a curve. Fluid in width.
import { curveMonotoneX, line } from 'd3-shape';
import type { Thumbnail as ThumbnailData } from '../../protocol/hostApi.ts';
import { mostDrawnStages } from '../../protocol/thumbnailSize.ts';
import type { Owner } from '../../domain/journey/touchpoints.ts';
import { lanes as lanesOfTeams } from '../../domain/people/teams.ts';
import styles from './Thumbnail.module.css';

const lanes = ['none', ...lanesOfTeams] as const;

/** Heights in px: all of it, the curve's part, the pitch of cards at most; then the sizes of marks. */
interface Measures {
  readonly height: number;
  readonly curve: number;
  readonly pitch: number;
  readonly flank: number;
  readonly dot: number;
  readonly stroke: number;
}
const large: Measures = { height: 247, curve: 67, pitch: 10.5, flank: 6.5, dot: 5, stroke: 2.25 };
const small: Measures = { height: 94, curve: 26, pitch: 5, flank: 3, dot: 2.6, stroke: 1.25 };
/** Rows that a lane shows at least. */
const least: Record<Owner, number> = { none: 0, marketing: 6, both: 2, sales: 4 };

export function Thumbnail({
  thumbnail,
  label,
  size = 'large',
}: {
  thumbnail: ThumbnailData;
  label: string;
  size?: 'large' | 'small';
}) {
  const measures = size === 'large' ? large : small;
  const { height, curve, dot } = measures;
  const stages = thumbnail.stages.slice(0, mostDrawnStages);
  const bands = layOut({ stages }, measures);
  const laneHeight = height - curve;
  const column = 100 / Math.max(stages.length, 1);
  const y = (share: number) => laneHeight + curve * (0.18 + 0.64 * (1 - share));
  const points = stages.flatMap(({ share }, index) => (share === null ? [] : [{ x: (index + 0.5) * column, share }]));
  const ends = points.length > 0 ? [{ ...points[0]!, x: 0 }, ...points, { ...points.at(-1)!, x: 100 }] : [];
  const path = line<{ x: number; share: number }>(
    (point) => point.x,
    (point) => y(point.share),
  ).curve(curveMonotoneX)(ends);
  return (
    <svg className={styles.thumbnail} role="img" aria-label={label} width="100%" height={height}>
      {bands.map(({ owner, top, height: band, pitch, limit }) => (
        <g key={owner}>
          <rect className={styles[owner]} y={top} width="100%" height={band} />
          {stages.map(({ counts }, index) =>
            Array.from({ length: Math.min(counts[owner], limit) }, (_, row) => (
              <Card
                key={`${index} ${row}`}
                owner={owner}
                x={(index + 0.14) * column}
                width={column * 0.72}
                y={top + pitch * 0.7 + row * pitch}
                height={pitch * 0.76}
                flank={measures.flank}
              />
            )),
          )}
        </g>
      ))}
      {bands.map(({ owner, top }) =>
        owner === 'both' || owner === 'sales' ? (
          <line key={owner} className={owner === 'both' ? styles.above : styles.below} x2="100%" y1={top} y2={top} />
        ) : null,
      )}
      <rect className={styles.dock} y={laneHeight} width="100%" height={curve} />
      <line className={styles.half} x2="100%" y1={y(0.5)} y2={y(0.5)} />
      <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" width="100%" height={height}>
        {path && <path className={styles.curve} d={path} strokeWidth={measures.stroke} />}
      </svg>
      {points.map(({ x, share }) =>
        share >= 0.5 ? (
          <circle key={x} className={styles.circle} cx={`${x}%`} cy={y(share)} r={dot} />
        ) : (
          <svg key={x} x={`${x}%`} y={y(share)} overflow="visible">
            <rect className={styles.square} x={-dot} y={-dot} width={dot * 2} height={dot * 2} />
          </svg>
        ),
      )}
    </svg>
  );
}

interface CardProps {
  readonly owner: Owner;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  readonly flank: number;
}

function Card({ owner, x, width, y, height, flank }: CardProps) {
  return (
    <>
      <rect
        className={owner === 'none' ? styles.openCard : styles.card}
        x={`${x}%`}
        y={y}
        width={`${width}%`}
        height={height}
        rx={1.5}
      />
      {(owner === 'marketing' || owner === 'both') && (
        <rect className={styles.circle} x={`${x}%`} y={y} width={flank} height={height} rx={1} />
      )}
      {(owner === 'sales' || owner === 'both') && (
        <svg x={`${x + width}%`} y={y} overflow="visible">
          <rect className={styles.square} x={-flank} width={flank} height={height} rx={1} />
        </svg>
      )}
    </>
  );
}

/**
 * Gives every lane the room its fullest cell needs; when that is too much, cards get thinner, then the last ones are
 * left out.
 */
function layOut({ stages }: ThumbnailData, { height, curve, pitch }: Measures) {
  const rows = lanes.map((owner) => Math.max(least[owner], ...stages.map(({ counts }) => counts[owner])));
  const shown = lanes.filter((_, index) => rows[index]! > 0);
  const room = height - curve;
  const gap = 1.4;
  const needed = rows.reduce((sum, count) => sum + (count > 0 ? count + gap : 0), 0);
  const step = Math.max(Math.min(pitch, room / needed), pitch * 0.3);
  const spare = Math.max(0, room - needed * step);
  let top = 0;
  return shown.map((owner) => {
    const count = rows[lanes.indexOf(owner)]!;
    const share = (count + gap) / needed;
    const band = spare > 0 ? (count + gap) * step + spare * share : room * share;
    const laidOut = { owner, top, height: band, pitch: step, limit: Math.floor(band / step - gap + 0.7) };
    top += band;
    return laidOut;
  });
}
