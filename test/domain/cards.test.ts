// Silent collection: sealed cards, the reveal, grouping, merging and splitting without losing a word, taking over.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  addLateCards,
  addCardGroup,
  dismissPair,
  editCard,
  mergeCards,
  moveCardGroup,
  moveCards,
  removeCard,
  removeCardGroup,
  splitCard,
} from '../../src/domain/cards/cardCommands.ts';
import { alikePairs, likeness, pairId } from '../../src/domain/cards/alike.ts';
import { arrangeCards, cards, timesOf, type Arrangement } from '../../src/domain/cards/cards.ts';
import { takeOverCards } from '../../src/domain/cards/takeOverCards.ts';
import { listActivities, removeActivity } from '../../src/domain/activities/activities.ts';
import { listTargetCustomers, traitsOf } from '../../src/domain/customer/targetCustomers.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import { listPainPoints } from '../../src/domain/journey/painPoints.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { countersOf } from '../../src/domain/questions/counters.ts';
import { answerQuestion } from '../../src/domain/questions/questionCommands.ts';
import { revealRefusal } from '../../src/domain/questions/reveal.ts';
import { envelopesOf, standingOf } from '../../src/domain/questions/questions.ts';
import { paddedSize } from '../../src/domain/questions/kinds.ts';
import { listRecords, recordsOf } from '../../src/domain/record/collection.ts';
import { execute } from '../../src/domain/record/command.ts';
import {
  answerHidden,
  anotherLaptop,
  askHidden,
  hiddenRoom,
  questionOf,
  revealHidden,
  type HiddenRoom,
} from './hiddenRoom.ts';
import { done, exchange, refused, stageId } from './peers.ts';

const card = (id: string, text: string) => ({ id, text });

/** Revealed: one card per text, of marketing and sales in turn. */
function revealed(texts: readonly string[]): HiddenRoom & { readonly id: string } {
  const room = hiddenRoom();
  const asked = askHidden(room, 'collection', {});
  for (const [at, side] of (['marketing', 'sales'] as const).entries()) {
    const own = texts.flatMap((text, index) => (index % 2 === at ? [card(`card${index}`, text)] : []));
    answerHidden(
      room.workshop,
      asked.id,
      room.ids[at * 3]!,
      { side, cards: own },
      { device: 'aaaaaa', count: own.length },
    );
  }
  expect(revealHidden(room.workshop, asked)).toBe(true);
  return { ...room, id: asked.id };
}

const allCards = ({ groups, loose }: Arrangement) => [...groups.flatMap((group) => group.cards), ...loose];
const wordsOf = (arrangement: Arrangement) =>
  allCards(arrangement)
    .flatMap((one) => [one.text, ...one.wordings.map(({ text }) => text)])
    .sort();

test('eight cards are as long as one: 1,072 bytes', () => {
  const eight = Array.from({ length: 8 }, (_, at) => card(`id${at}xxxxxxxx`, 'x'.repeat(25)));
  expect(paddedSize('collection', { side: 'sales', cards: eight })! + 48).toBe(1072);
  expect(paddedSize('collection', { side: 'sales', cards: eight.slice(0, 1) })! + 48).toBe(1072);
  const long = Array.from({ length: 50 }, (_, at) => card(`id${at}xxxxxxxx`, 'x'.repeat(280)));
  expect(paddedSize('collection', { side: 'sales', cards: long })! % 1024).toBe(0);
  expect(paddedSize('collection', { side: 'sales', cards: [...long, ...long] })).toBeNull();
});

