// The chain: a line in the colour of the team that decides, a node for each term, the handshake where the team changes,
// and a column for each term below it.
import type { CSSProperties } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { validConsent } from '../../domain/partnership/agreementStatus.ts';
import type { Agreement } from '../../domain/partnership/agreements.ts';
import { sides } from '../../domain/people/participants.ts';
import { chainSteps, type ChainStep } from '../../domain/terms/termChain.ts';
import { statusOfTerm } from '../../domain/terms/termStatus.ts';
import { termName, type Term } from '../../domain/terms/terms.ts';
import { formatPercent, timeLimitParts } from '../../i18n/format.ts';
import { useLanguage } from '../ui/language.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { TermColumn } from './TermColumn.tsx';
import { useTermsView } from './termRecords.ts';
import styles from './TermChain.module.css';

export function TermChain({ chain }: { chain: readonly Term[] }) {
  const { terms, agreements, rates } = useTermsView();
  const language = useLanguage();
  const { t } = useTranslation();
  const steps = chainSteps(terms, agreements);
  const columns = { '--terms': chain.length } as CSSProperties;
  return (
    <div className={styles.scroller} data-scrolls="chain">
      <ol className={styles.chain} style={columns} aria-label={t('terms.chain')} data-chain>
        {chain.map((term, at) => (
          <li key={term.id} className={styles.step} data-decides={term.decides}>
            <p className={styles.rate}>
              {term.chainKey !== null && rates[term.chainKey] !== null && (
                <>
                  <strong>{formatPercent(language, rates[term.chainKey]!)}</strong> {t('terms.goOn')}
                </>
              )}
            </p>
            <div className={styles.line} data-decides={term.decides} aria-hidden>
              <span className={styles.node} data-decides={term.decides} data-empty={isEmpty(term) || undefined} />
              {steps[at]?.isHandover ? (
                <>
                  <span className={styles.track} data-decides={term.decides} />
                  <TeamMark mark={isCovered(steps[at].agreement) ? 'both' : 'apart'} size={24} agreed={[]} />
                  <span className={styles.track} data-decides={steps[at].next.decides} data-short />
                </>
              ) : (
                <span className={styles.track} data-decides={term.decides} />
              )}
            </div>
            <p className={styles.handover}>{steps[at]?.isHandover && <Handover step={steps[at]} />}</p>
            <TermColumn term={term} name={termName(term, language)} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Handover({ step: { agreement } }: { step: ChainStep }) {
  const { t } = useTranslation();
  if (!agreement) return t('terms.handoverOpen');
  if (agreement.timeLimit === null) return t('terms.handover');
  const { value, unit } = timeLimitParts(agreement.timeLimit);
  const limit = unit === 'hours' ? t('agreements.hours', { count: value }) : t('words.days', { count: value });
  return t('terms.handoverWithin', { limit });
}

function isCovered(agreement: Agreement | null): boolean {
  return agreement !== null && sides.every((side) => validConsent(agreement, side));
}

function isEmpty(term: Term): boolean {
  return statusOfTerm(term) === 'empty';
}
