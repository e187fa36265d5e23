// Who takes part in a workshop: opening the list of people from any section of it.
import { createContext } from 'react';

/** Opens the dialog with all participants; null where there is none. */
export const OpenPeopleContext = createContext<(() => void) | null>(null);
