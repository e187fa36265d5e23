// What clicks and pointer movements on the board mean: select, rename, show others where one is.
import { useMemo, type MouseEvent, type PointerEvent } from 'react';
import { cellOf, type CellKey } from '../view/cells.ts';
import type { BoardView } from '../view/boardView.ts';
import { placeUnder } from '../view/sharedPlace.ts';

export function useBoardPointer(view: BoardView) {
  return useMemo(
    () => ({
      onClick(event: MouseEvent) {
        const target = event.target instanceof Element ? event.target : null;
        if (!target || target.closest('textarea, input, [data-no-board-click]')) return;
        const id = target.closest<HTMLElement>('[data-touchpoint-id]')?.dataset['touchpointId'];
        const cell = target.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
        if (id && event.shiftKey) selectUpTo(view, id);
        else if (id) selectCard(view, id, event.ctrlKey || event.metaKey);
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
        if (view.drag.get()) return;
        view.session.show({ cursor: placeUnder(view, event.clientX, event.clientY) });
      },
      onPointerLeave() {
        // The card that is carried lies over the board, under the pointer.
        if (!view.drag.get()) view.session.show({ cursor: null });
      },
    }),
    [view],
  );
}

/**
 * Shift and a click: all cards of the cell from the one with the focus to this one; from another cell, this one in
 * addition.
 */
function selectUpTo(view: BoardView, id: string) {
  const focus = view.focus.get();
  const from = focus && 'card' in focus ? view.index.all().get(focus.card) : undefined;
  const to = view.index.all().get(id);
  if (!from || !to || cellOf(from) !== cellOf(to)) return selectCard(view, id, true);
  const cell = view.index.cell(cellOf(to)).get();
  const [first, last] = [cell.indexOf(from.id), cell.indexOf(id)].sort((left, right) => left - right) as [
    number,
    number,
  ];
  view.selection.set(new Set([...view.selection.get(), ...cell.slice(first, last + 1)]));
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
