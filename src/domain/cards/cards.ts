// The cards of a silent collection after the reveal, and the groups that the room makes of them. Cards that say the same
// are merged: one of them leads, the others stay with their words and can be split off again.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { collection, listRecords, type RecordOf } from '../record/collection.ts';
import { choice, flag, isId, line, recordId, reference, text, textUpTo, whole } from '../record/field.ts';
import { byOrder, type Ordered } from '../record/order.ts';
import { longestCard } from '../questions/hiddenAnswers.ts';
import type { Team } from '../people/participants.ts';
import { sides } from '../people/teams.ts';

export const cardSides = [...sides, 'both', 'none'] as const;
export type CardSide = (typeof cardSides)[number];

export interface CardPlace {
  /** Null for a card without a group. */
  readonly groupId: string | null;
  readonly order: string;
}

const placeSchema = z.object({ groupId: z.nullable(recordId), order: textUpTo(512) });

const takenTo = z.object({ collection: textUpTo(40), id: recordId });
/** The record that a card was taken over as. */
export type TakenTo = z.infer<typeof takenTo>;

export const cards = collection('cards', {
  questionId: line(64),
  text: text(longestCard),
  /** Side of the person who wrote it; that of a merged card is computed. */
  side: choice(cardSides, 'none'),
  /** Only of a card that came after the reveal. */
  authorId: reference(),
  place: whole<CardPlace>(placeSchema, readPlace, { groupId: null, order: 'a0' }),
  /** The card that leads it, or null. */
  mergedIntoId: reference(),
  /** Came after the reveal. */
  isLate: flag(),
  takenTo: whole<TakenTo | null>(z.nullable(takenTo), (stored) => takenTo.safeParse(stored).data, null),
});

export type Card = RecordOf<typeof cards>;

export const cardGroups = collection('cardGroups', { questionId: line(64), title: text(120), order: line(512) });

export type CardGroup = RecordOf<typeof cardGroups>;

/** Pairs of cards that were suggested as alike and are to stay two, under `CARD:CARD`, the lesser id first. */
export const dismissedPairs = collection('dismissedPairs', { questionId: line(64), isDismissed: flag() });

/** A card as it is shown: with the words of all that were merged into it. */
export interface ShownCard extends Omit<Card, 'side'> {
  /** `both` when both sides wrote it. */
  readonly side: CardSide;
  /** Side of the leading card alone. */
  readonly ownSide: CardSide;
  /** The cards merged into it, in the sequence of their ids. */
  readonly wordings: readonly Card[];
}

export interface ShownGroup {
  readonly group: CardGroup;
  readonly cards: readonly ShownCard[];
}

export interface Arrangement {
  readonly groups: readonly ShownGroup[];
  readonly loose: readonly ShownCard[];
  /** All shown cards by id. */
  readonly byId: ReadonlyMap<string, ShownCard>;
  /** Every card, merged ones included. */
  readonly total: number;
}

/** The cards of a collection as the room sees them: each card once, in its group, without one, or merged into another. */
export function arrangeCards(doc: Y.Doc, questionId: string): Arrangement {
  const all = listRecords(doc, cards).filter((card) => card.questionId === questionId);
  const known = new Map(all.map((card) => [card.id, card] as const));
  const merged = new Map<string, Card[]>();
  const leading: Card[] = [];
  for (const card of all) {
    const leaderId = leaderOf(known, card);
    if (leaderId === card.id) leading.push(card);
    else merged.set(leaderId, [...(merged.get(leaderId) ?? []), card]);
  }
  const groups = listRecords(doc, cardGroups)
    .filter((group) => group.questionId === questionId)
    .sort(byOrder);
  const isGroup = new Set(groups.map(({ id }) => id));
  const shown = leading
    .map((card) => showCard(card, merged.get(card.id) ?? [], isGroup))
    .sort((left, right) => byOrder(orderedCard(left), orderedCard(right)));
  return {
    groups: groups.map((group) => ({ group, cards: shown.filter(({ place }) => place.groupId === group.id) })),
    loose: shown.filter(({ place }) => place.groupId === null),
    byId: new Map(shown.map((card) => [card.id, card] as const)),
    total: all.length,
  };
}

export function orderedCard({ id, place }: Pick<Card, 'id' | 'place'>): Ordered {
  return { id, order: place.order };
}

/** How often the thought was written. */
export function timesOf({ wordings }: ShownCard): number {
  return wordings.length + 1;
}

/**
 * The card at the end of the links. Two cards that were merged into each other on two laptops at once would lead to no
 * end: of those the one with the least id leads.
 */
function leaderOf(known: ReadonlyMap<string, Card>, card: Card): string {
  const path = [card.id];
  for (let at: Card = card; ;) {
    const next = at.mergedIntoId === null ? undefined : known.get(at.mergedIntoId);
    if (!next) return at.id;
    const seen = path.indexOf(next.id);
    if (seen >= 0) return path.slice(seen).sort()[0]!;
    path.push(next.id);
    at = next;
  }
}

function showCard(card: Card, others: readonly Card[], isGroup: ReadonlySet<string>): ShownCard {
  const wordings = [...others].sort((left, right) => (left.id < right.id ? -1 : 1));
  const { groupId } = card.place;
  const place = groupId !== null && !isGroup.has(groupId) ? { ...card.place, groupId: null } : card.place;
  return { ...card, place, side: sideOfAll([card, ...wordings]), ownSide: card.side, wordings };
}

function sideOfAll(all: readonly Card[]): CardSide {
  const found = new Set(all.map(({ side }) => side));
  if (found.has('both') || (found.has('marketing') && found.has('sales'))) return 'both';
  return found.has('marketing') ? 'marketing' : found.has('sales') ? 'sales' : 'none';
}

/** How many cards each side has written; a card that was merged counts as itself. */
export function cardsBySide(doc: Y.Doc, questionId: string): Readonly<Record<Team, number>> {
  const counts = { marketing: 0, sales: 0, none: 0 };
  for (const card of listRecords(doc, cards))
    if (card.questionId === questionId) counts[card.side === 'both' ? 'none' : card.side] += 1;
  return counts;
}

function readPlace(stored: unknown): CardPlace | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { groupId, order } = stored as Record<string, unknown>;
  if ((groupId !== null && !isId(groupId)) || typeof order !== 'string' || order.length > 512) return undefined;
  return { groupId, order: order.toWellFormed() };
}
