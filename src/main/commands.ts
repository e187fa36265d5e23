// What the window is to do, in sequence: kept until it asks, so that nothing is lost while it loads or is busy.
import type { DesktopCommand } from '../protocol/desktopApi.ts';

export interface Commands {
  send(command: DesktopCommand): void;
  /** Settles with the next command. */
  next(): Promise<DesktopCommand>;
  /** The window begins anew: the page that asked before is not there any more. */
  forgetAsker(): void;
}

export function openCommands(): Commands {
  const queue: DesktopCommand[] = [];
  let answer: ((command: DesktopCommand) => void) | null = null;
  return {
    send(command) {
      if (!answer) return void queue.push(command);
      const give = answer;
      answer = null;
      give(command);
    },
    next() {
      const first = queue.shift();
      if (first) return Promise.resolve(first);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    forgetAsker() {
      answer = null;
    },
  };
}
