// What was typed, put together with what others have written meanwhile.
import { expect, test } from 'vitest';
import { composeText } from '../../../src/renderer/ui/typedText.ts';

test.each([
  ['nobody else wrote', 'Pumps', 'Pumps 2', 'Pumps', 'Pumps 2'],
  ['nothing was typed', 'Pumps', 'Pumps', 'Valves', 'Valves'],
  ['others wrote before it', 'Pumps', 'Pumps for milk', 'New pumps', 'New pumps for milk'],
  ['others wrote behind it', 'Pumps', 'New Pumps', 'Pumps for milk', 'New Pumps for milk'],
  ['both replaced the same', 'Pumps', 'Valves', 'Taps', 'Valves'],
  ['both wrote the same', 'Pumps', 'Taps', 'Taps', 'Taps'],
  ['others emptied it', 'Pumps', 'Pumps 2', '', ' 2'],
])('%s', (_, before, typed, now, expected) => {
  expect(composeText(before, typed, now)).toBe(expected);
});
