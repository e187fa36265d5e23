// Runs a main process as Electron does: evaluates its entry to the end, and is ready only then. Usage: node --import
// register.ts runMain.ts ENTRY ARGUMENTS …
import { pathToFileURL } from 'node:url';
import { becomeReady } from './electron.ts';

const [entry = ''] = process.argv.splice(1, 1).length > 0 ? process.argv.slice(1) : [];
await import(pathToFileURL(entry).href);
await becomeReady();
