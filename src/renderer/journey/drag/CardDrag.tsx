// Dragging cards with dnd-kit: what is dragged, and where it goes.
import {
  DndContext,
  DragOverlay,
  getClientRect,
  KeyboardSensor,
  MeasuringStrategy,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
  type DragStartEvent,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core';
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { owners } from '../../../domain/journey/touchpoints.ts';
import { useBoard } from '../view/BoardContext.ts';
import { cellOf } from '../view/cells.ts';
import type { BoardView } from '../view/boardView.ts';
import { scaledRect } from '../view/engineRects.ts';
import { cellPadding, labelWidth } from '../view/geometry.ts';
import { boardPoint, windowPoint } from '../view/boardFrame.ts';
import { toShared } from '../view/sharedPlace.ts';
import { DragGrip, type Grip } from './DragGrip.tsx';
import { DraggedCards } from './DraggedCards.tsx';
import { dropOn, nextTarget, stayingIn, targetAt } from './dropTarget.ts';
import { scrollAtEdges } from './edgeScroll.ts';
import { watchHand, type Coordinates, type Hand } from './hand.ts';
import { useDragSpeech } from './useDragSpeech.ts';
import { OneFinger, OneMouse } from '../../ui/oneHand.ts';

const mouseOptions = { activationConstraint: { distance: 5 } };
const touchOptions = { activationConstraint: { delay: 220, tolerance: 8 } };
const keyboardCodes = { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] };
/** So that what is dragged moves without anything being painted anew. */
const ownLayer = { willChange: 'transform' };

export function CardDrag({ children }: { children: ReactNode }) {
  const view = useBoard();
  const measuring = useMemo(() => measuringOn(view), [view]);
  const { announcements, instructions } = useDragSpeech(view);
  const pointer = useRef<Coordinates | null>(null);
  // The board is the one droppable; where in it is found by arithmetic once the movement has been drawn.
  const collision = useCallback<CollisionDetection>(({ pointerCoordinates }) => {
    pointer.current = pointerCoordinates;
    return [{ id: 'board' }];
  }, []);
  const move = useCallback(() => follow(view, pointer.current), [view]);
  const keyboardOptions = useMemo(
    () => ({ keyboardCodes, coordinateGetter: keyboardGetter(view), scrollBehavior: 'auto' as const }),
    [view],
  );
  const sensors = useSensors(
    useSensor(OneMouse, mouseOptions),
    useSensor(OneFinger, touchOptions),
    useSensor(KeyboardSensor, keyboardOptions),
  );
  const accessibility = useMemo(
    () => ({ announcements, screenReaderInstructions: { draggable: instructions } }),
    [announcements, instructions],
  );
  const hand = useRef<Hand | null>(null);
  const stopScrolling = useRef(() => {});
  // A board that is left in the middle of a drag is told of no end.
  useEffect(
    () => () => {
      hand.current?.end();
      stopScrolling.current();
    },
    [],
  );
  const start = useCallback(
    ({ active, activatorEvent }: DragStartEvent) => {
      startDrag(view, String(active.data.current?.['id']), activatorEvent);
      const held = watchHand(activatorEvent);
      hand.current = held;
      stopScrolling.current = scrollAtEdges(view, held.held, () => follow(view, held.held()?.at ?? null));
    },
    [view],
  );
  const end = useCallback(
    (event: DragEndEvent | null) => {
      stopScrolling.current();
      const point = hand.current?.end() ?? null;
      if (event !== null) follow(view, point);
      endDrag(view, event !== null);
    },
    [view],
  );
  const grip = useRef<Grip>(null);
  return (
    <>
      <div
        style={{ display: 'contents' }}
        onMouseDown={(event) => event.button === 0 && grip.current?.grab('onMouseDown', event)}
        onTouchStart={(event) => grip.current?.grab('onTouchStart', event)}
        onKeyDown={(event) => {
          const isOnCard = event.target instanceof HTMLElement && event.target.hasAttribute('data-touchpoint-id');
          if (event.code === 'Space' && isOnCard) grip.current?.grab('onKeyDown', event);
        }}
      >
        {children}
      </div>
      <DndContext
        sensors={sensors}
        collisionDetection={collision}
        measuring={measuring}
        autoScroll={false}
        accessibility={accessibility}
        onDragStart={start}
        onDragMove={move}
        onDragEnd={end}
        onDragCancel={() => end(null)}
      >
        <DragGrip ref={grip} />
        <DragOverlay dropAnimation={null} zIndex={50} style={ownLayer}>
          <DraggedCards />
        </DragOverlay>
      </DndContext>
    </>
  );
}

