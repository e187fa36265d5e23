// Hidden questions in the document: who may ask, answer and end them, and what stands there before and after the reveal.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addParticipant, listParticipants, updateParticipant } from '../../../src/domain/people/participants.ts';
import { execute } from '../../../src/domain/record/command.ts';
import { openUndo } from '../../../src/domain/document/undo.ts';
import { openWorkshop, type Workshop } from '../../../src/domain/record/workshop.ts';
import { areShownApart } from '../../../src/domain/questions/apart.ts';
import {
  countAnswers,
  readPollAnswers,
  relationshipStates,
  type PollAnswer,
} from '../../../src/domain/questions/kinds.ts';
import { containsName } from '../../../src/domain/questions/namesInText.ts';
import {
  abandonQuestion,
  answerQuestion,
  askQuestion,
  expectPeople,
} from '../../../src/domain/questions/questionCommands.ts';
import { revealRefusal, writeReveal } from '../../../src/domain/questions/reveal.ts';
import {
  countLate,
  envelopesOf,
  getQuestion,
  listQuestions,
  openQuestionIn,
  standingOf,
} from '../../../src/domain/questions/questions.ts';
import { countersOf } from '../../../src/domain/questions/counters.ts';
import { newKeyPair, open, seal } from '../../../src/domain/questions/sealing.ts';
import { isRevealRefused } from '../../../src/renderer/questions/stillRefused.ts';
import { done, exchange, peerOf, refused, seeded } from '../peers.ts';

const poll = { kind: 'poll', round: 'start', subjectId: null, text: 'Wie ist unser Beziehungsstatus?' } as const;

function room(names: readonly string[] = ['Mia', 'Max', 'Mo', 'Sue', 'Sam', 'Sia']) {
  const workshop = seeded({ title: 'Probe', language: 'de', participants: [], stages: [] });
  const ids = names.map((name, index) =>
    done(workshop, addParticipant, {
      name,
      team: name.startsWith('M') ? 'marketing' : 'sales',
      isFacilitator: index === 0,
    }),
  );
  return { workshop, ids };
}

function ask(workshop: Workshop, actor: string, more: object = {}) {
  const keys = newKeyPair();
  const expectedIds = listParticipants(workshop.doc).map(({ id }) => id);
  const id = `q${listQuestions(workshop.doc).length}`;
  const input = {
    id,
    ...poll,
    expectedIds,
    endsAt: null,
    publicKey: keys.publicKey,
    counter: 'Mia',
    counterId: 'c',
    ...more,
  };
  const result = execute(workshop, actor, askQuestion, input);
  return { keys, result, id: result.ok ? id : '' };
}

function answer(workshop: Workshop, questionId: string, participantId: string, said: object, as = participantId) {
  const { publicKey, size } = getQuestion(workshop.doc, questionId)!;
  return execute(workshop, as, answerQuestion, {
    questionId,
    participantId,
    sealed: seal({ questionId, publicKey, size }, said)!,
  });
}

const said = (side: 'marketing' | 'sales' | 'none', word: string): PollAnswer => ({ side, state: 'complicated', word });

test('an answer stands in no byte of the document before the reveal, and the result after it', () => {
  const { workshop, ids } = room();
  const { id, keys } = ask(workshop, ids[0]!);
  ids.forEach((person, index) =>
    expect(answer(workshop, id, person, said(index < 3 ? 'marketing' : 'sales', `Geheimnis${index}`)).ok).toBe(true),
  );
  const bytes = Buffer.from(Y.encodeStateAsUpdate(workshop.doc)).toString('latin1');
  expect(bytes).not.toContain('Geheimnis');
  expect(bytes).not.toContain('complicated');
  const question = getQuestion(workshop.doc, id)!;
  expect(standingOf(workshop.doc, question)).toMatchObject({ given: 6, expected: 6, isComplete: true });
  expect(revealRefusal(workshop.doc, id, ids[4]!)).toBeNull();
  expect(writeReveal(workshop.doc, question, (sealed) => open(keys, id, sealed), 7)).toBe(true);
  const revealed = getQuestion(workshop.doc, id)!;
  expect(revealed).toMatchObject({ outcome: 'revealed', closedAt: 7, unread: 0, result: { counted: 6 } });
  expect(readPollAnswers(revealed.result).map(({ word }) => word)).toEqual(
    [0, 1, 2, 3, 4, 5].map((index) => `Geheimnis${index}`),
  );
  expect(envelopesOf(workshop.doc, id).every(({ sealed }) => sealed === '')).toBe(true);
  expect(openQuestionIn(workshop.doc)).toBeNull();
});

