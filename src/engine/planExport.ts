// Exports the plan as PDF or as one self-contained HTML file: measure, paginate, render, print, repair the tagging.
import type { Plan } from '../domain/plan.ts';
import type { Language } from '../domain/workshop.ts';
import { translatorFor } from '../i18n/translator.ts';
import { estimateHeights } from '../plan/estimate.ts';
import { softener } from '../plan/hyphenation.ts';
import { linkWords } from '../plan/linkWords.ts';
import { paginate } from '../plan/paginate.ts';
import { documentTitle, type PlanText } from '../plan/planText.ts';
import { renderMeasureHtml, renderPlanHtml } from '../plan/renderPlanHtml.tsx';
import type { HostResult } from '../protocol/hostApi.ts';
import { repairTagging } from './pdfTagging.ts';
import { unlessAborted } from './abortable.ts';
import { ExportCancelled, type ExportJob } from './exportJobs.ts';
import { ShellUnavailable, type Shell } from './shell.ts';

export interface PlanExport {
  readonly plan: Plan;
  readonly format: 'pdf' | 'html';
  /** Language of the document; texts of the workshop stay as they were written. */
  readonly language: Language;
  /** Null where there is none: HTML is then laid out by estimated heights, a PDF is refused with `noBrowser`. */
  readonly shell: Shell | null;
  /** Is told how far it is, and may call it off. */
  readonly job?: ExportJob | undefined;
}

export async function exportPlan({ plan, format, language, shell, job }: PlanExport): Promise<HostResult<Uint8Array>> {
  const t = translatorFor(language);
  try {
    if (format === 'html')
      return {
        ok: true,
        value: new TextEncoder().encode(await htmlOf(plan, { t, language, soften: (text) => text }, shell, job)),
      };
    if (!shell) return { ok: false, code: 'noBrowser', detail: '' };
    const text = { t, language, soften: softener(language) };
    const signal = job?.signal;
    job?.report({ step: 'measuring', sheets: null });
    const heights = await unlessAborted(signal, shell.measure(renderMeasureHtml(plan, text), signal));
    const sheets = paginate(plan, heights);
    job?.report({ step: 'printing', sheets: sheets.length });
    const printed = await unlessAborted(signal, shell.printToPdf(renderPlanHtml(plan, sheets, text), signal));
    job?.report({ step: 'finishing', sheets: sheets.length });
    return { ok: true, value: await unlessAborted(signal, repairTagging(printed, { title: documentTitle(text, plan), language, links: linkWords(text, plan) })) };
  } catch (error) {
    if (error instanceof ExportCancelled) return { ok: false, code: 'cancelled', detail: '' };
    const code = error instanceof ShellUnavailable ? 'noBrowser' : 'printFailed';
    return { ok: false, code, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Printed from any browser the page gives the same sheets, so it is measured where that is possible. */
async function htmlOf(plan: Plan, text: PlanText, shell: Shell | null, job: ExportJob | undefined): Promise<string> {
  job?.report({ step: 'measuring', sheets: null });
  const measured = shell?.measure(renderMeasureHtml(plan, text), job?.signal) ?? Promise.resolve(null);
  const heights = await unlessAborted(job?.signal, measured).catch((error: unknown) => {
    if (error instanceof ShellUnavailable) return null;
    throw error;
  });
  return renderPlanHtml(plan, paginate(plan, heights ?? estimateHeights(plan)), text);
}
