// Who sits at this window: asking for it from anywhere in a workshop, and becoming somebody else without leaving it.
import { createContext } from 'react';
import type { Person } from '../session/presence.ts';

/** Opens the dialog about name and team; null where there is none. */
export const AskWhoContext = createContext<(() => void) | null>(null);

/** Opens the workshop anew as this person, at the same place. */
export const BecomeContext = createContext<((person: Person) => void) | null>(null);
