// Where a searched text stands in the lines of a title, also across the end of a line.

export interface LinePart {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * The lines cut into parts, marked where the title has the text; upper and lower case and the end of a line make no
 * difference.
 */
export function markedParts(lines: readonly string[], text: string): LinePart[][] {
  const searched = [...text.trim()].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&'));
  const ranges: [number, number][] = [];
  if (searched.length > 0) {
    // A word broken at the end of a line has a hyphen there that is not part of it.
    const found = lines.join('\n').matchAll(new RegExp(searched.join('(?:-?\\n)?'), 'giu'));
    for (const { index, 0: whole } of found) ranges.push([index, index + whole.length]);
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
    start = end + 1;
    return parts;
  });
}
