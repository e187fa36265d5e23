// Plan and sheets as one self-contained HTML file: fonts embedded, no script, nothing loaded from anywhere.
import { renderToStaticMarkup } from 'react-dom/server';
import type { Plan } from '../domain/plan/plan.ts';
import { fontFaces } from './style/fonts.ts';
import { MeasureDocument } from './MeasureDocument.tsx';
import { planPolicy } from './style/planPolicy.ts';
import { planCss } from './style/planCss.ts';
import { PlanDocument } from './PlanDocument.tsx';
import { documentTitle, type PlanText } from './text/planText.ts';
import { screenFlowCss } from './style/screenFlowCss.ts';
import type { Sheet } from './sheets/sheets.ts';

/** The page with everything that is paginated, to be measured by a shell. */
export function renderMeasureHtml(plan: Plan, text: PlanText): string {
  return page(renderToStaticMarkup(<MeasureDocument plan={plan} {...text} />), plan, text);
}

/** The whole document; on a screen its text flows, on paper (and for a shell) it is the sheets. */
export function renderPlanHtml(plan: Plan, sheets: readonly Sheet[], text: PlanText): string {
  return page(renderToStaticMarkup(<PlanDocument plan={plan} sheets={sheets} view="flow" {...text} />), plan, text);
}

function page(body: string, plan: Plan, text: PlanText): string {
  const title = renderToStaticMarkup(<title>{documentTitle(text, plan)}</title>);
  return [
    `<!doctype html><html lang="${text.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${planPolicy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `${title}<style>html,body{margin:0}${fontFaces(body)}${planCss}${screenFlowCss}</style></head><body>${body}</body></html>`,
  ].join('');
}
