// The team's own terms, one row each: name, definition, who has agreed, where it is used.
import { useTranslation } from '../ui/translation.tsx';
import { termName, type Term } from '../../domain/terms/terms.ts';
import { useLanguage } from '../ui/language.ts';
import { TermColumn } from './TermColumn.tsx';
import { useBounded } from '../ui/useBounded.tsx';
import { useLedTo } from '../base/NavigationContext.ts';
import styles from './OwnTerms.module.css';

export function OwnTerms({ terms }: { terms: readonly Term[] }) {
  const language = useLanguage();
  const { t } = useTranslation();
  const ledTo = useLedTo('terms');
  const rows = useBounded(terms, ({ id }) => id === ledTo, { step: 40 });
  if (terms.length === 0) return null;
  return (
    <section className={styles.own} aria-label={t('terms.ownTerms')}>
      <h3>{t('terms.ownTerms')}</h3>
      <ul>
        {rows.shown.map((term) => (
          <li key={term.id}>
            <TermColumn term={term} name={termName(term, language)} />
          </li>
        ))}
      </ul>
      {rows.more}
    </section>
  );
}
