// How many terms are agreed, the most used one that is not, and abbreviations that no term explains.
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { statusOfTerm } from '../../domain/terms/termStatus.ts';
import { termName } from '../../domain/terms/terms.ts';
import { countTerms } from '../../domain/terms/termCounts.ts';
import { countUses } from '../../domain/terms/termUsage.ts';
import { termsHeadline, usesInWords } from '../../i18n/termWords.ts';
import { SectionHead } from '../record/SectionHead.tsx';
import { useLanguage } from '../ui/language.ts';
import { Button } from '../ui/Button.tsx';
import { useTermsView } from './termRecords.ts';
import styles from './TermsSection.module.css';

/** More at once would be no hint any more. */
const mostHints = 2;

export function TermsHead({ onTakeIn }: { onTakeIn: (word: string) => void }) {
  const { terms, uses, undefinedWords, isReadOnly } = useTermsView();
  const language = useLanguage();
  const { t } = useTranslation();
  const usesOf = (id: string) => uses.get(id) ?? [];
  const [mostUsed] = terms
    .filter((term) => statusOfTerm(term) !== 'agreed' && usesOf(term.id).length > 0)
    .sort((left, right) => usesOf(right.id).length - usesOf(left.id).length);
  return (
    <SectionHead
      headline={termsHeadline(t, language, countTerms(terms, uses))}
      lead={
        mostUsed
          ? t('terms.leadUsed', {
              name: termName(mostUsed, language),
              where: usesInWords(t, language, countUses(usesOf(mostUsed.id))),
            })
          : t('terms.leadCalm')
      }
      notes={
        !isReadOnly &&
        undefinedWords.slice(0, mostHints).map(({ word, count }) => (
          <p key={word} className={styles.hint} data-undefined-word={word}>
            <IconInfoCircle size={16} stroke={1.75} aria-hidden />
            {t('terms.undefinedWord', { word, count })}
            <Button size="small" onPress={() => onTakeIn(word)}>
              {t('terms.takeIn')}
            </Button>
          </p>
        ))
      }
    />
  );
}