test('refusals: a second question, a closed one, too few answers, and people who may not', () => {
  const { workshop, ids } = room();
  const { id, keys } = ask(workshop, ids[1]!);
  expect(ask(workshop, ids[0]!).result).toEqual({ ok: false, code: 'questionOpen' });
  expect(ask(workshop, ids[0]!, { kind: 'pulse', round: 'pulse' }).result.ok).toBe(true);
  expect(ask(workshop, ids[0]!, { kind: 'pulse', round: 'pulse' }).result).toEqual({ ok: false, code: 'questionOpen' });
  const stranger = done(workshop, addParticipant, { name: 'Xaver', team: 'none' });
  done(workshop, abandonQuestion, { questionId: id }, ids[0]!);
  expect(ask(workshop, stranger).result).toEqual({ ok: false, code: 'teamMissing' });
  const again = ask(workshop, ids[1]!);
  answer(workshop, again.id, ids[2]!, said('marketing', ''));
  expect(answer(workshop, again.id, ids[3]!, said('sales', ''), ids[4]!)).toEqual({ ok: false, code: 'notYourself' });
  expect(revealRefusal(workshop.doc, again.id, ids[4]!)).toBe('notModerating');
  expect(revealRefusal(workshop.doc, again.id, ids[1]!)).toBe('tooFewAnswers');
  expect(revealRefusal(workshop.doc, 'gone', ids[1]!)).toBe('notFound');
  expect(refused(workshop, abandonQuestion, { questionId: again.id }, ids[4]!)).toBe('notModerating');
  expect(refused(workshop, expectPeople, { questionId: again.id, expectedIds: [] }, ids[4]!)).toBe('notModerating');
  for (const person of ids.slice(3)) answer(workshop, again.id, person, said('sales', ''));
  const question = getQuestion(workshop.doc, again.id)!;
  writeReveal(workshop.doc, question, (sealed) => open(again.keys, again.id, sealed), 1);
  const sealed = seal({ questionId: again.id, publicKey: keys.publicKey, size: 256 }, said('sales', ''))!;
  expect(refused(workshop, answerQuestion, { questionId: again.id, participantId: ids[3]!, sealed }, ids[3]!)).toBe(
    'questionClosed',
  );
  expect(refused(workshop, answerQuestion, { questionId: 'gone', participantId: ids[3]!, sealed }, ids[3]!)).toBe(
    'notFound',
  );
  expect(revealRefusal(workshop.doc, again.id, ids[0]!)).toBe('questionClosed');
});

test('what is no sealed answer of this kind is not taken, so that no answer can stand there in plain', () => {
  const { workshop, ids } = room();
  const { id } = ask(workshop, ids[0]!);
  for (const sealed of ['', 'steady', JSON.stringify(said('sales', 'Zeit')), 'A'.repeat(407), 'A'.repeat(405)])
    expect(refused(workshop, answerQuestion, { questionId: id, participantId: ids[0]!, sealed }, ids[0]!)).toBe(
      'invalidInput',
    );
});

test('who watches cannot answer', () => {
  const { workshop, ids } = room();
  const { id } = ask(workshop, ids[0]!);
  const watching = openWorkshop(workshop.doc, { readOnly: true });
  expect(answer(watching, id, ids[1]!, said('marketing', ''))).toEqual({ ok: false, code: 'readOnly' });
});

test('the same person on two devices counts once, answering again replaces', () => {
  const { workshop, ids } = room();
  const { id, keys } = ask(workshop, ids[0]!);
  const phone = peerOf(workshop);
  answer(workshop, id, ids[1]!, said('marketing', 'Laptop'));
  answer(phone, id, ids[1]!, said('marketing', 'Telefon'));
  exchange(workshop, phone);
  expect(envelopesOf(workshop.doc, id)).toHaveLength(1);
  expect(envelopesOf(workshop.doc, id)).toEqual(envelopesOf(phone.doc, id));
  answer(phone, id, ids[1]!, said('marketing', 'zuletzt'));
  exchange(workshop, phone);
  const [envelope] = envelopesOf(workshop.doc, id);
  expect(open(keys, id, envelope!.sealed)).toMatchObject({ word: 'zuletzt' });
});

