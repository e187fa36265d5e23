// What the room sees, in small: drawn by the workshop, which knows all sections, for the facilitator's view.
import { createContext, type FunctionComponent } from 'react';

/** Draws nothing outside a workshop. */
export const ScreenContext = createContext<FunctionComponent>(() => null);
