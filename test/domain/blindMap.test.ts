// The blind double map: what each side gives, how far they are apart, and merging with both consents.
import { expect, test } from 'vitest';
import {
  applyMerge,
  consentToMerge,
  isDue,
  proposeMerge,
  withdrawMerge,
} from '../../src/domain/blindMap/mapCommands.ts';
import { mapDecisionId, mapDecisions, validMapConsent } from '../../src/domain/blindMap/mapRecords.ts';
import {
  classOf,
  compareViews,
  firstProposal,
  isElsewhere,
  isSettled,
  overlayOf,
} from '../../src/domain/blindMap/overlay.ts';
import { walkedOf, walkOf } from '../../src/domain/document/agendaWalk.ts';
import { readAgenda } from '../../src/domain/facilitation/agendaItems.ts';
import { addAgendaItem } from '../../src/domain/facilitation/prepareAgenda.ts';
import { walkTo } from '../../src/domain/facilitation/runAgenda.ts';
import { nextStep, startAgenda } from '../../src/domain/plan/startBlock.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { moveTouchpoints, updateTouchpoint } from '../../src/domain/journey/touchpointCommands.ts';
import { listGaps } from '../../src/domain/plan/gaps.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { revealRefusal } from '../../src/domain/questions/reveal.ts';
import { standingOf } from '../../src/domain/questions/questions.ts';
import { getRecord } from '../../src/domain/record/collection.ts';
import { readLiveState } from '../../src/domain/record/liveState.ts';
import { answerHidden, anotherLaptop, askHidden, hiddenRoom, questionOf, revealHidden } from './hiddenRoom.ts';
import { cardId, done, exchange, refused, stageId } from './peers.ts';

type Value = 1 | 0.75 | 0.5 | 0.25 | 0 | null;

/** Both sides have mapped the four touchpoints of the sample; marketing misses one more. */
function mapped(marketing: readonly Value[], sales: readonly Value[]) {
  const room = hiddenRoom();
  const { workshop, ids } = room;
  const asked = askHidden(room, 'doubleMap', { section: 'journey' });
  const cards = ['Anzeige', 'Newsletter', 'Messe', 'Vertrag'].map((title) => cardId(workshop, title));
  const values = (given: readonly Value[]) =>
    Object.fromEntries(given.map((value, at) => [cards[at]!, { value, ...(at === 0 ? { reason: 'Darum' } : {}) }]));
  const additions = [
    { id: 'added', title: 'Jahresgespräch', stageId: stageId(workshop, 'Abschluss'), value: 0.5 as const },
  ];
  const send = (person: string, side: 'marketing' | 'sales', answer: object, device = 'aaaaaa') =>
    answerHidden(workshop, asked.id, person, { side, ...answer }, { side, device, count: 4, isDone: true }).result;
  expect(send(ids[0]!, 'marketing', { values: values(marketing), additions })).toMatchObject({ ok: true });
  return { room, asked, cards, send, salesAnswer: { values: values(sales), additions: [] } };
}

function revealedMap(marketing: readonly Value[], sales: readonly Value[]) {
  const { room, asked, cards, send, salesAnswer } = mapped(marketing, sales);
  send(room.ids[3]!, 'sales', salesAnswer);
  expect(revealHidden(room.workshop, asked)).toBe(true);
  const overlay = () => overlayOf(room.workshop.doc, questionOf(room.workshop, asked.id));
  return {
    ...room,
    id: asked.id,
    cards,
    overlay,
    row: (at: number) => overlay().all.find((one) => one.touchpoint.id === cards[at])!,
  };
}

test('the agenda goes through the differences, the greatest first, until each is settled', () => {
  const { workshop, ids, id, cards, overlay } = revealedMap([1, 1, 0.5, 0], [0, 1, 0.5, 1]);
  const facilitator = ids[0]!;
  done(workshop, addAgendaItem, { title: 'Übereinander', method: 'overlay', section: 'journey', plannedMinutes: 9 });
  done(workshop, startAgenda, {}, facilitator);
  const walk = () => walkOf(workshop.doc, '2026-11-30', readAgenda(workshop.doc));
  expect(walk()).toBeNull();
  done(workshop, nextStep, {}, facilitator);
  const inSequence = overlay().differences.map(({ touchpoint }) => touchpoint.id);
  expect(walk()!.records.map((one) => one.id)).toEqual(inSequence);
  expect(inSequence).toEqual(expect.arrayContaining([cards[0], cards[3]]));
  done(workshop, walkTo, walkedOf(walk()!.next!), facilitator);
  expect(readLiveState(workshop.doc).step?.walked).toEqual({ id: inSequence[0], number: 0, questionId: id });
  expect(walk()).toMatchObject({ at: { id: inSequence[0] }, next: { id: inSequence[1] } });
});

