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
import { ShellUnavailable, type Shell } from './shell.ts';

export interface PlanExport {
  readonly plan: Plan;
  readonly format: 'pdf' | 'html';
  /** Language of the document; texts of the workshop stay as they were written. */
  readonly language: Language;
  /** Null where there is none: HTML is then laid out by estimated heights, a PDF is refused with `noBrowser`. */
  readonly shell: Shell | null;
}

export async function exportPlan({ plan, format, language, shell }: PlanExport): Promise<HostResult<Uint8Array>> {
  const t = translatorFor(language);
  try {
    if (format === 'html')
      return {
        ok: true,
        value: new TextEncoder().encode(await htmlOf(plan, { t, language, soften: (text) => text }, shell)),
      };
    if (!shell) return { ok: false, code: 'noBrowser', detail: '' };
    const text = { t, language, soften: softener(language) };
    const heights = await shell.measure(renderMeasureHtml(plan, text));
    const printed = await shell.printToPdf(renderPlanHtml(plan, paginate(plan, heights), text));
    return { ok: true, value: await repairTagging(printed, { title: documentTitle(text, plan), language, links: linkWords(text, plan) }) };
  } catch (error) {
    const code = error instanceof ShellUnavailable ? 'noBrowser' : 'printFailed';
    return { ok: false, code, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Printed from any browser the page gives the same sheets, so it is measured where that is possible. */
async function htmlOf(plan: Plan, text: PlanText, shell: Shell | null): Promise<string> {
  const heights = await shell?.measure(renderMeasureHtml(plan, text)).catch((error: unknown) => {
    if (error instanceof ShellUnavailable) return null;
    throw error;
  });
  return renderPlanHtml(plan, paginate(plan, heights ?? estimateHeights(plan)), text);
}