test('the screen is passed on by whoever facilitates, also to people who are not listed', () => {
  const { workshop, ids } = room();
  const { id } = ask(workshop, ids[0]!);
  expect(answer(workshop, id, ids[3]!, said('sales', ''), ids[0]!).ok).toBe(true);
  expect(answer(workshop, id, 'guest-abc', said('sales', ''), ids[0]!).ok).toBe(true);
  expect(answer(workshop, id, 'guest-abc', said('sales', ''), ids[1]!)).toEqual({ ok: false, code: 'notYourself' });
  const standing = standingOf(workshop.doc, getQuestion(workshop.doc, id)!);
  expect(standing).toMatchObject({ given: 2, expected: 7, isComplete: false });
  expect(standing.missingIds).toHaveLength(5);
});

test('while nobody facilitates, whoever has asked passes the screen on, and nobody else', () => {
  const { workshop, ids } = room();
  done(workshop, updateParticipant, { id: ids[0]!, values: { isFacilitator: false } });
  const { id } = ask(workshop, ids[1]!);
  expect(answer(workshop, id, ids[3]!, said('sales', ''), ids[1]!).ok).toBe(true);
  expect(answer(workshop, id, ids[4]!, said('sales', ''), ids[2]!)).toEqual({ ok: false, code: 'notYourself' });
  done(workshop, updateParticipant, { id: ids[2]!, values: { isFacilitator: true } });
  expect(answer(workshop, id, ids[4]!, said('sales', ''), ids[1]!)).toEqual({ ok: false, code: 'notYourself' });
  expect(answer(workshop, id, ids[4]!, said('sales', ''), ids[2]!).ok).toBe(true);
});

test('an envelope that cannot be read is left out and counted; one that comes later stays sealed', () => {
  const { workshop, ids } = room();
  const { id, keys } = ask(workshop, ids[0]!);
  for (const person of ids.slice(0, 3)) answer(workshop, id, person, said('marketing', ''));
  answer(workshop, id, ids[3]!, { side: 'sales', state: 'divorced', word: '' });
  answer(workshop, id, ids[4]!, { ...said('sales', ''), word: 'zwei\nZeilen' });
  const late = peerOf(workshop);
  answer(late, id, ids[5]!, said('sales', 'spät'));
  expect(writeReveal(workshop.doc, getQuestion(workshop.doc, id)!, (sealed) => open(keys, id, sealed), 1)).toBe(true);
  exchange(workshop, late);
  const question = getQuestion(workshop.doc, id)!;
  expect(question).toMatchObject({ unread: 2, result: { counted: 3 } });
  expect(countLate(workshop.doc, question)).toBe(1);
});

test('with fewer readable answers than keep everybody anonymous nothing is written', () => {
  const { workshop, ids } = room();
  const { id, keys } = ask(workshop, ids[0]!);
  for (const person of ids.slice(0, 2)) answer(workshop, id, person, said('marketing', ''));
  answer(workshop, id, ids[3]!, { nonsense: true });
  const before = Y.encodeStateVector(workshop.doc);
  expect(writeReveal(workshop.doc, getQuestion(workshop.doc, id)!, (sealed) => open(keys, id, sealed), 1)).toBe(false);
  expect(Y.encodeStateVector(workshop.doc)).toEqual(before);
});

test('undo takes back who is expected, and neither an answer nor the question itself', () => {
  const { workshop, ids } = room();
  const undo = openUndo(workshop);
  const { id } = ask(workshop, ids[0]!);
  answer(workshop, id, ids[0]!, said('marketing', ''));
  expect(undo.canUndo()).toBe(false);
  done(workshop, expectPeople, { questionId: id, expectedIds: [ids[0]!, ids[0]!] }, ids[0]!);
  expect(getQuestion(workshop.doc, id)!.expectedIds).toEqual([ids[0]]);
  undo.undo();
  expect(getQuestion(workshop.doc, id)!.expectedIds).toHaveLength(6);
  expect(envelopesOf(workshop.doc, id)).toHaveLength(1);
  done(workshop, abandonQuestion, { questionId: id }, ids[0]!);
  expect(undo.canUndo()).toBe(false);
  expect(getQuestion(workshop.doc, id)).toMatchObject({ outcome: 'abandoned', result: null });
  expect(envelopesOf(workshop.doc, id)[0]!.sealed).toBe('');
  undo.close();
});

