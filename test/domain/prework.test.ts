// Prework: questions that are asked before the day, answered by letter, and opened by their block.
import { expect, it } from 'vitest';
import { resultWriters } from '../../src/domain/document/hiddenResults.ts';
import { preworkOfStep } from '../../src/domain/document/stepQuestion.ts';
import { readAgenda } from '../../src/domain/facilitation/agendaItems.ts';
import { addAgendaItem } from '../../src/domain/facilitation/prepareAgenda.ts';
import { startAgenda } from '../../src/domain/plan/startBlock.ts';
import { findParticipant, updateParticipant } from '../../src/domain/people/participants.ts';
import {
  countCutPrework,
  hasTooManyLetters,
  letterId,
  preworkBeginning,
  preworkLine,
  readPrework,
} from '../../src/domain/questions/letters.ts';
import { paddedSize } from '../../src/domain/questions/kinds.ts';
import {
  abandonQuestion,
  answerQuestion,
  askQuestion,
  callQuestion,
} from '../../src/domain/questions/questionCommands.ts';
import { writeReveal } from '../../src/domain/questions/reveal.ts';
import { getQuestion, openQuestionIn, standingOf } from '../../src/domain/questions/questions.ts';
import { newKeyPair, open, seal } from '../../src/domain/questions/sealing.ts';
import { addChain, listTerms } from '../../src/domain/terms/terms.ts';
import { listRecords } from '../../src/domain/record/collection.ts';
import { cards } from '../../src/domain/cards/cards.ts';
import { done, refused, seeded } from './peers.ts';

const answers = [
  { questionId: 'q1', count: 0, sealed: 'Abc-_123'.repeat(40) },
  { questionId: 'q2', count: 5, sealed: 'Xyz789'.repeat(300) },
];

it('a text with more letters than people can be expected is not taken in', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      preworkLine([{ questionId: 'q1', count: 0, sealed: `a${at}` }]).replace('-', '-=\r\n> '),
    ).join('\n');
  expect(hasTooManyLetters(lines(500), preworkBeginning)).toBe(false);
  expect(hasTooManyLetters(lines(501), preworkBeginning)).toBe(true);
});

it('a letter is one line, read quoted and wrapped, each once, and not when it is cut off', () => {
  const line = preworkLine(answers);
  expect(line).toMatch(/^handschlag-prework:1:q1:0:Abc.*:q2:5:Xyz.*\.$/);
  expect(readPrework(line)).toEqual([answers]);
  const wrapped = line.replaceAll(/.{70}/g, '$&\r\n> ');
  expect(readPrework(`Hallo,\r\n\r\n> ${wrapped}\r\nViele Grüße. Bis dann.`)).toEqual([answers]);
  expect(readPrework(`${line.replaceAll(/.{75}/g, '$&=\r\n')}`)).toEqual([answers]);
  const other = [{ ...answers[0]!, sealed: 'other' }];
  expect(readPrework(`${line}\n${line}\n${preworkLine(other)} Viele Grüße`)).toEqual([answers, other]);
  for (const bad of [line.slice(0, -1), line.slice(0, 200), `handschlag-prework:2${line.slice(20)}`, 'nothing', ''])
    expect(readPrework(bad), bad.slice(-20)).toEqual([]);
  expect([line.slice(0, -1), `${line}\n${line.slice(0, 200)}`].map(countCutPrework)).toEqual([1, 1]);
  expect([line, 'nothing'].map(countCutPrework)).toEqual([0, 0]);
});

function asked() {
  const workshop = seeded();
  const anna = findParticipant(workshop.doc, 'Anna Weber')!.id;
  const joerg = findParticipant(workshop.doc, 'Jörg Öztürk')!.id;
  done(workshop, updateParticipant, { id: anna, values: { isFacilitator: true } });
  done(workshop, addChain, {});
  const keys = newKeyPair();
  const ask = (kind: 'poll' | 'duel' | 'collection', more: object = {}) =>
    done(
      workshop,
      askQuestion,
      {
        kind,
        round: '',
        subjectId: null,
        text: 'Frage',
        expectedIds: [],
        endsAt: null,
        isAhead: true,
        publicKey: keys.publicKey,
        counter: 'Anna',
        counterId: 'c',
        ...more,
      },
      anna,
    );
  return { workshop, doc: workshop.doc, anna, joerg, keys, ask };
}

