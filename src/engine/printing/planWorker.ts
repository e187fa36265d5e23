// The thread in which plans are laid out and finished: some tenths of a second each, in which the engine goes on
// answering everybody in the room. Built as a file of its own; planThread.ts starts it.
import '../../baseline/builtIns.ts';
import { parentPort } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { lowerThisThread } from '../threads/lowPriority.ts';
import { planSteps } from './planSteps.ts';

lowerThisThread();
createBirpc<object, typeof planSteps>(planSteps, {
  post: (message) => parentPort!.postMessage(message),
  on: (listener) => parentPort!.on('message', listener),
});
