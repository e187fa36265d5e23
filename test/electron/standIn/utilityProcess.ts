// Utility processes as processes of Node, with a parentPort as Electron gives them one.
import { fork as forkProcess, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { note, onOrder } from './control.ts';

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
    running.add(this.child);
    this.child.once('exit', () => running.delete(this.child));
  }

  postMessage(message: unknown) {
    if (this.child.connected) this.child.send(message as object);
  }

  kill(): boolean {
    return this.child.kill();
  }
}

const running = new Set<ChildProcess>();
// Electron leaves none behind, not even one that hangs.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
// What a process does that hangs, and comes back.
onOrder('utilityProcess.freeze', (isFrozen: boolean) => {
  for (const child of running) child.kill(isFrozen ? 'SIGSTOP' : 'SIGCONT');
});
// What a process does that breaks down.
onOrder('utilityProcess.break', () => {
  for (const child of running) child.kill('SIGKILL');
});

export const utilityProcess = {
  fork: (path: string, args: string[], options: { serviceName?: string }) => new UtilityProcess(path, args, options),
};
