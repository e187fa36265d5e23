// The place that something dragged would take: nothing but cards of the cell itself moves for it.
import { expect, test } from 'vitest';
import { cardGap, cellPadding, type CellLayout } from '../../../src/renderer/journey/view/geometry.ts';
import { slotIn } from '../../../src/renderer/journey/view/slot.ts';

const cardHeight = 46;

function cellOf(count: number): CellLayout {
  const ids = Array.from({ length: count }, (_, at) => `card${at}`);
  const tops = ids.map((_, at) => cellPadding.top + at * (cardHeight + cardGap));
  const height = count === 0 ? 0 : tops.at(-1)! + cardHeight + cellPadding.bottom;
  return { ids, tops, heights: ids.map(() => cardHeight), height };
}
const dragged = { ids: ['x'], height: cardHeight };

test('where the lane has room cards make all of it', () => {
  const slot = slotIn(cellOf(2), dragged, 1, 300);
  expect(slot).toMatchObject({ at: 1, shift: cardHeight + cardGap, height: cardHeight });
  expect(slot.top).toBe(cellOf(2).tops[1]);
});

test.each([0, 1, 2, 3])('in a full cell nothing goes beyond the lane, at position %i of 3', (index) => {
  const layout = cellOf(3);
  const slot = slotIn(layout, dragged, index, layout.height);
  expect(slot.shift).toBe(0);
  expect(slot.top).toBeGreaterThanOrEqual(0);
  expect(slot.top + slot.height).toBeLessThanOrEqual(layout.height);
});

test('half the room is taken, and the place is as high as that', () => {
  const layout = cellOf(2);
  const slot = slotIn(layout, dragged, 0, layout.height + 35);
  expect(slot.shift).toBe(35);
  expect(slot.height).toBe(35 - cardGap);
});

test('an empty lane that is folded takes it within its height', () => {
  const slot = slotIn(cellOf(0), dragged, 0, 40);
  expect(slot.top + slot.height).toBeLessThanOrEqual(40);
});

test('its own place is no place to go to', () => {
  expect(slotIn(cellOf(3), { ids: ['card1'], height: cardHeight }, 1, 400)).toMatchObject({
    isOwnPlace: true,
    shift: 0,
  });
});
