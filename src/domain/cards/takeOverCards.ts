// Taking cards over into the workshop: as touchpoints, pain points, opportunities, needs or disqualifiers of a target
// customer, activities or parked topics. The card keeps the link; what is gone again may be taken over once more.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { activities } from '../activities/activities.ts';
import { customerTraits, listTargetCustomers, targetCustomers, traitsOf } from '../customer/targetCustomers.ts';
import { parkedBy, parkedTopics } from '../discussion/parkedTopics.ts';
import { collectionOf, listPainPoints } from '../journey/painPoints.ts';
import { stages } from '../journey/stages.ts';
import { sequenceOfCell, touchpoints } from '../journey/touchpoints.ts';
import { clearRemoved, getRecord, isLive, patchRecord, storedRecord } from '../record/collection.ts';
import { command, refuse, type CommandContext, type RefusalCode } from '../record/command.ts';
import { recordId, textUpTo } from '../record/field.ts';
import type { Touch } from '../record/locks.ts';
import { insertOrders, type Ordered } from '../record/order.ts';
import { dayOf } from '../record/part.ts';
import { listInSequence } from '../record/sequence.ts';
import { arrangeCards, cardGroups, cards, type ShownCard } from './cards.ts';

export const takenAs = [
  'touchpoint',
  'painPoint',
  'opportunity',
  'need',
  'disqualifier',
  'activity',
  'parkedTopic',
] as const;
export type TakenAs = (typeof takenAs)[number];

/** Records that are not shown yet; `reveal` belongs into the one `write` of the command. */
interface Made {
  readonly collection: string;
  readonly ids: readonly string[];
  reveal(): void;
}

interface Wanted {
  readonly texts: readonly string[];
  /** The card that each of them is made of; of a group its first one. */
  readonly from: readonly string[];
  readonly stageId: string | null;
  readonly customerId: string | null;
}

/**
 * Takes over single cards, a record each, or a whole group as one record under `title`. Needs and disqualifiers go to
 * `customerId`, else to the first target customer; where there is none yet, one is made. The value is the records' ids.
 */
export const takeOverCards = command(
  'takeOverCards',
  () =>
    z.object({
      ids: z.array(recordId).check(z.maxLength(500)),
      groupId: z.nullable(recordId),
      title: z.optional(textUpTo(300)),
      as: z.enum(takenAs),
      stageId: z.nullable(recordId),
      customerId: z.optional(z.nullable(recordId)),
    }),
  (context, { ids, groupId, title, as, stageId, customerId = null }) => {
    const { doc } = context.workshop;
    const chosen = groupId === null ? cardsOf(doc, ids) : cardsOfGroup(doc, groupId);
    if (chosen.length === 0) return refuse('notFound');
    const free = chosen.filter((card) => !isTaken(doc, card));
    if (free.length === 0) return refuse('alreadyTaken');
    const texts = groupId === null ? free.map(({ text }) => text) : [titleOfGroup(doc, groupId, title, free)];
    const from = groupId === null ? free.map(({ id }) => id) : [free[0]!.id];
    const made = makers[as](context, { texts, from, stageId, customerId });
    if (typeof made === 'string') return refuse(made);
    return context.write(() => {
      made.reveal();
      free.forEach(({ id }, at) => {
        const takenTo = { collection: made.collection, id: groupId === null ? made.ids[at]! : made.ids[0]! };
        patchRecord(doc, cards, id, { takenTo });
      });
      return made.ids;
    });
  },
  (_, { ids, as, stageId }): Touch[] => [
    ...ids.map((id) => ({ of: cards, id })),
    { of: { name: collectionNames[as] }, stageId },
  ],
);

/** Was it taken over as a record that is still there? */
export function isTaken(doc: Y.Doc, { takenTo }: Pick<ShownCard, 'takenTo'>): boolean {
  return takenTo !== null && isLive(storedRecord(doc, { name: takenTo.collection }, takenTo.id));
}

const collectionNames: Readonly<Record<TakenAs, string>> = {
  touchpoint: touchpoints.name,
  painPoint: 'painPoints',
  opportunity: 'opportunities',
  need: customerTraits.name,
  disqualifier: customerTraits.name,
  activity: activities.name,
  parkedTopic: parkedTopics.name,
};

