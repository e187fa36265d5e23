// The sentences about a round of the relationship poll, for screens, audience view and plan alike. Which sentence it is
// follows from rules of the domain (domain/relationship/statement.ts).
import type { Headline, Lead } from '../domain/relationship/statement.ts';
import type { Language } from '../domain/record/workshop.ts';
import { formatNumber, formatPercent } from './format.ts';
import { capitalised, numberWord } from './numberWords.ts';
import type { Translate } from './translator.ts';

/** @param when whether it says at which point it was asked: left out where that stands beside it */
export function relationshipHeadline(t: Translate, language: Language, headline: Headline, when = true): string {
  const number = (count: number) => counted(t, language, count);
  const spoken = (): string => {
    switch (headline.rule) {
      case 'teams':
        return t('relationship.headline.teams', {
          marketing: t(`relationship.inSentence.${headline.marketing}`),
          sales: t(`relationship.inSentence.${headline.sales}`),
        });
      case 'opinions':
        return t('relationship.headline.opinions', {
          total: number(headline.total),
          opinions: number(headline.opinions),
        });
      default: {
        // What is said at the start needs no word for when.
        const at = when && headline.round !== 'start' ? t(`relationship.when.${headline.round}`) : '';
        return t(`relationship.headline.${headline.rule}${at === '' ? '' : 'When'}`, {
          count: headline.rule === 'most' ? number(headline.count) : '',
          total: number(headline.total),
          when: at,
          state: t(`relationship.inSentence.${headline.state}`),
        });
      }
    }
  };
  return capitalised(spoken(), language);
}

/** What stands below the headline; empty where no rule holds. */
export function relationshipLead(t: Translate, language: Language, { before, change }: Lead): string {
  const percent = (share: number) => formatPercent(language, share);
  const sentences = [
    before &&
      t('relationship.lead.before', {
        before: t(`relationship.before.${before.round}`),
        count: before.count === 0 ? t('relationship.lead.none') : counted(t, language, before.count),
        total: counted(t, language, before.total),
      }),
    change &&
      (change.rule === 'differently'
        ? t('relationship.lead.differently')
        : t(`relationship.lead.${change.rule}`, { from: percent(change.from), to: percent(change.to) })),
  ];
  return sentences.filter(Boolean).join(' ');
}

function counted(t: Translate, language: Language, count: number): string {
  return count < 1 ? formatNumber(language, count) : numberWord(t, language, count);
}
