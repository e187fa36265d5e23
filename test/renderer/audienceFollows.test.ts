// The audience view goes where the facilitator goes, or stands still: what it is told to show.
import { expect, test } from 'vitest';
import { firstChoice } from '../../src/renderer/session/audience.ts';
import { quietPresence, presenceState } from '../../src/renderer/session/presence.ts';
import { followedChoice } from '../../src/renderer/workshop/audienceFollows.ts';

const stageIds = ['trigger', 'search', 'choice'];
const stageOf = (id: string) => (id === 'card' ? 'choice' : null);
const region = { left: 1.2, top: 0, right: 3, bottom: 4, zoom: 1 };
const shownOf = (view: string) =>
  view === 'open-points' ? 'plan' : ['journey', 'goals', 'agreements'].find((known) => known === view);
const anna = quietPresence('Anna', 'marketing');
const following = { ...firstChoice, follows: true };

test('what is chosen stands still until it is asked to follow', () => {
  expect(followedChoice({ ...anna, view: 'goals', audience: firstChoice }, stageIds, stageOf, shownOf)).toBeNull();
  expect(followedChoice({ ...anna, view: 'goals', audience: null }, stageIds, stageOf, shownOf)).toBeNull();
});

test('follows to the section, and on the board to the chosen card, else to the first stage in view', () => {
  const go = (shown: Partial<typeof anna>) =>
    followedChoice({ ...anna, view: 'journey', audience: following, ...shown }, stageIds, stageOf, shownOf);
  expect(go({ view: 'agreements' })?.section).toBe('agreements');
  expect(go({ view: 'open-points' })?.section).toBe('plan');
  expect(go({ view: 'a section of a later version' })?.section).toBe('journey');
  expect(go({})?.stageId).toBe('trigger');
  expect(go({ region })?.stageId).toBe('search');
  expect(go({ region: { ...region, left: 9 } })?.stageId).toBe('choice');
  expect(go({ region, selection: ['gone', 'card'] })?.stageId).toBe('choice');
});

test('what an earlier version shows the room is still read, and stands still', () => {
  const { follows, ...before } = firstChoice;
  expect(follows).toBe(false);
  expect(presenceState.parse({ ...anna, audience: before }).audience).toEqual(firstChoice);
});
