// How large the browser engine draws the titles of cards on a far board. WebKit draws no type smaller than 9 pixels whose
// size at 100 % is larger, so that titles at 50 % are wider there than the board is. Measured on the board, not assumed.
import type { MeasureText } from './lines.ts';

const sample = 'Gesamtanlageneffektivität';
/** What rounding to whole pixels can make of the sample's width. */
const tolerance = 0.02;

/** By what titles are wider than `measure` says, within an element that is zoomed; 1 where they are not. */
export function typeScale(within: HTMLElement, measure: MeasureText): number {
  const probe = document.createElement('span');
  probe.textContent = sample;
  // As in Card.module.css.
  probe.style.cssText =
    'position:absolute;visibility:hidden;white-space:pre;font:500 13px/17px var(--font);letter-spacing:-0.008em;text-rendering:geometricPrecision';
  within.append(probe);
  const scale = drawnScale(probe.offsetWidth, measure(sample));
  probe.remove();
  return scale;
}

export function drawnScale(drawn: number, measured: number): number {
  const scale = measured > 0 ? drawn / measured : 1;
  return scale > 1 + tolerance ? scale : 1;
}
