// An earlier version is restored while a question is open, and one from a time at which a question was open.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { arrangeCards } from '../../src/domain/cards/cards.ts';
import { restoreVersion } from '../../src/domain/document/restore.ts';
import { envelopesOf, getQuestion, openQuestionIn } from '../../src/domain/questions/questions.ts';
import { readDetails, updateWorkshop } from '../../src/domain/record/workshop.ts';
import { answerHidden, askHidden, hiddenRoom, revealHidden, type HiddenRoom } from './hiddenRoom.ts';
import { done } from './peers.ts';

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

const card = (room: HiddenRoom, questionId: string, person: number) =>
  answerHidden(room.workshop, questionId, room.ids[person]!, {
    side: person < 3 ? 'marketing' : 'sales',
    cards: [{ id: `card${person}`, text: 'Fragt nach dem Preis' }],
  });

test('what is being asked goes on, with its answers', () => {
  const room = hiddenRoom();
  const { doc } = room.workshop;
  const before = copyOf(doc);
  done(room.workshop, updateWorkshop, { title: 'Später' });
  const asked = askHidden(room, 'collection', {});
  card(room, asked.id, 1);
  restoreVersion(doc, before);
  expect(readDetails(doc).title).not.toBe('Später');
  expect(openQuestionIn(doc)?.id).toBe(asked.id);
  card(room, asked.id, 4);
  expect(envelopesOf(doc, asked.id)).toHaveLength(2);
  expect(revealHidden(room.workshop, asked)).toBe(true);
  expect(arrangeCards(doc, asked.id).byId.size).toBe(2);
});

test('a version in which something was asked opens no question again whose key is gone', () => {
  const room = hiddenRoom();
  const { doc } = room.workshop;
  const asked = askHidden(room, 'collection', {});
  card(room, asked.id, 1);
  const meanwhile = copyOf(doc);
  expect(revealHidden(room.workshop, asked)).toBe(true);
  const after = copyOf(doc);
  restoreVersion(doc, meanwhile);
  expect(openQuestionIn(doc)).toBeNull();
  expect(envelopesOf(doc, asked.id).filter(({ sealed }) => sealed !== '')).toEqual([]);
  // It can be asked anew, and what it has brought comes back with the later state.
  expect(askHidden(room, 'collection', {}).id).not.toBe(asked.id);
  restoreVersion(doc, after);
  expect(getQuestion(doc, asked.id)?.outcome).toBe('revealed');
  expect(arrangeCards(doc, asked.id).byId.size).toBe(1);
});
