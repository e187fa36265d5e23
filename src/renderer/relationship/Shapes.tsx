// Answers as shapes: a circle for each of marketing, a square for each of sales, an ink diamond for each where teams are
// not told apart. So many that they would be too small are written as a number beside one shape.
import type { Side } from '../../domain/people/participants.ts';
import { sizeOfShape, smallest } from './shapeSize.ts';
import styles from './Shapes.module.css';

export interface ShapesProps {
  readonly of: Side | 'all';
  readonly count: number;
  /** The most that it is compared with: where those need to be smaller, these are as small. */
  readonly most: number;
  readonly isFilled: boolean;
  /** Largest size of a shape, and the room they have beside each other, in pixels. */
  readonly largest: number;
  readonly room: number;
}

export function Shapes({ of, count, most, isFilled, largest, room }: ShapesProps) {
  if (count === 0) return <span className={styles.none} aria-hidden />;
  const isCounted = sizeOfShape(count, room, largest) < smallest;
  const drawn = isCounted ? Math.min(largest, 20) : Math.max(smallest, sizeOfShape(most, room, largest));
  return (
    <span className={styles.shapes} data-of={of} data-filled={isFilled || undefined} aria-hidden>
      {isCounted && <b>{count} ×</b>}
      {Array.from({ length: isCounted ? 1 : count }, (_, at) => (
        <i key={at} style={{ width: drawn, height: drawn, borderRadius: of === 'marketing' ? '50%' : drawn * 0.14 }} />
      ))}
    </span>
  );
}