test('no letter before the reveal; afterwards every card once, shuffled, by no author', () => {
  const room = hiddenRoom();
  const { workshop, ids } = room;
  const asked = askHidden(room, 'collection', { mostPerPerson: 5, section: 'customer' });
  const texts = Array.from({ length: 12 }, (_, at) => `Geheimnis${at}`);
  ids.forEach((person, at) => {
    const side = at < 3 ? 'marketing' : 'sales';
    const own = texts.slice(2 * at, 2 * at + 2).map((text, nth) => card(`c${at}${nth}`, text));
    // The first one has written on a laptop and on a phone.
    if (at > 0)
      answerHidden(workshop, asked.id, person, { side, cards: own }, { device: 'aaaaaa', count: 2, isDone: true });
    else
      own.forEach((one, nth) =>
        answerHidden(
          workshop,
          asked.id,
          person,
          { side, cards: [one] },
          { device: `aaaaa${nth}`, count: 1, isDone: nth === 1 },
        ),
      );
  });
  const question = questionOf(workshop, asked.id);
  expect(standingOf(workshop.doc, question)).toMatchObject({ given: 6, expected: 6, isComplete: true });
  expect(countersOf(workshop.doc, question)).toMatchObject({
    count: 12,
    bySide: { marketing: 6, sales: 6, none: 0 },
    peopleBySide: { marketing: 3, sales: 3, none: 0 },
    expected: 6,
    unfinishedIds: [],
    away: 0,
  });
  expect(Buffer.from(Y.encodeStateAsUpdate(workshop.doc)).toString('latin1')).not.toContain('Geheimnis');
  expect(revealRefusal(workshop.doc, asked.id, ids[5]!)).toBe('notModerating');
  expect(revealRefusal(workshop.doc, asked.id, ids[0]!)).toBeNull();
  const writers = new Set(workshop.doc.store.clients.keys());
  expect(revealHidden(workshop, asked)).toBe(true);
  const arrangement = arrangeCards(workshop.doc, asked.id);
  expect(wordsOf(arrangement)).toEqual([...texts].sort());
  expect(arrangement.loose.map(({ id }) => id)).not.toEqual(ids.flatMap((_, at) => [`c${at}0`, `c${at}1`]));
  recordsOf(workshop.doc, cards).forEach((stored) => expect(writers.has(stored._item!.id.client)).toBe(false));
  expect(envelopesOf(workshop.doc, asked.id).every(({ sealed }) => sealed === '')).toBe(true);
  const json = buildPlan(workshop.doc, '2026-11-24');
  expect(json.cards).toHaveLength(12);
  expect(json.questions).toMatchObject([{ kind: 'collection', settings: { mostPerPerson: 5 }, outcome: 'revealed' }]);
});

test('an envelope of another question or key, and one that is no cards, is counted as invalid', () => {
  const room = hiddenRoom();
  const asked = askHidden(room, 'collection', {});
  const other = { ...asked, keys: askHidden(hiddenRoom(), 'collection', {}).keys };
  answerHidden(room.workshop, asked.id, room.ids[1]!, { side: 'sales', cards: [card('a', 'x')] }, { device: 'bbbbbb' });
  answerHidden(room.workshop, asked.id, room.ids[2]!, { side: 'sales', cards: [card('b', '')] }, { device: 'bbbbbb' });
  const closed = anotherLaptop(room.workshop);
  expect(revealHidden(closed, other)).toBe(true);
  expect(questionOf(closed, asked.id)).toMatchObject({ unread: 2, result: { cards: 0 } });
  expect(revealHidden(room.workshop, asked)).toBe(true);
  expect(questionOf(room.workshop, asked.id)).toMatchObject({ unread: 1, result: { cards: 1 } });
});

test('which cards sound alike', () => {
  expect(likeness('Fragt zuerst nach dem Preis', 'Fragt zuerst den Preis')).toBeCloseTo(1, 2);
  expect(likeness('Nennt keinen Termin', 'Kein Termin genannt')).toBeCloseTo(0.6, 2);
  expect(likeness('Reagiert nie auf Einladungen', 'Antwortet auf keine Einladung')).toBeCloseTo(0.37, 2);
  expect(likeness('Holt uns nur als Vergleich', 'Vergleichsangebot für den Chef')).toBeCloseTo(0.31, 2);
  const { workshop, id } = revealed(['Nennt keinen Termin', 'Kein Termin genannt', 'Alte Anlage', 'Halle zu niedrig']);
  const { loose } = arrangeCards(workshop.doc, id);
  expect(alikePairs(loose, new Set())).toHaveLength(1);
  expect(alikePairs(loose, new Set([pairId('card0', 'card1')]))).toEqual([]);
  done(workshop, dismissPair, { firstId: 'card1', secondId: 'card0' });
  expect(recordsOf(workshop.doc, { name: 'dismissedPairs' }).has(pairId('card0', 'card1'))).toBe(true);
});

