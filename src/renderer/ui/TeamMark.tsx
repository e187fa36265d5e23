// The shapes that say whose: circle for marketing, square for sales, both overlapping with the lens in ink for shared.
import type { Lane, Side } from '../../domain/people/teams.ts';
import styles from './TeamMark.module.css';

export type Mark = Lane | 'none' | 'apart';

/** `agreed` of `apart`: whose consent holds; the other side is drawn as an empty outline. `both` overlaps (agreed, the logo), `apart` does not touch (open), `none` is dashed. Height in px; decorative. */
export function TeamMark({ mark, size = 18, agreed }: { mark: Mark; size?: number; agreed?: readonly Side[] }) {
  const isOpen = (side: Side) => (agreed !== undefined && !agreed.includes(side)) || undefined;
  if (mark === 'marketing') return <span aria-hidden className={styles.circle} style={{ width: size, height: size }} />;
  if (mark === 'sales')
    return (
      <span aria-hidden className={styles.square} style={{ width: size, height: size, borderRadius: size * 0.12 }} />
    );
  if (mark === 'none')
    return (
      <span aria-hidden className={styles.open} style={{ width: size, height: size, borderRadius: size * 0.12 }} />
    );
  if (mark === 'apart') {
    return (
      <svg aria-hidden width={(size * 46) / 20} height={size} viewBox="0 0 46 20">
        <circle className={styles.marketing} data-open={isOpen('marketing')} cx="10" cy="10" r="10" />
        <rect className={styles.sales} data-open={isOpen('sales')} x="26" width="20" height="20" rx="2.4" />
      </svg>
    );
  }
  return (
    <svg aria-hidden width={(size * 34) / 20} height={size} viewBox="0 0 34 20">
      <rect className={styles.sales} x="14" width="20" height="20" rx="2.4" />
      <circle className={styles.marketing} cx="10" cy="10" r="10" />
      <path className={styles.lens} d="M14 .83A10 10 0 0 1 14 19.17Z" />
    </svg>
  );
}
