// Runs a main process as Electron does: evaluates its entry to the end, and is ready only then. Usage: node --import
// register.ts runMain.ts ENTRY ARGUMENTS …
import { pathToFileURL } from 'node:url';
import { becomeReady } from './electron.ts';

const [entry = ''] = process.argv.splice(1, 1).length > 0 ? process.argv.slice(1) : [];
// Nothing keeps the process meanwhile: an entry that waits for the app to be ready ends it (Node's exit code 13), where
// Electron would wait for ever.
process.channel?.unref();
await import(pathToFileURL(entry).href);
process.channel?.ref();
await becomeReady();
