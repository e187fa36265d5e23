// The journey as one page for the wall of the room: A1 or A0 across, all of it vectors, as large as the page allows.
import type { Plan } from '../../domain/plan/plan.ts';
import { planPolicy } from '../style/planPolicy.ts';
import type { PlanText } from '../text/planText.ts';
import { pageScene } from './journeyScene.ts';
import { sceneSvg } from './sceneSvg.ts';

/** Width and height in millimetres (ISO 216). */
export const posterSizes = { a1: [841, 594], a0: [1189, 841] } as const;
export type PosterSize = keyof typeof posterSizes;

/** What no printer reaches, and a hand that pins it to the wall covers. */
const marginOfPage = 15;

export function posterHtml(plan: Plan, text: PlanText, size: PosterSize): string {
  const [width, height] = posterSizes[size];
  const [innerWidth, innerHeight] = [width - 2 * marginOfPage, height - 2 * marginOfPage];
  const scene = pageScene(plan, text, innerWidth / innerHeight);
  const style = [
    `@page{size:${width}mm ${height}mm;margin:${marginOfPage}mm}`,
    'html,body{margin:0}',
    `svg{display:block;width:${innerWidth}mm;height:${innerHeight - 1}mm}`,
  ].join('');
  return [
    `<!doctype html><html lang="${text.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${planPolicy}"><title>Handschlag</title>`,
    `<style>${style}</style></head><body>${sceneSvg(scene, 'fill')}</body></html>`,
  ].join('');
}
