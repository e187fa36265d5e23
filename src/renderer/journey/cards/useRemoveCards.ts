// Removing cards from the board: the focus goes on to what stays, and a message offers to undo.
import { useCallback } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { removeTouchpoints } from '../../../domain/journey/touchpointCommands.ts';
import { useUndoToast } from '../../session/useUndoToast.ts';
import { cellOf } from '../view/cells.ts';
import type { BoardView } from '../view/boardView.ts';

export function useRemoveCards(view: BoardView): (ids: readonly string[]) => void {
  const { t } = useTranslation();
  const undoToast = useUndoToast();
  return useCallback(
    (ids) => {
      const first = view.index.all().get(ids[0] ?? '');
      if (!first) return;
      focusNeighbour(view, ids);
      if (!view.session.run(removeTouchpoints, { ids: [...ids] }).ok) return;
      view.selection.set(new Set());
      const name =
        ids.length > 1
          ? t('words.touchpoints', { count: ids.length })
          : t('journey.board.quoted', { title: first.title || t('words.untitled') });
      undoToast(t('journey.board.removed', { name }));
    },
    [view, t, undoToast],
  );
}

/** Before cards go: the focus moves to the next that stays in the cell, else to the cell. */
function focusNeighbour(view: BoardView, ids: readonly string[]) {
  const last = view.index.all().get(ids.at(-1)!);
  if (!last) return;
  const cell = view.index.cell(cellOf(last)).get();
  const at = cell.indexOf(last.id);
  const staying = [...cell.slice(at + 1), ...cell.slice(0, at).toReversed()].find((id) => !ids.includes(id));
  view.focus.set(staying ? { card: staying } : { cell: cellOf(last) });
}
