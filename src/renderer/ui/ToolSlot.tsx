// Tools of the section on screen stand in the bar above all sections: the bar gives the place, the section fills it.
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface Slot {
  readonly element: HTMLElement | null;
  readonly setElement: (element: HTMLElement | null) => void;
}

const SlotContext = createContext<Slot | null>(null);

export function ToolSlotProvider({ children }: { children: ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const slot = useMemo(() => ({ element, setElement }), [element]);
  return <SlotContext value={slot}>{children}</SlotContext>;
}

/** The place in the bar. */
export function ToolSlot({ className, label }: { className: string; label: string }) {
  const slot = use(SlotContext);
  return <div ref={slot?.setElement} className={className} role="region" aria-label={label} data-tools />;
}

/** What the section puts there. */
export function Tools({ children }: { children: ReactNode }) {
  const slot = use(SlotContext);
  return slot?.element ? createPortal(children, slot.element) : null;
}
