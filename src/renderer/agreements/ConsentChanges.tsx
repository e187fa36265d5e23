// What has changed since a side agreed: for each field what it said then and what it says now.
import { useTranslation } from '../ui/translation.tsx';
import type { Agreement } from '../../domain/partnership/agreements.ts';
import { outdatedConsents } from '../../domain/partnership/agreementStatus.ts';
import type { ConsentChange } from '../../domain/record/consent.ts';
import { useLanguage } from '../ui/language.ts';
import { useAgreementTools } from './AgreementsContext.ts';
import { consentValueWords } from './consentWords.ts';
import styles from './ConsentChanges.module.css';

export function ConsentChanges({ agreement }: { agreement: Agreement }) {
  const { people } = useAgreementTools();
  const language = useLanguage();
  const { t } = useTranslation();
  const outdated = outdatedConsents(agreement);
  if (outdated.length === 0) return null;
  const [first, second] = outdated;
  // Where both agreed to the same words, what has changed since is said once.
  const isSame = first && second && asKey(first.changes) === asKey(second.changes);
  const blocks = isSame
    ? [
        {
          title: t('agreements.changes.sinceBoth', {
            who: t('agreements.changes.and', { first: first.consent.name, second: second.consent.name }),
          }),
          changes: first.changes,
        },
      ]
    : outdated.map(({ consent, changes }) => ({
        title: t('agreements.changes.since', { who: consent.name }),
        changes,
      }));
  const words = { t, language, people };
  return (
    <div className={styles.changes} data-changes>
      {blocks.map(({ title, changes }) => (
        <section key={title} aria-label={title}>
          <h4>{title}</h4>
          <dl>
            {changes.map(({ field, agreed, now }) => (
              <div key={field} className={styles.change}>
                <dt>{t(`words.consentField.${field}`)}</dt>
                <dd>
                  <del>
                    <span className="visually-hidden">{t('agreements.changes.before')} </span>
                    {consentValueWords(words, field, agreed)}
                  </del>
                  <span aria-hidden> → </span>
                  <ins>
                    <span className="visually-hidden">{t('agreements.changes.now')} </span>
                    {consentValueWords(words, field, now)}
                  </ins>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function asKey(changes: readonly ConsentChange[]): string {
  return JSON.stringify(changes);
}
