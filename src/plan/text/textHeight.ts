// How tall a text is without asking a browser: generous, for the estimates.
import { textWidth } from './textWidth.ts';

const millimetresPerPoint = 25.4 / 72;

/** Breaks lines as a browser does, with words a little wider than they are. */
export function textHeight(text: string, width: number, points: number, lineHeight: number): number {
  if (text === '') return 0;
  const em = points * millimetresPerPoint;
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, width, em), 0);
  return lines * em * lineHeight;
}

function linesOf(line: string, width: number, em: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(/\s+/)) {
    const wide = textWidth(word, em) * 1.05;
    const space = used > 0 ? em * 0.3 : 0;
    if (used + space + wide <= width) {
      used += space + wide;
    } else if (wide <= width) {
      lines += used > 0 ? 1 : 0;
      used = wide;
    } else {
      // A word wider than a line begins on a line of its own and is broken anywhere.
      const full = Math.ceil((wide * 1.1) / width);
      lines += full - (used > 0 ? 0 : 1);
      used = width;
    }
  }
  return lines;
}
