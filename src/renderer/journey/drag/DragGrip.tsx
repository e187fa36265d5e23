// The one draggable and the one droppable of the board (board.md), whatever the number of cards. They draw nothing and
// stand beside the board: dnd-kit tells all that it contains of every movement, and the board is much to be told.
import { useDraggable, useDroppable } from '@dnd-kit/core';
import { useImperativeHandle, useLayoutEffect, useRef, type RefObject, type SyntheticEvent } from 'react';
import { useBoard } from '../view/BoardContext.ts';

export interface Grip {
  /** Hands an event to dnd-kit when it is on a card that may be moved. */
  grab(handler: 'onMouseDown' | 'onTouchStart' | 'onKeyDown', event: SyntheticEvent): void;
}

export function DragGrip({ ref }: { readonly ref: RefObject<Grip | null> }) {
  const view = useBoard();
  const data = useRef({ id: '' });
  const { setNodeRef, listeners } = useDraggable({ id: 'card', data: data.current });
  const { setNodeRef: setDropRef } = useDroppable({ id: 'board' });
  useLayoutEffect(() => setDropRef(view.elements.scroller), [view, setDropRef]);
  useImperativeHandle(
    ref,
    () => ({
      grab(handler, event) {
        const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-touchpoint-id]') : null;
        const id = card?.dataset['touchpointId'];
        if (!card || !id || view.editing.get() === id || view.session.workshop.isReadOnly()) return;
        data.current.id = id;
        setNodeRef(card);
        listeners?.[handler]?.(event);
        if (handler === 'onKeyDown') holdKeys();
      },
    }),
    [view, setNodeRef, listeners],
  );
  return null;
}

/** dnd-kit listens to keys from a timer on: what is pressed before it has come is pressed again when it has. */
function holdKeys() {
  const held: KeyboardEvent[] = [];
  const hold = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push(event);
  };
  window.addEventListener('keydown', hold, true);
  setTimeout(() => {
    window.removeEventListener('keydown', hold, true);
    for (const event of held)
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent(event.type, event));
  });
}
