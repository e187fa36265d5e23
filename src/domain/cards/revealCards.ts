// The reveal of a silent collection: every card of every envelope becomes a record under the id it got on its device, in
// a sequence that chance has made. Nothing of it tells whose a card is, but the side.
import type { ResultWriter } from '../questions/reveal.ts';
import { cardsAnswer, type SealedCard } from '../questions/hiddenAnswers.ts';
import { insertRecord, storedRecord } from '../record/collection.ts';
import { insertOrders } from '../record/order.ts';
import type { Team } from '../people/participants.ts';
import { cards } from './cards.ts';

export const writeCards: ResultWriter = (doc, question, opened, random) => {
  const found = new Map<string, SealedCard & { readonly side: Team }>();
  let unread = 0;
  for (const { answer } of opened) {
    const parsed = cardsAnswer.safeParse(answer);
    if (!parsed.success) {
      unread += 1;
      continue;
    }
    for (const card of parsed.data.cards) found.set(card.id, { ...card, side: parsed.data.side });
  }
  const shuffled = shuffle([...found.values()], random).filter(({ id }) => !storedRecord(doc, cards, id));
  const { orders } = insertOrders([], null, shuffled.length);
  shuffled.forEach(({ id, text, side }, at) =>
    insertRecord(
      doc,
      cards,
      { questionId: question.id, text, side, place: { groupId: null, order: orders[at]! } },
      { id },
    ),
  );
  return { result: { cards: shuffled.length }, unread };
};

/** Fisher and Yates: every sequence is equally likely. */
export function shuffle<T>(values: readonly T[], random: (below: number) => number): T[] {
  const shuffled = [...values];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = random(at + 1);
    [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
  }
  return shuffled;
}
