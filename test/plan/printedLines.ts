// The lines on a printed page, read from its content: strokes, and filled boxes as thin as a rule. What is painted over
// a line later (a plate under words, the box of a label) hides it. In points from the page's left and top.

export interface PrintedLine {
  readonly from: Place;
  readonly to: Place;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

type Matrix = readonly [number, number, number, number, number, number];

interface State {
  readonly matrix: Matrix;
  /** Clipped by something that is no box: a pattern inside an area, which is compared by the area's edge. */
  readonly isPattern: boolean;
  /** What lies outside is not painted. */
  readonly clip: Box;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const everywhere: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** Points: what is thinner than this and longer than that is a rule. */
const thin = 1.7;
const long = 5;
const piecesOfCurve = 6;

export function linesOf(content: string, pageHeight: number): PrintedLine[] {
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], isPattern: false, clip: everywhere };
  const stack: State[] = [];
  let lines: PrintedLine[] = [];
  let paths: Place[][] = [];
  let clips = false;
  const at = (x: number, y: number): Place => {
    const [a, b, c, d, e, f] = state.matrix;
    return { x: a * x + c * y + e, y: pageHeight - (b * x + d * y + f) };
  };
  const end = () => {
    if (clips) {
      const clip = paths.length === 1 && isBox(paths[0]!) ? common(state.clip, boundsOf(paths[0]!)) : state.clip;
      state = { ...state, clip, isPattern: state.isPattern || !paths.every(isBox) };
    }
    clips = false;
    paths = [];
  };
  const add = (line: PrintedLine) => {
    const inside = insideOf(line, state.clip);
    if (inside && !state.isPattern) lines.push(partOf(line, ...inside));
  };
  const stroke = () => {
    for (const line of paths.flatMap(segments)) add(line);
  };
  const fill = () => {
    for (const path of paths) {
      const box = boundsOf(path);
      const [width, height] = [box.right - box.left, box.bottom - box.top];
      if (Math.min(width, height) < thin && Math.max(width, height) > long) add(middleOf(box));
      else if (areaOf(path) > 0.9 * width * height) lines = lines.flatMap((line) => outside(line, box));
    }
  };
  for (const line of content.split('\n')) {
    const words = line.trim().split(/\s+/);
    const operator = words.at(-1) ?? '';
    if (words[0] === 'W' || words[0] === 'W*') clips = true;
    const numbers = words.slice(0, -1).map(Number);
    const [n0 = 0, n1 = 0, n2 = 0, n3 = 0, n4 = 0, n5 = 0] = numbers;
    if (operator === 'q') stack.push(state);
    else if (operator === 'Q') state = stack.pop() ?? state;
    else if (operator === 'cm') state = { ...state, matrix: times([n0, n1, n2, n3, n4, n5], state.matrix) };
    else if (operator === 'm') paths.push([at(n0, n1)]);
    else if (operator === 'l') paths.at(-1)?.push(at(n0, n1));
    else if (operator === 'c') paths.at(-1)?.push(...curve(paths.at(-1)!.at(-1)!, at(n0, n1), at(n2, n3), at(n4, n5)));
    else if (operator === 'h') paths.at(-1)?.push(paths.at(-1)![0]!);
    else if (operator === 're')
      paths.push([at(n0, n1), at(n0 + n2, n1), at(n0 + n2, n1 + n3), at(n0, n1 + n3), at(n0, n1)]);
    else if (['S', 's', 'B', 'b', 'f', 'F', 'f*', 'B*', 'b*', 'n'].includes(operator)) {
      if (/^[fFBb]/.test(operator)) fill();
      if (/^[SsBb]/.test(operator)) stroke();
      end();
    }
  }
  return lines;
}

function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function curve(from: Place, c1: Place, c2: Place, to: Place): Place[] {
  return Array.from({ length: piecesOfCurve }, (_, index) => {
    const t = (index + 1) / piecesOfCurve;
    const s = 1 - t;
    const on = (axis: 'x' | 'y') =>
      s * s * s * from[axis] + 3 * s * s * t * c1[axis] + 3 * s * t * t * c2[axis] + t * t * t * to[axis];
    return { x: on('x'), y: on('y') };
  });
}

function segments(path: readonly Place[]): PrintedLine[] {
  return path
    .slice(1)
    .map((to, index) => ({ from: path[index]!, to }))
    .filter(({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y) > 0.5);
}

function isBox(path: readonly Place[]): boolean {
  const { left, top, right, bottom } = boundsOf(path);
  return areaOf(path) > 0.97 * (right - left) * (bottom - top);
}

function boundsOf(path: readonly Place[]): Box {
  const [x, y] = [path.map((place) => place.x), path.map((place) => place.y)];
  return { left: Math.min(...x), top: Math.min(...y), right: Math.max(...x), bottom: Math.max(...y) };
}

function areaOf(path: readonly Place[]): number {
  const twice = path.reduce((sum, { x, y }, index) => {
    const next = path[(index + 1) % path.length]!;
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}

function middleOf({ left, top, right, bottom }: Box): PrintedLine {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return right - left > bottom - top
    ? { from: { x: left, y }, to: { x: right, y } }
    : { from: { x, y: top }, to: { x, y: bottom } };
}

/** The part of a line inside a box, as two fractions of its length; null where none is (Liang and Barsky). */
export function insideOf({ from, to }: PrintedLine, { left, top, right, bottom }: Box): [number, number] | null {
  let [enters, leaves] = [0, 1];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  for (const [part, room] of [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ] as const) {
    if (part === 0 && room < 0) return null;
    if (part < 0) enters = Math.max(enters, room / part);
    if (part > 0) leaves = Math.min(leaves, room / part);
  }
  return enters < leaves ? [enters, leaves] : null;
}

function outside(line: PrintedLine, box: Box): PrintedLine[] {
  const inside = insideOf(line, box);
  if (!inside) return [line];
  return [
    ...(inside[0] > 0.001 ? [partOf(line, 0, inside[0])] : []),
    ...(inside[1] < 0.999 ? [partOf(line, inside[1], 1)] : []),
  ];
}

function partOf({ from, to }: PrintedLine, begin: number, end: number): PrintedLine {
  const on = (part: number) => ({ x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) });
  return { from: on(begin), to: on(end) };
}

function common(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}
