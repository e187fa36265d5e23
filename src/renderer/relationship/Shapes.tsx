// Answers as shapes: a circle for each of marketing, a square for each of sales, an ink diamond for each where teams are
// not told apart. So many that they would be too small are written as a number beside one shape.
import type { Side } from '../../domain/people/participants.ts';
import styles from './Shapes.module.css';

/** Smallest shape and the gap between two, in pixels of the design. */
const smallest = 8;
const gap = 7;

export interface ShapesProps {
  readonly of: Side | 'all';
  readonly count: number;
  readonly isFilled: boolean;
  /** Largest size of a shape, and the room they have beside each other, in pixels. */
  readonly largest: number;
  readonly room: number;
}

export function Shapes({ of, count, isFilled, largest, room }: ShapesProps) {
  if (count === 0) return <span className={styles.none} aria-hidden />;
  const size = Math.min(largest, Math.floor((room - 14 - gap * (count - 1)) / count));
  const isCounted = size < smallest;
  const drawn = isCounted ? Math.min(largest, 20) : size;
  return (
    <span className={styles.shapes} data-of={of} data-filled={isFilled || undefined} aria-hidden>
      {isCounted && <b>{count} ×</b>}
      {Array.from({ length: isCounted ? 1 : count }, (_, at) => (
        <i key={at} style={{ width: drawn, height: drawn, borderRadius: of === 'marketing' ? '50%' : drawn * 0.14 }} />
      ))}
    </span>
  );
}
