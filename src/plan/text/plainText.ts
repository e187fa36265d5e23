// Texts of the workshop made fit for print: no control characters, and long ones cut into pieces that fit a page.
import { graphemes } from './graphemes.ts';

/** Pieces stay below this many characters and lines, so that each is lower than a page in the narrowest column. */
const longest = 320;
const mostLines = 10;

/**
 * Removes what is no text: control characters, lone surrogates and soft hyphens, which would spoil search in the PDF.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\ufffe\uffff]/g, (found) => (found === '\t' ? ' ' : ''))
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** One line: for titles, names and everything that stands in a heading. */
export function cleanLine(text: string): string {
  // Line by line: a pattern with blanks on both sides would look at long runs of them again and again.
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

/**
 * Cuts a long text at sentence ends, else between words, else between graphemes. Joined again the pieces give every
 * word.
 */
export function splitText(text: string, longestPiece = longest): string[] {
  const cleaned = cleanText(text);
  if (cleaned === '') return [];
  return cutByLines(cleaned).flatMap((piece) => cutByLength(piece, longestPiece));
}

/** A title where it only repeats one that stands in full elsewhere, cut between words with an ellipsis. */
export function shortened(text: string, longestAllowed: number): string {
  const line = cleanLine(text);
  // As people count letters there are never more than units; telling them apart takes long.
  if (line.length <= longestAllowed) return line;
  const letters = graphemes(line);
  if (letters.length <= longestAllowed) return line;
  const cut = letters.slice(0, longestAllowed - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}

function cutByLines(text: string): string[] {
  const lines = text.split('\n');
  const pieces: string[] = [];
  for (let index = 0; index < lines.length; index += mostLines)
    pieces.push(lines.slice(index, index + mostLines).join('\n'));
  return pieces.filter((piece) => piece.trim() !== '');
}

function cutByLength(text: string, longestPiece: number): string[] {
  if (text.length <= longestPiece) return [text];
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longestPiece) {
    const end = cutAt(rest, longestPiece);
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function cutAt(text: string, longestPiece: number): number {
  const window = text.slice(0, longestPiece);
  const sentence = Math.max(
    ...[...window.matchAll(/[.!?…:;]["“”»)]?\s|\n/g)].map((found) => found.index + found[0].length),
    0,
  );
  if (sentence > longestPiece / 3) return sentence;
  const space = window.lastIndexOf(' ') + 1;
  if (space > longestPiece / 3) return space;
  let end = 0;
  for (const letter of graphemes(text.slice(0, 2 * longestPiece))) {
    if (end + letter.length > longestPiece && end > 0) break;
    end += letter.length;
  }
  return end;
}
