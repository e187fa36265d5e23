// Events that a listener can prevent, as Electron emits them.
import type { EventEmitter } from 'node:events';

/** Emits; true when a listener prevented what comes by default. `more` are properties of the event itself. */
export function emitPreventable(emitter: EventEmitter, name: string, more: object = {}, ...values: unknown[]): boolean {
  let isPrevented = false;
  const event = {
    ...more,
    get defaultPrevented() {
      return isPrevented;
    },
    preventDefault() {
      isPrevented = true;
    },
  };
  emitter.emit(name, event, ...values);
  return isPrevented;
}
