// The head of the section: how many agreements hold, said as a sentence, what is still open, and adding another one.
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import type { Translate } from '../../i18n/translator.ts';
import { useLanguage } from '../ui/language.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { Button } from '../ui/Button.tsx';
import { countsOf, useAgreements, type AgreementsView } from './AgreementsContext.ts';
import { agreementsHeadline } from './headline.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import { SectionHead } from '../record/SectionHead.tsx';

/** `isNext`: the handover shown below is the next open one, which nobody has chosen. */
export function AgreementsHead({ isNext }: { isNext: boolean }) {
  const view = useAgreements();
  const language = useLanguage();
  const { t } = useTranslation();
  return (
    <SectionHead headline={agreementsHeadline(t, language, view.agreements)} lead={lead(t, language, view, isNext)}>
      {!view.isReadOnly && (
        <Button
          look="primary"
          aria-label={t('agreements.add')}
          icon={<IconPlus size={16} stroke={2} />}
          onPress={() => view.addAgreement(null)}
        >
          {t('agreements.addShort')}
        </Button>
      )}
    </SectionHead>
  );
}

function lead(t: Translate, language: Language, view: AgreementsView, isNext: boolean): string {
  const { confirmed, open, suggested } = countsOf(view);
  const hasOpen = view.handovers.some(({ state, agreementId }) => state === 'confirmed' && agreementId === null);
  // The next one is one of the open ones; where none is open, of the suggested ones.
  const sentencesOf = (of: 'open' | 'suggested' | 'suggestedFirst', number: number, hasNext: boolean) => [
    ...(number > 0
      ? [capitalised(t(`agreements.lead.${of}`, { count: number, number: numberWord(t, language, number) }), language)]
      : []),
    ...(number > 0 && hasNext ? [t('agreements.lead.next')] : []),
  ];
  const sentences = [
    ...sentencesOf('open', open, isNext && hasOpen),
    ...sentencesOf(confirmed > 0 ? 'suggested' : 'suggestedFirst', suggested, isNext && !hasOpen),
  ];
  if (sentences.length > 0) return sentences.join(' ');
  return confirmed > 0 ? t('agreements.lead.covered') : t('agreements.lead.noHandover');
}
