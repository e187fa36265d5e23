// The thread in which files are read and written: seconds for a large spreadsheet, in which the engine goes on answering
// everybody in the room. Built as a file of its own; fileThread.ts starts it.
import '../../baseline/builtIns.ts';
import { parentPort } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { lowerThisThread } from '../threads/lowPriority.ts';
import { createFileSteps, type FileAnswers, type FileSteps } from './fileSteps.ts';

lowerThisThread();
const steps = createFileSteps({ goesOn: (job, rows) => caller.goesOn(job, rows) });
const caller = createBirpc<FileAnswers, FileSteps>(steps, {
  post: (message) => parentPort!.postMessage(message),
  on: (listener) => parentPort!.on('message', listener),
});
