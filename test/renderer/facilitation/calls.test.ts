// Who is here and in which sequence, whose call counts, who has come, and who may follow whom without a circle.
import { describe, expect, test } from 'vitest';
import type { Participant } from '../../../src/domain/people/participants.ts';
import { answerTo, currentCall, followers } from '../../../src/renderer/facilitation/calls.ts';
import { nextHand, peopleHere } from '../../../src/renderer/facilitation/people.ts';
import { followsInTurn } from '../../../src/renderer/session/following.ts';
import {
  largestHand,
  presenceState,
  quietPresence,
  type OtherPerson,
  type PresenceState,
} from '../../../src/renderer/session/presence.ts';

const other = (clientId: number, name: string, shown: Partial<PresenceState> = {}): OtherPerson => ({
  ...quietPresence(name, 'sales'),
  ...shown,
  clientId,
});
const participant = (name: string, isFacilitator = false): Participant => ({
  id: name,
  name,
  team: 'sales',
  function: `${name}s task`,
  isFacilitator,
});
const mine = quietPresence('Me', 'marketing');

describe('people here', () => {
  test('raised hands come first in the order of raising, whatever the clocks say; then myself, then the others by name', () => {
    const others = [other(1, 'Zoe'), other(2, 'Ben', { hand: 2 }), other(3, 'Cleo', { hand: 1 }), other(4, 'Amy')];
    const people = peopleHere({
      mine,
      ownId: 9,
      others,
      participants: [participant('  zoe '), participant('Ben', true)],
    });
    expect(people.map(({ presence: { name } }) => name)).toEqual(['Cleo', 'Ben', 'Me', 'Amy', 'Zoe']);
    expect(people.map(({ turn }) => turn)).toEqual([1, 2, null, null, null]);
    expect(people[1]).toMatchObject({ isFacilitator: true, function: 'Bens task' });
    expect(people[4]).toMatchObject({ isFacilitator: false, function: '  zoe s task', isMe: false });
    expect(people[2]!.isMe).toBe(true);
  });

  test('a hand goes behind all that are raised, and begins anew when all are down', () => {
    expect(nextHand([other(1, 'A', { hand: 7 }), other(2, 'B')])).toBe(8);
    expect(nextHand([other(2, 'B')])).toBe(1);
    // Whatever others show, it can be seen: what a hand may be is checked where it arrives.
    const hand = nextHand([other(1, 'A', { hand: largestHand })]);
    expect(presenceState.parse({ ...quietPresence('Me', 'sales'), hand }).hand).toBe(hand);
  });

  test('hands raised at the same moment have the same sequence in every window', () => {
    const [ben, cleo] = [other(2, 'Ben', { hand: 1 }), other(3, 'Cleo', { hand: 1 })];
    const seenBy = (ownId: number, me: OtherPerson, others: OtherPerson[]) =>
      peopleHere({ mine: me, ownId, others, participants: [] }).map(({ presence: { name } }) => name);
    expect(seenBy(2, ben, [cleo])).toEqual(seenBy(3, cleo, [ben]));
  });
});

describe('a call', () => {
  const call = { id: 'first', isForced: false };

  test('counts only from whoever facilitates', () => {
    const others = [other(1, 'Eve', { call }), other(2, 'Kim', { call: { id: 'second', isForced: true } })];
    expect(currentCall(others, [participant('Eve'), participant('Kim', true)])).toMatchObject({
      id: 'second',
      from: { clientId: 2 },
    });
    expect(currentCall(others, [participant('Eve'), participant('Kim')])).toBeNull();
    expect(currentCall([other(3, '', { call })], [participant('', true)])).toBeNull();
  });

  test('is asked once, needs no answer when forced, and asks nobody who is there or calls themselves', () => {
    const from = other(2, 'Kim');
    const asked = { ...call, from };
    const now = { mine, answered: null, following: null };
    expect(answerTo(asked, now)).toBe('ask');
    expect(answerTo({ ...asked, isForced: true }, now)).toBe('come');
    expect(answerTo(asked, { ...now, answered: 'first' })).toBe('nothing');
    expect(answerTo(asked, { ...now, answered: 'an earlier one' })).toBe('ask');
    expect(answerTo(asked, { ...now, following: 2 })).toBe('nothing');
    expect(answerTo(asked, { ...now, mine: { ...mine, call } })).toBe('nothing');
    expect(answerTo(null, now)).toBe('nothing');
  });
});

describe('following', () => {
  const others = [
    other(1, 'A', { following: 9 }),
    other(2, 'B', { following: 1 }),
    other(3, 'C', { following: 4 }),
    other(4, 'D', { following: 3 }),
    other(5, 'E'),
  ];

  test('counts who sees my view directly and over others; circles of others end', () => {
    expect(followers(others, 9)).toBe(2);
    expect(followers(others, 5)).toBe(0);
    expect(followers(others, 3)).toBe(2);
  });

  test('is no circle', () => {
    expect(followsInTurn(2, others, 9)).toBe(true);
    expect(followsInTurn(3, others, 9)).toBe(false);
    expect(followsInTurn(5, others, 9)).toBe(false);
  });
});

describe('presence from outside', () => {
  const least = {
    name: 'Old',
    team: 'sales',
    view: 'journey',
    cursor: null,
    selection: [],
    editing: null,
    dragging: null,
  };

  test('is read without the parts that are missing or make no sense', () => {
    expect(presenceState.parse(least)).toMatchObject({ name: 'Old', hand: null, call: null, region: null });
    const odd = {
      ...least,
      hand: -3,
      call: { id: 'x'.repeat(99), isForced: false },
      laser: { count: 1, points: Array(99).fill(1) },
      region: { left: 0 },
      spotlight: 7,
    };
    expect(presenceState.parse(odd)).toMatchObject({
      hand: null,
      call: null,
      laser: null,
      region: null,
      spotlight: null,
    });
  });

  test('keeps nothing that is not known', () => {
    expect(presenceState.parse({ ...least, more: 'x' })).not.toHaveProperty('more');
    expect(presenceState.safeParse({ ...least, cursor: { x: 1e12, y: 0 } }).success).toBe(false);
  });
});
