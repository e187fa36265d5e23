// The journey in the contents of the workshop and in the list of keys.
import { touchpointsOf } from '../../domain/journey/journey.ts';
import { journeyIn } from '../../domain/journey/journeyPart.ts';
import type { Reading } from '../../domain/record/part.ts';
import type { SectionAbout } from '../base/sectionAbout.ts';
import { boardKeys } from './keys.ts';

function cardsIn(reading: Reading) {
  const { stages, withoutStage } = reading.of(journeyIn);
  return [...stages.flatMap(touchpointsOf), ...withoutStage];
}

export const about: SectionAbout = {
  keys: ({ t }) => boardKeys.map(({ keys, label }) => ({ keys, text: t(label) })),
  state({ t }, reading) {
    const cards = reading.of(cardsIn);
    const assigned = cards.filter(({ place }) => place.owner !== 'none').length;
    return cards.length === 0 ? '' : t('contents.cardsAssigned', { assigned, count: cards.length });
  },
  kept: ({ t }, reading) =>
    t('contents.and', {
      first: t('words.stages', { count: reading.of(journeyIn).stages.length }),
      second: t('words.touchpoints', { count: reading.of(cardsIn).length }),
    }),
  records: ({ t }, reading) => [
    ...reading.of(journeyIn).stages.map(({ stage: { id, title } }) => ({ id, title, kind: t('words.stage') })),
    ...reading.of(cardsIn).map(({ id, title }) => ({ id, title, kind: t('words.touchpoint') })),
  ],
};
