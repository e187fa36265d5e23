// Dragging bars with dnd-kit: one draggable for all of them, which takes whatever bar was pressed, so that nothing but
// that bar is drawn anew while it moves.
import {
  DndContext,
  useDndMonitor,
  useDraggable,
  useSensor,
  useSensors,
  type DragEndEvent,
  type DragMoveEvent,
} from '@dnd-kit/core';
import {
  createContext,
  use,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import { createStore, type WritableStore } from '../base/store.ts';
import type { Grip } from './barMoves.ts';
import { laneUnder } from './laneUnder.ts';
import { OneFinger, OneMouse } from '../ui/oneHand.ts';
import styles from './Calendar.module.css';

/** An element's attribute that says which part of the bar is taken there. */
export const gripAttribute = 'data-grip';

/** The activity whose bar is held, and what of it was taken. */
interface Taken {
  readonly id: string;
  readonly grip: Grip;
}

/** How far it is from where it was taken, in px. */
export interface HeldBar extends Taken {
  readonly x: number;
  readonly y: number;
}

const HeldContext = createContext<WritableStore<HeldBar | null>>(createStore<HeldBar | null>(null));

/** Of one bar; null while it is not held. */
export function useHeldBar(id: string): HeldBar | null {
  const held = use(HeldContext);
  return useSyncExternalStore(held.subscribe, () => {
    const now = held.get();
    return now?.id === id ? now : null;
  });
}

/** What a drag has taken. */
export function takenIn({ active }: DragMoveEvent | DragEndEvent): Taken | null {
  return (active.data.current as { readonly taken: { readonly current: Taken | null } }).taken.current;
}

const mouseOptions = { activationConstraint: { distance: 5 } };
const touchOptions = { activationConstraint: { delay: 220, tolerance: 8 } };

export interface BarDragProps {
  readonly isReadOnly: boolean;
  readonly onDrop: (event: DragEndEvent) => void;
  readonly children: ReactNode;
}

export function BarDrag({ isReadOnly, onDrop, children }: BarDragProps) {
  const sensors = useSensors(useSensor(OneMouse, mouseOptions), useSensor(OneFinger, touchOptions));
  const [held] = useState(() => createStore<HeldBar | null>(null));
  return (
    <DndContext sensors={sensors} collisionDetection={laneUnder} autoScroll={false} onDragEnd={onDrop}>
      <HeldContext value={held}>
        <Hand held={held} isReadOnly={isReadOnly}>
          {children}
        </Hand>
      </HeldContext>
    </DndContext>
  );
}

interface HandProps extends Pick<BarDragProps, 'isReadOnly' | 'children'> {
  readonly held: WritableStore<HeldBar | null>;
}

/** Takes the bar under a press. */
function Hand({ held, isReadOnly, children }: HandProps) {
  const taken = useRef<Taken | null>(null);
  const [data] = useState({ taken });
  const { setNodeRef, listeners, transform } = useDraggable({ id: 'bar', data, disabled: isReadOnly });
  useLayoutEffect(() => {
    held.set(taken.current && transform && { ...taken.current, x: transform.x, y: transform.y });
  }, [held, transform]);
  const letGo = useCallback(() => held.set(null), [held]);
  useDndMonitor({ onDragEnd: letGo, onDragCancel: letGo });
  const take = (listener: 'onMouseDown' | 'onTouchStart', event: SyntheticEvent) => {
    const { target } = event;
    const pressed = target instanceof Element ? target.closest(`[data-activity], [${gripAttribute}]`) : null;
    const place = pressed?.closest<HTMLElement>('[data-activity-place]');
    // A second finger takes nothing from the first.
    if (!place || held.get()) return;
    const grip = pressed?.getAttribute(gripAttribute);
    taken.current = {
      id: place.dataset['activityPlace'] ?? '',
      grip: grip === 'start' || grip === 'end' ? grip : 'bar',
    };
    setNodeRef(place);
    listeners?.[listener]?.(event);
  };
  return (
    <div
      className={styles.hand}
      onMouseDown={(event) => take('onMouseDown', event)}
      onTouchStart={(event) => take('onTouchStart', event)}
    >
      {children}
    </div>
  );
}
