// What reading and writing files takes that may last: a large table, a spreadsheet, slides. Functions of data alone, so
// that they can run in a thread of their own (fileWorker.ts).
import { previewImport, readImport } from './importedFile.ts';

/** Reading the file took more memory than it may take. */
export class FileTooLarge extends Error {
  override name = 'FileTooLarge';
}

export const fileSteps = { readImport, previewImport };
export type FileSteps = typeof fileSteps;
