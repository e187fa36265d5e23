// The heads of the columns: title, duration and number of touchpoints, and what can be done with a stage.
import { IconDots, IconShoppingCart } from '@tabler/icons-react';
import { memo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { markPurchase, moveStage, purchaseStage, removeStage, type Stage } from '../../domain/stages.ts';
import { owners } from '../../domain/touchpoints.ts';
import { useStore } from '../session/store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { useToast } from '../ui/Toast.tsx';
import { useBoard, useSelected } from './BoardContext.ts';
import { cellKey, type BoardIndex } from './boardIndex.ts';
import { addStageBefore } from './editing.ts';
import { InlineText } from './InlineText.tsx';
import { ZoomControl } from './ZoomControl.tsx';
import styles from './StageHeads.module.css';

export function StageHeads() {
  const view = useBoard();
  const stages = useStore(view.index.stages);
  const columns = useStore(view.columns);
  const added = useStore(view.newStage);
  const { t } = useTranslation();
  return (
    <div ref={(element) => void (view.elements.heads = element)} className={styles.heads}>
      <div className={styles.corner}>
        <ZoomControl />
      </div>
      {stages.map((stage, at) => (
        <StageHead
          key={stage.id}
          stage={stage}
          before={stages[at - 1]?.id ?? null}
          next={stages[at + 1]?.id ?? null}
          afterNext={stages[at + 2]?.id ?? null}
          startsEditing={added === stage.id}
        />
      ))}
      {columns.includes(null) && (
        <div className={styles.head}>
          <h2 className={styles.title}>{t('words.withoutStage')}</h2>
        </div>
      )}
    </div>
  );
}

interface StageHeadProps {
  readonly stage: Stage;
  readonly before: string | null;
  readonly next: string | null;
  readonly afterNext: string | null;
  readonly startsEditing: boolean;
}

const StageHead = memo(function StageHead({ stage, before, next, afterNext, startsEditing }: StageHeadProps) {
  const view = useBoard();
  const { session } = view;
  const count = useStageCount(view.index, stage.id);
  const isPurchase = useSelected(view.index.stages, (stages) => purchaseStage(stages)?.id === stage.id);
  const isMarked = stage.isPurchase;
  const toast = useToast();
  const { t } = useTranslation();
  const title = stage.title || t('words.untitled');
  const openPanel = () => view.panel.set({ stage: stage.id });
  const remove = () => {
    if (!session.run(removeStage, { id: stage.id }).ok) return;
    const name = t('journey.board.quoted', { title });
    const text = count > 0 ? t('journey.details.stageRemoved', { name, count }) : t('journey.board.removed', { name });
    toast({ text, action: { label: t('app.undo'), run: () => void session.undo.undo() } });
  };
  return (
    <div className={styles.head} data-stage-head={stage.id}>
      <h2 className={styles.title}>
        <InlineText
          path={{ collection: 'stages', id: stage.id, field: 'title' }}
          value={stage.title}
          label={t('journey.details.stageTitle')}
          startsEditing={startsEditing}
        />
      </h2>
      <button type="button" className={styles.meta} onClick={openPanel} aria-label={t('journey.details.stageDetails', { title })}>
        {stage.duration === null ? t('journey.details.durationOpen') : t('words.days', { count: stage.duration })}
        {' · '}
        {t('words.touchpoints', { count })}
        {isPurchase && isMarked && (
          <>
            {' · '}
            <IconShoppingCart size={13} stroke={1.75} role="img" aria-label={t('journey.details.purchase')} className={styles.purchase} />
          </>
        )}
      </button>
      <span className={styles.menu}>
        <Menu
          label={t('journey.details.stageMenu', { title })}
          trigger={<IconButton label={t('journey.details.stageMenu', { title })} icon={<IconDots size={18} stroke={1.75} />} />}
        >
          <MenuItem onAction={openPanel}>{t('journey.details.openDetails')}</MenuItem>
          <MenuItem isChosen={isMarked} onAction={() => void session.run(markPurchase, { id: stage.id })}>
            {t('journey.details.markPurchase')}
          </MenuItem>
          <MenuSeparator />
          <MenuItem isDisabled={before === null} onAction={() => void session.run(moveStage, { id: stage.id, beforeId: before })}>
            {t('journey.details.moveLeft')}
          </MenuItem>
          <MenuItem isDisabled={next === null} onAction={() => void session.run(moveStage, { id: stage.id, beforeId: afterNext })}>
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
