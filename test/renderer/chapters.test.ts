// The chapters of the head: which there are, what they bear as a name, where they and their keys lead.
import { expect, test } from 'vitest';
import { sections, type Section } from '../../src/domain/record/sections.ts';
import {
  chapterStep,
  isChoosable,
  isShortHead,
  neighbour,
  shownChapters,
  type ChapterState,
} from '../../src/renderer/workshop/chapters.ts';

const ofToday: readonly Section[] = ['journey', 'goals', 'agreements', 'open-points', 'plan'];
const head = (state: Partial<ChapterState> = {}) =>
  shownChapters({ shown: sections, here: 'journey', running: null, last: {}, ...state });
const chapter = (id: string, state: Partial<ChapterState> = {}) => head(state).find((each) => each.id === id)!;

test('a workshop of today keeps its short head; from seven sections on there are chapters', () => {
  expect(isShortHead(ofToday)).toBe(true);
  expect(isShortHead([...ofToday, 'terms'])).toBe(true);
  expect(isShortHead([...ofToday, 'terms', 'customer'])).toBe(false);
});

test('a chapter without a section in use is not there, and the others keep their numbers', () => {
  expect(head({ shown: ofToday }).map(({ id, number }) => [id, number])).toEqual([
    ['understand', 2],
    ['goals', 3],
    ['live', 5],
    ['plan', 6],
  ]);
});

test('a chapter with one section in use bears its name', () => {
  expect(chapter('understand', { shown: ofToday }).only).toBe('journey');
  expect(chapter('understand').only).toBeNull();
});

test('leads to where the agenda is, else to where one was last, else to its first section', () => {
  expect(chapter('transparency').to).toBe('terms');
  expect(chapter('transparency', { last: { transparency: 'activities' } }).to).toBe('activities');
  expect(chapter('transparency', { last: { transparency: 'activities' }, running: 'terms' }).to).toBe('terms');
  expect(chapter('transparency', { running: 'journey' })).toMatchObject({ to: 'terms', isRunning: false });
  // The link with this name leads to the plan, wherever one was.
  expect(chapter('plan', { last: { plan: 'open-points' } }).to).toBe('plan');
});

test('what is gone from the head is not led to', () => {
  const shown = sections.filter((section) => section !== 'activities');
  expect(chapter('transparency', { shown, last: { transparency: 'activities' } }).to).toBe('terms');
});

test('the key of a chapter leads there, and once there to its next section', () => {
  expect(chapterStep(chapter('understand', { here: 'goals' }), 'goals')).toBe('customer');
  expect(chapterStep(chapter('understand', { here: 'customer' }), 'customer')).toBe('journey');
  expect(chapterStep(chapter('understand', { here: 'journey' }), 'journey')).toBe('customer');
});

test('the neighbours go round in the sequence of the story', () => {
  expect(neighbour(ofToday, 'journey', 1)).toBe('goals');
  expect(neighbour(ofToday, 'plan', 1)).toBe('journey');
  expect(neighbour(ofToday, 'journey', -1)).toBe('plan');
  expect(neighbour(ofToday, 'agenda', 1)).toBe('journey');
  expect(neighbour(ofToday, 'agenda', -1)).toBe('plan');
});

test('open points and plan are not for choice, a review only once there is one', () => {
  expect(sections.filter((section) => !isChoosable(section, false))).toEqual(['review', 'open-points', 'plan']);
  expect(isChoosable('review', true)).toBe(true);
});
