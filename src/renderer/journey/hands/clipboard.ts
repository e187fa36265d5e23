// Copying cards by the browser's own copy and paste events, which need no permission: whole for boards, as lines of
// text for every other program. Pasted lines become cards.
import { useEffect } from 'react';
import * as z from 'zod/mini';
import { addTouchpoints, asCard, touchpointCard, type TouchpointCard } from '../../../domain/journey/touchpoints.ts';
import { actedOn, syncFocus } from './boardKeyboard.ts';
import { cellOf, splitCellKey } from '../view/boardIndex.ts';
import type { BoardView } from '../view/boardView.ts';
import { useRemoveCards } from '../cards/useRemoveCards.ts';

const cardsType = 'application/x-handschlag-touchpoints+json';
const pasteLimit = 1000;
const copiedCards = z.array(touchpointCard).check(z.minLength(1), z.maxLength(pasteLimit));

/** Answers copy, cut and paste while the focus is on a card or a cell; in a text they are the text's. */
export function useBoardClipboard(view: BoardView) {
  const remove = useRemoveCards(view);
  useEffect(() => {
    const isOnBoard = () => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || !focused.matches('[data-touchpoint-id], [data-cell]')) return false;
      syncFocus(view, focused);
      return true;
    };
    const copy = (event: ClipboardEvent): readonly string[] => {
      const ids = isOnBoard() ? actedOn(view) : [];
      if (ids.length === 0 || !event.clipboardData) return [];
      const cards = ids.map((id) => asCard(view.index.all().get(id)!));
      event.clipboardData.setData('text/plain', cards.map(({ title }) => title).join('\n'));
      event.clipboardData.setData(cardsType, JSON.stringify(cards));
      event.preventDefault();
      return ids;
    };
    const cut = (event: ClipboardEvent) => {
      const ids = copy(event);
      if (ids.length > 0) remove(ids);
    };
    const paste = (event: ClipboardEvent) => {
      if (!isOnBoard() || !event.clipboardData) return;
      event.preventDefault();
      const cards = readCards(event.clipboardData);
      if (cards.length > 0) pasteCards(view, cards);
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', paste);
    };
  }, [view, remove]);
}

/**
 * Puts cards into the focused cell, behind the focused card. A contact person whom this workshop does not know stays
 * behind.
 */
function pasteCards(view: BoardView, cards: readonly TouchpointCard[]) {
  const focus = view.focus.get();
  const touchpoint = focus && 'card' in focus ? view.index.all().get(focus.card) : undefined;
  const key = focus && 'cell' in focus ? focus.cell : touchpoint ? cellOf(touchpoint) : null;
  if (!key) return;
  const cell = view.index.cell(key).get();
  const beforeId = touchpoint ? (cell[cell.indexOf(touchpoint.id) + 1] ?? null) : null;
  const people = new Set(view.index.participants.get().map(({ id }) => id));
  const known = cards.map(({ leadId, ...card }) => ({ ...card, leadId: leadId && people.has(leadId) ? leadId : null }));
  const added = view.session.run(addTouchpoints, { ...splitCellKey(key), beforeId, cards: known });
  if (!added.ok) return;
  view.selection.set(new Set(added.value.length > 1 ? added.value : []));
  view.reveal(added.value[0]!, true);
}

function readCards(data: DataTransfer): readonly TouchpointCard[] {
  try {
    const cards = copiedCards.safeParse(JSON.parse(data.getData(cardsType)));
    if (cards.success) return cards.data;
  } catch {
    // Not copied from a board: its text it is.
  }
  return data
    .getData('text/plain')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, pasteLimit)
    .map((line) => ({ title: line.slice(0, 300) }));
}
