// Records whose id is given rather than invented: two people who write the first values of one at the same moment, each
// not knowing of the other.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readCapacity, setWeek, listCapacityWeeks, updateCapacity } from '../../src/domain/activities/capacity.ts';
import { readFunnel, updateFunnel } from '../../src/domain/activities/funnel.ts';
import { consentToMerge, isDue, proposeMerge } from '../../src/domain/blindMap/mapCommands.ts';
import { agreedId, mapDecisionId, mapDecisions, validMapConsent } from '../../src/domain/blindMap/mapRecords.ts';
import { readRhythm, updateRhythm } from '../../src/domain/everyday/rhythm.ts';
import { setPensDown, setScreen } from '../../src/domain/facilitation/liveCommands.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import { sides } from '../../src/domain/people/participants.ts';
import { getRecord } from '../../src/domain/record/collection.ts';
import { readLiveState } from '../../src/domain/record/liveState.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { answerHidden, askHidden, hiddenRoom, revealHidden } from './hiddenRoom.ts';
import { cardId, done, exchange, peerOf, seeded } from './peers.ts';

/** Two laptops after the reveal of a map that the sides do not see alike. */
function overlay() {
  const room = hiddenRoom();
  const { workshop, ids } = room;
  const asked = askHidden(room, 'doubleMap', { section: 'journey' });
  const [one, other] = [cardId(workshop, 'Anzeige'), cardId(workshop, 'Messe')];
  const send = (person: string, side: 'marketing' | 'sales', value: 0 | 1) =>
    answerHidden(
      workshop,
      asked.id,
      person,
      { side, values: { [one]: { value }, [other]: { value: 0.5 } }, additions: [] },
      { side, device: 'aaaaaa', count: 2, isDone: true },
    );
  send(ids[0]!, 'marketing', 1);
  send(ids[3]!, 'sales', 0);
  expect(revealHidden(workshop, asked)).toBe(true);
  const where = { questionId: asked.id, touchpointId: one };
  const id = mapDecisionId(asked.id, one);
  return { here: workshop, there: peerOf(workshop), marketing: ids[0]!, sales: ids[3]!, where, id, asked };
}

const proposal = { owner: 'both' as const, share: 0.5, leadId: null };

function agree(workshop: Workshop, where: { questionId: string; touchpointId: string }, participantId: string) {
  done(workshop, proposeMerge, { ...where, proposal }, participantId);
  done(workshop, consentToMerge, { ...where, participantId }, participantId);
}

test.each([0, 1])('both consents to a difference stay that are given at the same moment (%i)', (turn) => {
  const { here, there, marketing, sales, where, id } = overlay();
  // Whichever of the two has the greater client id.
  const [low, high] = here.doc.clientID < there.doc.clientID ? [here, there] : [there, here];
  agree(turn === 0 ? low : high, where, marketing);
  agree(turn === 0 ? high : low, where, sales);
  exchange(here, there);
  for (const { doc } of [here, there]) {
    const decision = getRecord(doc, mapDecisions, id)!;
    expect(sides.map((side) => validMapConsent(decision, side)?.participantId)).toEqual([marketing, sales]);
    expect(decision.questionId).toBe(where.questionId);
    expect(isDue(decision)).toBe(true);
  }
});

test('so do those to everything that both see alike', () => {
  const { here, there, marketing, sales, asked } = overlay();
  const all = { questionId: asked.id, touchpointId: agreedId };
  done(here, consentToMerge, { ...all, participantId: marketing }, marketing);
  done(there, consentToMerge, { ...all, participantId: sales }, sales);
  exchange(here, there);
  expect(isDue(getRecord(here.doc, mapDecisions, mapDecisionId(asked.id, agreedId))!)).toBe(true);
});

test('a different proposal at the same moment loses one consent as it does where there is a record', () => {
  const { here, there, marketing, sales, where, id } = overlay();
  agree(here, where, marketing);
  done(there, proposeMerge, { ...where, proposal: { ...proposal, share: 0.25 } }, sales);
  done(there, consentToMerge, { ...where, participantId: sales }, sales);
  exchange(here, there);
  const decision = getRecord(here.doc, mapDecisions, id)!;
  expect([decision.marketingConsent?.participantId, decision.salesConsent?.participantId]).toEqual([marketing, sales]);
  expect(sides.filter((side) => validMapConsent(decision, side) !== null)).toHaveLength(1);
});

test('taking back the first consent leaves the one that the other side gave at the same moment', () => {
  for (const isWaiting of [false, true]) {
    const { here, there, marketing, sales, where, id } = overlay();
    const undo = openUndo(here);
    agree(here, where, marketing);
    if (isWaiting) exchange(here, there);
    agree(there, where, sales);
    exchange(here, there);
    while (undo.undo());
    exchange(here, there);
    for (const { doc } of [here, there]) {
      expect(getRecord(doc, mapDecisions, id)?.salesConsent?.participantId, `waiting ${isWaiting}`).toBe(sales);
      expect(getRecord(doc, mapDecisions, id)?.marketingConsent).toBeNull();
    }
  }
});

test('the first figures of a workshop stay, whoever enters them at the same moment', () => {
  const here = seeded();
  const there = peerOf(here);
  done(here, updateCapacity, { fte: 3 });
  done(there, updateCapacity, { weeklyHours: 38 });
  done(here, updateFunnel, { winRate: 0.25 });
  done(there, updateFunnel, { dealSize: 40_000 });
  done(here, setWeek, { week: '2027-W05', factor: 0.5 });
  done(there, setWeek, { week: '2027-W05', note: 'Messe' });
  done(here, updateRhythm, { regularMeeting: 'freitags' });
  done(there, updateRhythm, { visitWeeks: 4 });
  exchange(here, there);
  for (const { doc } of [here, there]) {
    expect(readCapacity(doc)).toMatchObject({ fte: 3, weeklyHours: 38 });
    expect(readFunnel(doc)).toMatchObject({ winRate: 0.25, dealSize: 40_000 });
    expect(listCapacityWeeks(doc)).toMatchObject([{ id: '2027-W05', factor: 0.5, note: 'Messe' }]);
    expect(readRhythm(doc)).toMatchObject({ regularMeeting: 'freitags', visitWeeks: 4 });
  }
});

test('what stood under the id and is gone, or is no record, is written anew', () => {
  const here = seeded();
  done(here, updateCapacity, { fte: 3 });
  here.doc.getMap('capacity').set('capacity', 'nonsense');
  done(here, updateCapacity, { weeklyHours: 38 });
  expect(readCapacity(here.doc)).toMatchObject({ fte: null, weeklyHours: 38 });
  const there = peerOf(here);
  expect(Y.encodeStateAsUpdate(there.doc)).toEqual(Y.encodeStateAsUpdate(here.doc));
});

test('two facilitators who do the first things of a room at the same moment both have their way', () => {
  const room = hiddenRoom();
  const here = room.workshop;
  const there = peerOf(here);
  done(here, setPensDown, { isDown: true }, room.ids[0]!);
  done(there, setScreen, { screen: 'black' }, room.ids[0]!);
  exchange(here, there);
  expect(readLiveState(there.doc).pensDown?.byId).toBe(room.ids[0]);
  expect(readLiveState(here.doc).screen).toBe('black');
});
