// Utility processes as processes of Node, with a parentPort as Electron gives them one.
import { fork as forkProcess, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { mustBeReady } from './conditions.ts';
import { note, onOrder } from './control.ts';
import { strict } from './strict.ts';

class UtilityProcess extends EventEmitter {
  private readonly child: ChildProcess;

  constructor(path: string, args: string[], options: { serviceName?: string }) {
    super();
    note('utilityProcess.fork', options);
    const parentPort = new URL('./parentPort.ts', import.meta.url);
    this.child = forkProcess(path, args, {
      serialization: 'advanced',
      execArgv: ['--import', fileURLToPath(parentPort)],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.child.on('message', (message) => this.emit('message', message));
    this.child.once('exit', (code) => this.emit('exit', code));
    running.set(this.child, this);
    this.child.once('exit', () => running.delete(this.child));
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  postMessage(message: unknown) {
    // To one that has ended it is lost.
    if (this.child.connected) this.child.send(message as object, () => undefined);
  }

  kill(): boolean {
    return this.child.kill();
  }
}

const running = new Map<ChildProcess, UtilityProcess>();
// Electron leaves none behind, not even one that hangs.
process.once('exit', () => {
  for (const child of running.keys()) child.kill('SIGKILL');
});
// What a process does that hangs, and comes back.
onOrder('utilityProcess.freeze', (isFrozen: boolean) => {
  for (const child of running.keys()) child.kill(isFrozen ? 'SIGSTOP' : 'SIGCONT');
});
// What a process does that breaks down.
onOrder('utilityProcess.break', () => {
  for (const child of running.keys()) child.kill('SIGKILL');
});
// What V8 does when it cannot go on, as without memory: an event of its own, then the end.
onOrder('utilityProcess.fatal', () => {
  for (const [child, emitter] of running) {
    // As the event comes from outside, an error in a listener is nobody else's.
    setImmediate(() => {
      child.kill('SIGKILL');
      emitter.emit('error', 'FatalError', 'v8::internal::Heap', '{}');
    });
  }
});
onOrder('utilityProcess.ids', () => [...running.keys()].map(({ pid }) => pid));

export const utilityProcess = strict(
  {
    fork: (path: string, args: string[], options: { serviceName?: string }) =>
      strict(new UtilityProcess(path, args, options), { type: 'UtilityProcess' }),
  },
  { type: 'UtilityProcess', check: () => mustBeReady('utilityProcess') },
);
