// What two maps come to, in words: how much both see alike, what is still to be settled, and the worst of it.
import { isSettled, type Overlay } from '../../domain/blindMap/overlay.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';

export function useOverlayWords({ agreed, known, differences }: Overlay): {
  readonly title: string;
  readonly lead: string;
} {
  const { t } = useTranslation();
  const language = useLanguage();
  const word = (count: number) => capitalised(numberWord(t, language, count), language);
  const open = differences.filter((one) => !isSettled(one)).length;
  const nobody = differences.filter(({ kind }) => kind === 'nobody').length;
  return {
    title: t('hidden.map.headline', { agreed: agreed.length, known }),
    lead: [
      open === 0 ? t('hidden.map.allSettled') : t('hidden.map.toSettle', { count: open, word: word(open) }),
      nobody === 0 ? '' : t('hidden.map.nobody', { count: nobody, word: numberWord(t, language, nobody) }),
    ]
      .filter(Boolean)
      .join(' '),
  };
}
