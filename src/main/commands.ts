// What the window is to do, in sequence: kept until it asks, so that nothing is lost while it loads or is busy. What was
// given to a page counts as taken once that page asks for the next one; a page that goes before has not heard it.
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
  let given: DesktopCommand | null = null;
  /** Given to a second page already: what broke two of them is not tried on a third. */
  let repeated: DesktopCommand | null = null;
  let answer: ((command: DesktopCommand) => void) | null = null;
  const give = () => {
    if (!answer) return;
    given = queue.shift() ?? null;
    if (given === null) return;
    answer(given);
    answer = null;
  };
  return {
    send(command) {
      queue.push(command);
      give();
    },
    next() {
      given = null;
      return new Promise((resolve) => {
        answer = resolve;
        give();
      });
    },
    forgetAsker() {
      answer = null;
      if (given !== null && given !== repeated) queue.unshift((repeated = given));
      given = null;
    },
  };
}
