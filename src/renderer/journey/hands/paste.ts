// Where pasted cards go: into the focused cell behind the focused card, into others at their end; all of it one step.
import { addTouchpointsInCells } from '../../../domain/journey/touchpointCommands.ts';
import type { PastedCell, PasteTarget } from '../../../tables/pastedCards.ts';
import { cellKey, cellOf, splitCellKey, type CellKey } from '../view/cells.ts';
import type { BoardView } from '../view/boardView.ts';

/** The reader of tables comes in a script of its own. */
export const loadPastedCards = () => import('../../../tables/pastedCards.ts');

/** Null where nothing on the board has the focus. */
export function focusedCell(view: BoardView): ReturnType<typeof splitCellKey> | null {
  const key = focusedKey(view);
  return key && splitCellKey(key);
}

export function pasteTarget(view: BoardView): PasteTarget | null {
  const cell = focusedCell(view);
  return cell && { ...cell, stages: view.index.stages.get(), people: view.index.participants.get() };
}

/** False when it was refused; else the first card is shown, and several are selected. */
export function addPasted(view: BoardView, cells: readonly PastedCell[]): boolean {
  const focused = focusedKey(view);
  const filled = cells.map(({ cards, ...cell }) => ({
    ...cell,
    beforeId: cellKey(cell.stageId, cell.owner) === focused ? behindFocus(view) : null,
    cards: [...cards],
  }));
  const added = view.session.run(addTouchpointsInCells, { cells: filled });
  if (!added.ok) return false;
  view.selection.set(new Set(added.value.length > 1 ? added.value : []));
  view.reveal(added.value[0]!, true);
  return true;
}

function focusedKey(view: BoardView): CellKey | null {
  const focus = view.focus.get();
  if (!focus) return null;
  if ('cell' in focus) return focus.cell;
  const touchpoint = view.index.all().get(focus.card);
  return touchpoint ? cellOf(touchpoint) : null;
}

/** The card behind the focused one; null where that is the last, or none has the focus. */
function behindFocus(view: BoardView): string | null {
  const focus = view.focus.get();
  const touchpoint = focus && 'card' in focus ? view.index.all().get(focus.card) : undefined;
  if (!touchpoint) return null;
  const cell = view.index.cell(cellOf(touchpoint)).get();
  return cell[cell.indexOf(touchpoint.id) + 1] ?? null;
}
