// Whether type on the wall can be read: worked values, and who decides what the room sees.
import { describe, expect, it } from 'vitest';
import { chosenForRoom, firstChoice } from '../../src/renderer/session/audience.ts';
import { fitSteps } from '../../src/renderer/journey/audience/cardFit.ts';
import { legibility, usualRoom } from '../../src/renderer/ui/roomLegibility.ts';

describe('legibility', () => {
  it('of a title of 40 pixels on a 65-inch screen reaches 6.5 m', () => {
    const part = 40 / 1920;
    const { height, needed, isEnough } = legibility({ distance: 6.5, pictureWidth: 1.44 }, part);
    expect([height, Math.round(needed * 10) / 10, isEnough]).toEqual([30, 29.8, true]);
    expect(legibility({ distance: 6.6, pictureWidth: 1.44 }, part).isEnough).toBe(false);
    expect(legibility({ distance: 13, pictureWidth: 2.88 }, part).isEnough).toBe(true);
  });

  it('the layout of a stage as it comes passes at the distance that is proposed', () => {
    expect(legibility(usualRoom, 32 / 1920).isEnough).toBe(true);
    expect(fitSteps.slice(0, 5).every(({ title }) => legibility(usualRoom, title / 1920).isEnough)).toBe(true);
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
