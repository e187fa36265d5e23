// What clicks and pointer movements on the board mean: select, rename, show others where one is.
import { useMemo, type MouseEvent, type PointerEvent } from 'react';
import type { CellKey } from './boardIndex.ts';
import type { BoardView } from './boardView.ts';

export function useBoardPointer(view: BoardView) {
  return useMemo(
    () => ({
      onClick(event: MouseEvent) {
        const target = event.target instanceof Element ? event.target : null;
        if (!target || target.closest('textarea, input, [data-no-board-click]')) return;
        const id = target.closest<HTMLElement>('[data-touchpoint-id]')?.dataset['touchpointId'];
        const cell = target.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
        if (id) selectCard(view, id, event.ctrlKey || event.metaKey || event.shiftKey);
        else if (cell) {
          view.selection.set(new Set());
          if (!target.closest('button')) view.focus.set({ cell: cell as CellKey });
        }
      },
      onDoubleClick(event: MouseEvent) {
        const target = event.target instanceof Element ? event.target : null;
        const id = target?.closest<HTMLElement>('[data-touchpoint-id]')?.dataset['touchpointId'];
        if (id && !view.session.workshop.isReadOnly()) view.editing.set(id);
      },
      onPointerMove(event: PointerEvent) {
        const origin = view.elements.content?.getBoundingClientRect();
        if (!origin || view.drag.get()) return;
        const zoom = view.zoom.get();
        view.session.show({ cursor: { x: (event.clientX - origin.left) / zoom, y: (event.clientY - origin.top) / zoom } });
      },
      onPointerLeave() {
        view.session.show({ cursor: null });
      },
    }),
    [view],
  );
}

/** A click selects one card; with a modifier it adds to the selection or takes away from it. */
function selectCard(view: BoardView, id: string, isAdding: boolean) {
  const before = view.selection.get();
  const next = new Set(isAdding ? before : []);
  if (isAdding && before.has(id)) next.delete(id);
  else next.add(id);
  view.selection.set(next);
  view.focus.set({ card: id });
  const panel = view.panel.get();
  if (panel && !isAdding) view.panel.set({ touchpoint: id });
}
