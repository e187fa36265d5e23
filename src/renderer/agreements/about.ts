// Agreements in the contents of the workshop: how many handovers are covered, what is in them.
import { agreementsIn } from '../../domain/partnership/agreementsPart.ts';
import { agreementsInForce, countHandovers } from '../../domain/partnership/handoverStanding.ts';
import { handoversIn } from '../../domain/partnership/handoversPart.ts';
import { capitalised, countsInWords } from '../../i18n/numberWords.ts';
import type { SectionAbout } from '../base/sectionAbout.ts';

export const about: SectionAbout = {
  keys: () => [],
  state({ t, language }, reading) {
    const agreements = reading.of(agreementsIn);
    const { covered, confirmed } = countHandovers(reading.of(handoversIn), agreementsInForce(agreements));
    if (confirmed > 0) {
      const [some, all] = countsInWords(t, language, [covered, confirmed]);
      return capitalised(t('contents.handoversCovered', { covered: some!, all: all!, count: confirmed }), language);
    }
    return agreements.length === 0 ? '' : t('words.agreements', { count: agreements.length });
  },
  kept: ({ t }, reading) => t('words.agreements', { count: reading.of(agreementsIn).length }),
  records: ({ t }, reading) =>
    reading.of(agreementsIn).map(({ id, title }) => ({ id, title, kind: t('words.agreement') })),
};