test('classes, words of the difference and its size', () => {
  expect([1, 0.75, 0.67, 2 / 3, 0.5, 1 / 3, 0.32, 0].map(classOf)).toEqual([
    'marketing',
    'marketing',
    'marketing',
    'both',
    'both',
    'both',
    'sales',
    'sales',
  ]);
  const compared = (m: number | null, s: number | null) => {
    const { kind, size } = compareViews(m, s);
    return [kind, Math.round(size * 1000) / 1000];
  };
  expect(compared(null, null)).toEqual(['nobodyKnows', 0]);
  expect(compared(null, 0)).toEqual(['onlySales', 1]);
  expect(compared(0.5, null)).toEqual(['onlyMarketing', 1]);
  expect(compared(0.5, 0.4)).toEqual(['agreed', 0.1]);
  expect(compared(1, 0.25)).toEqual(['bothClaim', 0.75]);
  expect(compared(2.5 / 3, 1 / 3)).toEqual(['claim', 0.5]);
  expect(compared(0, 0.5)).toEqual(['leave', 0.5]);
  expect(compared(0, 1)).toEqual(['nobody', 1]);
  expect(compareViews(0, 1).g).toBe(-1);
});

test('what is proposed to start with', () => {
  expect(firstProposal(1, 0.25)).toEqual({ owner: 'both', share: 0.65, leadId: null });
  expect(firstProposal(0, 1)).toEqual({ owner: 'both', share: 0.5, leadId: null });
  expect(firstProposal(null, 0)).toEqual({ owner: 'sales', share: null, leadId: null });
  expect(firstProposal(null, null)).toBeNull();
});

test('per person: means of what the people of a side give', () => {
  const room = hiddenRoom();
  const asked = askHidden(room, 'doubleMap', { mode: 'perPerson' });
  const card = cardId(room.workshop, 'Messe');
  [1, 1, 0.5, 0, 0.5, 0.5].forEach((value, at) => {
    const side = at < 3 ? 'marketing' : 'sales';
    const answer = { side, values: { [card]: { value, reason: `Grund ${at}` } }, additions: [] };
    expect(answerHidden(room.workshop, asked.id, room.ids[at]!, answer).result.ok).toBe(true);
  });
  expect(revealHidden(room.workshop, asked)).toBe(true);
  const row = overlayOf(room.workshop.doc, questionOf(room.workshop, asked.id)).all.find(
    (one) => one.touchpoint.id === card,
  )!;
  expect(row.means.marketing).toBeCloseTo(0.833, 3);
  expect(row.means.sales).toBeCloseTo(0.333, 3);
  expect([classOf(row.means.marketing!), classOf(row.means.sales!), row.kind]).toEqual(['marketing', 'both', 'claim']);
  expect(row.g).toBeCloseTo(0.5, 9);
  expect([...row.views.sales!.reasons].sort()).toEqual(['Grund 3', 'Grund 4', 'Grund 5']);
});

test('sealed by side, later devices of a side over earlier ones, refused while one side is missing', () => {
  const { room, asked, cards, send, salesAnswer } = mapped([0, 1, 0.5, 0], [1, 1, 0.5, 0]);
  const { workshop, ids } = room;
  expect(send(ids[1]!, 'sales', salesAnswer)).toMatchObject({ ok: false, code: 'notYourself' });
  expect(revealRefusal(workshop.doc, asked.id, ids[0]!)).toBe('sideMissing');
  expect(
    refused(workshop, proposeMerge, {
      questionId: asked.id,
      touchpointId: cards[0]!,
      proposal: { owner: 'sales', share: null, leadId: null },
    }),
  ).toBe('questionOpen');
  expect(send(ids[3]!, 'sales', salesAnswer)).toMatchObject({ ok: true });
  expect(standingOf(workshop.doc, questionOf(workshop, asked.id))).toMatchObject({ given: 2, expected: 2 });
  send(ids[4]!, 'sales', { values: { [cards[0]!]: { value: 0.75 } }, additions: [] }, 'bbbbbb');
  expect(revealRefusal(workshop.doc, asked.id, ids[3]!)).toBe('notModerating');
  expect(revealRefusal(workshop.doc, asked.id, ids[0]!)).toBeNull();
  expect(revealHidden(workshop, asked)).toBe(true);
  const { all, agreed, differences, known, gap } = overlayOf(workshop.doc, questionOf(workshop, asked.id));
  expect(all.find((one) => one.touchpoint.id === cards[0])!.means).toEqual({ marketing: 0, sales: 0.75 });
  expect([agreed.length, differences.map(({ kind }) => kind), known]).toEqual([3, ['onlyMarketing', 'nobody'], 5]);
  expect(gap).toBeCloseTo(1.75 / 5, 9);
  // What marketing missed on the board is a touchpoint now.
  expect(listTouchpoints(workshop.doc).find(({ id }) => id === 'added')).toMatchObject({ place: { owner: 'none' } });
  expect(buildPlan(workshop.doc, '2026-11-24').mapViews).toHaveLength(9);
});