test('the likest pairs among many cards are the same as card by card', () => {
  const words = ['Preis', 'Preise', 'Termin', 'nie erreichbar', 'fragt zu spät', 'zu viele Rückfragen', 'Rückruf'];
  const texts = Array.from({ length: 70 }, (_, at) =>
    [words[at % 7], words[(at * 3 + 1) % 5], words[(at * at) % 6], at % 9 === 0 ? `ee ee ee ${at}` : ''].join(' '),
  );
  const { workshop, id } = revealed(texts);
  const all = arrangeCards(workshop.doc, id).loose;
  const dismissed = new Set([pairId('card0', 'card35'), pairId('card1', 'card36')]);
  const cardByCard = all.flatMap((first, at) =>
    all
      .slice(at + 1)
      .map((second) => ({ pair: pairId(first.id, second.id), score: likeness(first.text, second.text) })),
  );
  const expected = cardByCard
    .filter(({ pair, score }) => score >= 0.35 && !dismissed.has(pair))
    .sort((left, right) => right.score - left.score || (left.pair < right.pair ? -1 : 1))
    .slice(0, 10);
  expect(expected).toHaveLength(10);
  expect(
    alikePairs(all, dismissed).map(({ first, second, score }) => ({ pair: pairId(first.id, second.id), score })),
  ).toEqual(expected);
});

test('cards of both sides merged and split; a removed group gives its cards back', () => {
  const { workshop, id } = revealed(['Preis', 'Preise', 'Termin', 'Technik']);
  const groupId = done(workshop, addCardGroup, { questionId: id, title: 'Preis', ids: ['card0', 'card3'] });
  done(workshop, mergeCards, { ids: ['card0', 'card1'] });
  const merged = arrangeCards(workshop.doc, id);
  expect(merged.byId.get('card0')).toMatchObject({ side: 'both', text: 'Preis', wordings: [{ text: 'Preise' }] });
  expect(timesOf(merged.byId.get('card0')!)).toBe(2);
  expect(merged.groups[0]!.cards.map((one) => one.id)).toEqual(['card0', 'card3']);
  expect(buildPlan(workshop.doc, '2026-11-24').cards).toHaveLength(4);
  done(workshop, splitCard, { id: 'card0' });
  const split = arrangeCards(workshop.doc, id);
  expect(split.groups[0]!.cards.map((one) => [one.id, one.side])).toEqual([
    ['card0', 'marketing'],
    ['card1', 'sales'],
    ['card3', 'sales'],
  ]);
  expect(refused(workshop, splitCard, { id: 'card0' })).toBe('notFound');
  expect(refused(workshop, editCard, { id: 'card0', text: '  ' })).toBe('textMissing');
  done(workshop, moveCards, { ids: ['card2'], groupId, beforeId: 'card3' });
  expect(arrangeCards(workshop.doc, id).groups[0]!.cards.map((one) => one.id)).toEqual([
    'card0',
    'card1',
    'card2',
    'card3',
  ]);
  done(workshop, removeCardGroup, { id: groupId });
  expect(arrangeCards(workshop.doc, id).loose).toHaveLength(4);
});

test('two who merge the same cards into each other at once lose no wording', () => {
  const { workshop, id } = revealed(['Preis', 'Preise', 'Kosten']);
  const other = anotherLaptop(workshop);
  done(workshop, mergeCards, { ids: ['card0', 'card1'] });
  done(other, mergeCards, { ids: ['card1', 'card0', 'card2'] });
  exchange(workshop, other);
  for (const { doc } of [workshop, other])
    expect(wordsOf(arrangeCards(doc, id))).toEqual(['Kosten', 'Preis', 'Preise']);
});

test('property: whatever is merged, split, moved, grouped and undone, every card occurs once with its words', () => {
  const texts = ['Preis', 'Preise', 'Termin', 'Technik', 'Halle', 'Service'];
  const step = fc.record({ what: fc.nat(5), one: fc.nat(5), other: fc.nat(5), third: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const { workshop, id } = revealed(texts);
      const undo = openUndo(workshop);
      for (const { what, one, other, third } of steps) {
        const [first, second, next] = [one, other, third].map((at) => `card${at}`) as [string, string, string];
        const groups = arrangeCards(workshop.doc, id).groups.map(({ group }) => group.id);
        if (what === 0) execute(workshop, 'me', mergeCards, { ids: [first, second, next] });
        if (what === 1) execute(workshop, 'me', splitCard, { id: first });
        if (what === 2) execute(workshop, 'me', addCardGroup, { questionId: id, ids: [first, second] });
        if (what === 3)
          execute(workshop, 'me', moveCards, { ids: [first, next], groupId: groups[0] ?? null, beforeId: second });
        if (what === 4 && groups[0]) execute(workshop, 'me', removeCardGroup, { id: groups[0] });
        if (what === 5) undo.undo();
        expect(wordsOf(arrangeCards(workshop.doc, id))).toEqual([...texts].sort());
      }
    }),
    { numRuns: 40 },
  );
});

