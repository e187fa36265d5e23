// Whether type on the wall can be read: worked values, and who decides what the room sees.
import { describe, expect, it } from 'vitest';
import { chosenForRoom, firstChoice } from '../../src/renderer/session/audience.ts';
import { legibility } from '../../src/renderer/ui/roomLegibility.ts';

describe('legibility', () => {
  it('of a title of 40 pixels on a 65-inch screen reaches 6 m', () => {
    const part = 40 / 1920;
    expect(legibility({ distance: 6, pictureWidth: 1.44 }, part)).toEqual({ height: 30, needed: 30, isEnough: true });
    expect(legibility({ distance: 6.1, pictureWidth: 1.44 }, part).isEnough).toBe(false);
    expect(legibility({ distance: 12, pictureWidth: 2.88 }, part).isEnough).toBe(true);
  });
});

describe('what the room sees', () => {
  const person = (clientId: number, name: string, stageId: string | null, isShowing = true) => ({
    clientId,
    name,
    audience: isShowing ? { ...firstChoice, stageId } : null,
  });

  it('is chosen by the facilitator, else by who came first, else by nobody', () => {
    const people = [person(9, 'Anna', 'a'), person(3, 'Michael', 'b'), person(1, 'Jörg', 'c', false)];
    expect(chosenForRoom(people, (name) => name === 'Anna')?.stageId).toBe('a');
    expect(chosenForRoom(people, () => false)?.stageId).toBe('b');
    expect(chosenForRoom(people, (name) => name === 'Jörg')?.stageId).toBe('b');
    expect(chosenForRoom([person(1, 'Jörg', 'c', false)], () => true)).toBeNull();
  });
});