function cardsOf(doc: Y.Doc, ids: readonly string[]): ShownCard[] {
  const questionId = ids.map((id) => getRecord(doc, cards, id)?.questionId).find(Boolean);
  if (questionId === undefined) return [];
  const { byId } = arrangeCards(doc, questionId);
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

function cardsOfGroup(doc: Y.Doc, groupId: string): readonly ShownCard[] {
  const group = getRecord(doc, cardGroups, groupId);
  if (!group) return [];
  return arrangeCards(doc, group.questionId).groups.find((one) => one.group.id === groupId)?.cards ?? [];
}

function titleOfGroup(doc: Y.Doc, groupId: string, title: string | undefined, all: readonly ShownCard[]): string {
  const own = title?.trim() || getRecord(doc, cardGroups, groupId)?.title.trim();
  return own || all[0]!.text;
}

type Maker = (context: CommandContext, wanted: Wanted) => Made | RefusalCode;

const makers: Readonly<Record<TakenAs, Maker>> = {
  touchpoint: (context, { texts, stageId }) => {
    const { doc } = context.workshop;
    if (stageId === null || !getRecord(doc, stages, stageId)) return 'stageNotFound';
    return madeIn(context, touchpoints, sequenceOfCell(doc, stageId, 'none'), texts, (title, order) => ({
      values: { title, place: { stageId, owner: 'none' as const, order } },
      repair: { place: { stageId, owner: 'none' as const, order } },
    }));
  },
  painPoint: (context, wanted) => makePainPoints(context, 'painPoint', wanted),
  opportunity: (context, wanted) => makePainPoints(context, 'opportunity', wanted),
  need: (context, wanted) => makeTraits(context, 'need', wanted),
  disqualifier: (context, wanted) => makeTraits(context, 'disqualifier', wanted),
  activity: (context, { texts, from, stageId }) => {
    const { doc, now } = context.workshop;
    const today = dayOf(now());
    let at = 0;
    return madeIn(context, activities, listInSequence(doc, activities), texts, (title, order) => ({
      values: { title, stageId, startsOn: today, endsOn: today, fromId: from[at++] ?? null, order },
      repair: { order },
    }));
  },
  parkedTopic: (context, { texts }) => {
    const { doc, now } = context.workshop;
    const by = parkedBy(doc, context.actor, now());
    return madeIn(context, parkedTopics, [], texts, (text) => ({ values: { ...by, text }, repair: {} }));
  },
};

function makePainPoints(
  context: CommandContext,
  kind: 'painPoint' | 'opportunity',
  { texts, stageId }: Wanted,
): Made | RefusalCode {
  const { doc } = context.workshop;
  if (stageId === null || !getRecord(doc, stages, stageId)) return 'stageNotFound';
  const siblings = listPainPoints(doc, kind)
    .filter(({ place }) => place.stageId === stageId)
    .map(({ id, place }) => ({ id, order: place.order }));
  return madeIn(context, collectionOf(kind), siblings, texts, (text, order) => ({
    values: { text, place: { stageId, order } },
    repair: { place: { stageId, order } },
  }));
}

function makeTraits(
  context: CommandContext,
  kind: 'need' | 'disqualifier',
  { texts, customerId }: Wanted,
): Made | RefusalCode {
  const { doc } = context.workshop;
  const known = listTargetCustomers(doc);
  const found = customerId === null ? known[0] : known.find(({ id }) => id === customerId);
  if (customerId !== null && !found) return 'notFound';
  const parentId = found?.id ?? context.create(targetCustomers, { order: insertOrders([], null, 1).orders[0]! });
  const made = madeIn(context, customerTraits, found ? traitsOf(doc, parentId) : [], texts, (text, order) => ({
    values: { customerId: parentId, kind, text: text.slice(0, 300), order },
    repair: { order },
  }));
  return {
    ...made,
    reveal() {
      if (!found) clearRemoved(doc, targetCustomers, parentId);
      made.reveal();
    },
  };
}

type AnyCollection = Parameters<CommandContext['create']>[0];
interface Shaped {
  readonly values: Readonly<Record<string, unknown>>;
  /** What a neighbour whose order is written anew gets. */
  readonly repair: Readonly<Record<string, unknown>>;
}

/** Records at the end of a sequence, one for each text. */
function madeIn(
  { workshop: { doc }, create }: CommandContext,
  of: { readonly name: string; readonly fields: unknown },
  siblings: readonly Ordered[],
  texts: readonly string[],
  shape: (text: string, order: string) => Shaped,
): Made {
  const collection = of as AnyCollection;
  const { orders, repairs } = insertOrders(siblings, null, texts.length);
  const ids = texts.map((text, at) => create(collection, shape(text, orders[at]!).values));
  return {
    collection: of.name,
    ids,
    reveal() {
      for (const { id, order } of repairs) patchRecord(doc, collection, id, shape('', order).repair);
      for (const id of ids) clearRemoved(doc, collection, id);
    },
  };
}
