// What can be done with a stage; a script of its own (later.ts).
import type { RefObject } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { setLock } from '../../../domain/facilitation/liveCommands.ts';
import { facilitates } from '../../../domain/record/locks.ts';
import { useLockOn } from '../../session/locks.ts';
import { markPurchase, type Stage } from '../../../domain/journey/stages.ts';
import { MenuAt, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { useBoard } from '../view/BoardContext.ts';
import { showToRoom } from '../audience/showToRoom.ts';
import { addStageBefore } from '../cards/editing.ts';

export interface StageMenuProps {
  readonly at: RefObject<HTMLElement | null>;
  readonly stage: Stage;
  /** Missing at the ends of the journey. */
  readonly onMoveLeft?: () => void;
  readonly onMoveRight?: () => void;
  readonly onAddAfter: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

export default function StageMenu({
  at,
  stage,
  onMoveLeft,
  onMoveRight,
  onAddAfter,
  onRemove,
  onClose,
}: StageMenuProps) {
  const view = useBoard();
  const { t } = useTranslation();
  const isLocked = useLockOn([`stage:${stage.id}`]) !== null;
  const label = t('journey.details.stageMenu', { title: stage.title || t('words.untitled') });
  return (
    <MenuAt at={at} label={label} isOpen onClose={onClose} placement="bottom end">
      <MenuItem onAction={() => view.panel.set({ stage: stage.id })}>{t('journey.details.stagePanel')}</MenuItem>
      <MenuItem
        isChosen={stage.isPurchase}
        isDisabled={stage.isPurchase}
        onAction={() => void view.session.run(markPurchase, { id: stage.id })}
      >
        {t('journey.details.markPurchase')}
      </MenuItem>
      {facilitates(view.session.workshop.doc, view.session.actor.get()) && (
        <MenuItem
          isChosen={isLocked}
          onAction={() => void view.session.run(setLock, { scope: `stage:${stage.id}`, isOn: !isLocked })}
        >
          {t('agenda.lock.of', { what: t('words.stage') })}
        </MenuItem>
      )}
      <MenuItem onAction={() => showToRoom(view.session, stage.id)}>{t('journey.audience.show')}</MenuItem>
      <MenuSeparator />
      <MenuItem isDisabled={!onMoveLeft} keys="Alt+←" {...(onMoveLeft ? { onAction: onMoveLeft } : {})}>
        {t('journey.details.moveLeft')}
      </MenuItem>
      <MenuItem isDisabled={!onMoveRight} keys="Alt+→" {...(onMoveRight ? { onAction: onMoveRight } : {})}>
        {t('journey.details.moveRight')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem onAction={() => addStageBefore(view, stage.id)}>{t('journey.details.addBefore')}</MenuItem>
      <MenuItem onAction={onAddAfter}>{t('journey.details.addAfter')}</MenuItem>
      <MenuSeparator />
      <MenuItem isDanger onAction={onRemove}>
        {t('journey.details.removeStage')}
      </MenuItem>
    </MenuAt>
  );
}
