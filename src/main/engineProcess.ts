// The engine in a process of its own, so that typing and dragging stay smooth while it compacts or prints. Electron
// starts it as a utility process; it ends when it was closed, and with the main process at the latest.
import '../baseline/builtIns.ts';
import { join } from 'node:path';
import { surviveClosedStreams } from '../engine/closedStreams.ts';
import { DataFolderInUse, PortTaken, startEngine, type Engine } from '../engine/engine.ts';
import { serveEngine, shellOver, type Port } from './enginePort.ts';

surviveClosedStreams();
// Ctrl-C and the end of a terminal reach every process of its group. This one ends when the main process has had its
// last change written, not before.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);

const { parentPort } = process;
const port: Port = {
  post: (message) => parentPort.postMessage(message),
  on: (listener) => void parentPort.on('message', ({ data }: { data: unknown }) => listener(data)),
};
const say = (problem: string) => void process.stderr.write(`${problem}\n`);
const running: { engine: Engine | null } = { engine: null };

serveEngine(
  port,
  {
    async start(options) {
      try {
        running.engine = await startEngine({
          ...options,
          planScript: join(import.meta.dirname, 'planWorker.js'),
          fileScript: join(import.meta.dirname, 'fileWorker.js'),
          shell: shellOver(port),
          onProblem: say,
        });
      } catch (error) {
        const isPortTaken = error instanceof PortTaken;
        if (!isPortTaken && !(error instanceof DataFolderInUse))
          say(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return { problem: error instanceof Error ? error.message : String(error), isPortTaken };
      }
      const { url, port: listening, token } = running.engine;
      return { url, port: listening, token };
    },
    countGuests: async () => running.engine?.countGuests() ?? 0,
    close: async () => (await running.engine?.close()) ?? true,
  },
  (error) => say(`The main process: ${String(error)}`),
);

// The last border: what nobody caught is said, and the engine goes on, for everybody's edits are on the disk.
for (const fault of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(fault, (error: unknown) =>
    say(`A fault in Handschlag: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  );
}
