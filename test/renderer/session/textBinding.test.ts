// Typing into a shared text: the smallest edit, composed words over what others typed meanwhile, carets that stay where
// they belong.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { textOf } from '../../../src/domain/record/collection.ts';
import { execute } from '../../../src/domain/record/command.ts';
import { editText } from '../../../src/domain/document/textEditing.ts';
import { touchpoints } from '../../../src/domain/journey/touchpoints.ts';
import { addTouchpoints } from '../../../src/domain/journey/touchpointCommands.ts';
import { createWorkshop, openWorkshop } from '../../../src/domain/record/workshop.ts';
import {
  anchorAt,
  editBetween,
  indexOfAnchor,
  rebasedEdits,
  type TextDelta,
  type TextEdit,
} from '../../../src/renderer/fields/textBinding.ts';

const apply = (text: string, { index, remove, insert }: TextEdit) =>
  text.slice(0, index) + insert + text.slice(index + remove);
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ä', '😀', '👍🏽', '\n'), maxLength: 12 });

test('the edit turns one text into the other, whatever they are and wherever the caret is', () => {
  fc.assert(
    fc.property(words, words, fc.nat(30), (before, after, caret) => {
      const edit = editBetween(before, after, caret);
      if (before === after) expect(edit).toBeNull();
      else expect(apply(before, edit!)).toBe(after);
    }),
    { numRuns: 2000 },
  );
});

test('no edit begins or ends inside a character of two units', () => {
  fc.assert(
    fc.property(words, words, fc.nat(30), (before, after, caret) => {
      const edit = editBetween(before, after, caret);
      if (!edit) return;
      for (const part of [
        before.slice(0, edit.index),
        before.slice(edit.index, edit.index + edit.remove),
        before.slice(edit.index + edit.remove),
        edit.insert,
      ]) {
        expect(part.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test('an emoji exchanged for one that shares its first half is exchanged whole', () => {
  expect(editBetween('x😀y', 'x😁y', 3)).toEqual({ index: 1, remove: 2, insert: '😁' });
});

test('between equal letters the caret decides which one was typed', () => {
  expect(editBetween('aaa', 'aaaa', 1)).toEqual({ index: 0, remove: 0, insert: 'a' });
  expect(editBetween('aaa', 'aaaa', 4)).toEqual({ index: 3, remove: 0, insert: 'a' });
  expect(editBetween('aaa', 'aa', 1)).toEqual({ index: 1, remove: 1, insert: '' });
});

/** Two people with the same card; `sync` exchanges what each has done. */
function twoPeople(title: string) {
  const left = new Y.Doc();
  const workshop = createWorkshop(left, { title: 'Test' });
  const added = execute(workshop, 'Anna', addTouchpoints, {
    stageId: null,
    owner: 'none',
    beforeId: null,
    cards: [{ title }],
  });
  if (!added.ok) throw new Error(added.code);
  const right = new Y.Doc();
  Y.applyUpdate(right, Y.encodeStateAsUpdate(left), 'test');
  const path = { collection: 'touchpoints', id: added.value[0]!, field: 'title' };
  const person = (doc: Y.Doc) => ({
    doc,
    text: textOf(doc, touchpoints, path.id, 'title')!,
    edit: (edit: TextEdit) =>
      expect(execute(openWorkshop(doc), 'somebody', editText, { ...path, ...edit }).ok).toBe(true),
  });
  const sync = () => {
    Y.applyUpdate(right, Y.encodeStateAsUpdate(left, Y.encodeStateVector(right)), 'test');
    Y.applyUpdate(left, Y.encodeStateAsUpdate(right, Y.encodeStateVector(left)), 'test');
  };
  return { left: person(left), right: person(right), sync };
}

/** One keystroke: letters put in at a place, or some taken out. */
const stroke = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 3 }),
  isTyping: fc.boolean(),
});

/** Types as a field would: the whole text before and after, and where the caret ends up. */
function type(
  person: { text: Y.Text; edit: (edit: TextEdit) => void },
  { at, length, isTyping }: { at: number; length: number; isTyping: boolean },
  letters: string,
) {
  const before = person.text.toString();
  const index = Math.round(at * before.length);
  const after = isTyping
    ? before.slice(0, index) + letters + before.slice(index)
    : before.slice(0, index) + before.slice(index + length);
  const edit = editBetween(before, after, isTyping ? index + letters.length : index);
  if (edit) person.edit(edit);
}

test('two people type into one title at once: every letter of both survives, and both see the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 30 }),
      (strokes) => {
        const { left, right, sync } = twoPeople('Newsletter');
        let typed = '';
        for (const [at, [isLeft, isSynced, place]] of strokes.entries()) {
          // Letters that occur nowhere else, so that each can be found again.
          const letter = String.fromCodePoint(0x4e00 + at);
          typed += letter;
          type(isLeft ? left : right, { at: place, length: 1, isTyping: true }, letter);
          if (isSynced) sync();
        }
        sync();
        const result = left.text.toString();
        expect(right.text.toString()).toBe(result);
        expect([...result].filter((letter) => letter >= '\u4e00').sort()).toEqual([...typed].sort());
        expect([...result].filter((letter) => letter < '\u4e00').join('')).toBe('Newsletter');
      },
    ),
    { numRuns: 200 },
  );
});

