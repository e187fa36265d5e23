// The board's view, opened on a session: its state, and what keeps it right while the workshop changes.
import { owners, type Owner } from '../../../domain/journey/touchpoints.ts';
import type { UndoMark } from '../../../domain/document/undo.ts';
import { createStore } from '../../base/store.ts';
import type { WorkshopSession } from '../../session/workshopSession.ts';
import { openBoardIndex, type BoardChange, type BoardIndex } from './boardIndex.ts';
import type { CellKey } from './cells.ts';
import { expectedFrame } from './boardFrame.ts';
import { rectScale } from './engineRects.ts';
import { takesFocus, withoutTaking } from './boardFocus.ts';
import { createPace } from './pace.ts';
import { cardPoint, openScrolling, pointOf, type Scrolling } from './boardScroll.ts';
import type { BoardBase, BoardElements, BoardFocus, Drag, DropTarget, Flight, Panel, Search } from './boardState.ts';
import { createCardStates, type CardStates } from './cardStates.ts';
import { columnWidth, createBoardLayout, laneBorder } from './geometry.ts';
import { keyedStores } from './keyedStores.ts';
import { createLaneHeights } from './laneHeights.ts';
import type { MeasureText } from './lines.ts';
import { createVisibleCards, type VisibleCards } from './visibleCards.ts';

export interface BoardView extends BoardBase, Scrolling {
  readonly visible: VisibleCards;
  readonly cards: CardStates;
  close(): void;
}

/** Ids of selected cards that others are shown. */
const shownAtMost = 20;

/** Below this zoom cards show their title only (design.md 5). */
export const farBelow = 0.75;

export function openBoardView(session: WorkshopSession, measureText: MeasureText): BoardView {
  const index = openBoardIndex(session.workshop);
  const elements: BoardElements = { scroller: null, content: null, heads: null, dock: null, lanes: new Map() };
  const columns = createStore<readonly (string | null)[]>(columnsOf(index));
  const column = createStore(columnWidth(window.innerWidth, columns.get().length));
  const layout = createBoardLayout(index, measureText, column.get());
  const zoom = createStore(1);
  const drag = createStore<Drag | null>(null);
  const target = createStore<DropTarget | null>(null);
  const slots = keyedStores((key: CellKey) => (target.get()?.key === key ? target.get()!.index : null));
  const laneHeights = createLaneHeights({ layout, columns });
  const layouts = keyedStores(layout.cell);
  const places = createStore(0);
  // What the rows above usually need, until they are measured.
  let firstLaneTop = 196;

  const base: BoardBase = {
    session,
    index,
    layout,
    layouts,
    places,
    zoom,
    columns,
    column,
    drag,
    target,
    slots,
    laneHeights,
    elements,
    frame: expectedFrame(),
    pace: createPace(),
    rects: { scale: 1 },
    insets: { head: 56, dock: 110 },
    selection: createStore<ReadonlySet<string>>(new Set()),
    focus: createStore<BoardFocus | null>(null),
    editing: createStore<string | null>(null),
    added: createStore<{ id: string; step: UndoMark } | null>(null),
    search: createStore<Search>({ query: '', ids: [], current: null }),
    filter: createStore<ReadonlySet<Owner>>(new Set()),
    roleFilter: createStore<{ roleId: string; ids: ReadonlySet<string> } | null>(null),
    panel: createStore<Panel | null>(null),
    newStage: createStore<string | null>(null),
    moving: createStore<readonly string[]>([]),
    flights: createStore<readonly Flight[]>([]),
    laneTop(owner) {
      let top = firstLaneTop + laneBorder[owner];
      for (const above of owners.slice(0, owners.indexOf(owner)))
        top += laneBorder[above] + laneHeights.of(above).get();
      return top;
    },
    measure() {
      const { content, scroller, heads, dock, lanes } = elements;
      if (!content || !scroller) return;
      const next = columnWidth(scroller.clientWidth, columns.get().length, zoom.get());
      if (layout.resize(next, zoom.get() < farBelow)) {
        column.set(next);
        cards.refresh();
        laneHeights.allChanged();
        layouts.allChanged();
      }
      const firstLane = lanes.get('none')?.getBoundingClientRect().top;
      base.rects.scale = rectScale(zoom.get(), heads?.getBoundingClientRect().height ?? 0, heads?.offsetHeight ?? 0);
      const below = firstLane === undefined ? undefined : firstLane - content.getBoundingClientRect().top;
      if (below !== undefined) firstLaneTop = (below * base.rects.scale) / zoom.get();
      base.insets.head = heads?.offsetHeight ?? 0;
      base.insets.dock = dock?.offsetHeight ?? 0;
      places.set(places.get() + 1);
      visible.update();
    },
    setTarget(next) {
      const before = target.get();
      if (before?.key === next?.key && before?.index === next?.index) return;
      target.set(next);
      for (const changed of [before, next]) if (changed) slots.changed(changed.key);
      places.set(places.get() + 1);
    },
  };
  base.selection.subscribe(() => session.show({ selection: [...base.selection.get()].slice(0, shownAtMost) }));
  const visible = createVisibleCards(base);
  const cards = createCardStates(base);
  const stopListening = index.onChange((change) => {
    const next = columnsOf(index);
    const isSame = next.length === columns.get().length && next.every((id, at) => id === columns.get()[at]);
    const left = change.isRemote
      ? change.moved.slice(0, 20).map(({ id, from }) => ({ id, from: pointOf(base, from, id) }))
      : [];
    layout.changed(change.cells);
    if (!isSame) columns.set(next);
    for (const key of change.cells) layouts.changed(key);
    for (const owner of owners) laneHeights.changed(owner);
    if (!isSame) queueMicrotask(base.measure);
    forgetRemoved(base, change);
    cards.refresh(change.touchpoints);
    places.set(places.get() + 1);
    visible.update();
    if (left.length > 0) {
      const flights = left.map(({ id, from }) => ({ id, from, to: cardPoint(base, id) }));
      base.flights.set([
        ...base.flights.get().filter(({ id }) => !flights.some((flight) => flight.id === id)),
        ...flights,
      ]);
    }
  });
  return {
    ...base,
    ...openScrolling(base, visible.update),
    visible,
    cards,
    close() {
      visible.close();
      stopListening();
      index.close();
    },
  };
}

function columnsOf(index: BoardIndex): readonly (string | null)[] {
  const ids: (string | null)[] = index.stages.get().map(({ id }) => id);
  return index.cell('|none').get().length > 0 ? [...ids, null] : ids;
}

/** What was removed is no longer selected, edited or shown in the panel; the focus stays in the cell. */
function forgetRemoved(view: BoardBase, { touchpoints: changed, removed }: BoardChange) {
  const isGone = (id: string | null) => id !== null && changed.has(id) && !view.index.all().has(id);
  if ([...view.selection.get()].some(isGone))
    view.selection.set(new Set([...view.selection.get()].filter((id) => !isGone(id))));
  if (isGone(view.editing.get())) view.editing.set(null);
  const panel = view.panel.get();
  if (panel && 'touchpoint' in panel && isGone(panel.touchpoint)) view.panel.set(null);
  const focus = view.focus.get();
  if (!focus || !('card' in focus) || !isGone(focus.card)) return;
  const from = removed.find(({ id }) => id === focus.card)?.from;
  const next = from === undefined ? null : { cell: from };
  view.focus.set(next && !takesFocus(focus) ? withoutTaking(next) : next);
}
