// React's renderer, set up in the script that holds it: while it is, the browser reads what sets it up once more, for the traces of errors that
// React makes in advance, and that should not be all of the app.
import { createRoot as reactRoot } from 'react-dom/client';

export const createRoot = reactRoot;
