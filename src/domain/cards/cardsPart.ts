// Silent collections as a part of the workshop: their cards and groups in the exported JSON. Nothing of it is signed.
import { listRecords } from '../record/collection.ts';
import { part, type Reading } from '../record/part.ts';
import { listQuestions, type Question } from '../questions/questions.ts';
import { arrangeCards, cardGroups, cards, dismissedPairs, type Card, type CardGroup, type CardSide } from './cards.ts';

export interface JsonCard extends Pick<Card, 'id' | 'questionId' | 'text' | 'isLate' | 'authorId' | 'takenTo'> {
  /** Side of the person who wrote it; `both` where a card of the other side was merged into it. */
  readonly side: CardSide;
  readonly groupId: string | null;
  /** The card that it was merged into. */
  readonly mergedIntoId: string | null;
}

export interface CardsInJson {
  /** Each card once, group by group and those without one last; missing while there are none. */
  readonly cards?: readonly JsonCard[];
  readonly cardGroups?: readonly Omit<CardGroup, 'order'>[];
}

/** Collections that have been revealed, oldest first. */
export const collectionsIn = ({ doc }: Reading): readonly Question[] =>
  listQuestions(doc).filter(({ kind, outcome }) => kind === 'collection' && outcome === 'revealed');

function cardsInJson({ doc }: Reading): CardsInJson {
  const questionIds = new Set(listRecords(doc, cards).map(({ questionId }) => questionId));
  const inSequence = listQuestions(doc).filter(({ id }) => questionIds.has(id));
  const all = inSequence.map(({ id }) => arrangeCards(doc, id));
  const json = all.flatMap(({ groups, loose }) =>
    [...groups.flatMap((group) => group.cards), ...loose].flatMap((card) => {
      const { groupId } = card.place;
      const plain = ({ id, questionId, text, isLate, authorId, takenTo }: Card | typeof card) => ({
        id,
        questionId,
        text,
        isLate,
        authorId,
        takenTo,
        groupId,
      });
      return [
        { ...plain(card), side: card.side, mergedIntoId: null },
        ...card.wordings.map((one) => ({ ...plain(one), side: one.side, mergedIntoId: card.id })),
      ];
    }),
  );
  const groups = all.flatMap((one) => one.groups.map(({ group: { order: _, ...group } }) => group));
  return { ...(json.length === 0 ? {} : { cards: json }), ...(groups.length === 0 ? {} : { cardGroups: groups }) };
}

export const cardsPart = part({
  name: 'cards',
  section: 'plan',
  collections: [cards, cardGroups, dismissedPairs],
  gapKinds: {},
  gaps: () => [],
  hasContent: (reading) => reading.of(collectionsIn).length > 0,
  signed: () => ({}),
  json: cardsInJson,
  people: () => [],
  changeAreas: [],
  entries: () => [],
  lists: () => [],
});
