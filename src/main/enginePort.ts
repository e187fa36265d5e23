// What the main process and the process of the engine say to each other: two interfaces over one port of messages, [side, frame].
import type { Shell } from '../engine/shell.ts';
import { callOver, serveOver, type Caller } from '../protocol/rpc.ts';

export interface EngineStart {
  readonly dataDir: string;
  readonly rendererDir: string;
  readonly resourcesDir: string;
  readonly language: 'de' | 'en';
}

export interface EngineAddress {
  readonly url: string;
  readonly port: number;
  readonly token: string;
}

/** What the process of the engine does for main. */
export interface EngineCalls {
  /** The address, or why there is none in a sentence. */
  start(input: EngineStart): Promise<EngineAddress | { readonly problem: string }>;
  /** How many people are in a room from other computers or in a browser. */
  countGuests(input: null): Promise<number>;
  /** False when something could not be written. */
  close(input: null): Promise<boolean>;
}

/** What main does for the engine: it has the windows that pages are printed in. */
export interface ShellCalls {
  /** Pairs of key and height. */
  measure(html: string): Promise<readonly (readonly [string, number])[]>;
  printToPdf(html: string): Promise<Uint8Array>;
}

/** Either end of the port. */
export interface Port {
  post(message: unknown): void;
  on(listener: (message: unknown) => void): void;
}

/** Calls of one interface and serving of the other share the port: a frame says which of them it belongs to. */
type Side = 'engine' | 'shell';

/** An engine may take long to start or to print, and it ends only with its process: nothing is given up by time. */
const forever = -1;

export function callEngine(port: Port): Caller<EngineCalls> {
  return callOver<EngineCalls>(channel(port, 'engine'), { timeout: forever });
}

export function serveEngine(port: Port, calls: EngineCalls, onError: (error: unknown) => void) {
  return serveOver(calls, channel(port, 'engine'), onError);
}

export function serveShell(port: Port, shell: Shell, onError: (error: unknown) => void) {
  const calls: ShellCalls = {
    measure: async (html) => [...(await shell.measure(html))],
    printToPdf: (html) => shell.printToPdf(html),
  };
  return serveOver(calls, channel(port, 'shell'), onError);
}

/** The shell as the engine's process sees it. */
export function shellOver(port: Port): Shell {
  const caller = callOver<ShellCalls>(channel(port, 'shell'), { timeout: forever });
  return {
    measure: async (html) => new Map(await caller.call('measure', html)),
    printToPdf: (html) => caller.call('printToPdf', html),
    async close() {
      caller.rejectPending(new Error('The shell is closed'));
    },
  };
}

function channel(port: Port, side: Side) {
  return {
    post: (frame: Uint8Array<ArrayBuffer>) => port.post([side, frame]),
    on: (listener: (frame: Uint8Array) => void) =>
      port.on((message) => {
        if (!Array.isArray(message) || message[0] !== side) return;
        const frame: unknown = message[1];
        if (frame instanceof Uint8Array) listener(frame);
      }),
  };
}
