// What one person sees of the board and does on it, outside React: zoom, selection, focus, search, dragging. Never saved, partly shown to others.
import type { PainPointKind } from '../../domain/painPoints.ts';
import type { Owner, TouchpointCard } from '../../domain/touchpoints.ts';
import { createStore, type Store, type WritableStore } from '../session/store.ts';
import type { WorkshopSession } from '../session/workshopSession.ts';
import { cellOf, openBoardIndex, splitCellKey, type BoardIndex, type CellKey } from './boardIndex.ts';
import { addStageWidth, cellPadding, columnWidth, createBoardLayout, labelWidth, placeOf, type BoardLayout } from './geometry.ts';
import { keyedStores, type KeyedStores } from './keyedStores.ts';
import type { MeasureText } from './lines.ts';
import { createVisibleCards, type VisibleCards } from './visibleCards.ts';

/** A place between cards: index among the cards of the cell that are not being moved. */
export interface DropTarget {
  readonly key: CellKey;
  readonly stageId: string | null;
  readonly owner: Owner;
  readonly index: number;
}

export interface Drag {
  readonly ids: readonly string[];
  readonly by: 'pointer' | 'keyboard';
  readonly height: number;
}

export interface Search {
  readonly query: string;
  /** Hits in the sequence of the board. */
  readonly ids: readonly string[];
  readonly current: string | null;
}

/** `section` is what of the stage the panel opens at. */
export type Panel = { readonly touchpoint: string } | { readonly stage: string; readonly section?: PainPointKind };

/** A moved card drawn on its way, from one place to another in board pixels. */
export interface Flight {
  readonly id: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

export const zoomSteps = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

export interface BoardView {
  readonly session: WorkshopSession;
  readonly index: BoardIndex;
  readonly layout: BoardLayout;
  readonly visible: VisibleCards;
  readonly zoom: WritableStore<number>;
  /** Column ids in sequence; null is the column of cards without a stage, there only while there are such cards. */
  readonly columns: Store<readonly (string | null)[]>;
  readonly column: Store<number>;
  readonly selection: WritableStore<ReadonlySet<string>>;
  /** What the keyboard is on: a card's id or a cell's key. */
  readonly focus: WritableStore<{ readonly card: string } | { readonly cell: CellKey } | null>;
  readonly editing: WritableStore<string | null>;
  readonly search: WritableStore<Search>;
  /** Owners that stand out; empty means all. */
  readonly filter: WritableStore<ReadonlySet<Owner>>;
  /** What is open in the side panel. */
  readonly panel: WritableStore<Panel | null>;
  /** The stage that was just added here; its title starts as a field. */
  readonly newStage: WritableStore<string | null>;
  /** What was copied here last; richer than the text on the system's clipboard, and there where that is closed to the page. */
  readonly clipboard: WritableStore<readonly TouchpointCard[]>;
  /** Cards for which "Move to…" is open. */
  readonly moving: WritableStore<readonly string[]>;
  /** Cards on their way to where somebody else has put them. */
  readonly flights: WritableStore<readonly Flight[]>;
  readonly drag: WritableStore<Drag | null>;
  readonly target: WritableStore<DropTarget | null>;
  /** Index of the slot shown in a cell while something is dragged over it. */
  readonly slots: KeyedStores<CellKey, number | null>;
  readonly laneHeights: KeyedStores<Owner, number>;
  readonly elements: BoardElements;
  /** Tops of the lanes within the content, in board pixels; measured when rows change, never while scrolling. */
  laneTop(owner: Owner): number;
  measure(): void;
  setTarget(target: DropTarget | null): void;
  /** Brings a card into view, whether it is mounted or not; with focus when asked. */
  reveal(id: string, focus?: boolean): void;
  /** Scrolls so that a rectangle in board pixels is in view, clear of headings and dock. */
  scrollIntoView(left: number, top: number, width: number, height: number): void;
  close(): void;
}

/** The elements that arithmetic needs: the scrolling one, its content and the lanes. */
export interface BoardElements {
  scroller: HTMLElement | null;
  content: HTMLElement | null;
  heads: HTMLElement | null;
  dock: HTMLElement | null;
  readonly lanes: Map<Owner, HTMLElement>;
}

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
  const laneHeights = keyedStores((owner: Owner) => {
    const over = target.get();
    const extra = over && drag.get() ? { key: over.key, height: drag.get()!.height } : undefined;
    return layout.laneHeight(owner, columns.get(), extra);
  });
  const tops = new Map<Owner, number>();
  const content = () => elements.content;

