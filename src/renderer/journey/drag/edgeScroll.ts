// A card that is held near an edge of the lanes scrolls the board that way, the faster the nearer: what is reckoned, in
// pixels of the window, and the frames in which it happens.
import { readFrame } from '../view/boardFrame.ts';
import type { BoardView } from '../view/boardView.ts';
import { coveredByLabels } from '../view/geometry.ts';
import type { Coordinates } from './hand.ts';

/** What of the window shows cards: clear of labels, heads and dock. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** So near to an edge, in pixels, scrolling begins; on a small window in a fifth of it. */
const reach = { pixels: 72, part: 0.2 };
/** At the edge and beyond it, in pixels a second. */
const fastest = 1400;
/** A card that is lifted near an edge does not scroll before it has moved so far towards it, in pixels. */
const intent = 12;
/** A frame that took longer than this, in milliseconds, scrolls no further: where it goes could not be seen. */
const longestFrame = 50;

/** Pixels a second to scroll by for something held at `at` that was lifted at `from`; negative is left and up. */
export function edgeSpeed(edges: Edges, from: Coordinates, at: Coordinates): Coordinates {
  return { x: speed(edges.left, edges.right, from.x, at.x), y: speed(edges.top, edges.bottom, from.y, at.y) };
}

function speed(start: number, end: number, from: number, at: number): number {
  const depth = Math.min(reach.pixels, (end - start) * reach.part);
  const beyondEnd = Math.min(1, (at - (end - depth)) / depth);
  const beyondStart = Math.min(1, (start + depth - at) / depth);
  if (beyondEnd > 0 && (at - from >= intent || from < end - depth)) return fastest * beyondEnd;
  if (beyondStart > 0 && (from - at >= intent || from > start + depth)) return -fastest * beyondStart;
  return 0;
}

export function edgesOf({ frame, zoom, insets }: Pick<BoardView, 'frame' | 'zoom' | 'insets'>): Edges {
  const factor = zoom.get();
  return {
    left: frame.left + coveredByLabels(frame.width) * factor,
    top: frame.top + insets.head * factor,
    right: frame.left + frame.width,
    bottom: frame.top + frame.height - insets.dock * factor,
  };
}

/**
 * Scrolls frame by frame while something is held; `hand` tells where, and `moved` is called when the board has moved
 * under it. Returns the function that ends it.
 */
export function scrollAtEdges(
  view: BoardView,
  hand: () => { readonly from: Coordinates; readonly at: Coordinates } | null,
  moved: () => void,
): () => void {
  let before = performance.now();
  // Whole pixels are scrolled by; what is left of them counts for the next frame.
  let rest = { x: 0, y: 0 };
  let frame = requestAnimationFrame(function step(now) {
    frame = requestAnimationFrame(step);
    const seconds = Math.min(longestFrame, now - before) / 1000;
    before = now;
    const { scroller } = view.elements;
    const held = hand();
    if (!scroller || !held) return;
    const { x, y } = edgeSpeed(edgesOf(view), held.from, held.at);
    if (x === 0 && y === 0) return;
    const by = { x: rest.x + x * seconds, y: rest.y + y * seconds };
    const whole = { x: Math.trunc(by.x), y: Math.trunc(by.y) };
    rest = { x: x === 0 ? 0 : by.x - whole.x, y: y === 0 ? 0 : by.y - whole.y };
    const { scrollLeft, scrollTop } = view.frame;
    scroller.scrollBy({ left: whole.x, top: whole.y, behavior: 'instant' });
    readFrame(view.frame, scroller);
    if (view.frame.scrollLeft !== scrollLeft || view.frame.scrollTop !== scrollTop) moved();
  });
  return () => cancelAnimationFrame(frame);
}
