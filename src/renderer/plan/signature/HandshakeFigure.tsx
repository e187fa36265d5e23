// Both sides of the table: circle and square slide into each other once both signatures hold, and stand apart until
// then.
import type { SignatureState } from '../../../domain/plan/signoff.ts';
import styles from './HandshakeFigure.module.css';

interface HandshakeFigureProps {
  readonly marketing: SignatureState;
  readonly sales: SignatureState;
  /** Without the room that the shapes have while they stand apart: for where they never do. */
  readonly isClose?: boolean;
}

/** Decorative: the words beside it say the same. */
export function HandshakeFigure({ marketing, sales, isClose = false }: HandshakeFigureProps) {
  const isAgreed = marketing === 'valid' && sales === 'valid';
  return (
    <svg
      aria-hidden
      viewBox={isClose ? '56 2 110 68' : '0 0 208 72'}
      className={styles.figure}
      data-handshake={isAgreed ? 'agreed' : 'open'}
    >
      <g className={styles.sales} data-state={sales}>
        <rect x="98" y="2" width="68" height="68" rx="8" />
      </g>
      <g className={styles.marketing} data-state={marketing}>
        <circle cx="90" cy="36" r="34" />
      </g>
      {/* The part of the circle right of x = 98, inside the square. */}
      <path className={styles.lens} d="M98 2.96A34 34 0 0 1 98 69.04Z" />
    </svg>
  );
}
