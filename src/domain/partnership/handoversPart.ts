// Handovers as a part of the workshop: what the team has still to decide, and what of them is signed.
import { journeyIn } from '../journey/journeyPart.ts';
import { touchpointsOf } from '../journey/journey.ts';
import { gap, part, type Reading } from '../record/part.ts';
import { handovers, listHandovers, type Handover } from './handovers.ts';

export interface SignedHandovers {
  readonly handovers: readonly Handover[];
}

export const handoversIn = (reading: Reading): Handover[] =>
  listHandovers(reading.docOf('agreements'), reading.of(journeyIn));

export const handoversPart = part({
  name: 'handovers',
  section: 'agreements',
  collections: [handovers],
  // Handovers are settled beside the agreements.
  gapKinds: {
    handoverUndecided: { section: 'agreements', close: 'decide' },
    handoverWithoutAgreement: { section: 'agreements', close: 'arrange' },
  },
  gaps: gapsOfHandovers,
  // What the journey suggests is nobody's work yet.
  hasContent: (reading) => reading.of(handoversIn).some(({ state }) => state !== 'suggested'),
  signed: (reading): SignedHandovers => ({ handovers: reading.of(handoversIn) }),
  json: () => ({}),
  people: () => [],
  changeAreas: ['handover'],
  // What the journey suggests is computed; a decision of the team is not.
  entries: (signed) =>
    signed.handovers
      .filter(({ state }) => state !== 'suggested')
      .map((handover) => ({ area: 'handover' as const, id: handover.id, title: '', values: { ...handover } })),
  lists: () => [],
});

function gapsOfHandovers(reading: Reading) {
  const cards = reading.of(journeyIn).stages.flatMap(touchpointsOf);
  const titles = new Map(cards.map(({ id, title }) => [id, title]));
  return reading.of(handoversIn).flatMap(({ id, fromId, toId, state, agreementId }) => {
    const isUncovered = state === 'confirmed' && agreementId === null;
    if (state !== 'suggested' && !isUncovered) return [];
    const kind = state === 'suggested' ? ('handoverUndecided' as const) : ('handoverWithoutAgreement' as const);
    return [gap(kind, { id, title: titles.get(fromId) ?? '' }, titles.get(toId) ?? '')];
  });
}