  const view: BoardView = {
    session, index, layout, zoom, columns, column, drag, target, slots, laneHeights, elements,
    visible: createVisibleCards(() => view),
    selection: createStore<ReadonlySet<string>>(new Set()),
    focus: createStore<{ readonly card: string } | { readonly cell: CellKey } | null>(null),
    editing: createStore<string | null>(null),
    search: createStore<Search>({ query: '', ids: [], current: null }),
    filter: createStore<ReadonlySet<Owner>>(new Set()),
    panel: createStore<Panel | null>(null),
    newStage: createStore<string | null>(null),
    clipboard: createStore<readonly TouchpointCard[]>([]),
    moving: createStore<readonly string[]>([]),
    flights: createStore<readonly Flight[]>([]),
    laneTop: (owner) => tops.get(owner) ?? 0,
    measure() {
      const { content, scroller } = elements;
      if (!content || !scroller) return;
      const next = columnWidth(scroller.clientWidth, columns.get().length);
      if (next !== column.get()) {
        layout.changed([], next);
        column.set(next);
        laneHeights.allChanged();
      }
      const origin = content.getBoundingClientRect().top;
      for (const [owner, lane] of elements.lanes) tops.set(owner, (lane.getBoundingClientRect().top - origin) / zoom.get());
      view.visible.update();
    },
    setTarget(next) {
      const before = target.get();
      if (before?.key === next?.key && before?.index === next?.index) return;
      target.set(next);
      for (const changed of [before, next]) if (changed) slots.changed(changed.key);
      for (const owner of new Set([before?.owner, next?.owner])) if (owner) laneHeights.changed(owner);
    },
    reveal(id, focus = false) {
      const touchpoint = index.all().get(id);
      if (!touchpoint) return;
      const left = labelWidth + columns.get().indexOf(touchpoint.place.stageId) * column.get();
      const top = view.laneTop(touchpoint.place.owner) + placeOf(layout, touchpoint).top;
      view.scrollIntoView(left, top, column.get(), layout.heightOf(touchpoint));
      if (!focus) return;
      view.focus.set({ card: id });
      // Where the view had the focus on this card already, the browser may have lost it: to a dialog, a panel, the end of dragging.
      requestAnimationFrame(() => {
        const isHere = view.editing.get() === null && document.activeElement === document.body;
        if (isHere) content()?.querySelector<HTMLElement>(`[data-touchpoint-id="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
      });
    },
    scrollIntoView(left, top, width, height) {
      scrollTo(view, left, top, width, height);
      view.visible.update();
    },
    close() {
      stopListening();
      index.close();
    },
  };
  const stopListening = index.onChange((change) => {
    const next = columnsOf(index);
    const isSame = next.length === columns.get().length && next.every((id, at) => id === columns.get()[at]);
    const from = change.isRemote ? change.moved.slice(0, 20).map(({ id, from: key }) => ({ id, ...pointOf(view, key, id) })) : [];
    layout.changed(change.cells);
    if (!isSame) columns.set(next);
    for (const owner of ['none', 'marketing', 'both', 'sales'] as const) laneHeights.changed(owner);
    if (!isSame) queueMicrotask(view.measure);
    forgetRemoved(view, change.touchpoints);
    view.visible.update();
    if (from.length > 0) view.flights.set([...view.flights.get(), ...from.map(({ id, x, y }) => ({ id, from: { x, y }, to: cardPoint(view, id) }))]);
  });
  return view;
}

/** What the side panel covers, in pixels of the window. */
const panelWidth = 340;

/** The width that zoom "fit to width" makes room for, in board pixels. */
export function boardWidth(view: BoardView): number {
  return labelWidth + view.columns.get().length * view.column.get() + addStageWidth;
}

/** Sets the zoom and keeps what is in the middle of the view in the middle. */
export function zoomTo(view: BoardView, next: number) {
  const { scroller } = view.elements;
  const before = view.zoom.get();
  const zoomed = Math.min(2, Math.max(0.5, next));
  if (!scroller || zoomed === before) return;
  const middle = { x: (scroller.scrollLeft + scroller.clientWidth / 2) / before, y: (scroller.scrollTop + scroller.clientHeight / 2) / before };
  view.zoom.set(zoomed);
  requestAnimationFrame(() => {
    scroller.scrollTo(middle.x * zoomed - scroller.clientWidth / 2, middle.y * zoomed - scroller.clientHeight / 2);
    view.measure();
  });
}

function scrollTo({ elements, zoom, panel }: BoardView, left: number, top: number, width: number, height: number) {
  const { scroller } = elements;
  if (!scroller) return;
  const factor = zoom.get();
  const head = (elements.heads?.offsetHeight ?? 0) * factor;
  const dock = (elements.dock?.offsetHeight ?? 0) * factor;
  const gap = 16;
  const x = left * factor;
  const y = top * factor;
  const inView = {
    left: scroller.scrollLeft + labelWidth * factor,
    right: scroller.scrollLeft + scroller.clientWidth - (panel.get() ? panelWidth : 0),
    top: scroller.scrollTop + head,
    bottom: scroller.scrollTop + scroller.clientHeight - dock,
  };
  if (x < inView.left) scroller.scrollLeft -= inView.left - x;
  else if (x + width * factor > inView.right) scroller.scrollLeft += x + width * factor - inView.right;
  if (y - gap < inView.top) scroller.scrollTop -= inView.top - y + gap;
  else if (y + height * factor + gap > inView.bottom) scroller.scrollTop += y + height * factor + gap - inView.bottom;
}

function columnsOf(index: BoardIndex): readonly (string | null)[] {
  const ids: (string | null)[] = index.stages.get().map(({ id }) => id);
  return index.cell('|none').get().length > 0 ? [...ids, null] : ids;
}

/** What was removed is no longer selected, edited or shown in the panel. */
function forgetRemoved(view: BoardView, changed: ReadonlySet<string>) {
  const isGone = (id: string | null) => id !== null && changed.has(id) && !view.index.all().has(id);
  if ([...view.selection.get()].some(isGone)) view.selection.set(new Set([...view.selection.get()].filter((id) => !isGone(id))));
  if (isGone(view.editing.get())) view.editing.set(null);
  const panel = view.panel.get();
  if (panel && 'touchpoint' in panel && isGone(panel.touchpoint)) view.panel.set(null);
}


/** Top left corner of a card, in board pixels. */
export function cardPoint(view: BoardView, id: string): { x: number; y: number } {
  const touchpoint = view.index.all().get(id);
  return touchpoint ? pointOf(view, cellOf(touchpoint), id) : { x: 0, y: 0 };
}

function pointOf(view: BoardView, key: CellKey, id: string): { x: number; y: number } {
  const { stageId, owner } = splitCellKey(key);
  const { ids, tops } = view.layout.cell(key);
  return {
    x: labelWidth + view.columns.get().indexOf(stageId) * view.column.get() + cellPadding.x,
    y: view.laneTop(owner) + (tops[ids.indexOf(id)] ?? cellPadding.top),
  };
}