const anyAnswer = fc.record({
  side: fc.constantFrom('marketing' as const, 'sales' as const, 'none' as const),
  state: fc.constantFrom(...relationshipStates),
  word: fc.string({ maxLength: 24 }).filter((word) => !/[\n\r\u2028\u2029]/.test(word) && word === word.trim()),
});

test('the result is the same whatever the sequence of the answers', () => {
  fc.assert(
    fc.property(fc.array(anyAnswer, { minLength: 3, maxLength: 12 }), fc.infiniteStream(fc.nat()), (answers, keys) => {
      const shuffled = answers
        .map((value) => ({ value, key: keys.next().value as number }))
        .sort((left, right) => left.key - right.key)
        .map(({ value }) => value);
      expect(countAnswers('poll', shuffled)).toEqual(countAnswers('poll', answers));
    }),
  );
});

test('teams are shown apart only from three answers on each side', () => {
  const of = (marketing: number, sales: number, none = 0) => [
    ...Array.from({ length: marketing }, () => said('marketing', '')),
    ...Array.from({ length: sales }, () => said('sales', '')),
    ...Array.from({ length: none }, () => said('none', '')),
  ];
  expect(areShownApart(of(3, 3))).toBe(true);
  expect(areShownApart(of(4, 2))).toBe(false);
  expect(areShownApart(of(2, 4, 9))).toBe(false);
  expect(areShownApart([])).toBe(false);
});

test('a name of a participant is found as a whole word in any case', () => {
  const { workshop, ids } = room(['Mia Groß', 'Max', 'Jo Li']);
  const names = (text: string) => containsName(workshop.doc, text);
  for (const text of ['wegen MIA', 'groß!', 'mia groß', 'Max', 'Jo Li sagt']) expect(names(text), text).toBe(true);
  for (const text of ['Miami', 'maximal', 'großartig', 'Jo', '', 'Tempo']) expect(names(text), text).toBe(false);
  done(workshop, updateParticipant, { id: ids[1]!, values: { name: 'Moritz' } });
  expect(names('Max')).toBe(false);
});

test('letters come from the people who are expected: they are nobody besides them', () => {
  const { workshop, ids } = room();
  const pulse = { kind: 'pulse', round: 'pulse' } as const;
  const { id } = ask(workshop, ids[0]!, pulse);
  const standing = () => standingOf(workshop.doc, getQuestion(workshop.doc, id)!);
  const byLetter = (number: number) =>
    answer(workshop, id, `letter-${number}`.padEnd(23, '0'), { state: 'happy', word: '' }, ids[0]);
  expect(standing()).toMatchObject({ given: 0, expected: 6, letters: 0 });
  byLetter(1);
  expect(standing()).toMatchObject({ given: 1, expected: 6, letters: 1, isComplete: false });
  for (let number = 2; number <= 6; number += 1) byLetter(number);
  // Who is still missing is not known, so nobody but the facilitator may take it for complete.
  expect(standing()).toMatchObject({ given: 6, expected: 6, letters: 6, isComplete: false });
  byLetter(7);
  expect(standing()).toMatchObject({ given: 7, expected: 6 });
  expect(countersOf(workshop.doc, getQuestion(workshop.doc, id)!).expected).toBe(6);
  // Somebody to whom the screen was passed and who is on no list is one more.
  answer(workshop, id, 'guest-abcdefghij', { state: 'happy', word: '' }, ids[0]);
  expect(standing()).toMatchObject({ given: 8, expected: 7 });
});

test('what was said of a refused reveal is no longer true once enough have answered', () => {
  const { workshop, ids } = room();
  const { id } = ask(workshop, ids[0]!);
  answer(workshop, id, ids[0]!, { state: 'happy', word: '' });
  const isTrue = isRevealRefused(workshop.doc, id, ids[0]!, 'tooFewAnswers');
  let told = 0;
  const end = isTrue.subscribe(() => (told += 1));
  answer(workshop, id, ids[1]!, { state: 'happy', word: '' });
  expect([isTrue.get(), told > 0]).toEqual([true, true]);
  answer(workshop, id, ids[2]!, { state: 'happy', word: '' });
  expect(isTrue.get()).toBe(false);
  end();
  const away = isRevealRefused(workshop.doc, id, ids[0]!, 'counterAway');
  expect(away.get()).toBe(true);
  done(workshop, abandonQuestion, { questionId: id }, ids[0]!);
  expect(away.get()).toBe(false);
});
