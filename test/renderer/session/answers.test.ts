// Answers of queries: whoever asks the same shares one, and nobody sees an old one.
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { recordsOf } from '../../../src/domain/record/collection.ts';
import { answerOf } from '../../../src/renderer/session/answers.ts';

const goals = { name: 'goals' };
const terms = { name: 'terms' };
const of = [goals];

function counted() {
  const doc = new Y.Doc();
  const query = vi.fn((asked: Y.Doc) => recordsOf(asked, goals).size);
  const add = (collection: { readonly name: string }, id: string) => recordsOf(doc, collection).set(id, new Y.Map());
  return { doc, query, add };
}

test('however many ask the same, the query runs once after each change of what it reads', () => {
  const { doc, query, add } = counted();
  const told = vi.fn();
  const ends = Array.from({ length: 240 }, () => {
    const answer = answerOf(doc, query, of);
    expect(answer.get()).toBe(0);
    return answer.subscribe(() => told(answer.get()));
  });
  expect(query).toHaveBeenCalledTimes(1);
  add(goals, 'a');
  expect(told).toHaveBeenCalledTimes(240);
  expect(told).toHaveBeenLastCalledWith(1);
  add(terms, 'b');
  expect(told).toHaveBeenCalledTimes(240);
  expect(answerOf(doc, query, of).get()).toBe(1);
  expect(query).toHaveBeenCalledTimes(2);
  // Who is left is still told.
  for (const end of ends.slice(1)) end();
  add(goals, 'c');
  expect(told).toHaveBeenCalledTimes(241);
  expect(told).toHaveBeenLastCalledWith(2);
});

test('what changes before anybody listens, or after the last one has left, is in the next answer', () => {
  const { doc, query, add } = counted();
  const answer = answerOf(doc, query, of);
  expect(answer.get()).toBe(0);
  add(goals, 'a');
  const end = answer.subscribe(() => undefined);
  expect(answer.get()).toBe(1);
  end();
  add(goals, 'b');
  expect(answer.get()).toBe(2);
  expect(answerOf(new Y.Doc(), query, of).get()).toBe(0);
});
