// Keys on the board: walking over cells and cards by arithmetic, mounted or not, and a key for each action.
import { useMemo, type KeyboardEvent } from 'react';
import { owners, type Owner } from '../../../domain/journey/touchpoints.ts';
import { duplicateTouchpoints, moveTouchpoints } from '../../../domain/journey/touchpointCommands.ts';
import { cellKey, cellOf, splitCellKey, type CellKey } from '../view/cells.ts';
import type { BoardView } from '../view/boardView.ts';
import { addCard, addWhereFocused } from '../cards/editing.ts';
import { toggleSpotlight } from '../together/spotlight.ts';
import { useRemoveCards } from '../cards/useRemoveCards.ts';
import { stepZoom, zoomTo } from './zoom.ts';

export function useBoardKeyboard(view: BoardView) {
  const remove = useRemoveCards(view);
  return useMemo(
    () => (event: KeyboardEvent) => {
      if (event.defaultPrevented || view.drag.get() || isTyping(event.target)) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const isOnBoard = event.target instanceof Element && event.target.matches('[data-touchpoint-id], [data-cell]');
      if (isOnBoard && event.target instanceof HTMLElement) syncFocus(view, event.target);
      const plain = () => {
        if (isOnBoard) return onPlainKey(view, event, remove);
        if (event.target === event.currentTarget) return onBoardKey(view, event);
        return onControlKey(view, event);
      };
      const handled = isCommand ? onCommandKey(view, event) : plain();
      if (handled) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    [view, remove],
  );
}

type Remove = (ids: readonly string[]) => void;

function onCommandKey(view: BoardView, event: KeyboardEvent): boolean {
  const ids = actedOn(view);
  switch (event.key.toLowerCase()) {
    case 'a':
      return selectCell(view);
    case 'd': {
      const copies = ids.length > 0 ? view.session.run(duplicateTouchpoints, { ids }) : null;
      if (copies?.ok) {
        view.selection.set(new Set(copies.value.length > 1 ? copies.value : []));
        view.reveal(copies.value[0]!, true);
      }
      return true;
    }
    case '+':
    case '=':
      return stepZoom(view, 1);
    case '-':
      return stepZoom(view, -1);
    case '0':
      zoomTo(view, 1);
      return true;
    default:
      return false;
  }
}

function onPlainKey(view: BoardView, event: KeyboardEvent, remove: Remove): boolean {
  const focus = view.focus.get();
  const card = focusedCard(view, event.target);
  switch (event.key) {
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight':
      return walk(view, event, card);
    case 'n':
    case 'N':
    case 'Insert':
      addWhereFocused(view);
      return true;
    case 'F2':
      if (card && !view.session.workshop.isReadOnly()) view.editing.set(card);
      return card !== null;
    case 'Enter':
      if (card) view.panel.set({ touchpoint: card });
      else addWhereFocused(view);
      return true;
    case 'm':
    case 'M':
      if (card && !view.session.workshop.isReadOnly()) view.moving.set(actedOn(view));
      return card !== null;
    case 's':
    case 'S':
      if (card) toggleSpotlight(view.session, card);
      return card !== null;
    case '0':
    case '1':
    case '2':
    case '3':
      return assignOwner(view, ownerKeys[event.key]!);
    case 'Delete':
    case 'Backspace':
      remove(actedOn(view));
      return true;
    case 'Escape':
      if (view.selection.get().size === 0 && !view.panel.get() && view.search.get().query === '') return false;
      view.selection.set(new Set());
      view.panel.set(null);
      return true;
    case 'Home':
    case 'End': {
      const key = card ? cellOf(view.index.all().get(card)!) : focus && 'cell' in focus ? focus.cell : null;
      const ids = key ? view.index.cell(key).get() : [];
      const id = event.key === 'Home' ? ids[0] : ids.at(-1);
      if (id) view.reveal(id, true);
      return true;
    }
    default:
      return false;
  }
}

/** While the board itself has the focus, as after opening: the first arrow leads to the cards. */
function onBoardKey(view: BoardView, { key }: KeyboardEvent): boolean {
  if (/^(Arrow(Up|Down|Left|Right)|Home)$/.test(key)) focusCards(view);
  else if (/^(n|N|Insert)$/.test(key)) addWhereFocused(view);
  else return false;
  return true;
}

/** On a button of the board, as after naming a stage: the key for a card, in the stage whose head it stands in. */
function onControlKey(view: BoardView, { key, altKey, target, currentTarget }: KeyboardEvent): boolean {
  // What a button opens lies elsewhere in the page, and has letters of its own.
  if (!/^(n|N|Insert)$/.test(key) || altKey || !(target instanceof Element) || !currentTarget.contains(target))
    return false;
  const stageId = target.closest<HTMLElement>('[data-stage-head]')?.dataset['stageHead'];
  if (stageId === undefined) addWhereFocused(view);
  else addCard(view, stageId, 'none');
  return true;
}

const ownerKeys: Readonly<Record<string, Owner>> = { 0: 'none', 1: 'marketing', 2: 'both', 3: 'sales' };

/** To the lane of an owner, each card within its stage; those without a stage have no lanes. */
function assignOwner(view: BoardView, owner: Owner): boolean {
  const ids = actedOn(view);
  const cards = ids.map((id) => view.index.all().get(id)!);
  if (ids.length === 0 || view.session.workshop.isReadOnly()) return ids.length > 0;
  const stageIds = new Set(cards.filter(({ place }) => place.owner !== owner).map(({ place }) => place.stageId));
  for (const stageId of stageIds) {
    if (stageId === null) continue;
    const moved = cards.filter(({ place }) => place.stageId === stageId && place.owner !== owner).map(({ id }) => id);
    view.session.run(moveTouchpoints, { ids: moved, stageId, owner, beforeId: null });
  }
  view.reveal(ids[0]!, true);
  return true;
}

/** Gives the focus to the card that had it last, else to the first one, else to the first place for one. */
export function focusCards(view: BoardView) {
  const focus = view.focus.get();
  const last = focus && 'card' in focus && view.index.all().has(focus.card) ? focus.card : undefined;
  const places = view.columns.get().flatMap((stageId) => owners.map((owner) => cellKey(stageId, owner)));
  const first = places.find((key) => view.index.cell(key).get().length > 0) ?? places[0];
  view.focus.set(null);
  if (last !== undefined) view.reveal(last, true);
  else if (first !== undefined) goTo(view, first, 0, false);
}

/** What an action is about: the selection, else the card with the focus. */
export function actedOn(view: BoardView): string[] {
  const selection = view.selection.get();
  if (selection.size > 0) return [...selection];
  const focus = view.focus.get();
  return focus && 'card' in focus && view.index.all().has(focus.card) ? [focus.card] : [];
}

function selectCell(view: BoardView): boolean {
  const focus = view.focus.get();
  const touchpoint = focus && 'card' in focus ? view.index.all().get(focus.card) : undefined;
  const key = focus && 'cell' in focus ? focus.cell : touchpoint ? cellOf(touchpoint) : null;
  if (!key) return false;
  view.selection.set(new Set(view.index.cell(key).get()));
  return true;
}

/** Moves the focus: over the cards of a cell, on to the next cell; an empty cell takes the focus itself. */
function walk(view: BoardView, event: KeyboardEvent, card: string | null): boolean {
  const focus = view.focus.get();
  const touchpoint = card ? view.index.all().get(card) : undefined;
  const key: CellKey | null = touchpoint ? cellOf(touchpoint) : focus && 'cell' in focus ? focus.cell : null;
  if (!key) return false;
  const { stageId, owner } = splitCellKey(key);
  const ids = view.index.cell(key).get();
  const at = card ? ids.indexOf(card) : -1;
  const columns = view.columns.get();
  const column = columns.indexOf(stageId);
  const lane = owners.indexOf(owner);
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const next = columns[column + (event.key === 'ArrowLeft' ? -1 : 1)];
    return next === undefined
      ? true
      : goTo(view, cellKey(next, next === null ? 'none' : owner), Math.max(0, at), event.shiftKey);
  }
  const step = event.key === 'ArrowUp' ? -1 : 1;
  if (at >= 0 && ids[at + step]) {
    if (event.shiftKey) view.selection.set(new Set([...view.selection.get(), card!, ids[at + step]!]));
    view.reveal(ids[at + step]!, true);
    return true;
  }
  if (at < 0 && step > 0 && ids.length > 0) return goTo(view, key, 0, false);
  const next = owners[lane + step];
  return next === undefined || stageId === null
    ? true
    : goTo(view, cellKey(stageId, next), step > 0 ? 0 : Number.MAX_SAFE_INTEGER, false);
}

