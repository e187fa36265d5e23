// Two halves of a room that have each put another computer in the place of the one that counts: after they have met again
// one key stands for all, each device seals to it, and every card is there once.
import { expect, it } from 'vitest';
import { cards } from '../../src/domain/cards/cards.ts';
import { renewCounter } from '../../src/domain/questions/questionCommands.ts';
import { envelopesOf } from '../../src/domain/questions/questions.ts';
import { newKeyPair } from '../../src/domain/questions/sealing.ts';
import { listRecords } from '../../src/domain/record/collection.ts';
import { answerHidden, anotherLaptop, askHidden, hiddenRoom, questionOf, revealHidden } from './hiddenRoom.ts';
import { done, exchange } from './peers.ts';

it('one key wins, and no card is there twice', () => {
  const room = hiddenRoom();
  const { workshop, ids } = room;
  const { id } = askHidden(room, 'collection', {});
  const said = ids.map((_, at) => ({
    side: at < 3 ? 'marketing' : 'sales',
    cards: [{ id: `card${at}`, text: `Gedanke ${at}` }],
  }));
  const sealAgain = (at: number, where = workshop) =>
    answerHidden(where, id, ids[at]!, said[at]!, { device: 'aaaaaa', count: 1 });
  for (const at of ids.keys()) sealAgain(at);
  // The counting computer is gone for good, and the room falls into two halves.
  const other = anotherLaptop(workshop);
  const [left, right] = [newKeyPair(), newKeyPair()];
  const renew = (where: typeof workshop, publicKey: string, name: string) =>
    done(where, renewCounter, { questionId: id, publicKey, counter: name, counterId: name }, ids[0]!);
  renew(workshop, left.publicKey, 'Links');
  renew(other, right.publicKey, 'Rechts');
  for (const at of [0, 1, 2]) sealAgain(at);
  for (const at of [3, 4, 5]) sealAgain(at, other);
  exchange(workshop, other);
  const winner = questionOf(workshop, id);
  expect(questionOf(other, id)).toEqual(winner);
  const keys = winner.publicKey === left.publicKey ? left : right;
  expect([winner.publicKey, winner.counter]).toEqual(
    keys === left ? [left.publicKey, 'Links'] : [right.publicKey, 'Rechts'],
  );
  // Three of the answers are sealed to the key that has lost; those devices seal their own copy to the other one.
  const stale = () => envelopesOf(workshop.doc, id).filter(({ isCurrent }) => !isCurrent);
  expect(stale()).toHaveLength(3);
  for (const { personId } of stale()) sealAgain(ids.indexOf(personId));
  expect(stale()).toHaveLength(0);
  expect(revealHidden(workshop, { id, keys })).toBe(true);
  const shown = listRecords(workshop.doc, cards).map((card) => card.text);
  expect(shown.toSorted()).toEqual(said.map((one) => one.cards[0]!.text));
});
