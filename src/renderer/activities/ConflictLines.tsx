// A line between two bars that meet the same customer at one time without sales knowing.
import { Fragment } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Conflict } from '../../domain/activities/conflicts.ts';
import { rowHeight } from './ActivityBar.tsx';
import type { Bar, Lane } from './lanes.ts';
import styles from './Calendar.module.css';

/** Px from the top of the lanes: the middle of a bar. */
function middleOf(lanes: readonly Lane[], id: string): { readonly bar: Bar; readonly y: number } | undefined {
  let top = 0;
  for (const { bars, rows } of lanes) {
    const bar = bars.find(({ activity }) => activity.id === id);
    if (bar) return { bar, y: top + bar.row * rowHeight + 28 };
    top += rows * rowHeight + 11;
  }
  return undefined;
}

export function ConflictLines({ conflicts, lanes }: { conflicts: readonly Conflict[]; lanes: readonly Lane[] }) {
  const { t } = useTranslation();
  return conflicts.map(({ firstId, secondId }) => {
    const [first, second] = [middleOf(lanes, firstId), middleOf(lanes, secondId)];
    if (!first || !second) return <Fragment key={`${firstId} ${secondId}`} />;
    const [from, to] = [
      Math.max(first.bar.left, second.bar.left),
      Math.min(first.bar.left + first.bar.width, second.bar.left + second.bar.width),
    ];
    const top = Math.min(first.y, second.y);
    return (
      <div
        key={`${firstId} ${secondId}`}
        className={styles.conflict}
        style={{ left: `calc(var(--label) + ${(from + to) / 2}px)`, top, height: Math.abs(first.y - second.y) }}
      >
        <span>{t('activities.conflict')}</span>
      </div>
    );
  });
}
