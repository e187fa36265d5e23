// A title broken into lines of a width without asking a browser: between words, else at its soft hyphens, else anywhere.
import { graphemes } from './graphemes.ts';
import { textWidth } from './textWidth.ts';

/**
 * At most `most` lines, in bold type of `size`. Only what does not fit them all ends in an ellipsis. The title may hold
 * soft hyphens; the lines hold none.
 */
export function linesOfTitle(title: string, width: number, size: number, most: number): string[] {
  const fits = (text: string) => textWidth(text, size, true) <= width;
  const lines: string[] = [];
  const words = title.split(' ').filter(Boolean);
  for (const [at, word] of words.entries()) {
    const whole = word.replaceAll('\u00ad', '');
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${whole}`)) lines[lines.length - 1] = `${last} ${whole}`;
    else lines.push(...pieces(word, fits));
    if (lines.length > most) {
      const rest = [lines[most - 1]!, ...lines.slice(most), ...words.slice(at + 1)].join(' ').replaceAll('\u00ad', '');
      return [...lines.slice(0, most - 1), cut(rest, fits)];
    }
  }
  return lines;
}

/** A word in pieces that fit: whole, at soft hyphens, or letter by letter. */
function pieces(word: string, fits: (text: string) => boolean): string[] {
  const found: string[] = [];
  let line = '';
  const parts = word.split('\u00ad');
  for (const [at, part] of parts.entries()) {
    if (fits(line + part + (at < parts.length - 1 ? '-' : ''))) {
      line += part;
      continue;
    }
    if (line !== '') found.push(`${line}-`);
    line = '';
    for (const letter of graphemes(part)) {
      if (line !== '' && !fits(line + letter)) {
        found.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return [...found, line];
}

function cut(text: string, fits: (text: string) => boolean): string {
  const letters = graphemes(text);
  const ended = () => `${letters.join('').trimEnd()}…`;
  while (letters.length > 1 && !fits(ended())) letters.pop();
  return ended();
}
