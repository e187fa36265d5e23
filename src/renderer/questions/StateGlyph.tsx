// The states of the relationship as the two shapes: apart, touching, overlapping with the lens, crossed outlines.
import type { RelationshipState } from '../../domain/questions/kinds.ts';
import styles from './StateGlyph.module.css';

export function StateGlyph({ state, height }: { state: RelationshipState; height: number }) {
  return (
    <svg className={styles.glyph} aria-hidden width={(height * 56) / 24} height={height} viewBox="0 0 56 24">
      {shapes[state]}
    </svg>
  );
}

const shapes: Readonly<Record<RelationshipState, React.ReactNode>> = {
  firstDate: (
    <>
      <circle className={styles.marketing} cx="10" cy="12" r="10" />
      <rect className={styles.sales} x="36" y="2" width="20" height="20" rx="2.4" />
    </>
  ),
  gettingToKnow: (
    <>
      <circle className={styles.marketing} cx="18" cy="12" r="10" />
      <rect className={styles.sales} x="28" y="2" width="20" height="20" rx="2.4" />
    </>
  ),
  steady: (
    <>
      <rect className={styles.sales} x="24" y="2" width="20" height="20" rx="2.4" />
      <circle className={styles.marketing} cx="22" cy="12" r="10" />
      <path className={styles.lens} d="M24 2.2A10 10 0 0 1 24 21.8Z" />
    </>
  ),
  complicated: (
    <>
      <circle className={styles.marketingLine} cx="22" cy="12" r="9" />
      <rect className={styles.salesLine} x="24" y="3" width="18" height="18" rx="2" transform="rotate(14 33 12)" />
    </>
  ),
};
