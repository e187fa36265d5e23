// Random commands on revealed cards and on two maps laid over each other, and the records that they begin with.
import type * as Y from 'yjs';
import {
  addCardGroup,
  addLateCards,
  dismissPair,
  editCard,
  mergeCards,
  moveCardGroup,
  moveCards,
  removeCard,
  removeCardGroup,
  renameCardGroup,
  splitCard,
} from '../../src/domain/cards/cardCommands.ts';
import { cardGroups, cards } from '../../src/domain/cards/cards.ts';
import { takenAs, takeOverCards } from '../../src/domain/cards/takeOverCards.ts';
import { applyMerge, consentToMerge, proposeMerge, withdrawMerge } from '../../src/domain/blindMap/mapCommands.ts';
import {
  agreedId,
  mapDecisionId,
  mapDecisions,
  mapViewId,
  mapViews,
  proposedOwners,
} from '../../src/domain/blindMap/mapRecords.ts';
import { orderedStages } from '../../src/domain/journey/stages.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { listParticipants, sides } from '../../src/domain/people/participants.ts';
import { renewCounter } from '../../src/domain/questions/questionCommands.ts';
import { listQuestions, questions } from '../../src/domain/questions/questions.ts';
import { insertRecord, listRecords } from '../../src/domain/record/collection.ts';
import { generateNKeysBetween } from 'jittered-fractional-indexing';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { beforeOf, idOf, ran, run, text, type Kind } from './randomInput.ts';
import type { Chance } from './seededRandom.ts';

const collectionId = 'collected';
const mapId = 'mapped';
const aheadId = 'ahead';

/** A collection and a blind map that were revealed before anybody edits. */
export function seedHidden(doc: Y.Doc) {
  const closed = { outcome: 'revealed' as const, closedAt: 1, openedAt: 0 };
  insertRecord(doc, questions, { kind: 'collection', text: 'Woran?', settings: {}, ...closed }, { id: collectionId });
  insertRecord(doc, questions, { kind: 'doubleMap', text: 'Wer?', settings: {}, ...closed }, { id: mapId });
  // Asked before the day, so that it is in nobody's way.
  insertRecord(doc, questions, { kind: 'collection', text: 'Was noch?', settings: {}, isAhead: true }, { id: aheadId });
  const orders = generateNKeysBetween(null, null, 6, { jitterBits: 0 });
  orders.forEach((order, at) =>
    insertRecord(
      doc,
      cards,
      { questionId: collectionId, text: `Karte ${at}`, side: sides[at % 2]!, place: { groupId: null, order } },
      { id: `card${at}` },
    ),
  );
  listTouchpoints(doc).forEach(({ id: touchpointId }, at) => {
    for (const side of sides) {
      const mean = [1, 0, 0.5][(at + (side === 'sales' ? at : 0)) % 3]!;
      insertRecord(
        doc,
        mapViews,
        { questionId: mapId, side, touchpointId, mean, answers: 1 },
        { id: mapViewId(mapId, side, touchpointId) },
      );
    }
  });
  // Agreed to by both sides apart, and not carried out yet.
  const proposal = { owner: 'both' as const, share: 0.5, leadId: null };
  const consent = { participantId: 'somebody', name: 'Mia', at: 1, proposal };
  for (const { id: touchpointId } of listTouchpoints(doc))
    insertRecord(
      doc,
      mapDecisions,
      { questionId: mapId, touchpointId, proposal, marketingConsent: consent, salesConsent: consent },
      { id: mapDecisionId(mapId, touchpointId) },
    );
}

const facilitatorIn = ({ doc }: Workshop) => listParticipants(doc).find((one) => one.isFacilitator)?.id ?? 'nobody';
const cardsIn = ({ doc }: Workshop) => listRecords(doc, cards).sort((left, right) => (left.id < right.id ? -1 : 1));
const groupsIn = ({ doc }: Workshop) =>
  listRecords(doc, cardGroups).sort((left, right) => (left.id < right.id ? -1 : 1));
const someCards = (workshop: Workshop, chance: Chance, least = 1) =>
  Array.from({ length: least + chance.whole(3) }, () => idOf(chance, cardsIn(workshop)));

const onCard =
  (command: typeof splitCard | typeof removeCard): Kind =>
  (workshop, actor, chance) =>
    run(workshop, actor, command, { id: idOf(chance, cardsIn(workshop)) });

