// What of the board is on screen, shown to the others; and, while somebody is followed, their stretch of the board on
// this screen.
import { useEffect } from 'react';
import type { OtherPerson, SharedRegion } from '../../session/presence.ts';
import { cardPoint } from '../view/boardScroll.ts';
import type { BoardView } from '../view/boardView.ts';
import { columnWidth, coveredByLabels, labelWidth } from '../view/geometry.ts';
import { fromShared, toShared } from '../view/sharedPlace.ts';

export function useSharedView(view: BoardView) {
  useEffect(() => showRegion(view), [view]);
  useEffect(() => followRegion(view), [view]);
}

/** Milliseconds between two looks at what is on screen. */
const pause = 100;

function showRegion(view: BoardView): () => void {
  const { scroller } = view.elements;
  const show = () => {
    const region = regionOf(view);
    if (!isSame(region, view.session.mine.get().region)) view.session.show({ region });
  };
  let timer: ReturnType<typeof setTimeout> | null = null;
  // Never within the event: the cards that it brings are not laid out yet, and asking where one is would lay them out
  // at once.
  const showSoon = () => {
    timer ??= setTimeout(() => {
      timer = null;
      show();
    }, pause);
  };
  showSoon();
  scroller?.addEventListener('scroll', showSoon, { passive: true });
  const ends = [view.places, view.zoom].map((store) => store.subscribe(showSoon));
  return () => {
    if (timer !== null) clearTimeout(timer);
    scroller?.removeEventListener('scroll', showSoon);
    for (const end of ends) end();
    view.session.show({ region: null, cursor: null });
  };
}

function regionOf({ elements: { scroller }, insets, ...view }: BoardView): SharedRegion | null {
  if (!scroller) return null;
  const zoom = view.zoom.get();
  const first = toShared(view, {
    x: scroller.scrollLeft / zoom + coveredByLabels(scroller.clientWidth),
    y: scroller.scrollTop / zoom + insets.head,
  });
  const last = toShared(view, {
    x: (scroller.scrollLeft + scroller.clientWidth) / zoom,
    y: (scroller.scrollTop + scroller.clientHeight) / zoom - insets.dock,
  });
  return { left: first.x, top: first.y, right: last.x, bottom: last.y, zoom };
}

function isSame(left: SharedRegion | null, right: SharedRegion | null): boolean {
  if (!left || !right) return left === right;
  return (
    left.left === right.left &&
    left.top === right.top &&
    left.right === right.right &&
    left.bottom === right.bottom &&
    left.zoom === right.zoom
  );
}

/** The part of the way that is left after a frame. */
const remainder = 0.7;
/** Milliseconds that a press or key explains a scroll, and that the board may take to settle after zooming. */
const explains = 1500;
const settlesFor = 400;
/** Pixels that do not count as a scroll. */
const slack = 2;

/** Moves the board to where the followed person is; a scroll or zoom of one's own ends the following. */
function followRegion(view: BoardView): () => void {
  const { scroller } = view.elements;
  const { following } = view.session;
  if (!scroller) return () => undefined;
  let frame: number | null = null;
  let told: { readonly left: number; readonly top: number } | null = null;
  let touchedAt = -explains;
  let zoomedAt = -settlesFor;
  let isZooming = false;

  const glide = () => {
    frame = null;
    const person = following.person.get();
    if (!person?.region) return;
    const aim = aimAt(view, scroller, person, person.region);
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const step = (from: number, to: number) => (isStill || Math.abs(to - from) < 2 ? to : to + (from - to) * remainder);
    const before = { left: scroller.scrollLeft, top: scroller.scrollTop };
    scroller.scrollTo(step(before.left, aim.left), step(before.top, aim.top));
    told = { left: scroller.scrollLeft, top: scroller.scrollTop };
    view.visible.update();
    if (Math.abs(told.left - before.left) >= 0.5 || Math.abs(told.top - before.top) >= 0.5)
      frame = requestAnimationFrame(glide);
  };
  const refresh = () => {
    const region = following.person.get()?.region;
    if (!region) {
      told = null;
      return;
    }
    const zoom = zoomToFit(region, scroller.clientWidth, view.columns.get().length);
    if (zoom !== view.zoom.get()) {
      isZooming = true;
      view.zoom.set(zoom);
      isZooming = false;
      zoomedAt = performance.now();
      // Columns may become wider or narrower, which is known when the zoom has been drawn.
      requestAnimationFrame(view.measure);
    }
    frame ??= requestAnimationFrame(glide);
  };
  const end = () => {
    if (following.person.get()) following.stop();
  };
  const touch = () => {
    touchedAt = performance.now();
  };
  const onScroll = () => {
    const now = performance.now();
    if (!told || now - touchedAt > explains || now - zoomedAt < settlesFor) return;
    // Content that became smaller takes the place on screen along; no person scrolled.
    const left = Math.min(told.left, scroller.scrollWidth - scroller.clientWidth);
    const top = Math.min(told.top, scroller.scrollHeight - scroller.clientHeight);
    if (Math.abs(scroller.scrollLeft - left) > slack || Math.abs(scroller.scrollTop - top) > slack) end();
  };

  const controller = new AbortController();
  const passive = { passive: true, signal: controller.signal };
  for (const own of ['wheel', 'touchmove'] as const) scroller.addEventListener(own, end, passive);
  for (const own of ['pointerdown', 'keydown'] as const)
    window.addEventListener(own, touch, { ...passive, capture: true });
  scroller.addEventListener('scroll', onScroll, passive);
  const ends = [
    following.person.subscribe(refresh),
    view.places.subscribe(refresh),
    view.zoom.subscribe(() => !isZooming && end()),
  ];
  refresh();
  return () => {
    if (frame !== null) cancelAnimationFrame(frame);
    controller.abort();
    for (const one of ends) one();
  };
}

/**
 * Largest zoom, at most the other's, at which the stages that the other sees fit into this window's width; between 50
 * and 200 %.
 */
export function zoomToFit({ left, right, zoom }: SharedRegion, width: number, columns: number): number {
  // What is to the right of the last stage is only room.
  const stages = Math.min(right, columns) - left;
  for (let percent = Math.round(Math.min(2, zoom) * 100); percent > 50; percent -= 1) {
    const candidate = percent / 100;
    if (labelWidth + stages * columnWidth(width, columns, candidate) <= width / candidate + 1) return candidate;
  }
  return 0.5;
}

/**
 * Where to scroll: top left as the other has it, but what it is about (spotlight, else pointer) in view in a lower
 * window, too.
 */
function aimAt(view: BoardView, scroller: HTMLElement, { spotlight, cursor }: OtherPerson, region: SharedRegion) {
  const zoom = view.zoom.get();
  const { x, y } = fromShared(view, { x: region.left, y: region.top });
  const height = scroller.clientHeight / zoom - view.insets.head - view.insets.dock;
  const subject =
    spotlight !== null && view.index.all().has(spotlight)
      ? cardPoint(view, spotlight).y + 60
      : cursor
        ? fromShared(view, cursor).y + 30
        : y;
  const isInRegion = subject <= fromShared(view, { x: region.right, y: region.bottom }).y;
  const top = isInRegion ? Math.max(y, subject - height) : y;
  return { left: (x - coveredByLabels(scroller.clientWidth)) * zoom, top: (top - view.insets.head) * zoom };
}
