// Exports the plan as PDF or as one self-contained HTML file: measure, paginate, render, print, repair the tagging. The
// browser measures and prints, everything else is computed in steps (planSteps.ts).
import type { Plan } from '../../domain/plan/plan.ts';
import type { Language } from '../../domain/record/workshop.ts';
import type { HostResult } from '../../protocol/hostApi.ts';
import { unlessAborted } from './abortable.ts';
import { ExportCancelled, type ExportJob } from './exportJobs.ts';
import { boundedPlan, isTooLarge } from '../../plan/text/boundedPlan.ts';
import type { PlanDocument, PlanSteps } from './planSteps.ts';
import { PlanTooLarge } from './planThread.ts';
import type { PlanTurns } from './planTurns.ts';
import { ShellUnavailable, type Shell } from './shell.ts';

export interface PlanExport {
  readonly plan: Plan;
  readonly format: 'pdf' | 'html';
  /** Language of the document; texts of the workshop stay as they were written. */
  readonly language: Language;
  /** Null where there is none: HTML is then laid out by estimated heights, a PDF is refused with `noBrowser`. */
  readonly shell: Shell | null;
  readonly steps: PlanSteps;
  /** Where several may be asked for at once: each waits for its turn. */
  readonly turns?: PlanTurns | undefined;
  /** Is told how far it is, and may call it off. */
  readonly job?: ExportJob | undefined;
}

export async function exportPlan(wanted: PlanExport): Promise<HostResult<Uint8Array>> {
  const { turns, job } = wanted;
  try {
    return await (turns ? turns.run(() => exportAlone(wanted), job?.signal) : exportAlone(wanted));
  } catch (error) {
    // Called off while it waited.
    if (error instanceof ExportCancelled) return { ok: false, code: 'cancelled', detail: '' };
    throw error;
  }
}

async function exportAlone({ plan, format, language, shell, steps, job }: PlanExport): Promise<HostResult<Uint8Array>> {
  if (isTooLarge(plan)) return { ok: false, code: 'planTooLarge', detail: '' };
  const document = { plan: boundedPlan(plan), language, isPdf: format === 'pdf' };
  const signal = job?.signal;
  try {
    if (format === 'html')
      return { ok: true, value: new TextEncoder().encode(await htmlOf(document, shell, steps, job)) };
    if (!shell) return { ok: false, code: 'noBrowser', detail: '' };
    job?.report({ step: 'measuring', sheets: null });
    const page = await unlessAborted(signal, steps.measurePage(document));
    const heights = await unlessAborted(signal, shell.measure(page, signal));
    const { html, sheets } = await unlessAborted(signal, steps.layOut(document, heights));
    job?.report({ step: 'printing', sheets });
    const printed = await unlessAborted(signal, shell.printToPdf(html, signal));
    job?.report({ step: 'finishing', sheets });
    return { ok: true, value: await unlessAborted(signal, steps.finish(document, printed)) };
  } catch (error) {
    if (error instanceof ExportCancelled) return { ok: false, code: 'cancelled', detail: '' };
    if (error instanceof PlanTooLarge) return { ok: false, code: 'planTooLarge', detail: '' };
    const code = error instanceof ShellUnavailable ? 'noBrowser' : 'printFailed';
    return { ok: false, code, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Printed from any browser the page gives the same sheets, so it is measured where that is possible. */
async function htmlOf(
  document: PlanDocument,
  shell: Shell | null,
  steps: PlanSteps,
  job: ExportJob | undefined,
): Promise<string> {
  const signal = job?.signal;
  job?.report({ step: 'measuring', sheets: null });
  const measured = shell
    ? shell.measure(await unlessAborted(signal, steps.measurePage(document)), signal)
    : Promise.resolve(null);
  const heights = await unlessAborted(signal, measured).catch((error: unknown) => {
    if (error instanceof ShellUnavailable) return null;
    throw error;
  });
  return (await unlessAborted(signal, steps.layOut(document, heights))).html;
}
