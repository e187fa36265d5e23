// One touchpoint on the board: reads its own state, so a change of another card never renders it.
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CollaborativeText } from '../session/CollaborativeText.tsx';
import { useStore } from '../session/store.ts';
import { useBoard } from './BoardContext.ts';
import { useBoardWords } from './boardWords.ts';
import { CardFace } from './CardFace.tsx';
import { finishEditing, submitAndAddNext } from './editing.ts';
import styles from './Card.module.css';

export interface CardProps {
  readonly id: string;
  readonly top: number;
  /** Pixels that the card makes room for something dragged. */
  readonly shift: number;
  /** Position within the cell, from 1. */
  readonly position: number;
  readonly size: number;
  readonly isEditing: boolean;
}

export const Card = memo(function Card({ id, top, shift, position, size, isEditing }: CardProps) {
  const view = useBoard();
  const words = useBoardWords();
  const card = useStore(view.cards.of(id));
  const element = useRef<HTMLDivElement>(null);
  const isFocused = card?.isFocused ?? false;
  useEffect(() => {
    if (isFocused && !isEditing && element.current !== document.activeElement) element.current?.focus({ preventScroll: true });
  }, [isFocused, isEditing]);

  if (!card) return null;
  const { touchpoint, lead } = card;
  const { owner } = touchpoint.place;
  return (
    <div
      ref={element}
      // Somebody typing is in a field, not on an option; a cell puts the card outside of its list meanwhile.
      role={isEditing ? 'group' : 'option'}
      className={styles.card}
      style={shift === 0 ? { top, minHeight: card.height } : { top, minHeight: card.height, transform: `translateY(${shift}px)` }}
      tabIndex={isFocused ? 0 : -1}
      aria-label={touchpoint.title || words.untitled}
      aria-description={lead ? `${words.owners[owner]}, ${words.leadIs(lead.name)}` : words.owners[owner]}
      {...(isEditing
        ? {}
        : { 'aria-roledescription': words.touchpoint, 'aria-selected': card.isSelected, 'aria-setsize': size, 'aria-posinset': position })}
      data-touchpoint-id={id}
      data-owner={owner}
      data-selected={card.isSelected || undefined}
      data-editing={isEditing || undefined}
      data-dragged={card.isDragged || undefined}
      data-flying={card.isFlying || undefined}
      data-filtered={card.isFiltered || undefined}
      data-hit={card.hit}
    >
      <CardFace touchpoint={touchpoint} lines={card.lines} lead={lead} mark={card.mark} editor={isEditing ? <TitleField id={id} /> : undefined} />
    </div>
  );
});

function TitleField({ id }: { id: string }) {
  const view = useBoard();
  const { t } = useTranslation();
  return (
    <CollaborativeText
      path={{ collection: 'touchpoints', id, field: 'title' }}
      label={t('journey.board.title')}
      className={styles.editor!}
      autoFocus
      onSubmit={() => submitAndAddNext(view, id)}
      onLeave={() => finishEditing(view, id)}
    />
  );
}
