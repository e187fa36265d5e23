// The mounted cards of one cell, kept outside React: what comes into view and goes out of it renders nothing but
// itself.
import type { Owner } from '../../../domain/journey/touchpoints.ts';
import { giveFocus, losesFocus, takesFocus } from '../view/boardFocus.ts';
import type { CellKey } from '../view/cells.ts';
import type { BoardFocus } from '../view/boardState.ts';
import type { BoardView } from '../view/boardView.ts';
import type { BoardWords } from './boardWords.ts';
import { drawCard, placeCard } from './cardElement.ts';
import type { CardState } from '../view/cardStates.ts';
import { slotIn } from '../view/slot.ts';

interface Mounted {
  readonly element: HTMLElement;
  readonly end: () => void;
}

/** Keeps the cards in view in `list`, in their sequence, until the returned function is called. */
export function showCards(
  view: BoardView,
  { key, owner }: { readonly key: CellKey; readonly owner: Owner },
  list: HTMLElement,
  words: BoardWords,
): () => void {
  const mounted = new Map<string, Mounted>();
  let hadSlot = false;
  const layout = view.layouts.of(key);
  const visible = view.visible.of(key);
  const slotIndex = view.slots.of(key);

  function unmount(id: string, { element, end }: Mounted) {
    end();
    const focus = focusOn(view, id);
    // The field in which its title is written takes the focus by itself.
    if (focus && element === document.activeElement && view.editing.get() !== id) losesFocus(focus);
    element.remove();
    mounted.delete(id);
  }

  function update() {
    const { ids, tops, heights } = layout.get();
    const editing = view.editing.get();
    const drag = view.drag.get();
    const index = slotIndex.get();
    const slot =
      drag === null || index === null ? null : slotIn(layout.get(), drag, index, view.laneHeights.of(owner).get());
    const wanted = new Map<string, number>();
    // A card that is being written in is drawn by React, beside the list (EditedCard).
    for (const at of visible.get()) if (ids[at] !== undefined && ids[at] !== editing) wanted.set(ids[at], at);
    for (const [id, card] of mounted) if (!wanted.has(id)) unmount(id, card);
    // What slides is a layer of its own meanwhile: only cards that are seen do, and only while the gap moves within the
    // cell.
    const canSlide = slot !== null && hadSlot && view.pace.isKept();
    if (canSlide) view.pace.watch();
    let next = list.firstChild;
    for (const [id, at] of wanted) {
      const card = mounted.get(id) ?? drawnCard(view, id, words);
      mounted.set(id, card);
      const { element } = card;
      const top = tops[at]!;
      const height = heights[at]!;
      const shift = slot && at >= slot.at ? slot.shift : 0;
      const slides = canSlide && view.visible.isInWindow(owner, top, top + height);
      placeCard(element, { top, height, shift, slides, position: at + 1, size: ids.length });
      if (element === next) next = next.nextSibling;
      else insert(id, element, next);
    }
    hadSlot = slot !== null;
  }

  function insert(id: string, element: HTMLElement, next: ChildNode | null) {
    // An element that changes its place loses the focus, and so does one in the cell that the card comes from.
    const { activeElement } = document;
    const hadFocus = activeElement instanceof HTMLElement && activeElement.dataset['touchpointId'] === id;
    list.insertBefore(element, next);
    const focus = focusOn(view, id);
    if (focus && (hadFocus || takesFocus(focus))) giveFocus(focus, element);
  }

  function follow() {
    const focus = view.focus.get();
    const card = focus !== null && 'card' in focus ? mounted.get(focus.card) : undefined;
    if (card && takesFocus(focus)) giveFocus(focus, card.element);
  }

  update();
  const ends = [
    ...[layout, visible, slotIndex, view.editing].map((store) => store.subscribe(update)),
    view.focus.subscribe(follow),
  ];
  return () => {
    for (const end of ends) end();
    for (const [id, card] of mounted) unmount(id, card);
  };
}

/** A card that draws itself anew whenever what it shows has changed. */
function drawnCard(view: BoardView, id: string, words: BoardWords): Mounted {
  const element = document.createElement('div');
  const store = view.cards.of(id);
  let drawn: CardState | undefined;
  const draw = () => {
    const card = store.get();
    if (!card || card === drawn) return;
    const before = drawn;
    drawn = card;
    drawCard(element, card, before, words);
  };
  const end = store.subscribe(draw);
  draw();
  return { element, end };
}

function focusOn(view: BoardView, id: string): BoardFocus | null {
  const focus = view.focus.get();
  return focus !== null && 'card' in focus && focus.card === id ? focus : null;
}
