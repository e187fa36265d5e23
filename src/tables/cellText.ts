// The text of a cell as it is kept: without control characters, with one kind of line break, and without the apostrophe
// that keeps a spreadsheet from taking it for a formula.
import { withoutInvisible } from '../domain/record/visibleText.ts';
import { saysNothing } from './words.ts';

/**
 * What a spreadsheet may take for the beginning of a formula: one of its signs, behind any number of blanks and of
 * characters that it passes over; also behind apostrophes, so that reading takes off exactly the one that is added.
 */
export const formulaBegin = /^'*(?:[\s\p{Cf}\p{Cc}\u3164]*[=+\-@＝＋－＠﹢﹣﹦﹫]|[\t\r\n])/u;

/** A text, behind any number of apostrophes, that would be read as an empty cell. */
export function readsAsNothing(text: string): boolean {
  const bare = text.replace(/^'+/, '');
  return bare !== '' && saysNothing(bare) && !formulaBegin.test(text);
}

/** Takes off the apostrophe that export puts before formulas and words for "nothing". */
export function withoutApostrophe(cell: string): string {
  const rest = cell.slice(1);
  return cell.startsWith("'") && (formulaBegin.test(rest) || readsAsNothing(rest)) ? rest : cell;
}

/** A text that reading would change or take for nothing, unless an apostrophe is put before it. */
export function needsApostrophe(text: string): boolean {
  return readsAsNothing(text) || withoutApostrophe(text) !== text;
}

/** Text of several lines. Soft breaks, page breaks and the breaks of other systems are line breaks. */
export function manyLines(cell: string): string {
  return withoutControls(cell.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n'));
}

/** Text of one line: breaks and runs of blanks are one blank. */
export function oneLine(cell: string): string {
  return withoutControls(cell.replaceAll(/[\s\u0085]/g, ' '))
    .replaceAll(/ +/g, ' ')
    .trim();
}

function withoutControls(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFDD0]/g, '').toWellFormed();
}

/** Texts that differ only in case, blanks, what no screen shows, or how an accent is encoded, are the same. */
export function sameTextKey(text: string): string {
  return oneLine(withoutInvisible(withoutApostrophe(text)))
    .normalize('NFC')
    .toLowerCase();
}
