// Steps in a thread of their own, so that they do not block the relay. The thread starts with the first call and
// ends when it has had nothing to do for a while; where it cannot be had, or ends in the middle, the steps run here.
import { Worker } from 'node:worker_threads';
import { createBirpc, type BirpcReturn } from 'birpc';

/** What a thread does, each by data alone. */
type Steps = object;

export interface WorkerThread<S extends Steps> {
  /** Runs a step in the thread; it may run again, here, when the thread ends meanwhile. */
  run<T>(step: (steps: S) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface WorkerThreadOptions<S extends Steps> {
  /** What the thread is called in messages. */
  readonly name: string;
  /** The built file of the thread; without it the steps run here. */
  readonly script: string | undefined;
  /** Loads the same steps, to run here: two megabytes of script that an engine does without while its threads live. */
  readonly loadHere: () => Promise<S>;
  /** Functions that the thread may call here. */
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly onProblem: (message: string) => void;
  /** What the caller is told when a step takes more memory than the thread may have. */
  readonly outOfMemory: () => Error;
  /** Milliseconds without a call after which the thread ends. */
  readonly idleAfter?: number;
}

/** The thread itself has ended, not the step: it can be done again, here. */
class ThreadEnded extends Error {
  override name = 'ThreadEnded';
}

/** Of the thread's heap; a plan of two thousand pages takes about half of it. */
const mostMegabytes = 512;

export function openWorkerThread<S extends Steps>(options: WorkerThreadOptions<S>): WorkerThread<S> {
  const { script, loadHere, onProblem, idleAfter = 60_000 } = options;
  let running: { readonly worker: Worker; readonly steps: S } | null = null;
  let isUnable = false;
  let calls = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function start(file: string) {
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
    // It does not keep the process alive.
    worker.unref();
    const steps: BirpcReturn<S> = createBirpc<S>(options.answers ?? {}, {
      post: (message) => worker.postMessage(message),
      on: (listener) => worker.on('message', listener),
      timeout: -1,
    });
    const started = { worker, steps: steps as S };
    let end: Error = new ThreadEnded();
    worker.on('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') end = options.outOfMemory();
      else isUnable = true;
      onProblem(`The thread of ${options.name}: ${String(error)}`);
    });
    worker.on('exit', () => {
      if (running === started) running = null;
      steps.$close(end);
    });
    return started;
  }

  function rest() {
    running?.worker.unref();
    idle = setTimeout(() => void close(), idleAfter).unref();
  }

  async function close() {
    clearTimeout(idle);
    await running?.worker.terminate();
  }

  return {
    async run(step) {
      if (script === undefined || isUnable) return step(await loadHere());
      clearTimeout(idle);
      calls += 1;
      try {
        const { worker, steps } = (running ??= start(script));
        worker.ref();
        return await step(steps);
      } catch (error) {
        if (!(error instanceof ThreadEnded)) throw error;
        return step(await loadHere());
      } finally {
        calls -= 1;
        if (calls === 0) rest();
      }
    },
    close,
  };
}
