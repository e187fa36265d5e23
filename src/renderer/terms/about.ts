// Terms in the contents of the workshop: how many are agreed, what is in them, the keys.
import { countTerms } from '../../domain/terms/termCounts.ts';
import { termName } from '../../domain/terms/terms.ts';
import { termsIn, termUsesIn } from '../../domain/terms/termUsage.ts';
import { capitalised, countsInWords } from '../../i18n/numberWords.ts';
import type { SectionAbout } from '../base/sectionAbout.ts';

export const about: SectionAbout = {
  keys: ({ t }) => [
    { keys: ['←', '→'], text: t('terms.keys.walk') },
    { keys: ['Enter'], text: t('terms.keys.edit') },
    { keys: ['D'], text: t('terms.keys.duel') },
    { keys: ['N'], text: t('terms.keys.own') },
    { keys: ['C'], text: t('terms.keys.consent') },
  ],
  state: ({ t, language }, reading) => {
    const { agreed, all } = countTerms(reading.of(termsIn), reading.of(termUsesIn));
    const [some, whole] = countsInWords(t, language, [agreed, all]);
    return all === 0 ? t('terms.stateEmpty') : capitalised(t('terms.state', { agreed: some!, all: whole! }), language);
  },
  kept: ({ t }, reading) => t('terms.count', { count: reading.of(termsIn).length }),
  records: ({ t, language }, reading) =>
    reading.of(termsIn).map((term) => ({ id: term.id, title: termName(term, language), kind: t('terms.panel.label') })),
};