it('waits beside the open question until its block opens it, and is refused while another one is open', () => {
  const { workshop, doc, anna, joerg, ask } = asked();
  const [poll, customers] = [ask('poll', { round: 'start' }), ask('collection', { settings: { section: 'customer' } })];
  expect(openQuestionIn(doc)).toBeNull();
  // Another question may be asked beside it, and only whoever facilitates or has asked opens it.
  const other = ask('poll', { isAhead: false });
  expect(openQuestionIn(doc)?.id).toBe(other);
  expect(refused(workshop, callQuestion, { questionId: poll }, anna)).toBe('questionOpen');
  expect(refused(workshop, callQuestion, { questionId: poll }, joerg)).toBe('notModerating');
  expect(refused(workshop, callQuestion, { questionId: other }, anna)).toBe('notFound');
  done(workshop, abandonQuestion, { questionId: other }, anna);
  done(workshop, addAgendaItem, { title: 'Start', plannedMinutes: 5, minimumMinutes: 5 });
  done(workshop, startAgenda, {}, anna);
  // The day has begun; its block has not.
  expect(openQuestionIn(doc)).toBeNull();
  done(workshop, callQuestion, { questionId: poll }, anna);
  done(workshop, callQuestion, { questionId: poll }, anna);
  expect(openQuestionIn(doc)?.id).toBe(poll);
  expect(refused(workshop, callQuestion, { questionId: customers }, anna)).toBe('questionOpen');
  done(workshop, abandonQuestion, { questionId: customers }, anna);
  expect(refused(workshop, callQuestion, { questionId: customers }, anna)).toBe('questionClosed');
});

it('is taken up by the step of the block that asks the same', () => {
  const { workshop, doc, ask } = asked();
  const mql = listTerms(doc).find(({ key }) => key === 'mql')!.id;
  const [poll, duel] = [ask('poll', { round: 'start' }), ask('duel', { subjectId: mql })];
  const [customers, time] = (['customer', 'journey'] as const).map((section) =>
    ask('collection', { settings: { section } }),
  );
  const blockOf = (method: 'poll' | 'duel' | 'collection' | 'closing', more: object = {}) => {
    const values = { title: 'B', plannedMinutes: 5, minimumMinutes: 5, method, ...more };
    const id = done(workshop, addAgendaItem, values);
    return readAgenda(doc).items.find((item) => item.id === id)!;
  };
  const taken = (block: ReturnType<typeof blockOf>, step: 'ask' | 'collect' | 'poll' | 'talk') =>
    preworkOfStep(doc, block, step)?.id ?? null;
  expect(taken(blockOf('poll', { question: 'poll' }), 'ask')).toBe(poll);
  expect(taken(blockOf('duel', { question: 'duel' }), 'ask')).toBe(duel);
  const other = listTerms(doc).find(({ key }) => key === 'sal')!.id;
  expect(taken(blockOf('duel', { question: 'duel', targetId: other }), 'ask')).toBeNull();
  expect(taken(blockOf('collection', { section: 'customer' }), 'collect')).toBe(customers);
  expect(taken(blockOf('collection', { section: 'journey' }), 'collect')).toBe(time);
  expect(taken(blockOf('collection', { section: 'journey' }), 'talk')).toBeNull();
});

it('counts letters at the reveal together with those who answer in the room, and nobody in particular is expected', () => {
  const { workshop, doc, anna, joerg, keys, ask } = asked();
  const questionId = ask('collection', { settings: { section: 'customer', mostPerPerson: 5 } });
  const sealedOf = (text: string) => {
    const answer = { side: 'sales', cards: [{ id: `card-${text}`, text }] };
    return seal({ questionId, publicKey: keys.publicKey, size: paddedSize('collection', answer)! }, answer)!;
  };
  const give = (participantId: string, sealed: string, device?: string) =>
    done(
      workshop,
      answerQuestion,
      { questionId, participantId, sealed, count: 1, isDone: true, ...(device && { device }) },
      joerg,
    );
  for (const text of ['Kunert', 'Maier']) give(letterId({ sealed: sealedOf(text) }), sealedOf(text));
  done(workshop, callQuestion, { questionId }, anna);
  give(joerg, sealedOf('Weiss'), 'abc123');
  const question = getQuestion(doc, questionId)!;
  expect(standingOf(doc, question)).toMatchObject({ given: 3, missingIds: [], isComplete: false, isAhead: true });
  const random = (below: number) => below - 1;
  writeReveal(doc, question, (sealed) => open(keys, questionId, sealed), 1, { writers: resultWriters, random });
  const texts = listRecords(doc, cards).map(({ text }) => String(text));
  expect(texts.sort()).toEqual(['Kunert', 'Maier', 'Weiss']);
});
