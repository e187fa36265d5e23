// The sign of a verdict: circle and square overlap (kept), touch (on the way), stand apart (missed), or are dashed.
import type { Verdict } from '../../domain/review/verdicts.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import styles from './VerdictMark.module.css';

export function VerdictMark({ verdict, size }: { verdict: Verdict; size: number }) {
  if (verdict === 'kept') return <TeamMark mark="both" size={size} />;
  if (verdict === 'onTheWay')
    return (
      <svg aria-hidden width={size * 2} height={size} viewBox="0 0 40 20">
        <circle className={styles.marketing} cx="10" cy="10" r="10" />
        <rect className={styles.sales} x="20" width="20" height="20" rx="2.4" />
      </svg>
    );
  return (
    <svg aria-hidden width={size * 2.3} height={size} viewBox="0 0 46 20" data-open={verdict !== 'missed' || undefined}>
      <circle className={styles.marketing} cx="10" cy="10" r="9.2" />
      <rect className={styles.sales} x="26.8" y="0.8" width="18.4" height="18.4" rx="2.4" />
    </svg>
  );
}
