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
import type { BoardBase, BoardFocus, Drag, DropTarget, Flight, Panel, Search } from './boardState.ts';
import { createCardStates, type CardStates } from './cardStates.ts';
import { columnWidth, createBoardLayout, laneBorder } from './geometry.ts';
import { keyedStores } from './keyedStores.ts';
import { createLaneHeights } from './laneHeights.ts';
import { typeScale } from './drawnScale.ts';
import type { MeasureText } from './lines.ts';
import { createShownColumns, type ShownColumns } from './shownColumns.ts';
import { createVisibleCards, type VisibleCards } from './visibleCards.ts';

export interface BoardView extends BoardBase, Scrolling {
  readonly visible: VisibleCards;
  readonly shownColumns: ShownColumns;
  readonly cards: CardStates;
  close(): void;
}

/** Ids of selected cards that others are shown. */
const shownAtMost = 20;

/** Below this zoom cards show their title only (design.md 5). */
export const farBelow = 0.75;

export function openBoardView(session: WorkshopSession, measureText: MeasureText): BoardView {
  const index = openBoardIndex(session.workshop);
  const places = openPlaces(index, measureText);
  const base: BoardBase = {
    session,
    index,
    ...places,
    ...personalStores(),
    elements: { scroller: null, content: null, heads: null, dock: null, lanes: new Map() },
    frame: expectedFrame(),
    pace: createPace(),
    rects: { scale: 1 },
    insets: { head: 56, dock: 110 },
    laneTop: (owner) => laneTop(places, owner),
    measure: () => measure(base, places, { resized: cards.refresh, moved: update }),
    setTarget: (target) => setTarget(places, target),
  };
  base.selection.subscribe(() => session.show({ selection: [...base.selection.get()].slice(0, shownAtMost) }));
  const visibleCards = createVisibleCards(base);
  const shownColumns = createShownColumns(base);
  const update = () => {
    visibleCards.update();
    shownColumns.update();
  };
  const visible: VisibleCards = { ...visibleCards, update };
  const cards = createCardStates(base);
  const stopListening = index.onChange((change) => {
    const left = departures(base, change);
    renewPlaces(base, places, change);
    forgetRemoved(base, change);
    cards.refresh(change.touchpoints);
    places.places.set(places.places.get() + 1);
    update();
    if (left.length > 0) startFlights(base, left);
  });
  return {
    ...base,
    ...openScrolling(base, update),
    visible,
    shownColumns,
    cards,
    close() {
      visible.close();
      stopListening();
      index.close();
    },
  };
}

type Places = ReturnType<typeof openPlaces>;

/** Where everything on the board is: columns, heights, and where what is dragged would land. */
function openPlaces(index: BoardIndex, measureText: MeasureText) {
  const columns = createStore<readonly (string | null)[]>(columnsOf(index));
  const column = createStore(columnWidth(window.innerWidth, columns.get().length));
  const layout = createBoardLayout(index, measureText, column.get());
  const target = createStore<DropTarget | null>(null);
  return {
    columns,
    column,
    layout,
    layouts: keyedStores(layout.cell),
    laneHeights: createLaneHeights({ layout, columns }),
    zoom: createStore(1),
    drag: createStore<Drag | null>(null),
    target,
    slots: keyedStores((key: CellKey) => (target.get()?.key === key ? target.get()!.index : null)),
    places: createStore(0),
    typeScaleIn: openTypeScales(measureText),
    /** What the rows above usually need, until they are measured. */
    firstLane: { top: 196 },
  };
}

/** By what titles are wider than measured, at each zoom once. */
function openTypeScales(measureText: MeasureText) {
  const known = new Map<number, number>();
  return (content: HTMLElement): number => {
    // As it is drawn, which follows the zoom that was chosen. Near, titles are as wide as measured.
    const zoom = Number(content.style.zoom || 1);
    if (zoom >= farBelow) return 1;
    const scale = known.get(zoom) ?? typeScale(content, measureText);
    known.set(zoom, scale);
    return scale;
  };
}

/** What this person has chosen, opened, or begun. */
function personalStores() {
  return {
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
  };
}

function laneTop({ firstLane, laneHeights }: Places, owner: Owner): number {
  let top = firstLane.top + laneBorder[owner];
  for (const above of owners.slice(0, owners.indexOf(owner))) top += laneBorder[above] + laneHeights.of(above).get();
  return top;
}

function measure(
  { elements, rects, insets }: BoardBase,
  { layout, columns, column, zoom, typeScaleIn, laneHeights, layouts, firstLane, places }: Places,
  told: { readonly resized: () => void; readonly moved: () => void },
) {
  const { content, scroller, heads, dock, lanes } = elements;
  if (!content || !scroller) return;
  const next = columnWidth(scroller.clientWidth, columns.get().length, zoom.get());
  if (layout.resize(next, zoom.get() < farBelow, typeScaleIn(content))) {
    column.set(next);
    told.resized();
    laneHeights.allChanged();
    layouts.allChanged();
  }
  const firstTop = lanes.get('none')?.getBoundingClientRect().top;
  rects.scale = rectScale(zoom.get(), heads?.getBoundingClientRect().height ?? 0, heads?.offsetHeight ?? 0);
  const below = firstTop === undefined ? undefined : firstTop - content.getBoundingClientRect().top;
  if (below !== undefined) firstLane.top = (below * rects.scale) / zoom.get();
  insets.head = heads?.offsetHeight ?? 0;
  insets.dock = dock?.offsetHeight ?? 0;
  places.set(places.get() + 1);
  told.moved();
}

function setTarget({ target, slots, places }: Places, next: DropTarget | null) {
  const before = target.get();
  if (before?.key === next?.key && before?.index === next?.index) return;
  target.set(next);
  for (const changed of [before, next]) if (changed) slots.changed(changed.key);
  places.set(places.get() + 1);
}

/** What a change in the workshop does to the columns and the layouts of cells. */
function renewPlaces(view: BoardBase, { columns, layout, layouts, laneHeights }: Places, change: BoardChange) {
  const next = columnsOf(view.index);
  const isSame = next.length === columns.get().length && next.every((id, at) => id === columns.get()[at]);
  layout.changed(change.cells);
  if (!isSame) columns.set(next);
  for (const key of change.cells) layouts.changed(key);
  for (const owner of owners) laneHeights.changed(owner);
  if (!isSame) queueMicrotask(view.measure);
}

/** Cards that somebody else moves, with where they still are; few enough that their way can be followed. */
function departures(view: BoardBase, { isRemote, moved }: BoardChange): Pick<Flight, 'id' | 'from'>[] {
  return isRemote ? moved.slice(0, 20).map(({ id, from }) => ({ id, from: pointOf(view, from, id) })) : [];
}

function startFlights(view: BoardBase, left: readonly Pick<Flight, 'id' | 'from'>[]) {
  const flights = left.map(({ id, from }) => ({ id, from, to: cardPoint(view, id) }));
  view.flights.set([...view.flights.get().filter(({ id }) => !flights.some((flight) => flight.id === id)), ...flights]);
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
