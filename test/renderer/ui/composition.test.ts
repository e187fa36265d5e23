// Which keys belong to an input method.
import { expect, test } from 'vitest';
import { belongsToComposition } from '../../../src/renderer/ui/composition.ts';

test.each([
  ['Enter that takes a candidate', { isComposing: true, keyCode: 229 }, true],
  ['Enter that ends a composition in Safari, after its end', { isComposing: false, keyCode: 229 }, true],
  ['a key without a code in the middle of a composition', { isComposing: true, keyCode: 0 }, true],
  ['Escape that the input method has left to the app', { isComposing: true, keyCode: 27 }, false],
  ['Enter', { isComposing: false, keyCode: 13 }, false],
])('%s', (_, event, expected) => {
  expect(belongsToComposition(event)).toBe(expected);
});
