// A lane of the calendar: its name at the left, its bars in a strip that moves with the weeks.
import { useDroppable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { rowHeight } from './ActivityBar.tsx';
import type { Lane } from './lanes.ts';
import type { strip } from './weekScroll.ts';
import styles from './Calendar.module.css';

interface LaneRowProps extends ReturnType<typeof strip> {
  readonly lane: Lane;
  readonly children: ReactNode;
}

export function LaneRow({ lane: { id, side, stage, rows, count }, children, ...ofStrip }: LaneRowProps) {
  const { t } = useTranslation();
  const drop = useDroppable({ id: `lane:${id}` });
  const name = side ? t(`words.owner.${side}`) : (stage?.title ?? t('activities.withoutStage'));
  return (
    <section
      ref={drop.setNodeRef}
      className={styles.lane}
      data-side={side ?? 'stage'}
      data-over={drop.isOver || undefined}
      data-lane={id}
      aria-label={name}
      style={{ minHeight: rows * rowHeight + 8 }}
    >
      <div className={styles.label}>
        <h3>
          {side && <TeamMark mark={side} size={14} />}
          <span dir="auto">{name || t('words.untitled')}</span>
        </h3>
        <p>{t('activities.count', { count })}</p>
      </div>
      <div className={styles.bars}>
        {/* As high as nothing, so that a lane that grows lays out none of its bars anew. */}
        <div className={styles.strip} {...ofStrip}>
          {children}
        </div>
      </div>
    </section>
  );
}
