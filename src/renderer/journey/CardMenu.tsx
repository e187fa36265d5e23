// Where the menu of a card opens: at the pointer's second button, the menu key or a long press.
import { Suspense, useEffect, useRef, useState } from 'react';
import { useBoard } from './BoardContext.ts';
import { CardMenuContent } from './later.ts';

export function CardMenu() {
  const view = useBoard();
  const [ids, setIds] = useState<readonly string[]>([]);
  const anchor = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const { scroller } = view.elements;
    const onContextMenu = (event: MouseEvent) => {
      const card = event.target instanceof Element && !event.target.matches('textarea, input') ? event.target.closest<HTMLElement>('[data-touchpoint-id]') : null;
      const id = card?.dataset['touchpointId'];
      if (!card || !id || view.editing.get() === id || view.session.workshop.isReadOnly()) return;
      event.preventDefault();
      anchor.current = card;
      view.focus.set({ card: id });
      const selection = view.selection.get();
      if (!selection.has(id)) view.selection.set(new Set([id]));
      setIds(selection.has(id) ? [...selection] : [id]);
    };
    scroller?.addEventListener('contextmenu', onContextMenu);
    return () => scroller?.removeEventListener('contextmenu', onContextMenu);
  }, [view]);
  if (ids.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <CardMenuContent ids={ids} anchor={anchor} onClose={() => setIds([])} />
    </Suspense>
  );
}
