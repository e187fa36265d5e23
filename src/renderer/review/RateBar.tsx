// A share on a line from 0 to 1: how far it is now, a ring where it stood at the signature, a tick at the target.
import styles from './RateBar.module.css';

export interface RateBarProps {
  /** Fractions; what lies outside 0..1 is drawn at the end. Null where it is not known. */
  readonly before: number | null;
  readonly now: number | null;
  readonly target: number | null;
}

export function RateBar({ before, now, target }: RateBarProps) {
  const at = (value: number) => `${Math.min(1, Math.max(0, value)) * 100}%`;
  return (
    <span className={styles.line} aria-hidden>
      {now !== null && <span className={styles.now} style={{ width: at(now) }} />}
      {target !== null && <span className={styles.target} style={{ left: at(target) }} />}
      {before !== null && <span className={styles.before} style={{ left: at(before) }} />}
    </span>
  );
}
