// Answers to a pulse that come back by mail: written on a line, read from whatever a mail program makes of it.
import { expect, it } from 'vitest';
import { letterLength, letterLine, readLetters } from '../../src/domain/everyday/pulseLetter.ts';
import { letterHash, letterId } from '../../src/domain/questions/letters.ts';

const first = { questionId: 'q1', sealed: 'Abc-_123'.repeat(1000).slice(0, letterLength) };
const second = { questionId: 'q1', sealed: 'Xyz789'.repeat(1000).slice(0, letterLength) };

it('are read from lines, quoted, wrapped, and one after the other', () => {
  const line = letterLine(first);
  expect(line.startsWith('handschlag-pulse:1:q1:')).toBe(true);
  expect(readLetters(line)).toEqual({ letters: [first], cut: 0 });
  expect(readLetters(`Hallo,\r\n\r\n> ${line.slice(0, 60)}\r\n> ${line.slice(60)}\r\nViele Grüße`)).toMatchObject({
    letters: [first],
  });
  expect(readLetters(`${line}\n${letterLine(second)}\n`)).toMatchObject({ letters: [first, second] });
  expect(readLetters(`${letterLine(first)} ${letterLine(second)} Viele Grüße`)).toMatchObject({
    letters: [first, second],
  });
  expect(readLetters('handschlag-pulse:2:q1:abc and nothing else')).toEqual({ letters: [], cut: 0 });
});

it('the same line twice is one answer of one writer', () => {
  expect(readLetters(`${letterLine(first)}\n${letterLine(first)}`)).toMatchObject({ letters: [first] });
  expect(letterId(first)).toBe(letterId({ ...first }));
  expect(letterId(first)).not.toBe(letterId(second));
  expect(letterId(first)).toMatch(/^letter-[0-9a-f]{16}$/);
  expect(letterHash(first.sealed)).toHaveLength(64);
});

it('a line that a mail has cut short is told apart from no line at all, and never taken in', () => {
  const line = letterLine(first);
  for (const end of [line.length - 1, 60, 'handschlag-pulse:1:q1'.length])
    expect(readLetters(line.slice(0, end)), String(end)).toEqual({ letters: [], cut: 1 });
  expect(readLetters(`${letterLine(second)}\n\n${line.slice(0, 80)}`)).toEqual({ letters: [second], cut: 1 });
});