const merging = (workshop: Workshop, chance: Chance) => ({
  questionId: mapId,
  touchpointId: chance.happens(0.2) ? agreedId : idOf(chance, listTouchpoints(workshop.doc)),
});

/** Both may move cards: all that the map speaks of are where somebody chose. */
const moving =
  (command: typeof consentToMerge | typeof applyMerge): Kind =>
  (workshop, _, chance) => {
    const participantId = idOf(chance, listParticipants(workshop.doc));
    const input = { ...merging(workshop, chance), participantId };
    const { effect } =
      command === applyMerge
        ? ran(workshop, participantId, applyMerge, input)
        : ran(workshop, participantId, consentToMerge, input);
    const all = listTouchpoints(workshop.doc).map(({ id }) => id);
    return { ...effect, placed: !effect.ok ? [] : input.touchpointId === agreedId ? all : [input.touchpointId] };
  };

export const hiddenKinds: Readonly<Record<string, Kind>> = {
  moveCards: (workshop, actor, chance) =>
    run(workshop, actor, moveCards, {
      ids: someCards(workshop, chance),
      groupId: chance.happens(0.4) ? null : idOf(chance, groupsIn(workshop)),
      beforeId: beforeOf(chance, cardsIn(workshop)),
    }),
  editCard: (workshop, actor, chance) =>
    run(workshop, actor, editCard, { id: idOf(chance, cardsIn(workshop)), text: text(chance) }),
  mergeCards: (workshop, actor, chance) => run(workshop, actor, mergeCards, { ids: someCards(workshop, chance, 2) }),
  splitCard: onCard(splitCard),
  removeCard: onCard(removeCard),
  addCardGroup: (workshop, actor, chance) =>
    run(workshop, actor, addCardGroup, {
      questionId: collectionId,
      title: text(chance),
      ids: someCards(workshop, chance),
    }),
  renameCardGroup: (workshop, actor, chance) =>
    run(workshop, actor, renameCardGroup, { id: idOf(chance, groupsIn(workshop)), title: text(chance) }),
  moveCardGroup: (workshop, actor, chance) =>
    run(workshop, actor, moveCardGroup, {
      id: idOf(chance, groupsIn(workshop)),
      beforeId: beforeOf(chance, groupsIn(workshop)),
    }),
  removeCardGroup: (workshop, actor, chance) =>
    run(workshop, actor, removeCardGroup, { id: idOf(chance, groupsIn(workshop)) }),
  dismissPair: (workshop, actor, chance) =>
    run(workshop, actor, dismissPair, {
      firstId: idOf(chance, cardsIn(workshop)),
      secondId: idOf(chance, cardsIn(workshop)),
    }),
  addLateCards: (workshop, actor, chance) =>
    run(workshop, actor, addLateCards, {
      questionId: collectionId,
      cards: [{ id: `late${chance.whole(1e9)}`, text: 'Zu spät' }],
    }),
  takeOverCards: (workshop, actor, chance) => {
    const as = chance.pick(takenAs);
    const { effect, value } = ran(workshop, actor, takeOverCards, {
      ids: someCards(workshop, chance),
      groupId: chance.happens(0.3) ? idOf(chance, groupsIn(workshop)) : null,
      as,
      stageId: idOf(chance, orderedStages(workshop.doc)),
    });
    return { ...effect, created: as === 'touchpoint' ? [...(value ?? [])] : [] };
  },
  proposeMerge: (workshop, actor, chance) =>
    run(workshop, actor, proposeMerge, {
      ...merging(workshop, chance),
      proposal: { owner: chance.pick(proposedOwners), share: chance.pick([null, 0.5] as const), leadId: null },
    }),
  consentToMerge: moving(consentToMerge),
  applyMerge: moving(applyMerge),
  withdrawMerge: (workshop, _, chance) => {
    const participantId = idOf(chance, listParticipants(workshop.doc));
    return run(workshop, participantId, withdrawMerge, { ...merging(workshop, chance), participantId });
  },
  renewCounter: (workshop, _, chance) =>
    run(workshop, facilitatorIn(workshop), renewCounter, {
      questionId: chance.happens(0.7) ? aheadId : idOf(chance, listQuestions(workshop.doc)),
      publicKey: 'B'.repeat(43),
      counter: 'Mia',
      counterId: 'other',
    }),
};
