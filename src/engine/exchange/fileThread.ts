// Reading and writing files in a thread of their own, so that they do not block the relay.
import { nanoid } from 'nanoid';
import type { HostResult } from '../../protocol/hostApi.ts';
import { openWorkerThread, type WorkerThreadOptions } from '../threads/workerThread.ts';
import type { FileAnswers, FileSteps } from './fileSteps.ts';
import type { LeadReading } from '../../tables/leads/leadReading.ts';
import type { LeadFile, LeadProgress } from './leadFile.ts';

/** Reading the file took more memory than it may take. */
class FileTooLarge extends Error {
  override name = 'FileTooLarge';
}

export interface FileThread extends Omit<FileSteps, 'leads'> {
  leads(file: LeadFile, progress: LeadProgress): Promise<HostResult<LeadReading>>;
  close(): Promise<void>;
}

/** `script`: the built fileWorker.ts; without it the steps run here. */
export type FileThreadOptions = Pick<WorkerThreadOptions<FileSteps>, 'script' | 'onProblem' | 'idleAfter'>;

export function openFileThread(options: FileThreadOptions): FileThread {
  const jobs = new Map<string, LeadProgress>();
  const answers: FileAnswers = { goesOn: async (job, rows) => (await jobs.get(job)?.goesOn(rows)) ?? false };
  const { run, close } = openWorkerThread<FileSteps>({
    ...options,
    name: 'files',
    loadHere: async () => (await import('./fileSteps.ts')).createFileSteps(answers),
    answers: { ...answers },
    outOfMemory: () => new FileTooLarge(),
  });
  /** A file that takes more memory than there may be is refused like one that is too large. */
  async function bounded<T>(step: (steps: FileSteps) => Promise<HostResult<T>>): Promise<HostResult<T>> {
    try {
      return await run(step);
    } catch (error) {
      if (error instanceof FileTooLarge) return { ok: false, code: 'fileTooLarge', detail: 'memory' };
      throw error;
    }
  }
  return {
    readImport: (file) => bounded((steps) => steps.readImport(file)),
    previewImport: (file) => bounded((steps) => steps.previewImport(file)),
    readActivityFile: (file) => bounded((steps) => steps.readActivityFile(file)),
    workbook: (of) => run((steps) => steps.workbook(of)),
    slides: (of) => run((steps) => steps.slides(of)),
    async leads(file, progress) {
      const job = nanoid();
      jobs.set(job, progress);
      try {
        return await bounded((steps) => steps.leads(file, job));
      } finally {
        jobs.delete(job);
      }
    },
    close,
  };
}
