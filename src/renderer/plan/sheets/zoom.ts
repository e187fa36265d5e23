// Zoom of the preview: a number, 1 being the size of the paper, or as wide as the window allows.
import { sheetsWidth } from './previewCss.ts';

export type Zoom = number | 'width';

const steps = [0.25, 0.35, 0.5, 0.75, 1, 1.5, 2];
/** CSS pixels beside the sheets, with the scroll bar; the padding is in the style sheet of the preview. */
const padding = 64 + 16;

/** The scale at which two sheets of A4, or one of A3, fill a width in CSS pixels. */
export function fitScale(width: number): number {
  return Math.max(steps[0]!, Math.min(1.5, (width - padding) / sheetsWidth));
}

/** The next step above or below a scale; the last one stays. */
export function stepZoom(scale: number, direction: 1 | -1): number {
  const isFurther = (step: number) => (direction > 0 ? step > scale + 0.01 : step < scale - 0.01);
  const found = direction > 0 ? steps.find(isFurther) : steps.findLast(isFurther);
  return found ?? (direction > 0 ? steps.at(-1)! : steps[0]!);
}
