// What the room does with revealed cards: moving and grouping them, editing, merging and splitting, setting a suggested
// pair aside, and adding those that came after the reveal.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { clearRemoved, getRecord, insertRecord, markRemoved, patchRecord, storedRecord } from '../record/collection.ts';
import { command, refuse, SetupOrigin } from '../record/command.ts';
import { recordId } from '../record/field.ts';
import { prepareKeyed } from '../record/keyedRecord.ts';
import { byOrder, insertOrders, type Insertion } from '../record/order.ts';
import { sideOf } from '../people/participants.ts';
import { collectionSettingsOf, longestCard, mostCards } from '../questions/hiddenAnswers.ts';
import { getQuestion } from '../questions/questions.ts';
import { pairId } from './alike.ts';
import { arrangeCards, cardGroups, cards, dismissedPairs, orderedCard, type Arrangement } from './cards.ts';

const ids = z.array(recordId).check(z.minLength(1), z.maxLength(500));

/** Puts cards, in the sequence given, into a group or out of all (null), before another card or at the end. */
export const moveCards = command(
  'moveCards',
  () => z.object({ ids, groupId: z.nullable(recordId), beforeId: z.nullable(recordId) }),
  ({ workshop: { doc }, write }, { ids: wanted, groupId, beforeId }) => {
    const found = shownAmong(doc, wanted);
    if (!found) return refuse('notFound');
    const group = groupId === null ? undefined : getRecord(doc, cardGroups, groupId);
    if (groupId !== null && group?.questionId !== found.questionId) return refuse('notFound');
    const insertion = roomFor(found.arrangement, groupId, found.ids, beforeId);
    return write(() => place(doc, groupId, found.ids, insertion));
  },
  (_, { ids: touched }) => touched.map((id) => ({ of: cards, id })),
);

export const editCard = command(
  'editCard',
  () => z.object({ id: recordId, text: z.string().check(z.trim(), z.maxLength(longestCard)) }),
  ({ workshop: { doc }, write }, { id, text }) => {
    if (!getRecord(doc, cards, id)) return refuse('notFound');
    return text === '' ? refuse('textMissing') : write(() => patchRecord(doc, cards, id, { text }));
  },
  (_, { id }) => [{ of: cards, id, fields: ['text'] }],
);

/** The first one leads and keeps its words; the words of the others stay with it. */
export const mergeCards = command(
  'mergeCards',
  () => z.object({ ids: z.array(recordId).check(z.minLength(2), z.maxLength(100)) }),
  ({ workshop: { doc }, write }, { ids: wanted }) => {
    const found = shownAmong(doc, wanted);
    if (!found || found.ids.length < 2) return refuse('notFound');
    const [first, ...others] = found.ids;
    return write(() => {
      patchRecord(doc, cards, first!, { mergedIntoId: null });
      for (const id of others) {
        patchRecord(doc, cards, id, { mergedIntoId: first! });
        for (const { id: wording } of found.arrangement.byId.get(id)!.wordings)
          patchRecord(doc, cards, wording, { mergedIntoId: first! });
      }
      return first!;
    });
  },
  (_, { ids: touched }) => touched.map((id) => ({ of: cards, id })),
);

/** Brings back what was merged: of a leading card all of them, of a merged one that alone. They follow the leading card. */
export const splitCard = command(
  'splitCard',
  () => z.object({ id: recordId }),
  ({ workshop: { doc }, write }, { id }) => {
    const card = getRecord(doc, cards, id);
    if (!card) return refuse('notFound');
    const arrangement = arrangeCards(doc, card.questionId);
    const leader =
      arrangement.byId.get(id) ??
      [...arrangement.byId.values()].find(({ wordings }) => wordings.some((one) => one.id === id));
    const split = leader?.id === id ? leader.wordings.map((one) => one.id) : [id];
    if (!leader || split.length === 0) return refuse('notFound');
    const { groupId } = leader.place;
    const siblings = cellOf(arrangement, groupId);
    const next = siblings[siblings.findIndex((one) => one.id === leader.id) + 1]?.id ?? null;
    const insertion = insertOrders(siblings.map(orderedCard), next, split.length);
    return write(() => {
      for (const one of split) patchRecord(doc, cards, one, { mergedIntoId: null });
      place(doc, groupId, split, insertion);
    });
  },
  (_, { id }) => [{ of: cards, id }],
);

/** A new group at the end, with these cards in it; the value is its id. */
export const addCardGroup = command(
  'addCardGroup',
  () =>
    z.object({
      questionId: recordId,
      title: z.optional(cardGroups.fields.title.schema),
      ids: z.array(recordId).check(z.maxLength(500)),
    }),
  ({ workshop: { doc }, create, write }, { questionId, title = '', ids: wanted }) => {
    if (!getQuestion(doc, questionId)) return refuse('notFound');
    const arrangement = arrangeCards(doc, questionId);
    const moved = [...new Set(wanted)].filter((id) => arrangement.byId.has(id));
    const { orders, repairs } = insertOrders(
      arrangement.groups.map(({ group }) => group),
      null,
      1,
    );
    const id = create(cardGroups, { questionId, title, order: orders[0]! });
    const insertion = insertOrders([], null, moved.length);
    return write(() => {
      for (const repair of repairs) patchRecord(doc, cardGroups, repair.id, { order: repair.order });
      clearRemoved(doc, cardGroups, id);
      place(doc, id, moved, insertion);
      return id;
    });
  },
  (_, { ids: touched }) => [{ of: cardGroups }, ...touched.map((id) => ({ of: cards, id }))],
);

