// A title broken into lines of a width without asking a browser: between words, else at its soft hyphens, else anywhere.
import { graphemes } from './graphemes.ts';
import { textWidth } from './textWidth.ts';

/**
 * At most `most` lines, in bold type of `size`. Only what does not fit them all ends in an ellipsis. The title may hold
 * soft hyphens; the lines hold none.
 */
export function linesOfTitle(title: string, width: number, size: number, most: number): string[] {
  const fits = (text: string) => textWidth(text, size, true) <= width;
  const lines: Line[] = [];
  const words = title.split(' ').filter(Boolean);
  for (const [at, word] of words.entries()) {
    const whole = word.replaceAll('\u00ad', '');
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last.text} ${whole}`)) last.text = `${last.text} ${whole}`;
    else lines.push(...pieces(word, fits));
    if (lines.length > most) {
      // Together again, a word has no hyphen where it was broken.
      const joined = lines.slice(most - 1).reduce((text, line) => `${text}${line.text}${line.isBroken ? '' : ' '}`, '');
      const rest = `${joined}${words.slice(at + 1).join(' ')}`.replaceAll('\u00ad', '').trimEnd();
      return [...lines.slice(0, most - 1).map(shown), cut(rest, fits)];
    }
  }
  return lines.map(shown);
}

interface Line {
  text: string;
  /** The word goes on in the next line. */
  readonly isBroken: boolean;
  /** It was broken between syllables, and so ends in a hyphen. */
  readonly hasHyphen: boolean;
}

function shown({ text, hasHyphen }: Line): string {
  return hasHyphen ? `${text}-` : text;
}

/** A word in pieces that fit: whole, at soft hyphens, or letter by letter. */
function pieces(word: string, fits: (text: string) => boolean): Line[] {
  const found: Line[] = [];
  let line = '';
  const parts = word.split('\u00ad');
  for (const [at, part] of parts.entries()) {
    if (fits(line + part + (at < parts.length - 1 ? '-' : ''))) {
      line += part;
      continue;
    }
    if (line !== '') found.push({ text: line, isBroken: true, hasHyphen: true });
    line = '';
    for (const letter of graphemes(part)) {
      if (line !== '' && !fits(line + letter)) {
        found.push({ text: line, isBroken: true, hasHyphen: false });
        line = '';
      }
      line += letter;
    }
  }
  return [...found, { text: line, isBroken: false, hasHyphen: false }];
}

function cut(text: string, fits: (text: string) => boolean): string {
  const letters = graphemes(text);
  const ended = () => `${letters.join('').trimEnd()}…`;
  while (letters.length > 1 && !fits(ended())) letters.pop();
  return ended();
}
