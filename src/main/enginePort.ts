// What the main process and the process of the engine say to each other: two interfaces over one port of messages,
// [side, frame].
import type { Language } from '../domain/record/languages.ts';
import { unlessAborted } from '../engine/printing/abortable.ts';
import type { PicturePart, Shell } from '../engine/printing/shell.ts';
import { callOver, serveOver, type Caller } from '../protocol/rpc.ts';

export interface EngineStart {
  readonly dataDir: string;
  readonly rendererDir: string;
  readonly resourcesDir: string;
  readonly language: Language;
  /** Exactly this one: windows are open at it. Without it, the engine chooses. */
  readonly port?: number;
}

export interface EngineAddress {
  readonly url: string;
  readonly port: number;
  readonly token: string;
}

/** What the process of the engine does for main. */
export interface EngineCalls {
  /** The address, or why there is none in a sentence, and whether that is because the port is another program's. */
  start(input: EngineStart): Promise<EngineAddress | { readonly problem: string; readonly isPortTaken: boolean }>;
  /** How many people are in a room from other computers or in a browser. */
  countGuests(input: null): Promise<number>;
  /** False when something could not be written. */
  close(input: null): Promise<boolean>;
}

/** A page, and the number by which the work on it can be called off. */
interface PageJob {
  readonly job: number;
  readonly html: string;
}

/** What main does for the engine: it has the windows that pages are printed in. */
export interface ShellCalls {
  /** Pairs of key and height. */
  measure(page: PageJob): Promise<readonly (readonly [string, number])[]>;
  printToPdf(page: PageJob): Promise<Uint8Array>;
  picture(page: PageJob & { readonly part: PicturePart }): Promise<Uint8Array>;
  /** The work is not wanted any more; its own call is rejected. */
  abort(job: number): Promise<void>;
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

/** Closing it calls off what is under way: nobody waits for it any more. */
export function serveShell(port: Port, shell: Shell, onError: (error: unknown) => void): { close(): void } {
  const running = new Map<number, AbortController>();
  async function run<T>(job: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    running.set(job, controller);
    try {
      return await work(controller.signal);
    } finally {
      running.delete(job);
    }
  }
  const calls: ShellCalls = {
    measure: ({ job, html }) => run(job, async (signal) => [...(await shell.measure(html, signal))]),
    printToPdf: ({ job, html }) => run(job, (signal) => shell.printToPdf(html, signal)),
    picture: ({ job, html, part }) => run(job, (signal) => shell.picture(html, part, signal)),
    abort: async (job) => running.get(job)?.abort(),
  };
  const served = serveOver(calls, channel(port, 'shell'), (error) => {
    // What was called off has not failed.
    if (!(error instanceof DOMException && error.name === 'AbortError')) onError(error);
  });
  return {
    close() {
      served.close();
      for (const controller of running.values()) controller.abort();
    },
  };
}

/** The shell as the engine's process sees it. */
export function shellOver(port: Port): Shell {
  const caller = callOver<ShellCalls>(channel(port, 'shell'), { timeout: forever });
  let lastJob = 0;
  /** Asks for work under a number of its own, and calls it off over there as soon as it is called off here. */
  async function ask<T>(
    html: string,
    signal: AbortSignal | undefined,
    work: (page: PageJob) => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted();
    const job = (lastJob += 1);
    const abort = () => void caller.call('abort', job).catch(() => undefined);
    signal?.addEventListener('abort', abort);
    try {
      return await unlessAborted(signal, work({ job, html }));
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }
  return {
    measure: (html, signal) => ask(html, signal, async (page) => new Map(await caller.call('measure', page))),
    printToPdf: (html, signal) => ask(html, signal, (page) => caller.call('printToPdf', page)),
    picture: (html, part, signal) => ask(html, signal, (page) => caller.call('picture', { ...page, part })),
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
