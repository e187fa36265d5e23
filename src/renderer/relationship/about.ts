// The relationship in the contents of the workshop: what most say, and its keys.
import { isOpen, listQuestions } from '../../domain/questions/questions.ts';
import { roundsIn } from '../../domain/relationship/rounds.ts';
import { headlineOf } from '../../domain/relationship/statement.ts';
import { capitalised, countsInWords } from '../../i18n/numberWords.ts';
import { relationshipHeadline } from '../../i18n/relationshipWords.ts';
import type { SectionAbout } from '../base/sectionAbout.ts';

export const about: SectionAbout = {
  keys: ({ t }) => [
    { keys: ['N'], text: t('relationship.ask') },
    { keys: ['1', '4'], text: t('relationship.keys.choose') },
    { keys: ['R'], text: t('questions.reveal') },
    { keys: ['←', '→'], text: t('relationship.keys.rounds') },
  ],
  state: ({ t, language }, reading) => {
    const isAsked = listQuestions(reading.doc).some((question) => isOpen(question) && question.kind === 'poll');
    if (isAsked) return t('relationship.stateLine.open');
    const last = reading.of(roundsIn).at(-1);
    if (!last) return t('relationship.stateLine.none');
    const headline = headlineOf(last);
    if (headline.rule !== 'all' && headline.rule !== 'most')
      return relationshipHeadline(t, language, headline, false).replace(/\.$/, '');
    const said = headline.rule === 'most' ? headline.count : headline.total;
    const [count, total] = countsInWords(t, language, [said, headline.total]);
    const state = t(`relationship.inSentence.${headline.state}`);
    return capitalised(t('relationship.stateLine.some', { count: count!, total: total!, state }), language);
  },
  kept: ({ t }, reading) => t('relationship.kept', { count: reading.of(roundsIn).length }),
  records: () => [],
};
