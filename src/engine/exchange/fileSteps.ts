// What reading and writing files takes that may last: a large table, a spreadsheet, slides. Functions of data alone, so
// that they can run in a thread of their own (fileWorker.ts).
import type { Plan } from '../../domain/plan/plan.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { translatorFor } from '../../i18n/translator.ts';
import { workbookSheets } from '../../tables/workbook/sheets.ts';
import { previewImport, readImport } from './importedFile.ts';
import { writeWorkbook } from './workbookFile.ts';

/** Reading the file took more memory than it may take. */
export class FileTooLarge extends Error {
  override name = 'FileTooLarge';
}

/** A plan and the language that the file speaks; what people have written stays as it is. */
export interface PlanInLanguage {
  readonly plan: Plan;
  readonly language: Language;
}

export const fileSteps = {
  readImport,
  previewImport,
  /** All sections in use as one .xlsx. */
  workbook: ({ plan, language }: PlanInLanguage) =>
    writeWorkbook(workbookSheets({ plan, language, t: translatorFor(language) }), plan.workshop.title),
};
export type FileSteps = typeof fileSteps;
