// Where a searched text stands in the lines of a title, also across the end of a line.

export interface LinePart {
  readonly text: string;
  readonly isMarked: boolean;
}

/** The lines cut into parts, marked where the title has the text; upper and lower case make no difference. */
export function markedParts(lines: readonly string[], text: string): LinePart[][] {
  const whole = lines.join('').toLowerCase();
  const searched = text.trim().toLowerCase();
  const ranges: [number, number][] = [];
  // Lower case of a few letters is longer than the letter; then positions differ, and nothing is marked rather than the wrong thing.
  if (searched !== '' && whole.length === lines.join('').length) {
    for (let at = whole.indexOf(searched); at >= 0; at = whole.indexOf(searched, at + searched.length)) ranges.push([at, at + searched.length]);
  }
  let start = 0;
  return lines.map((line) => {
    const end = start + line.length;
    const parts: LinePart[] = [];
    let at = start;
    const push = (until: number, isMarked: boolean) => {
      if (until > at) parts.push({ text: line.slice(at - start, until - start), isMarked });
      at = Math.max(at, until);
    };
    for (const [from, to] of ranges) {
      push(Math.min(from, end), false);
      push(Math.min(to, end), true);
    }
    push(end, false);
    start = end;
    return parts;
  });
}
