// Between a text field and a shared text: what was typed as small edits, and positions that stay where they belong.
import * as Y from 'yjs';

/** Deletes `remove` UTF-16 units at `index` and inserts `insert` there. */
export interface TextEdit {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/** What somebody else did to the text, as Yjs tells it: parts kept, inserted and deleted from the beginning on. */
export type TextDelta = readonly { readonly retain?: number; readonly insert?: unknown; readonly delete?: number }[];

/**
 * The one edit that turns `before` into `after`; `caret` is the position behind what was typed, which decides between
 * equal letters. Never splits a surrogate pair. Null when nothing changed.
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

/**
 * An edit that was made on a text which others have changed meanwhile (while a word was being composed), as edits on
 * the text as it is now, to be made one after the other. Letters that others put into the part to be deleted stay.
 */
export function rebasedEdits({ index, remove, insert }: TextEdit, deltas: readonly TextDelta[]): TextEdit[] {
  let at = index;
  let doomed: readonly Range[] = remove > 0 ? [{ from: index, to: index + remove }] : [];
  for (const delta of deltas) {
    let position = 0;
    for (const { retain = 0, insert: inserted, delete: deleted = 0 } of delta) {
      position += retain;
      if (typeof inserted === 'string') {
        const { length } = inserted;
        const here = position;
        doomed = doomed.flatMap((range) => withRoom(range, here, length));
        if (here < at) at += length;
        position += length;
      } else if (deleted > 0) {
        const here = position;
        doomed = doomed
          .map(({ from, to }) => ({ from: without(from, here, deleted), to: without(to, here, deleted) }))
          .filter(({ from, to }) => to > from);
        at = without(at, here, deleted);
      }
    }
  }
  // From the right to the left, so that no edit moves the next one; the insertion comes last, at the left end of the
  // first range.
  const edits = doomed.toReversed().map(({ from, to }) => ({ index: from, remove: to - from, insert: '' }));
  const first = edits.at(-1);
  if (first && first.index === at) return [...edits.slice(0, -1), { ...first, insert }];
  return insert === '' ? edits : [...edits, { index: at, remove: 0, insert }];
}

/** A position as text that can be sent to others: it stays behind the same letter when the text changes. */
export function anchorAt(text: Y.Text, index: number): string {
  return JSON.stringify(Y.createRelativePositionFromTypeIndex(text, index, -1));
}

/** Where an anchor is now; null when it belongs to another text or makes no sense. */
export function indexOfAnchor(text: Y.Text, anchor: string): number | null {
  if (!text.doc) return null;
  try {
    const position = Y.createAbsolutePositionFromRelativePosition(
      Y.createRelativePositionFromJSON(JSON.parse(anchor)),
      text.doc,
    );
    return position && position.type === text ? Math.min(position.index, text.length) : null;
  } catch {
    return null;
  }
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The range after `length` units were inserted at `at`; in two parts when that was inside. */
function withRoom({ from, to }: Range, at: number, length: number): Range[] {
  if (at <= from) return [{ from: from + length, to: to + length }];
  if (at >= to) return [{ from, to }];
  return [
    { from, to: at },
    { from: at + length, to: to + length },
  ];
}

/** A position after `length` units were deleted at `at`. */
function without(position: number, at: number, length: number): number {
  return position <= at ? position : Math.max(at, position - length);
}

function isHighSurrogate(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at));
}

function isLowSurrogate(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at));
}