test('taken over as what the room wants, once; what is gone again may be taken once more', () => {
  const { workshop, id } = revealed(['Preis', 'Termin', 'Technik', 'Halle']);
  const stage = stageId(workshop, 'Auslöser');
  const take = (ids: string[], as: 'touchpoint' | 'painPoint' | 'need' | 'activity', at: string | null = stage) =>
    done(workshop, takeOverCards, { ids, groupId: null, as, stageId: at });
  const [touchpoint] = take(['card0'], 'touchpoint');
  expect(listTouchpoints(workshop.doc).find((one) => one.id === touchpoint)).toMatchObject({
    title: 'Preis',
    place: { stageId: stage, owner: 'none' },
  });
  expect(refused(workshop, takeOverCards, { ids: ['card0'], groupId: null, as: 'painPoint', stageId: stage })).toBe(
    'alreadyTaken',
  );
  expect(refused(workshop, takeOverCards, { ids: ['card1'], groupId: null, as: 'painPoint', stageId: null })).toBe(
    'stageNotFound',
  );
  take(['card1'], 'painPoint');
  expect(listPainPoints(workshop.doc, 'painPoint').map(({ text }) => text)).toContain('Termin');
  take(['card2'], 'need', null);
  const [customer] = listTargetCustomers(workshop.doc);
  expect(traitsOf(workshop.doc, customer!.id)).toMatchObject([{ kind: 'need', text: 'Technik' }]);
  const [activity] = take(['card3'], 'activity', null);
  expect(listActivities(workshop.doc)).toMatchObject([{ title: 'Halle', fromId: 'card3' }]);
  done(workshop, removeActivity, { id: activity! });
  const groupId = done(workshop, addCardGroup, { questionId: id, title: 'Technik', ids: ['card3'] });
  done(workshop, takeOverCards, { ids: [], groupId, title: 'Halle und Technik', as: 'opportunity', stageId: stage });
  expect(listPainPoints(workshop.doc, 'opportunity').map(({ text }) => text)).toContain('Halle und Technik');
  expect(arrangeCards(workshop.doc, id).byId.get('card3')!.takenTo).toMatchObject({ collection: 'opportunities' });
});

test('cards that come after the reveal are added with their side and author, and a second time not at all', () => {
  const { workshop, ids, id } = revealed(['Preis', 'Termin']);
  const late = { questionId: id, cards: [card('late0', 'Zu spät'), card('card0', 'Preis')] };
  expect(
    refused(workshop, answerQuestion, { questionId: id, participantId: ids[4]!, sealed: 'A'.repeat(1430) }, ids[4]),
  ).toBe('questionClosed');
  expect(done(workshop, addLateCards, late, ids[4])).toBe(1);
  expect(arrangeCards(workshop.doc, id).byId.get('late0')).toMatchObject({
    side: 'sales',
    isLate: true,
    authorId: ids[4],
  });
  expect(refused(workshop, addLateCards, late, ids[4])).toBe('alreadyTaken');
  done(workshop, removeCard, { id: 'late0' });
  expect(listRecords(workshop.doc, cards)).toHaveLength(2);
});

test('groups stand in the sequence in which somebody puts them', () => {
  const { workshop, id } = revealed(['a', 'b', 'c']);
  const ids = ['card0', 'card1', 'card2'].map((one) => done(workshop, addCardGroup, { questionId: id, ids: [one] }));
  const sequence = () => arrangeCards(workshop.doc, id).groups.map(({ group }) => ids.indexOf(group.id));
  expect(sequence()).toEqual([0, 1, 2]);
  done(workshop, moveCardGroup, { id: ids[2]!, beforeId: ids[0]! });
  expect(sequence()).toEqual([2, 0, 1]);
  done(workshop, moveCardGroup, { id: ids[2]!, beforeId: null });
  expect(sequence()).toEqual([0, 1, 2]);
  expect(refused(workshop, moveCardGroup, { id: 'gone', beforeId: null })).toBe('notFound');
});
