// The journey as a picture: one drawing as SVG or PNG, or a poster for the wall as one page of PDF.
import type { Plan } from '../../domain/plan/plan.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { boundedPlan, isTooLarge } from '../../plan/text/boundedPlan.ts';
import type { FigureName } from '../../plan/slides/figures.ts';
import type { HostResult } from '../../protocol/hostApi.ts';
import { unlessAborted } from './abortable.ts';
import { ExportCancelled, type ExportJob } from './exportJobs.ts';
import type { PlanSteps } from './planSteps.ts';
import { PlanTooLarge } from './planThread.ts';
import type { PlanTurns } from './planTurns.ts';
import { ShellUnavailable, type Shell } from './shell.ts';

export interface PictureExport {
  readonly plan: Plan;
  readonly language: Language;
  readonly picture: 'svg' | { readonly poster: 'a0' | 'a1' } | { readonly scale: number };
  /** A figure of the plan instead of the journey. */
  readonly figure?: FigureName | undefined;
  readonly shell: Shell;
  readonly steps: PlanSteps;
  readonly turns: PlanTurns;
  readonly job: ExportJob;
}

/** Browsers paint no more pixels in one direction. */
const mostPixels = 16_000;

export async function exportPicture(wanted: PictureExport): Promise<HostResult<Uint8Array>> {
  const { plan, turns, job } = wanted;
  if (isTooLarge(plan)) return { ok: false, code: 'planTooLarge', detail: '' };
  try {
    const value = await turns.run(() => drawn(wanted), job.signal);
    return value ? { ok: true, value } : { ok: false, code: 'nothingToDraw', detail: '' };
  } catch (error) {
    if (error instanceof ExportCancelled) return { ok: false, code: 'cancelled', detail: '' };
    if (error instanceof PlanTooLarge) return { ok: false, code: 'planTooLarge', detail: '' };
    const code = error instanceof ShellUnavailable ? 'noBrowser' : 'printFailed';
    return { ok: false, code, detail: error instanceof Error ? error.message : String(error) };
  }
}

async function drawn({
  plan,
  language,
  picture,
  figure,
  shell,
  steps,
  job,
}: PictureExport): Promise<Uint8Array | null> {
  const { signal } = job;
  const isPoster = typeof picture === 'object' && 'poster' in picture;
  const document = { plan: boundedPlan(plan), language, isPdf: isPoster };
  if (isPoster) {
    const page = await unlessAborted(signal, steps.poster(document, picture.poster));
    job.report({ step: 'printing', sheets: 1 });
    return unlessAborted(signal, shell.printToPdf(page, signal));
  }
  const drawing = await unlessAborted(signal, figure ? steps.figure(document, figure) : steps.drawing(document));
  if (!drawing) return null;
  const { svg, width, height } = drawing;
  if (picture === 'svg') return new TextEncoder().encode(svg);
  job.report({ step: 'printing', sheets: 1 });
  const scale = Math.min(picture.scale, mostPixels / width, mostPixels / height);
  const page = `<!doctype html><meta charset="utf-8"><style>body{margin:0}svg{display:block}</style>${svg}`;
  return unlessAborted(signal, shell.picture(page, { width, height, scale }, signal));
}
