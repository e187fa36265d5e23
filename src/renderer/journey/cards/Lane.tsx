// One lane of the board: its label with shape, word and number, and a cell per stage.
import { memo, useLayoutEffect, useRef } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import type { Owner } from '../../../domain/journey/touchpoints.ts';
import { useStore } from '../../base/store.ts';
import { TeamMark } from '../../ui/TeamMark.tsx';
import { useBoard } from '../view/BoardContext.ts';
import { ColumnsLeftOut } from '../view/ColumnsLeftOut.tsx';
import { useShownRange } from '../view/useShownStages.ts';
import { Cell } from './Cell.tsx';
import styles from './Lane.module.css';

export const Lane = memo(function Lane({ owner }: { owner: Owner }) {
  const view = useBoard();
  const columns = useStore(view.columns);
  const [first, last] = useShownRange(columns.length);
  const count = useStore(view.index.ownerCount(owner));
  const total = useStore(view.index.count);
  const height = useStore(view.laneHeights.of(owner));
  const element = useRef<HTMLDivElement>(null);
  const { t } = useTranslation();
  useLayoutEffect(() => {
    const { lanes } = view.elements;
    if (element.current) lanes.set(owner, element.current);
    return () => void lanes.delete(owner);
  }, [view, owner]);
  const isMissing = count === 0 && total > 0 && (owner === 'sales' || owner === 'marketing');
  return (
    <div
      ref={element}
      className={styles.lane}
      data-owner={owner}
      data-filled={count > 0 || undefined}
      style={{ height }}
    >
      <div className={styles.label}>
        <div className={styles.words}>
          <TeamMark mark={owner} size={18} />
          <h3 className={styles.name}>{t(`words.owner.${owner}`)}</h3>
          <p className={styles.count}>
            {owner === 'none' && count === 0 && total > 0
              ? t('journey.board.allAssigned')
              : t('words.touchpoints', { count })}
          </p>
        </div>
      </div>
      {isMissing && (
        <p className={styles.missing}>
          <span>{t(`journey.board.missing.${owner}`)}</span>
        </p>
      )}
      <ColumnsLeftOut count={first} />
      {columns
        .slice(first, last)
        .map((stageId) =>
          stageId !== null || owner === 'none' ? (
            <Cell key={stageId ?? ''} stageId={stageId} owner={owner} />
          ) : (
            <div key="" className={styles.noCell} />
          ),
        )}
      <ColumnsLeftOut count={columns.length - last} />
    </div>
  );
});
