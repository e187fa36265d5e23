// The head of one column: title, duration and number of touchpoints, edited where they stand, and what can be done with
// the stage.
import { useCanEdit } from '../../session/hooks.ts';
import { IconShoppingCart } from '@tabler/icons-react';
import { memo, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { moveStage, removeStage, type Stage } from '../../../domain/journey/stages.ts';
import { owners } from '../../../domain/journey/touchpoints.ts';
import { useUndoToast } from '../../session/useUndoToast.ts';
import { useBoard } from '../view/BoardContext.ts';
import { refocusHead } from '../view/boardFocus.ts';
import type { BoardIndex } from '../view/boardIndex.ts';
import { cellKey } from '../view/cells.ts';
import { DurationText } from './DurationText.tsx';
import { addStageBefore } from '../cards/editing.ts';
import { InlineText } from '../../fields/InlineText.tsx';
import { LockMark } from '../../fields/LockSign.tsx';
import { later } from '../../ui/later.tsx';
import styles from './StageHeads.module.css';

/** Comes in a script of its own, so that the board is drawn early. */
export const StageMenu = later(() => import('./StageMenu.tsx'));

export interface StageHeadProps {
  readonly stage: Stage;
  readonly before: string | null;
  readonly next: string | null;
  readonly afterNext: string | null;
  readonly startsEditing: boolean;
}

export const StageHead = memo(function StageHead({ stage, before, next, afterNext, startsEditing }: StageHeadProps) {
  const view = useBoard();
  const { session } = view;
  const count = useStageCount(view.index, stage.id);
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const title = stage.title || t('words.untitled');
  const menuLabel = t('journey.details.stageMenu', { title });
  const isReadOnly = !useCanEdit();
  const move = (beforeId: string | null) => void session.run(moveStage, { id: stage.id, beforeId });
  const remove = () => {
    if (!session.run(removeStage, { id: stage.id }).ok) return;
    refocusHead(view, next ?? before);
    const name = t('journey.board.quoted', { title });
    const text = count > 0 ? t('journey.details.stageRemoved', { name, count }) : t('journey.board.removed', { name });
    undoToast(text);
  };
  // The same as in the menu, for who has the focus on the title: Alt and an arrow key.
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || isReadOnly || (event.target instanceof Element && event.target.matches('input, textarea')))
      return;
    if (event.key === 'ArrowLeft' && before !== null) move(before);
    else if (event.key === 'ArrowRight' && next !== null) move(afterNext);
    else if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.head} data-stage-head={stage.id} onKeyDown={onKeyDown}>
      <h2 className={styles.title}>
        <InlineText
          path={{ collection: 'stages', id: stage.id, field: 'title' }}
          value={stage.title}
          label={t('journey.details.stageTitle')}
          placeholder={t('words.untitled')}
          startsEditing={startsEditing}
        />
      </h2>
      <LockMark scope={`stage:${stage.id}`} />
      <p className={styles.meta}>
        <DurationText stage={stage} />
        <span>
          {'· '}
          {t('words.touchpoints', { count })}
        </span>
        {stage.isPurchase && (
          <span
            className={styles.purchase}
            role="img"
            aria-label={t('journey.details.purchase')}
            title={t('journey.details.purchase')}
          >
            <IconShoppingCart size={14} stroke={1.75} aria-hidden />
          </span>
        )}
      </p>
      {!isReadOnly && (
        <span className={styles.menu}>
          {/* Plain: there is one in each column, and what IconButton brings along is felt when the board opens. */}
          <button
            ref={button}
            type="button"
            aria-label={menuLabel}
            title={menuLabel}
            aria-haspopup="menu"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(true)}
          />
          {isOpen && (
            <StageMenu
              at={button}
              stage={stage}
              onClose={() => setIsOpen(false)}
              onAddAfter={() => addStageBefore(view, next)}
              onRemove={remove}
              {...(before === null ? {} : { onMoveLeft: () => move(before) })}
              {...(next === null ? {} : { onMoveRight: () => move(afterNext) })}
            />
          )}
        </span>
      )}
    </div>
  );
});

function useStageCount(index: BoardIndex, stageId: string): number {
  const cells = owners.map((owner) => index.cell(cellKey(stageId, owner)));
  return useSyncExternalStore(
    (listener) => {
      const ends = cells.map((cell) => cell.subscribe(listener));
      return () => ends.forEach((end) => end());
    },
    () => cells.reduce((sum, cell) => sum + cell.get().length, 0),
  );
}
