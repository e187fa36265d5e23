// The head of the section: how many agreements hold, said as a sentence, what is still open, and adding another one.
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import type { Translate } from '../../i18n/translator.ts';
import { Button } from '../ui/Button.tsx';
import { useAgreements, type AgreementsView } from './AgreementsContext.ts';
import { agreementsHeadline, capitalised, numberWord } from './headline.ts';
import styles from './AgreementsHead.module.css';

/** `isNext`: the handover shown below is the next open one, which nobody has chosen. */
export function AgreementsHead({ isNext }: { isNext: boolean }) {
  const view = useAgreements();
  const { t } = useTranslation();
  return (
    <header className={styles.head}>
      <div>
        <h2>{agreementsHeadline(t, view.agreements)}</h2>
        <p>{lead(t, view, isNext)}</p>
      </div>
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
    </header>
  );
}

function lead(t: Translate, { handovers }: AgreementsView, isNext: boolean): string {
  const open = handovers.filter(({ state, agreementId }) => state === 'confirmed' && agreementId === null).length;
  const suggested = handovers.filter(({ state }) => state === 'suggested').length;
  // The next one is one of the open ones; where none is open, of the suggested ones.
  const sentencesOf = (of: 'open' | 'suggested', number: number, hasNext: boolean) => [
    ...(number > 0 ? [capitalised(t(`agreements.lead.${of}`, { count: number, number: numberWord(t, number) }))] : []),
    ...(number > 0 && hasNext ? [t('agreements.lead.next')] : []),
  ];
  const sentences = [
    ...sentencesOf('open', open, isNext),
    ...sentencesOf('suggested', suggested, isNext && open === 0),
  ];
  if (sentences.length > 0) return sentences.join(' ');
  return handovers.some(({ state }) => state === 'confirmed')
    ? t('agreements.lead.covered')
    : t('agreements.lead.noHandover');
}
