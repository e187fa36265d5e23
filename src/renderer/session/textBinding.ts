// Between a text field and a shared text: what was typed as one small edit, and positions that stay where they belong.
import * as Y from 'yjs';

export interface TextEdit {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/**
 * The one edit that turns `before` into `after`; `caret` is the position behind what was typed, which decides between equal
 * letters. Never splits a surrogate pair. Null when nothing changed.
 */
export function editBetween(before: string, after: string, caret: number): TextEdit | null {
  if (before === after) return null;
  const suffixLimit = Math.min(before.length, after.length - Math.min(caret, after.length));
  let suffix = 0;
  while (suffix < suffixLimit && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix += 1;
  const prefixLimit = Math.min(before.length, after.length) - suffix;
  let prefix = 0;
  while (prefix < prefixLimit && before[prefix] === after[prefix]) prefix += 1;
  if (prefix > 0 && isHighSurrogate(before, prefix - 1)) prefix -= 1;
  if (suffix > 0 && isLowSurrogate(before, before.length - suffix)) suffix -= 1;
  return { index: prefix, remove: before.length - prefix - suffix, insert: after.slice(prefix, after.length - suffix) };
}

/** A position as text that can be sent to others: it stays between the same letters when the text changes. */
export function anchorAt(text: Y.Text, index: number): string {
  return JSON.stringify(Y.createRelativePositionFromTypeIndex(text, index, -1));
}

/** Where an anchor is now; null when it belongs to another text or makes no sense. */
export function indexOfAnchor(text: Y.Text, anchor: string): number | null {
  if (!text.doc) return null;
  try {
    const position = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(JSON.parse(anchor)), text.doc);
    return position && position.type === text ? Math.min(position.index, text.length) : null;
  } catch {
    return null;
  }
}

function isHighSurrogate(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at));
}

function isLowSurrogate(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at));
}
