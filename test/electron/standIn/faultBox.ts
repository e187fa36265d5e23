// What Electron does with an error that nothing has caught: a box with the stack, unless the app listens itself.
import { note, onOrder } from './control.ts';

/** Its title tells it from what the app says. */
export const faultTitle = 'A JavaScript error occurred in the main process';

process.on('uncaughtException', (error) => {
  note('uncaughtException', error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (process.listenerCount('uncaughtException') > 1) return;
  note('dialog.showErrorBox', { title: faultTitle, content: String(error) });
});
process.on('unhandledRejection', (error) => {
  if (process.listenerCount('unhandledRejection') > 1) return;
  process.stderr.write(`UnhandledPromiseRejectionWarning: ${String(error)}\n`);
});
// A fault of main's own, which nothing catches.
onOrder('fault', (message: string) => {
  setImmediate(() => {
    throw new Error(message);
  });
});
