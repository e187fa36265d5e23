// React's renderer, set up in the script that holds it (electron.vite.config.ts) and not in that of the app, which
// imports it.
import { createRoot as reactRoot } from 'react-dom/client';

export const createRoot = reactRoot;
