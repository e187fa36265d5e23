// Where the scrolled part of the board is in the window and how far it is scrolled, read once for all who reckon with
// it: asking the browser has it lay out everything that has changed since.
import type { Store } from '../../base/store.ts';

/** In pixels of the window; as of the last scroll, or change of any size. */
export interface BoardFrame {
  left: number;
  top: number;
  /** Without scrollbars. */
  width: number;
  height: number;
  scrollLeft: number;
  scrollTop: number;
}

interface Framed {
  readonly frame: BoardFrame;
  readonly zoom: Store<number>;
}

/** Before the first rendering there is nothing to measure: what the window will hold is near enough. */
export function expectedFrame(): BoardFrame {
  const topBar = 54;
  return {
    left: 0,
    top: topBar,
    width: window.innerWidth,
    height: window.innerHeight - topBar,
    scrollLeft: 0,
    scrollTop: 0,
  };
}

export function readFrame(frame: BoardFrame, scroller: HTMLElement | null) {
  if (!scroller) return;
  const { left, top } = scroller.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height, scrollLeft, scrollTop } = scroller;
  Object.assign(frame, { left, top, width, height, scrollLeft, scrollTop });
}

/** A point of the window in board pixels. */
export function boardPoint({ frame, zoom }: Framed, clientX: number, clientY: number): { x: number; y: number } {
  const factor = zoom.get();
  return { x: (clientX - frame.left + frame.scrollLeft) / factor, y: (clientY - frame.top + frame.scrollTop) / factor };
}

/** A point in board pixels on the window. */
export function windowPoint({ frame, zoom }: Framed, { x, y }: { x: number; y: number }): { x: number; y: number } {
  const factor = zoom.get();
  return { x: x * factor + frame.left - frame.scrollLeft, y: y * factor + frame.top - frame.scrollTop };
}
