// Adding, renaming and removing cards on the board: what happens with focus and selection around the commands.
import { addStage } from '../../../domain/journey/stages.ts';
import type { Owner } from '../../../domain/journey/touchpoints.ts';
import { addTouchpoints, removeTouchpoints } from '../../../domain/journey/touchpointCommands.ts';
import { withoutTaking } from '../view/boardFocus.ts';
import { cellKey, cellOf, splitCellKey, type CellKey } from '../view/cells.ts';
import type { BoardFocus } from '../view/boardState.ts';
import type { BoardView } from '../view/boardView.ts';
import { draftId } from '../view/cells.ts';
import { labelWidth } from '../view/geometry.ts';

/**
 * Opens an empty card before another one (at the end when null) for its title. It is in this window alone: the workshop
 * has it with the first letter (`beginCard`).
 */
export function addCard(view: BoardView, stageId: string | null, owner: Owner, beforeId: string | null = null) {
  view.index.draft({ stageId, owner, beforeId });
  view.selection.set(new Set());
  view.reveal(draftId, true);
  view.editing.set(draftId);
}

/** Something was typed into the empty card: now it is a card of the workshop. False when it may not be. */
export function beginCard(view: BoardView, title: string): boolean {
  const draft = view.index.all().get(draftId);
  if (!draft) return false;
  const { stageId, owner } = draft.place;
  const cell = view.index.cell(cellOf(draft)).get();
  const beforeId = cell[cell.indexOf(draftId) + 1] ?? null;
  const step = view.session.undo.mark();
  const added = view.session.run(addTouchpoints, { stageId, owner, beforeId, cards: [{ title }] });
  if (!added.ok) return false;
  const id = added.value[0]!;
  view.added.set({ id, step });
  view.focus.set(withoutTaking({ card: id }));
  view.editing.set(id);
  view.index.draft(null);
  return true;
}

/** Enter in a title: done with it; after a card that was just added on to the next below. An empty title ends the row. */
export function submitTitle(view: BoardView, id: string) {
  const touchpoint = view.index.all().get(id);
  const isAdded = view.added.get()?.id === id;
  if (!touchpoint || touchpoint.title.trim() === '' || !isAdded) return finishEditing(view, id);
  const cell = view.index.cell(cellOf(touchpoint)).get();
  const next = cell[cell.indexOf(id) + 1] ?? null;
  view.editing.set(null);
  settleAdded(view, id, false);
  addCard(view, touchpoint.place.stageId, touchpoint.place.owner, next);
}

/** Ends editing; a card that was left without a title goes away again. */
export function finishEditing(view: BoardView, id: string) {
  if (view.editing.get() !== id) return;
  // The person who clicked somewhere else is on the way there.
  const isHere = Boolean(document.activeElement?.closest('[data-editing]'));
  view.editing.set(null);
  const touchpoint = view.index.all().get(id);
  const isLeftEmpty = touchpoint !== undefined && touchpoint.title.trim() === '' && touchpoint.description === '';
  const focus = isLeftEmpty ? beside(view, cellOf(touchpoint), id) : { card: id };
  view.focus.set(isHere ? focus : withoutTaking(focus));
  if (id === draftId) view.index.draft(null);
  else if (!settleAdded(view, id, isLeftEmpty) && isLeftEmpty) view.session.run(removeTouchpoints, { ids: [id] });
}

/** Escape in the title of a card that was just added: it goes away again, whatever it says. False for any other card. */
export function takeBackAdded(view: BoardView, id: string): boolean {
  const touchpoint = view.index.all().get(id);
  if (view.added.get()?.id !== id || !touchpoint) return false;
  const focus = beside(view, cellOf(touchpoint), id);
  view.editing.set(null);
  view.focus.set(focus);
  return settleAdded(view, id, true);
}

/**
 * A card that was just added and its title are one step; taken back, nothing of it stays that undo could bring back.
 * False for any other card.
 */
function settleAdded(view: BoardView, id: string, isTakenBack: boolean): boolean {
  const added = view.added.get();
  if (added?.id !== id) return false;
  view.added.set(null);
  if (isTakenBack) added.step.takeBack();
  else added.step.join();
  return true;
}

/** The card above, else the one below, else the cell: where one goes on when a card goes away. */
function beside(view: BoardView, key: CellKey, id: string): BoardFocus {
  const ids = view.index.cell(key).get();
  const at = ids.indexOf(id);
  const card = ids[at - 1] ?? ids[at + 1];
  return card === undefined ? { cell: key } : { card };
}

/** Where "Add touchpoint" puts a card when nothing says where: the focused cell, else the first stage, unassigned. */
export function addWhereFocused(view: BoardView) {
  const focus = view.focus.get();
  if (focus && 'cell' in focus) {
    const { stageId, owner } = splitCellKey(focus.cell);
    if (view.columns.get().includes(stageId)) return addCard(view, stageId, owner);
  }
  const card = focus && 'card' in focus ? view.index.all().get(focus.card) : undefined;
  if (card) {
    const cell = view.index.cell(cellKey(card.place.stageId, card.place.owner)).get();
    return addCard(view, card.place.stageId, card.place.owner, cell[cell.indexOf(card.id) + 1] ?? null);
  }
  const first = view.columns.get()[0];
  if (first !== undefined) addCard(view, first, 'none');
}

/** Adds a stage before another one (at the end when null) and starts editing its title. */
export function addStageBefore(view: BoardView, beforeId: string | null) {
  const added = view.session.run(addStage, { title: '', beforeId });
  if (!added.ok) return;
  view.newStage.set(added.value);
  const at = view.columns.get().indexOf(added.value);
  requestAnimationFrame(() =>
    view.scrollIntoView(
      labelWidth + at * view.column.get(),
      view.elements.scroller?.scrollTop ?? 0,
      view.column.get(),
      0,
    ),
  );
}
