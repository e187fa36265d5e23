// The triangle of a pain point (down) or an opportunity (up); sharp, as Tabler's rounded ones look like hearts at this
// size.
import type { PainPointKind } from '../../../domain/journey/painPoints.ts';
import styles from './PainPointRow.module.css';

const shapes = { painPoint: 'M0 0h10L5 9Z', opportunity: 'M0 9h10L5 0Z' };

export function PainPointMark({ kind }: { kind: PainPointKind }) {
  return (
    <svg
      className={styles.mark}
      data-kind={kind}
      width="10"
      height="9"
      viewBox="0 0 10 9"
      fill="currentColor"
      aria-hidden
    >
      <path d={shapes[kind]} />
    </svg>
  );
}
