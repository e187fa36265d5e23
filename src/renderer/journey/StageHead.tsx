// The head of one column: title, duration and number of touchpoints, edited where they stand, and what can be done with the stage.
import { IconDots, IconShoppingCart } from '@tabler/icons-react';
import { memo, useSyncExternalStore, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { markPurchase, moveStage, removeStage, type Stage } from '../../domain/stages.ts';
import { owners } from '../../domain/touchpoints.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { useToast } from '../ui/Toast.tsx';
import { useBoard } from './BoardContext.ts';
import { cellKey, type BoardIndex } from './boardIndex.ts';
import { DurationText } from './DurationText.tsx';
import { addStageBefore } from './editing.ts';
import { InlineText } from './InlineText.tsx';
import styles from './StageHeads.module.css';

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
  const toast = useToast();
  const { t } = useTranslation();
  const title = stage.title || t('words.untitled');
  const isReadOnly = session.workshop.isReadOnly();
  const move = (beforeId: string | null) => void session.run(moveStage, { id: stage.id, beforeId });
  const remove = () => {
    if (!session.run(removeStage, { id: stage.id }).ok) return;
    const name = t('journey.board.quoted', { title });
    const text = count > 0 ? t('journey.details.stageRemoved', { name, count }) : t('journey.board.removed', { name });
    toast({ text, action: { label: t('app.undo'), run: () => void session.undo.undo() } });
  };
  // The same as in the menu, for who has the focus on the title: Alt and an arrow key.
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || isReadOnly || (event.target instanceof Element && event.target.matches('input, textarea'))) return;
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
      <p className={styles.meta}>
        <DurationText stage={stage} />
        <span>
          {'· '}
          {t('words.touchpoints', { count })}
        </span>
        {stage.isPurchase && (
          <span className={styles.purchase} role="img" aria-label={t('journey.details.purchase')} title={t('journey.details.purchase')}>
            <IconShoppingCart size={14} stroke={1.75} aria-hidden />
          </span>
        )}
      </p>
      {!isReadOnly && (
        <span className={styles.menu}>
          <Menu
            label={t('journey.details.stageMenu', { title })}
            trigger={<IconButton label={t('journey.details.stageMenu', { title })} icon={<IconDots size={18} stroke={1.75} />} />}
          >
            <MenuItem onAction={() => view.panel.set({ stage: stage.id })}>{t('journey.details.stagePanel')}</MenuItem>
            <MenuItem isChosen={stage.isPurchase} isDisabled={stage.isPurchase} onAction={() => void session.run(markPurchase, { id: stage.id })}>
              {t('journey.details.markPurchase')}
            </MenuItem>
            <MenuSeparator />
            <MenuItem isDisabled={before === null} keys="Alt+←" onAction={() => move(before)}>
              {t('journey.details.moveLeft')}
            </MenuItem>
            <MenuItem isDisabled={next === null} keys="Alt+→" onAction={() => move(afterNext)}>
              {t('journey.details.moveRight')}
            </MenuItem>
            <MenuSeparator />
            <MenuItem onAction={() => addStageBefore(view, stage.id)}>{t('journey.details.addBefore')}</MenuItem>
            <MenuItem onAction={() => addStageBefore(view, next)}>{t('journey.details.addAfter')}</MenuItem>
            <MenuSeparator />
            <MenuItem isDanger onAction={remove}>
              {t('journey.details.removeStage')}
            </MenuItem>
          </Menu>
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
