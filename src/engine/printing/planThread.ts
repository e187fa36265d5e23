// The steps of an export in a thread of their own, so that they do not block the relay.
import { openWorkerThread, type WorkerThreadOptions } from '../threads/workerThread.ts';
import type { PlanSteps } from './planSteps.ts';

/** Laying it out took more memory than a plan may take. */
export class PlanTooLarge extends Error {
  override name = 'PlanTooLarge';
}

export interface PlanThread extends PlanSteps {
  close(): Promise<void>;
}

/** `script`: the built planWorker.ts; without it the steps run here. */
export type PlanThreadOptions = Pick<WorkerThreadOptions<PlanSteps>, 'script' | 'onProblem' | 'idleAfter'>;

export function openPlanThread(options: PlanThreadOptions): PlanThread {
  const { run, close } = openWorkerThread<PlanSteps>({
    ...options,
    name: 'the plan',
    loadHere: async () => (await import('./planSteps.ts')).planSteps,
    outOfMemory: () => new PlanTooLarge(),
  });
  return {
    measurePage: (document) => run((steps) => steps.measurePage(document)),
    layOut: (document, heights) => run((steps) => steps.layOut(document, heights)),
    drawing: (document) => run((steps) => steps.drawing(document)),
    figure: (document, name) => run((steps) => steps.figure(document, name)),
    poster: (document, size) => run((steps) => steps.poster(document, size)),
    finish: (document, printed) => run((steps) => steps.finish(document, printed)),
    close,
  };
}
