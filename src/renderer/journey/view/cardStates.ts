// What one card shows, as one immutable value per mounted card: a card needs a single subscription, and renders when
// its own value changes.
import type { Participant } from '../../../domain/people/participants.ts';
import type { Touchpoint } from '../../../domain/journey/touchpoints.ts';
import type { Store } from '../../base/store.ts';
import type { BoardBase } from './boardState.ts';

export interface CardState {
  readonly touchpoint: Touchpoint;
  readonly lines: readonly string[];
  readonly height: number;
  readonly lead: Participant | undefined;
  readonly isSelected: boolean;
  readonly isFocused: boolean;
  readonly isDragged: boolean;
  readonly isFlying: boolean;
  /** Set aside by the filter. */
  readonly isFiltered: boolean;
  readonly hit: 'hit' | 'current' | undefined;
  /** Its open comments (cardComments.ts); empty for none. */
  readonly comments: string;
  /** Text to mark in the title. */
  readonly mark: string;
}

export interface CardStates {
  /** Undefined when there is no such touchpoint (any more). */
  of(id: string): Store<CardState | undefined>;
  /** Computes the given cards anew, all mounted ones when none are given, and tells those that changed. */
  refresh(ids?: Iterable<string>): void;
}

interface Mounted {
  state: CardState | undefined;
  readonly listeners: Set<() => void>;
}

export function createCardStates(view: BoardBase): CardStates {
  const mounted = new Map<string, Mounted>();
  const stores = new Map<string, Store<CardState | undefined>>();
  let hits: { readonly ids: readonly string[]; readonly set: ReadonlySet<string> } = { ids: [], set: new Set() };

  const read = (id: string) => {
    const { ids } = view.search.get();
    if (hits.ids !== ids) hits = { ids, set: new Set(ids) };
    return readCard(view, id, hits.set);
  };

  function refresh(ids: Iterable<string> = mounted.keys()) {
    for (const id of ids) {
      const card = mounted.get(id);
      if (!card) continue;
      const next = read(id);
      if (isSame(card.state, next)) continue;
      card.state = next;
      for (const listener of card.listeners) listener();
    }
  }

  for (const store of [
    view.selection,
    view.focus,
    view.drag,
    view.flights,
    view.filter,
    view.roleFilter,
    view.search,
    view.column,
    view.index.participants,
    view.index.comments,
  ]) {
    store.subscribe(() => refresh());
  }

  return {
    of(id) {
      const known = stores.get(id);
      if (known) return known;
      // React reads before it subscribes and after; both must see the same value, so an unmounted card's is kept, too.
      let unmounted: CardState | undefined;
      const store: Store<CardState | undefined> = {
        get() {
          const card = mounted.get(id);
          if (card) return card.state;
          const next = read(id);
          if (!isSame(unmounted, next)) unmounted = next;
          return unmounted;
        },
        subscribe(listener) {
          const card = mounted.get(id) ?? { state: store.get(), listeners: new Set() };
          mounted.set(id, card);
          // A card that changes its place in the tree (while it is edited) is mounted anew before or after the old one
          // has gone: its store has to stay the same one, else React subscribes again at every rendering, without end.
          stores.set(id, store);
          card.listeners.add(listener);
          return () => {
            card.listeners.delete(listener);
            if (card.listeners.size > 0) return;
            unmounted = card.state;
            if (mounted.get(id) === card) mounted.delete(id);
            if (stores.get(id) === store) stores.delete(id);
          };
        },
      };
      stores.set(id, store);
      return store;
    },
    refresh,
  };
}

function readCard(view: BoardBase, id: string, hits: ReadonlySet<string>): CardState | undefined {
  const touchpoint = view.index.all().get(id);
  if (!touchpoint) return undefined;
  const { current, query } = view.search.get();
  const hit = current === id ? 'current' : hits.has(id) ? 'hit' : undefined;
  const focus = view.focus.get();
  const owners = view.filter.get();
  const byRole = view.roleFilter.get();
  return {
    touchpoint,
    lines: view.layout.lines(touchpoint),
    height: view.layout.heightOf(touchpoint),
    lead:
      touchpoint.leadId === null
        ? undefined
        : view.index.participants.get().find((person) => person.id === touchpoint.leadId),
    isSelected: view.selection.get().has(id),
    isFocused: focus !== null && 'card' in focus && focus.card === id,
    isDragged: view.drag.get()?.ids.includes(id) ?? false,
    isFlying: view.flights.get().some((flight) => flight.id === id),
    isFiltered: (owners.size > 0 && !owners.has(touchpoint.place.owner)) || (byRole !== null && !byRole.ids.has(id)),
    hit,
    comments: view.index.comments.get().get(id) ?? '',
    mark: hit ? query : '',
  };
}

function isSame(left: CardState | undefined, right: CardState | undefined): boolean {
  if (left === right) return true;
  if (!left || !right) return false;
  for (const key in left) if (left[key as keyof CardState] !== right[key as keyof CardState]) return false;
  return true;
}
