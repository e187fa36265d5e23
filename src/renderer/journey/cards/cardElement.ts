// A card as an element, drawn without React: hundreds come and go while one scrolls, and what each costs is felt
// (board.md). For the same reason nothing in it is positioned, and its icons are backgrounds: each layer and each
// drawing of its own would be felt, too.
import { initials } from '../../../domain/people/participants.ts';
import type { BoardWords } from './boardWords.ts';
import type { CardState } from '../view/cardStates.ts';
import { iconOf } from '../../../plan/drawing/iconPaths.ts';
import { markedParts } from '../search/marks.ts';
import styles from './Card.module.css';

export type CardFace = Pick<CardState, 'touchpoint' | 'lines' | 'lead' | 'mark' | 'comments'>;

/** Where a card stands in its cell; tops, heights and shifts in board pixels. */
export interface CardPlace {
  readonly top: number;
  readonly height: number;
  /** How far it makes room for something dragged. */
  readonly shift: number;
  /** Does it move there, or is it there at once? */
  readonly slides: boolean;
  /** Position within the cell, from 1. */
  readonly position: number;
  readonly size: number;
}

/** Brings an element to a new state of its card; `before` is what it shows now, undefined for a new one. */
export function drawCard(element: HTMLElement, card: CardState, before: CardState | undefined, words: BoardWords) {
  const { touchpoint, lead } = card;
  const { owner } = touchpoint.place;
  const put = before ? set : give;
  if (!before) {
    element.className = styles.card!;
    element.role = 'option';
    element.dataset['touchpointId'] = touchpoint.id;
    put(element, 'aria-roledescription', words.touchpoint);
  }
  if (!before || before.touchpoint !== touchpoint || before.lead !== lead || before.comments !== card.comments) {
    put(element, 'aria-label', isUntitled(touchpoint) ? words.untitled : touchpoint.title);
    put(element, 'aria-description', words.describe(touchpoint, lead?.name, card.comments));
    put(element, 'data-term-ids', words.terms?.idsIn(touchpoint.title).join(' ') || undefined);
    put(element, 'data-owner', owner);
    put(element, 'data-icon', iconOf(touchpoint.channel));
  }
  if (
    !before ||
    before.touchpoint !== touchpoint ||
    before.lead !== lead ||
    before.lines !== card.lines ||
    before.comments !== card.comments ||
    before.mark !== card.mark
  )
    drawFace(element, card, words);
  element.tabIndex = card.isFocused ? 0 : -1;
  put(element, 'aria-selected', String(card.isSelected));
  put(element, 'data-selected', card.isSelected);
  put(element, 'data-dragged', card.isDragged);
  put(element, 'data-flying', card.isFlying);
  put(element, 'data-filtered', card.isFiltered);
  put(element, 'data-hit', card.hit);
}

/** In the flow of the cell, but taking no room in it: so cards come and go without anything else being laid out. */
export function placeCard(element: HTMLElement, { top, height, shift, slides, position, size }: CardPlace) {
  const { style } = element;
  style.marginTop = `${top}px`;
  style.height = `${height}px`;
  style.marginBottom = `${-top - height}px`;
  set(element, 'data-slides', slides);
  style.transform = shift === 0 ? '' : `translateY(${shift}px)`;
  set(element, 'aria-posinset', String(position));
  set(element, 'aria-setsize', String(size));
}

/** Flanks for whose it is and how much it counts, the title, evidence and contact person. */
export function drawFace(
  element: HTMLElement,
  { touchpoint, lines, lead, mark, comments }: CardFace,
  { untitled, terms }: Pick<BoardWords, 'untitled' | 'terms'>,
) {
  const { place, weight, evidence } = touchpoint;
  const isNameless = isUntitled(touchpoint);
  const title = child('title', isNameless ? { untitled: '' } : {});
  if (isNameless) title.append(untitled);
  else title.append(...(mark === '' ? titleOf(lines.join('\n'), terms) : markedTitle(lines, mark)));
  const parts = [title];
  if (place.owner === 'sales' || place.owner === 'both')
    parts.unshift(child('flank', { side: 'sales', weight: String(weight) }));
  if (place.owner === 'marketing' || place.owner === 'both')
    parts.unshift(child('flank', { side: 'marketing', weight: String(weight) }));
  // Drawn by the style sheet: neither is a part of what the card is called.
  if (lead) parts.push(child('lead', { team: lead.team, initials: initials(lead.name) }));
  if (comments !== '') parts.unshift(child('comments', { comments }));
  if (evidence !== 'assumption') parts.push(child('evidence', { icon: evidence }));
  element.replaceChildren(...parts);
}

/** Kept for the sake of its description. */
function isUntitled({ title }: CardFace['touchpoint']): boolean {
  return title.trim() === '';
}

function child(
  name: 'flank' | 'title' | 'evidence' | 'lead' | 'comments',
  data: Record<string, string> = {},
): HTMLElement {
  const element = document.createElement('span');
  element.className = styles[name]!;
  Object.assign(element.dataset, data);
  return element;
}

/** Names of terms have an underline; while something is searched, what is found is marked instead. */
function titleOf(title: string, terms: BoardWords['terms']): (Node | string)[] {
  if (!terms) return [title];
  return terms.parts(title).map(({ text, termId }) => {
    if (termId === null) return text;
    const word = document.createElement('span');
    word.className = styles.term!;
    word.dataset['termWord'] = termId;
    word.textContent = text;
    return word;
  });
}

function markedTitle(lines: readonly string[], mark: string): Node[] {
  return markedParts(lines, mark).flatMap((parts, line) => {
    const nodes: Node[] = parts.map(({ text, isMarked }) => {
      if (!isMarked) return document.createTextNode(text);
      const marked = document.createElement('mark');
      marked.className = styles.mark!;
      marked.textContent = text;
      return marked;
    });
    return line === 0 ? nodes : [document.createTextNode('\n'), ...nodes];
  });
}

/** Writes an attribute of a new element. */
function give(element: HTMLElement, name: string, value: string | boolean | undefined) {
  if (value !== undefined && value !== false) element.setAttribute(name, String(value));
}

/** Writes an attribute only when it differs; true is written as "true", false and undefined take it away. */
function set(element: HTMLElement, name: string, value: string | boolean | undefined) {
  if (value === undefined || value === false) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}