function goTo(view: BoardView, key: CellKey, position: number, isSelecting: boolean): boolean {
  const ids = view.index.cell(key).get();
  const id = ids[Math.min(position, ids.length - 1)];
  if (id) {
    if (isSelecting) view.selection.set(new Set([...view.selection.get(), id]));
    view.reveal(id, true);
  } else {
    view.focus.set({ cell: key });
    const { stageId, owner } = splitCellKey(key);
    view.scrollIntoView(
      148 + view.columns.get().indexOf(stageId) * view.column.get(),
      view.laneTop(owner),
      view.column.get(),
      60,
    );
  }
  return true;
}

/** The browser's focus may be somewhere the view has not put it (Tab, a screen reader). */
export function syncFocus(view: BoardView, { dataset }: HTMLElement) {
  const { touchpointId, cell } = dataset;
  const focus = view.focus.get();
  if (touchpointId) {
    if (!focus || !('card' in focus) || focus.card !== touchpointId) view.focus.set({ card: touchpointId });
  } else if (cell && (!focus || !('cell' in focus) || focus.cell !== cell)) view.focus.set({ cell: cell as CellKey });
}

/** The same, and brings it in view, clear of heads and dock, which the browser knows nothing of. */
export function followFocus(view: BoardView, target: HTMLElement) {
  const before = view.focus.get();
  syncFocus(view, target);
  const focus = view.focus.get();
  // Where the view itself has put it, it has also seen to that, or means to leave the board where it is.
  if (focus !== before && focus && 'card' in focus) view.reveal(focus.card);
}

function focusedCard(view: BoardView, target: EventTarget): string | null {
  const id = target instanceof HTMLElement ? target.dataset['touchpointId'] : undefined;
  return id !== undefined && view.index.all().has(id) ? id : null;
}

function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
