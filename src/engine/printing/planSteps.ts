// What an export computes around what the browser does: the page to be measured, the pages laid out by those measures,
// the repaired PDF. Functions of data alone, so that they can run in a thread of their own (planWorker.ts).
import type { Plan } from '../../domain/plan/plan.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { translatorFor } from '../../i18n/translatorFor.ts';
import { estimateHeights } from '../../plan/estimate.ts';
import { softener } from '../../plan/text/hyphenation.ts';
import { linkWords } from '../../plan/parts/linkWords.ts';
import { journeyScene } from '../../plan/pictures/journeyScene.ts';
import { posterHtml, type PosterSize } from '../../plan/pictures/posterHtml.ts';
import { sceneSvg } from '../../plan/pictures/sceneSvg.ts';
import { paginate } from '../../plan/paginate.ts';
import { figureScene, type FigureName } from '../../plan/slides/figures.ts';
import { documentTitle, type PlanText } from '../../plan/text/planText.ts';
import { renderMeasureHtml, renderPlanHtml } from '../../plan/renderPlanHtml.tsx';
import { repairTagging } from './pdfTagging.ts';

/**
 * The plan, the language of the document, and whether long words may be broken: in a PDF only, which is not searched
 * letter by letter.
 */
export interface PlanDocument {
  readonly plan: Plan;
  readonly language: Language;
  readonly isPdf: boolean;
}

/** An SVG, with its size in CSS pixels. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface PlanSteps {
  /** The page whose elements the browser measures. */
  measurePage(document: PlanDocument): Promise<string>;
  /** The finished page and the number of its sheets. `heights` in CSS pixels by element; estimated when null. */
  layOut(
    document: PlanDocument,
    heights: ReadonlyMap<string, number> | null,
  ): Promise<{ readonly html: string; readonly sheets: number }>;
  /** The journey as one drawing. */
  drawing(document: PlanDocument): Promise<Drawing>;
  /** One figure of the plan as a drawing; null where there is nothing to draw. */
  figure(document: PlanDocument, name: FigureName): Promise<Drawing | null>;
  /** The same as a page for the wall. */
  poster(document: PlanDocument, size: PosterSize): Promise<string>;
  /** The PDF as Chromium printed it, made PDF/UA-1. */
  finish(document: PlanDocument, printed: Uint8Array): Promise<Uint8Array>;
}

export const planSteps: PlanSteps = {
  measurePage: async (document) => renderMeasureHtml(document.plan, textOf(document)),
  async layOut(document, heights) {
    const sheets = paginate(document.plan, heights ?? estimateHeights(document.plan));
    return { html: renderPlanHtml(document.plan, sheets, textOf(document)), sheets: sheets.length };
  },
  async drawing(document) {
    const scene = journeyScene(document.plan, pictureText(document));
    return { svg: sceneSvg(scene), width: scene.width, height: scene.height };
  },
  async figure(document, name) {
    const scene = figureScene(document.plan, textOf(document), name);
    return scene && { svg: sceneSvg(scene), width: scene.width, height: scene.height };
  },
  poster: async (document, size) => posterHtml(document.plan, pictureText(document), size),
  async finish(document, printed) {
    const text = textOf(document);
    return repairTagging(printed, {
      title: documentTitle(text, document.plan),
      language: document.language,
      links: linkWords(text, document.plan),
    });
  },
};

/** Lines of a picture are broken when it is drawn, so soft hyphens leave nothing behind. */
function pictureText({ language }: PlanDocument): PlanText {
  return { t: translatorFor(language), language, soften: softener(language) };
}

function textOf({ language, isPdf }: PlanDocument): PlanText {
  return { t: translatorFor(language), language, soften: isPdf ? softener(language) : (text) => text };
}