export const renameCardGroup = command(
  'renameCardGroup',
  () => z.object({ id: recordId, title: cardGroups.fields.title.schema }),
  ({ workshop: { doc }, write }, { id, title }) =>
    getRecord(doc, cardGroups, id) ? write(() => patchRecord(doc, cardGroups, id, { title })) : refuse('notFound'),
  (_, { id }) => [{ of: cardGroups, id, fields: ['title'] }],
);

/** Puts a group before another one of the same collection, or at the end (null). */
export const moveCardGroup = command(
  'moveCardGroup',
  () => z.object({ id: recordId, beforeId: z.nullable(recordId) }),
  ({ workshop: { doc }, write }, { id, beforeId }) => {
    const group = getRecord(doc, cardGroups, id);
    if (!group) return refuse('notFound');
    const all = arrangeCards(doc, group.questionId).groups.map((one) => one.group);
    const others = all.filter((one) => one.id !== id).sort(byOrder);
    const { orders, repairs } = insertOrders(others, beforeId === id ? null : beforeId, 1);
    return write(() => {
      for (const repair of repairs) patchRecord(doc, cardGroups, repair.id, { order: repair.order });
      patchRecord(doc, cardGroups, id, { order: orders[0]! });
    });
  },
  (_, { id }) => [{ of: cardGroups, id }],
);

/** The cards of the group are without one then, and go back into it when this is undone. */
export const removeCardGroup = command(
  'removeCardGroup',
  () => z.object({ id: recordId }),
  ({ workshop: { doc }, write }, { id }) =>
    getRecord(doc, cardGroups, id) ? write(() => markRemoved(doc, cardGroups, id)) : refuse('notFound'),
  (_, { id }) => [{ of: cardGroups, id }],
);

export const removeCard = command(
  'removeCard',
  () => z.object({ id: recordId }),
  ({ workshop: { doc }, write }, { id }) =>
    getRecord(doc, cards, id) ? write(() => markRemoved(doc, cards, id)) : refuse('notFound'),
  (_, { id }) => [{ of: cards, id }],
);

/** Two suggested cards stay two, and are not suggested again. */
export const dismissPair = command(
  'dismissPair',
  () => z.object({ firstId: recordId, secondId: recordId }),
  (context, { firstId, secondId }) => {
    const { doc } = context.workshop;
    const first = getRecord(doc, cards, firstId);
    if (!first || !getRecord(doc, cards, secondId) || firstId === secondId) return refuse('notFound');
    const patch = prepareKeyed(context, dismissedPairs, pairId(firstId, secondId));
    return context.write(() => patch({ questionId: first.questionId, isDismissed: true }));
  },
  (_, { firstId, secondId }) => [
    { of: cards, id: firstId },
    { of: cards, id: secondId },
  ],
);

/**
 * Cards that a device could not seal before the reveal: ordinary cards from now on, with their author, who is no longer
 * anonymous. A card that is there already is not added twice.
 */
export const addLateCards = command(
  'addLateCards',
  () =>
    z.object({
      questionId: recordId,
      cards: z
        .array(z.object({ id: recordId, text: z.string().check(z.trim(), z.minLength(1), z.maxLength(longestCard)) }))
        .check(z.minLength(1), z.maxLength(mostCards)),
    }),
  ({ workshop: { doc }, actor }, { questionId, cards: late }) => {
    const question = getQuestion(doc, questionId);
    if (question?.kind !== 'collection' || question.outcome !== 'revealed') return refuse('notFound');
    if (late.length > collectionSettingsOf(question).mostPerPerson) return refuse('tooManyCards');
    const added = late.filter(({ id }) => !storedRecord(doc, cards, id));
    if (added.length === 0) return refuse('alreadyTaken');
    const { orders } = insertOrders(arrangeCards(doc, questionId).loose.map(orderedCard), null, added.length);
    const side = sideOf(doc, actor) ?? 'none';
    doc.transact(() => {
      added.forEach(({ id, text }, at) =>
        insertRecord(
          doc,
          cards,
          { questionId, text, side, authorId: actor, isLate: true, place: { groupId: null, order: orders[at]! } },
          { id },
        ),
      );
    }, new SetupOrigin('addLateCards'));
    return { ok: true, value: added.length };
  },
  'contribution',
);

/** The wanted cards that are shown, all of one collection, each once; undefined when there is none. */
function shownAmong(doc: Y.Doc, wanted: readonly string[]) {
  const questionId = wanted.map((id) => getRecord(doc, cards, id)?.questionId).find(Boolean);
  if (questionId === undefined) return undefined;
  const arrangement = arrangeCards(doc, questionId);
  const shown = [...new Set(wanted)].filter((id) => arrangement.byId.has(id));
  return shown.length === 0 ? undefined : { questionId, arrangement, ids: shown };
}

function cellOf({ groups, loose }: Arrangement, groupId: string | null) {
  return groupId === null ? loose : (groups.find(({ group }) => group.id === groupId)?.cards ?? []);
}

function roomFor(
  arrangement: Arrangement,
  groupId: string | null,
  moved: readonly string[],
  beforeId: string | null,
): Insertion {
  const cell = cellOf(arrangement, groupId);
  const from = beforeId === null ? -1 : cell.findIndex(({ id }) => id === beforeId);
  const before = from < 0 ? null : (cell.slice(from).find(({ id }) => !moved.includes(id))?.id ?? null);
  return insertOrders(cell.filter(({ id }) => !moved.includes(id)).map(orderedCard), before, moved.length);
}

function place(doc: Y.Doc, groupId: string | null, moved: readonly string[], { orders, repairs }: Insertion) {
  for (const { id, order } of repairs) patchRecord(doc, cards, id, { place: { groupId, order } });
  moved.forEach((id, at) => patchRecord(doc, cards, id, { place: { groupId, order: orders[at]! } }));
}
