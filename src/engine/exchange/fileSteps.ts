// What reading and writing files takes that may last: a large table, a spreadsheet, an export of leads. Functions of data
// alone, so that they can run in a thread of their own (fileWorker.ts).
import type { Plan } from '../../domain/plan/plan.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { translatorFor } from '../../i18n/translatorFor.ts';
import { planSlides } from '../../plan/slides/planSlides.ts';
import { boundedPlan } from '../../plan/text/boundedPlan.ts';
import { workshopTitle } from '../../plan/text/planText.ts';
import { workbookSheets } from '../../tables/workbook/sheets.ts';
import { readActivityFile } from './activityFile.ts';
import { previewImport, readImport } from './importedFile.ts';
import { readLeadFile, type LeadFile } from './leadFile.ts';
import { writeSlides } from './slidesFile.ts';
import { writeWorkbook } from './workbookFile.ts';

/** A plan and the language that the file speaks; what people have written stays as it is. */
export interface PlanInLanguage {
  readonly plan: Plan;
  readonly language: Language;
}

/** What the thread asks its caller. */
export interface FileAnswers {
  /** A job has come so far, in rows; false when it has been called off. */
  goesOn(job: string, rows: number): Promise<boolean>;
}

export function createFileSteps({ goesOn }: FileAnswers) {
  return {
    readImport,
    previewImport,
    /** Activities for a workshop that is there. */
    readActivityFile,
    /** All sections in use as one .xlsx. */
    workbook: ({ plan, language }: PlanInLanguage) =>
      writeWorkbook(workbookSheets({ plan, language, t: translatorFor(language) }), plan.workshop.title),
    /** The plan as slides, a .pptx. */
    slides: ({ plan, language }: PlanInLanguage) => {
      const bounded = boundedPlan(plan);
      const text = { t: translatorFor(language), language, soften: (words: string) => words };
      return writeSlides({ title: workshopTitle(text, bounded), language, slides: planSlides(bounded, text) });
    },
    /** Figures by month from an export of leads. */
    leads: (file: LeadFile, job: string) => readLeadFile(file, { goesOn: (rows) => goesOn(job, rows) }),
  };
}

export type FileSteps = ReturnType<typeof createFileSteps>;
