// Where the menu of a card opens: at the pointer's second button, the menu key or a long press.
import { useEffect, useRef, useState } from 'react';
import { useBoard } from '../view/BoardContext.ts';
import type { BoardView } from '../view/boardView.ts';
import { later } from '../../ui/later.tsx';

/** Comes in a script of its own, so that the board is drawn early. */
export const CardMenuContent = later(() => import('./CardMenuContent.tsx'));

export function CardMenu() {
  const view = useBoard();
  const [ids, setIds] = useState<readonly string[]>([]);
  const anchor = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const { scroller } = view.elements;
    const onContextMenu = (event: MouseEvent) => {
      const card =
        event.target instanceof Element && !event.target.matches('textarea, input')
          ? event.target.closest<HTMLElement>('[data-touchpoint-id]')
          : null;
      const id = card?.dataset['touchpointId'];
      if (!card || !id || view.editing.get() === id || view.session.workshop.isReadOnly()) return;
      event.preventDefault();
      const open = () => {
        anchor.current = view.elements.scroller?.querySelector<HTMLElement>(`[data-touchpoint-id="${id}"]`) ?? card;
        view.focus.set({ card: id });
        const selection = view.selection.get();
        if (!selection.has(id)) view.selection.set(new Set([id]));
        setIds(selection.has(id) ? [...selection] : [id]);
      };
      if (view.drag.get()) whenPutBack(view, open);
      else open();
    };
    scroller?.addEventListener('contextmenu', onContextMenu);
    return () => scroller?.removeEventListener('contextmenu', onContextMenu);
  }, [view]);
  if (ids.length === 0) return null;
  return <CardMenuContent ids={ids} anchor={anchor} onClose={() => setIds([])} />;
}

/**
 * A finger that rests has lifted the card before the long press is noticed: the menu waits until it is put back, and
 * for no card that moved.
 */
function whenPutBack(view: BoardView, open: () => void) {
  let hasMoved = view.target.get() !== null;
  const ends = [
    view.target.subscribe(() => (hasMoved ||= view.target.get() !== null)),
    view.drag.subscribe(() => {
      if (view.drag.get()) return;
      for (const end of ends) end();
      // By then the card has the focus again.
      if (!hasMoved) requestAnimationFrame(() => requestAnimationFrame(open));
    }),
  ];
}
