// Dragging cards with dnd-kit: one draggable and one droppable for the whole board (board.md), whatever the number of cards.
import {
  DndContext, DragOverlay, KeyboardSensor, MeasuringStrategy, MouseSensor, TouchSensor, useDraggable, useDroppable, useSensor, useSensors,
  type CollisionDetection, type DragEndEvent, type DragStartEvent, type KeyboardCoordinateGetter,
} from '@dnd-kit/core';
import { useCallback, useMemo, useRef, type KeyboardEvent, type MouseEvent, type ReactNode, type TouchEvent } from 'react';
import { useBoard } from '../BoardContext.ts';
import { cellOf } from '../boardIndex.ts';
import type { BoardView } from '../boardView.ts';
import { cellPadding, labelWidth } from '../geometry.ts';
import { placeUnder } from '../sharedPlace.ts';
import { DraggedCards } from './DraggedCards.tsx';
import { dropOn, nextTarget, stayingIn, targetAt } from './dropTarget.ts';
import { useDragSpeech } from './useDragSpeech.ts';

interface Coordinates {
  readonly x: number;
  readonly y: number;
}

const draggableId = 'card';
const mouseOptions = { activationConstraint: { distance: 5 } };
const touchOptions = { activationConstraint: { delay: 220, tolerance: 8 } };
const keyboardCodes = { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] };
const measuring = { droppable: { strategy: MeasuringStrategy.WhileDragging } };

export function CardDrag({ children }: { children: ReactNode }) {
  const view = useBoard();
  const { announcements, instructions, board } = useDragSpeech(view);
  const pointer = useRef<Coordinates | null>(null);
  // The board is the one droppable; where in it is found by arithmetic once the movement has been drawn.
  const collision = useCallback<CollisionDetection>(({ pointerCoordinates }) => {
    pointer.current = pointerCoordinates;
    return [{ id: 'board' }];
  }, []);
  const move = useCallback(() => follow(view, pointer.current), [view]);
  const keyboardOptions = useMemo(() => ({ keyboardCodes, coordinateGetter: keyboardGetter(view), scrollBehavior: 'auto' as const }), [view]);
  const sensors = useSensors(useSensor(MouseSensor, mouseOptions), useSensor(TouchSensor, touchOptions), useSensor(KeyboardSensor, keyboardOptions));
  const accessibility = useMemo(
    () => ({ announcements, screenReaderInstructions: { draggable: instructions } }),
    [announcements, instructions],
  );
  const start = useCallback(({ active, activatorEvent }: DragStartEvent) => startDrag(view, String(active.data.current?.['id']), activatorEvent), [view]);
  const end = useCallback((event: DragEndEvent | null) => endDrag(view, event !== null), [view]);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collision}
      measuring={measuring}
      accessibility={accessibility}
      onDragStart={start}
      onDragMove={move}
      onDragEnd={end}
      onDragCancel={() => end(null)}
    >
      <DragSurface label={board}>{children}</DragSurface>
      <DragOverlay dropAnimation={null} zIndex={50}>
        <DraggedCards />
      </DragOverlay>
    </DndContext>
  );
}

/** Finds the card under pointer or focus and hands the event to the one draggable. */
function DragSurface({ children, label }: { children: ReactNode; label: string }) {
  const view = useBoard();
  const data = useRef<{ id: string; label: string }>({ id: '', label });
  const { setNodeRef, listeners } = useDraggable({ id: draggableId, data: data.current });
  const { setNodeRef: setDropRef } = useDroppable({ id: 'board' });
  const grab = (event: { target: EventTarget }): boolean => {
    const target = event.target instanceof Element ? event.target : null;
    const card = target?.closest<HTMLElement>('[data-touchpoint-id]');
    const id = card?.dataset['touchpointId'];
    if (!card || !id || view.editing.get() === id || view.session.workshop.isReadOnly()) return false;
    data.current.id = id;
    setNodeRef(card);
    return true;
  };
  return (
    <div
      ref={setDropRef}
      style={{ display: 'contents' }}
      onMouseDown={(event: MouseEvent) => event.button === 0 && grab(event) && listeners?.['onMouseDown']?.(event)}
      onTouchStart={(event: TouchEvent) => grab(event) && listeners?.['onTouchStart']?.(event)}
      onKeyDown={(event: KeyboardEvent) => {
        const isOnCard = event.target instanceof HTMLElement && event.target.hasAttribute('data-touchpoint-id');
        if (event.code === 'Space' && isOnCard && grab(event)) listeners?.['onKeyDown']?.(event);
      }}
    >
      {children}
    </div>
  );
}

function startDrag(view: BoardView, id: string, activator: Event) {
  const touchpoint = view.index.all().get(id);
  if (!touchpoint) return;
  const selection = view.selection.get();
  const ids = selection.has(id) ? sortedIds(view, selection) : [id];
  if (!selection.has(id)) view.selection.set(new Set());
  const isKeyboard = activator instanceof window.KeyboardEvent;
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
    for (const owner of ['none', 'marketing', 'both', 'sales'] as const) {
      for (const id of view.index.cell(`${stageId ?? ''}|${owner}`).get()) if (ids.has(id)) sequence.push(id);
    }
  }
  return sequence;
}

/** The pointer has moved, or the board has scrolled under it. */
function follow(view: BoardView, point: Coordinates | null) {
  if (point === null || view.drag.get()?.by !== 'pointer') return;
  view.setTarget(targetAt(view, point.x, point.y));
  showDragging(view, point);
}

function showDragging(view: BoardView, { x, y }: { x: number; y: number }) {
  const drag = view.drag.get();
  const place = placeUnder(view, x, y);
  if (!drag || !place) return;
  const target = view.target.get();
  view.session.show({
    cursor: place,
    dragging: { ids: drag.ids.slice(0, 20), ...place, stageId: target?.stageId ?? null, owner: target?.owner ?? 'none' },
  });
}

/** Arrow keys move the target by arithmetic; the card that is carried is shown there. */
function keyboardGetter(view: BoardView): KeyboardCoordinateGetter {
  return (event, { currentCoordinates }) => {
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
    const origin = view.elements.content?.getBoundingClientRect();
    showDragging(view, { x: (origin?.left ?? 0) + point.x * view.zoom.get(), y: (origin?.top ?? 0) + point.y * view.zoom.get() });
    if (!origin) return currentCoordinates;
    return { x: origin.left + point.x * view.zoom.get(), y: origin.top + point.y * view.zoom.get() };
  };
}
