// The head of the section: how many agreements hold, said as a sentence, what is still open, and adding another one.
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { validConsent } from '../../domain/agreementStatus.ts';
import { sides } from '../../domain/participants.ts';
import type { Translate } from '../../i18n/translator.ts';
import { Button } from '../ui/Button.tsx';
import { useAgreements, type AgreementsView } from './AgreementsContext.ts';
import styles from './AgreementsHead.module.css';

/** `isNext`: the handover shown below is the next open one, which nobody has chosen. */
export function AgreementsHead({ isNext }: { isNext: boolean }) {
  const view = useAgreements();
  const { t } = useTranslation();
  return (
    <header className={styles.head}>
      <div>
        <h2>{headline(t, view)}</h2>
        <p>{lead(t, view, isNext)}</p>
      </div>
      {!view.isReadOnly && (
        <Button look="primary" aria-label={t('agreements.add')} icon={<IconPlus size={16} stroke={2} />} onPress={() => view.addAgreement(null)}>
          {t('agreements.addShort')}
        </Button>
      )}
    </header>
  );
}

function headline(t: Translate, { agreements }: AgreementsView): string {
  const current = agreements.filter(({ phase }) => phase !== 'ended');
  if (current.length === 0) return t('agreements.title');
  // One in review holds until both have decided otherwise.
  const holding = current.filter((agreement) => sides.every((side) => validConsent(agreement, side))).length;
  const all = numberWord(t, current.length);
  if (holding === 0) return t('agreements.headline.none');
  if (holding < current.length) return capitalised(t('agreements.headline.some', { count: holding, number: numberWord(t, holding), all }));
  return holding === 2 ? t('agreements.headline.both') : t('agreements.headline.all', { count: holding, all });
}

function lead(t: Translate, { handovers }: AgreementsView, isNext: boolean): string {
  const open = handovers.filter(({ state, agreementId }) => state === 'confirmed' && agreementId === null).length;
  const suggested = handovers.filter(({ state }) => state === 'suggested').length;
  // The next one is one of the open ones; where none is open, of the suggested ones.
  const sentencesOf = (of: 'open' | 'suggested', number: number, hasNext: boolean) => [
    ...(number > 0 ? [capitalised(t(`agreements.lead.${of}`, { count: number, number: numberWord(t, number) }))] : []),
    ...(number > 0 && hasNext ? [t('agreements.lead.next')] : []),
  ];
  const sentences = [...sentencesOf('open', open, isNext), ...sentencesOf('suggested', suggested, isNext && open === 0)];
  if (sentences.length > 0) return sentences.join(' ');
  return handovers.some(({ state }) => state === 'confirmed') ? t('agreements.lead.covered') : t('agreements.lead.noHandover');
}

/** Up to twelve in words, as in running text. */
function numberWord(t: Translate, number: number): string {
  return number >= 2 && number <= 12 ? t(`agreements.number.${number as 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`) : String(number);
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
