// How sheets lie on the table: added to the print's style sheet inside the isolated place, and only there.
import { a3, a4Landscape, pixelsPerMillimetre } from '../../../plan/sheets/measures.ts';

/** Millimetres between two sheets. */
const gap = 8;

/** CSS pixels: two sheets of A4 and the gap between them. */
export const sheetsWidth = (a3.width + gap) * pixelsPerMillimetre;

export const previewCss = /* css */ `
:host { all: initial; display: block; }
.plan { display: flex; flex-wrap: wrap; gap: ${gap}mm; width: ${a3.width + gap}mm; background: none; }
.plan .sheet {
  flex: none; height: 297mm; box-shadow: 0 0 0 .4mm var(--line-2);
  /* Of a plan of many sheets only those in sight are drawn. */
  content-visibility: auto;
}
.plan .landscape { height: 210mm; margin: 0 ${(a3.width - a4Landscape.width) / 2}mm; }
.plan .a3 { margin: 0 ${gap / 2}mm; }
`;
