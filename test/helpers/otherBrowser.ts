// A browser that is not Chromium, driven in the words of W3C WebDriver, which Firefox and WebKit have in common.

/** One finger, mouse or keyboard and what it does; see WebDriver, "Actions". */
export interface InputSource {
  readonly type: 'pointer' | 'key';
  readonly id: string;
  readonly parameters?: { readonly pointerType: 'mouse' | 'touch' };
  readonly actions: readonly object[];
}

export interface OtherBrowser {
  open(address: string): Promise<void>;
  /** Runs the body of an asynchronous function in the page; what it returns comes as JSON. */
  run(body: string): Promise<unknown>;
  act(source: InputSource): Promise<void>;
  close(): Promise<void>;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const moveTo = ({ x, y }: Point) => ({
  type: 'pointerMove',
  duration: 40,
  x: Math.round(x),
  y: Math.round(y),
  origin: 'viewport',
});
const down = { type: 'pointerDown', button: 0 };
const up = { type: 'pointerUp', button: 0 };

const byMouse = (actions: readonly object[]): InputSource => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions,
});

export function doubleClick(browser: OtherBrowser, at: Point): Promise<void> {
  return browser.act(byMouse([moveTo(at), down, up, down, up]));
}

/** Takes what is at a point to another one, in steps as a hand does. */
export function dragBetween(browser: OtherBrowser, from: Point, to: Point): Promise<void> {
  const between = (part: number) => moveTo({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
  const start = [
    moveTo(from),
    down,
    moveTo({ x: from.x + 6, y: from.y + 5 }),
    moveTo({ x: from.x + 14, y: from.y + 11 }),
  ];
  return browser.act(byMouse([...start, between(0.5), between(0.9), moveTo(to), { type: 'pause', duration: 100 }, up]));
}

export function type(browser: OtherBrowser, text: string): Promise<void> {
  const actions = [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return browser.act({ type: 'key', id: 'keyboard', actions });
}

/**
 * The middle of what is drawn of an element, found by asking the browser what lies where: an engine may give the
 * rectangle of an element in a zoomed board in another scale than its pointer's. The script is an expression over `e`,
 * true for what is looked for.
 */
export async function middleOf(browser: OtherBrowser, isIt: string): Promise<Point> {
  const box = (await browser.run(`
    let box = null;
    for (let x = 4; x < innerWidth; x += 6)
      for (let y = 4; y < innerHeight; y += 6) {
        const e = document.elementFromPoint(x, y);
        if (!e || !(${isIt})) continue;
        box = box === null ? [x, y, x, y] : [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
      }
    return box;`)) as [number, number, number, number] | null;
  if (box === null) throw new Error(`nothing on the screen is ${isIt}`);
  return { x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2 };
}
