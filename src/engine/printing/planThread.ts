// The steps of an export in a thread of their own, so that nobody in the room waits for them.
import { Worker } from 'node:worker_threads';
import { createBirpc, type BirpcReturn } from 'birpc';
import { PlanTooLarge, planSteps, type PlanSteps } from './planSteps.ts';

export interface PlanThread extends PlanSteps {
  close(): Promise<void>;
}

export interface PlanThreadOptions {
  /** The built planWorker.ts; without it the steps run here. */
  readonly script: string | undefined;
  readonly onProblem: (message: string) => void;
  /** Milliseconds without a call after which the thread ends. */
  readonly idleAfter?: number;
}

interface Running {
  readonly worker: Worker;
  readonly steps: BirpcReturn<PlanSteps>;
}

/** The thread itself has ended, not the step: it can be done again, here. */
class ThreadEnded extends Error {
  override name = 'ThreadEnded';
}

/** Of the thread's heap; a plan of two thousand pages takes about half of it. */
const mostMegabytes = 512;

export function openPlanThread({ script, onProblem, idleAfter = 60_000 }: PlanThreadOptions): PlanThread {
  let running: Running | null = null;
  let isUnable = false;
  let calls = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function start(file: string): Running {
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
    // Nobody has to wait for it when everything else has ended.
    worker.unref();
    const steps = createBirpc<PlanSteps>(
      {},
      { post: (message) => worker.postMessage(message), on: (listener) => worker.on('message', listener), timeout: -1 },
    );
    const started = { worker, steps };
    let end: Error = new ThreadEnded();
    worker.on('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') end = new PlanTooLarge();
      else isUnable = true;
      onProblem(`The thread of the plan: ${String(error)}`);
    });
    worker.on('exit', () => {
      if (running === started) running = null;
      steps.$close(end);
    });
    return started;
  }

  async function run<T>(step: (steps: PlanSteps) => Promise<T>): Promise<T> {
    if (script === undefined || isUnable) return step(planSteps);
    clearTimeout(idle);
    calls += 1;
    try {
      const { worker, steps } = (running ??= start(script));
      worker.ref();
      return await step(steps);
    } catch (error) {
      if (!(error instanceof ThreadEnded)) throw error;
      return step(planSteps);
    } finally {
      calls -= 1;
      if (calls === 0) rest();
    }
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
    measurePage: (document) => run((steps) => steps.measurePage(document)),
    layOut: (document, heights) => run((steps) => steps.layOut(document, heights)),
    finish: (document, printed) => run((steps) => steps.finish(document, printed)),
    close,
  };
}