test('a composed word is put over what others typed meanwhile: theirs stays, what it replaced goes', () => {
  fc.assert(
    fc.property(
      fc.nat(10),
      fc.nat(4),
      fc.constantFrom('', '日本', 'x'),
      fc.array(stroke, { maxLength: 6 }),
      (start, length, composed, strokes) => {
        const base = 'abcdefghij';
        const { left, right, sync } = twoPeople(base);
        const from = Math.min(start, base.length);
        const to = Math.min(base.length, from + length);
        const edit: TextEdit = { index: from, remove: to - from, insert: composed };
        const deltas: TextDelta[] = [];
        left.text.observe((event) => deltas.push(event.delta as TextDelta));
        let letter = 'A'.codePointAt(0)!;
        for (const one of strokes) {
          type(right, one, String.fromCodePoint(letter, letter + 1));
          letter += 2;
          sync();
        }
        const meanwhile = left.text.toString();
        for (const rebased of rebasedEdits(edit, [...deltas])) left.edit(rebased);
        const result = left.text.toString();
        const others = [...meanwhile].filter(
          (one) => !base.includes(one) || base.indexOf(one) < from || base.indexOf(one) >= to,
        );
        expect([...result].filter((one) => !composed.includes(one))).toEqual(others);
        expect(result.includes(composed)).toBe(true);
        expect(result.length).toBe(others.length + composed.length);
      },
    ),
    { numRuns: 1000 },
  );
});

test('what was composed lands where the caret was, not where that number of letters is now', () => {
  const edit = { index: 3, remove: 0, insert: '日本' };
  expect(rebasedEdits(edit, [])).toEqual([edit]);
  expect(rebasedEdits(edit, [[{ insert: 'XYZ' }]])).toEqual([{ ...edit, index: 6 }]);
  expect(rebasedEdits(edit, [[{ delete: 2 }]])).toEqual([{ ...edit, index: 1 }]);
  expect(rebasedEdits({ index: 2, remove: 4, insert: 'ok' }, [[{ retain: 4 }, { insert: 'NEU' }]])).toEqual([
    { index: 7, remove: 2, insert: '' },
    { index: 2, remove: 2, insert: 'ok' },
  ]);
});

test('a caret stays behind its letter whatever others do before and behind it', () => {
  fc.assert(
    fc.property(fc.nat(10), fc.array(stroke, { maxLength: 8 }), (place, strokes) => {
      const { left, right, sync } = twoPeople('abcdefghij');
      const index = Math.min(place, 10);
      const anchor = anchorAt(left.text, index);
      for (const one of strokes) type(right, one, 'XY');
      sync();
      const now = indexOfAnchor(left.text, anchor);
      const result = left.text.toString();
      const letter = 'abcdefghij'[index - 1];
      const before = [...'abcdefghij'].slice(0, index).findLast((one) => result.includes(one));
      if (letter === undefined) expect(now).toBe(0);
      else if (before === letter) expect(now).toBe(result.indexOf(letter) + 1);
      // Its letter is gone: the caret is somewhere between what was left and right of it.
      else expect(now).toBeGreaterThanOrEqual(before === undefined ? 0 : result.indexOf(before) + 1);
    }),
    { numRuns: 500 },
  );
});

test('an anchor of another text, or one that makes no sense, is nowhere', () => {
  const { left, right } = twoPeople('abc');
  const other = twoPeople('abc');
  expect(indexOfAnchor(left.text, anchorAt(other.left.text, 2))).toBeNull();
  expect(indexOfAnchor(right.text, 'no JSON')).toBeNull();
  expect(indexOfAnchor(right.text, '{"type":5}')).toBeNull();
  expect(indexOfAnchor(new Y.Text('loose'), '{}')).toBeNull();
});