/** Rectangles of cards as they are on the window, whatever the engine tells. */
function measuringOn(view: BoardView) {
  const measure = (element: HTMLElement) =>
    scaledRect(getClientRect(element, { ignoreTransform: true }), view.rects.scale);
  return { draggable: { measure }, dragOverlay: { measure }, droppable: { strategy: MeasuringStrategy.WhileDragging } };
}

function startDrag(view: BoardView, id: string, activator: Event) {
  const touchpoint = view.index.all().get(id);
  if (!touchpoint) return;
  const selection = view.selection.get();
  const ids = selection.has(id) ? sortedIds(view, selection) : [id];
  if (!selection.has(id)) view.selection.set(new Set());
  const isKeyboard = activator instanceof window.KeyboardEvent;
  view.pace.restart();
  view.focus.set({ card: id });
  view.drag.set({ ids, by: isKeyboard ? 'keyboard' : 'pointer', height: view.layout.heightOf(touchpoint) });
  if (!isKeyboard) return;
  const key = cellOf(touchpoint);
  const before = view.index.cell(key).get();
  const index = before.slice(0, before.indexOf(id)).filter((other) => !ids.includes(other)).length;
  view.setTarget({ key, stageId: touchpoint.place.stageId, owner: touchpoint.place.owner, index });
}

function endDrag(view: BoardView, isDropped: boolean) {
  const drag = view.drag.get();
  const target = view.target.get();
  if (drag && target && isDropped) dropOn(view, drag.ids, target);
  view.setTarget(null);
  view.drag.set(null);
  view.session.show({ dragging: null });
  const id = drag?.ids[0];
  if (id === undefined) return;
  // dnd-kit leaves the focus on nothing once the card has another element; the card takes it when it is mounted.
  requestAnimationFrame(() => view.reveal(id, true));
}

/** Cards in the sequence of the board, so that several dropped at once keep it. */
function sortedIds(view: BoardView, ids: ReadonlySet<string>): string[] {
  const sequence: string[] = [];
  for (const stageId of view.columns.get()) {
    for (const owner of owners) {
      for (const id of view.index.cell(`${stageId ?? ''}|${owner}`).get()) if (ids.has(id)) sequence.push(id);
    }
  }
  return sequence;
}

/** The pointer has moved, or the board has scrolled under it. */
function follow(view: BoardView, point: Coordinates | null) {
  if (point === null || view.drag.get()?.by !== 'pointer') return;
  view.setTarget(targetAt(view, point.x, point.y));
  showDragging(view, boardPoint(view, point.x, point.y));
}

/** To the others; in board pixels. */
function showDragging(view: BoardView, point: Coordinates) {
  const drag = view.drag.get();
  if (!drag) return;
  const place = toShared(view, point);
  const target = view.target.get();
  view.session.show({
    cursor: place,
    dragging: {
      ids: drag.ids.slice(0, 20),
      ...place,
      stageId: target?.stageId ?? null,
      owner: target?.owner ?? 'none',
    },
  });
}

/** Arrow keys move the target by arithmetic; the card that is carried is shown there. */
function keyboardGetter(view: BoardView): KeyboardCoordinateGetter {
  return (event) => {
    const before = view.target.get();
    if (!before || !event.code.startsWith('Arrow')) return undefined;
    event.preventDefault();
    const target = nextTarget(view, before, event.code);
    view.setTarget(target);
    const layout = view.layout.cell(target.key);
    const staying = stayingIn(view, target.key);
    const at = layout.ids.indexOf(staying[target.index] ?? '');
    const top = at >= 0 ? layout.tops[at]! : Math.max(cellPadding.top, layout.height);
    const point = {
      x: labelWidth + view.columns.get().indexOf(target.stageId) * view.column.get() + cellPadding.x,
      y: view.laneTop(target.owner) + top,
    };
    view.scrollIntoView(point.x - cellPadding.x, point.y, view.column.get(), view.drag.get()?.height ?? 46);
    showDragging(view, point);
    return windowPoint(view, point);
  };
}
