// One touchpoint on the board: reads its own snapshot, so a change of another card never renders it.
import { useTranslation } from 'react-i18next';
import { memo, useEffect, useRef } from 'react';
import { CollaborativeText } from '../session/CollaborativeText.tsx';
import { useStore } from '../session/store.ts';
import { useBoard, useSelected } from './BoardContext.ts';
import { CardFace } from './CardFace.tsx';
import { finishEditing, submitAndAddNext } from './editing.ts';
import styles from './Card.module.css';

export interface CardProps {
  readonly id: string;
  readonly top: number;
  /** Position within the cell, from 1. */
  readonly position: number;
  readonly size: number;
}

export const Card = memo(function Card({ id, top, position, size }: CardProps) {
  const view = useBoard();
  const touchpoint = useStore(view.index.touchpoint(id));
  const column = useStore(view.column);
  const isSelected = useSelected(view.selection, (ids) => ids.has(id));
  const isEditing = useSelected(view.editing, (editing) => editing === id);
  const isFocused = useSelected(view.focus, (focus) => focus !== null && 'card' in focus && focus.card === id);
  const isDragged = useSelected(view.drag, (drag) => drag?.ids.includes(id) ?? false);
  const isFlying = useSelected(view.flights, (flights) => flights.some((flight) => flight.id === id));
  const isFiltered = useSelected(view.filter, (owners) => owners.size > 0 && touchpoint !== undefined && !owners.has(touchpoint.place.owner));
  const hit = useSelected(view.search, ({ ids, current }) => (current === id ? 'current' : ids.includes(id) ? 'hit' : undefined));
  const query = useSelected(view.search, ({ query: text }) => (hit ? text : ''));
  const lead = useSelected(view.index.participants, (people) => people.find((person) => person.id === touchpoint?.leadId));
  const element = useRef<HTMLDivElement>(null);
  const { t } = useTranslation();

  useEffect(() => {
    if (isFocused && !isEditing && element.current !== document.activeElement) element.current?.focus({ preventScroll: true });
  }, [isFocused, isEditing]);

  if (!touchpoint || column === 0) return null;
  const title = touchpoint.title || t('words.untitled');
  const { owner } = touchpoint.place;
  // What a button may not say by aria-posinset: where it is in its cell, mounted or not.
  const place = t('journey.details.hits', { at: position, count: size });
  const spoken = [t(`words.owner.${owner}`), place, ...(lead ? [t('journey.board.leadIs', { name: lead.name })] : [])].join(', ');
  return (
    <div
      ref={element}
      role="button"
      className={styles.card}
      style={{ top, minHeight: view.layout.heightOf(touchpoint) }}
      tabIndex={isFocused ? 0 : -1}
      aria-label={title}
      aria-description={spoken}
      aria-roledescription={t('words.touchpoint')}
      aria-pressed={isSelected}
      data-touchpoint-id={id}
      data-owner={owner}
      data-selected={isSelected || undefined}
      data-editing={isEditing || undefined}
      data-dragged={isDragged || undefined}
      data-flying={isFlying || undefined}
      data-filtered={isFiltered || undefined}
      data-hit={hit}
    >
      <CardFace
        touchpoint={touchpoint}
        lines={view.layout.lines(touchpoint)}
        lead={lead}
        {...(query ? { mark: query } : {})}
        {...(isEditing
          ? {
              editor: (
                <CollaborativeText
                  path={{ collection: 'touchpoints', id, field: 'title' }}
                  label={t('journey.board.title')}
                  className={styles.editor!}
                  autoFocus
                  onSubmit={() => submitAndAddNext(view, id)}
                  onLeave={() => finishEditing(view, id)}
                />
              ),
            }
          : {})}
      />
    </div>
  );
});
