// A double click stays where it began. Its first click may close a dialog, or open one: the second, which comes before
// anybody has seen that, would press what has come to lie at the same place, or close what has just opened.

/** Milliseconds and CSS pixels within which a second press belongs to the first, as systems have it by default. */
const longest = 500;
const farthest = 8;

/** What lies over the page, each as a layer of its own: dialogs, by their overlay, and what opens beside a button. */
const layers = '[data-veil], [data-placement]';

interface Press {
  readonly layer: Element | null;
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

/** Ignores second clicks on another layer than the first one, in the whole window. Returns the function that ends it. */
export function ignoreSecondClicks(): () => void {
  let last: Press | null = null;
  let isIgnored = false;
  const onDown = (event: PointerEvent) => {
    const layer = event.target instanceof Element ? event.target.closest(layers) : null;
    const press = { layer, at: event.timeStamp, x: event.clientX, y: event.clientY };
    isIgnored = last !== null && last.layer !== layer && isSecond(last, press);
    // Of three clicks, the third belongs to the first as well.
    last = isIgnored ? { ...press, layer: last!.layer } : press;
    if (isIgnored) ignore(event);
  };
  const onRest = (event: MouseEvent) => {
    // Keys press buttons too, by a click without a pointer.
    if (isIgnored && !(event.type === 'click' && event.detail === 0)) ignore(event);
  };
  window.addEventListener('pointerdown', onDown, true);
  for (const type of rest) window.addEventListener(type, onRest, true);
  return () => {
    window.removeEventListener('pointerdown', onDown, true);
    for (const type of rest) window.removeEventListener(type, onRest, true);
  };
}

const rest = ['pointerup', 'mousedown', 'mouseup', 'click', 'dblclick'] as const;

function isSecond(first: Press, second: Press): boolean {
  return second.at - first.at < longest && Math.hypot(second.x - first.x, second.y - first.y) < farthest;
}

function ignore(event: Event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