test('merged with both consents in one step; another proposal voids them', () => {
  const { workshop, ids, id, cards, row } = revealedMap([0, 1, 0.5, 0], [1, 1, 0.5, 0]);
  const [mia, , , sue] = ids as [string, string, string, string];
  const touchpointId = cards[0]!;
  const open = () => listGaps(workshop.doc, '2026-11-24').filter(({ kind }) => kind === 'differenceUnsettled').length;
  expect(open()).toBe(2);
  expect(refused(workshop, consentToMerge, { questionId: id, touchpointId, participantId: sue }, sue)).toBe(
    'nothingProposed',
  );
  const proposal = { owner: 'both' as const, share: 0.6, leadId: sue };
  done(workshop, proposeMerge, { questionId: id, touchpointId, proposal }, mia);
  expect(refused(workshop, consentToMerge, { questionId: id, touchpointId, participantId: mia }, sue)).toBe(
    'notYourself',
  );
  expect(done(workshop, consentToMerge, { questionId: id, touchpointId, participantId: mia }, mia)).toBe(false);
  done(workshop, proposeMerge, { questionId: id, touchpointId, proposal: { ...proposal, share: 0.4 } }, sue);
  expect(validMapConsent(row(0).decision!, 'marketing')).toBeNull();
  expect(done(workshop, consentToMerge, { questionId: id, touchpointId, participantId: sue }, sue)).toBe(false);
  done(workshop, withdrawMerge, { questionId: id, touchpointId, participantId: sue }, sue);
  done(workshop, consentToMerge, { questionId: id, touchpointId, participantId: sue }, sue);
  // Whoever facilitates hands the screen over.
  expect(done(workshop, consentToMerge, { questionId: id, touchpointId, participantId: ids[1]! }, mia)).toBe(true);
  expect(row(0).touchpoint).toMatchObject({
    place: { owner: 'both' },
    share: { owner: 'both', value: 0.4 },
    leadId: sue,
  });
  expect([isSettled(row(0)), isElsewhere(row(0)), open()]).toEqual([true, false, 1]);
  done(workshop, moveTouchpoints, { ids: [touchpointId], stageId: row(0).stageId, owner: 'sales', beforeId: null });
  expect([isSettled(row(0)), isElsewhere(row(0))]).toEqual([true, true]);
});

test('what both see alike is taken over as one decision', () => {
  const { workshop, ids, id, cards, row } = revealedMap([0, 1, 0.5, 1], [1, 1, 0.5, 1]);
  const agree = (person: string) =>
    done(workshop, consentToMerge, { questionId: id, touchpointId: 'agreed', participantId: person }, person);
  expect([agree(ids[0]!), agree(ids[3]!)]).toEqual([false, true]);
  expect(cards.map((_, at) => row(at).touchpoint.place.owner)).toEqual(['marketing', 'marketing', 'both', 'marketing']);
});

test('two consents given apart are carried out by whoever sees both first, and twice is once', () => {
  const { workshop, ids, id, cards } = revealedMap([0, 1, 0.5, 0], [1, 1, 0.5, 0]);
  const touchpointId = cards[0]!;
  done(workshop, proposeMerge, {
    questionId: id,
    touchpointId,
    proposal: { owner: 'sales', share: null, leadId: null },
  });
  const other = anotherLaptop(workshop);
  done(workshop, consentToMerge, { questionId: id, touchpointId, participantId: ids[0]! }, ids[0]);
  done(other, consentToMerge, { questionId: id, touchpointId, participantId: ids[3]! }, ids[3]);
  exchange(workshop, other);
  const decision = () => getRecord(workshop.doc, mapDecisions, mapDecisionId(id, touchpointId))!;
  expect(isDue(decision())).toBe(true);
  for (const one of [workshop, other]) done(one, applyMerge, { questionId: id, touchpointId });
  exchange(workshop, other);
  for (const { doc } of [workshop, other])
    expect(listTouchpoints(doc).find((one) => one.id === touchpointId)!.place.owner).toBe('sales');
  expect(isDue(decision())).toBe(false);
  done(workshop, updateTouchpoint, { id: touchpointId, values: { title: 'Anzeige neu' } });
});

test('a side that has only said where it maps stands in the document, and has given no map yet', () => {
  const { room, asked, send } = mapped([1, 1, 1, 1], [0, 0, 0, 0]);
  const empty = { side: 'sales', values: {}, additions: [] };
  const claim = { side: 'sales' as const, device: 'bbbbbb', count: 0, isDone: false };
  expect(answerHidden(room.workshop, asked.id, room.ids[3]!, empty, claim).result).toMatchObject({ ok: true });
  const question = () => questionOf(room.workshop, asked.id);
  expect(standingOf(room.workshop.doc, question())).toMatchObject({ given: 2, isComplete: false });
  expect(revealRefusal(room.workshop.doc, asked.id, room.ids[0]!)).toBe('sideMissing');
  send(room.ids[3]!, 'sales', { values: {}, additions: [] }, 'bbbbbb');
  expect(standingOf(room.workshop.doc, question()).isComplete).toBe(true);
});
