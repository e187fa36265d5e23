// Runs first in a utility process of the stand-in: gives it the parentPort that Electron would.
import { EventEmitter } from 'node:events';

// As in the main process that has started it.
if (process.env['PUT_BACK'] !== undefined) await import('./putBack.ts');

const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => void process.send?.(message),
});
process.on('message', (data) => parentPort.emit('message', { data, ports: [] }));
// Electron ends utility processes with the main process, however that ends.
process.on('disconnect', () => process.exit(1));
Object.assign(process, { parentPort });
