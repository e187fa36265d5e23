// What the room sees, in small: drawn by the workshop, which knows all sections, for the facilitator's view.
import { createContext, type ReactNode } from 'react';

/** Nothing outside a workshop. */
export const ScreenContext = createContext<ReactNode>(null);
