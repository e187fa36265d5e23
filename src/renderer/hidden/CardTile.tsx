// A revealed card: the flank of the side that wrote it, both flanks where both did, and how often. Draggable by mouse and
// touch; by keyboard Space or Enter takes it into the selection.
import { useDraggable } from '@dnd-kit/core';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { timesOf, type ShownCard } from '../../domain/cards/cards.ts';
import styles from './CardTile.module.css';

export interface CardTileProps {
  readonly card: ShownCard;
  readonly isSelected: boolean;
  readonly isTaken: boolean;
  /** This device wrote it; nobody else is told. */
  readonly isOwn: boolean;
  readonly mayMove: boolean;
  readonly onSelect: (id: string, adds: boolean) => void;
  readonly onKey: (event: KeyboardEvent, card: ShownCard) => void;
  readonly onOpen: (card: ShownCard) => void;
}

export function CardTile({ card, isSelected, isTaken, isOwn, mayMove, onSelect, onKey, onOpen }: CardTileProps) {
  const { t } = useTranslation();
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: card.id, disabled: !mayMove });
  const times = timesOf(card);
  const notes = [
    card.isLate ? t('hidden.group.late') : '',
    isTaken ? t('hidden.group.taken') : '',
    isOwn ? t('hidden.group.own') : '',
  ].filter(Boolean);
  return (
    <button
      ref={setNodeRef}
      type="button"
      {...listeners}
      className={styles.card}
      data-card={card.id}
      data-side={card.side}
      data-merged={times > 1 || undefined}
      data-dragged={isDragging || undefined}
      aria-pressed={isSelected}
      onClick={(event: MouseEvent) => onSelect(card.id, event.ctrlKey || event.metaKey || event.shiftKey)}
      onDoubleClick={() => onOpen(card)}
      onKeyDown={(event) => onKey(event, card)}
    >
      <CardWords card={card} notes={notes} />
    </button>
  );
}

export function CardWords({ card, notes = [] }: { card: ShownCard; notes?: readonly string[] }) {
  const { t } = useTranslation();
  const times = timesOf(card);
  return (
    <>
      <span className={styles.words}>
        {card.text}
        <span className="visually-hidden">, {t(`hidden.group.side.${card.side}`)}</span>
        {notes.length > 0 && <small>{notes.join(' · ')}</small>}
      </span>
      {times > 1 && <b>{`${times}×`}</b>}
    </>
  );
}

/** The same where nothing can be done with it: under the pointer while it is dragged, in the suggested pair. */
export function CardFace({ card }: { card: ShownCard }) {
  return (
    <span className={styles.card} data-side={card.side} data-merged={timesOf(card) > 1 || undefined} data-face>
      <CardWords card={card} />
    </span>
  );
}
