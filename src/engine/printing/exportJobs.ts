// Exports under way: how far each is, and calling one off. A job is named by the caller that started it and forgotten
// when it has ended.
import type { ExportProgress } from '../../protocol/hostApi.ts';

/** Why an export was aborted: the person who started it wanted so. */
export class ExportCancelled extends Error {
  override name = 'ExportCancelled';
}

export interface ExportJob {
  readonly signal: AbortSignal;
  /** Called whenever the export goes on. */
  report(progress: ExportProgress): void;
}

export interface ExportJobs {
  /** Runs an export under a name; without one its progress cannot be asked for. */
  run<T>(name: string | undefined, work: (job: ExportJob) => Promise<T>): Promise<T>;
  /** Null when there is no such export: it has ended, or has not begun. */
  progress(name: string): ExportProgress | null;
  /** False when there is none to call off. */
  cancel(name: string): boolean;
}

interface Running {
  progress: ExportProgress;
  readonly controller: AbortController;
}

export function openExportJobs(): ExportJobs {
  const running = new Map<string, Running>();
  return {
    async run(name, work) {
      const job: Running = { progress: { step: 'reading', sheets: null }, controller: new AbortController() };
      // A name that is taken already stays with the first.
      const isNamed = name !== undefined && !running.has(name);
      if (isNamed) running.set(name, job);
      try {
        return await work({
          signal: job.controller.signal,
          report: (progress) => {
            job.progress = progress;
          },
        });
      } finally {
        if (isNamed) running.delete(name);
      }
    },
    progress: (name) => running.get(name)?.progress ?? null,
    cancel(name) {
      const job = running.get(name);
      job?.controller.abort(new ExportCancelled());
      return job !== undefined;
    },
  };
}
