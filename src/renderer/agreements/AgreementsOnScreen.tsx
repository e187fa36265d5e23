// The agreements for the room: what each side promises or gives for it, in its own words, and whether both have agreed.
import type { ReactNode } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import {
  agreements as agreementRecords,
  listAgreements,
  partOf,
  type Agreement,
} from '../../domain/partnership/agreements.ts';
import { validConsent } from '../../domain/partnership/agreementStatus.ts';
import { sides, type Side } from '../../domain/people/participants.ts';
import { useQuery } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { OnScreen } from '../ui/OnScreen.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { timeLimitWords } from './consentWords.ts';
import { agreementsHeadline } from './headline.ts';
import styles from './AgreementsOnScreen.module.css';

const agreementsOnly = [agreementRecords];
const shownAtMost = 8;
const sizes = [44, 40, 36, 32, 28, 24, 20, 17];

export function AgreementsOnScreen({ head, onTypeSize }: { head: ReactNode; onTypeSize: (size: number) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const all = useQuery(listAgreements, agreementsOnly);
  const current = all.filter(({ phase }) => phase !== 'ended');
  const shown = current.slice(0, shownAtMost);
  const more = current.length - shown.length;
  const isEmpty = current.length === 0;
  return (
    <OnScreen
      head={head}
      title={isEmpty ? t('agreements.empty') : agreementsHeadline(t, language, all)}
      lead={isEmpty ? t('agreements.emptyText') : ''}
      sizes={sizes}
      of={all}
      onTypeSize={onTypeSize}
    >
      <ul className={styles.agreements}>
        {shown.map((agreement) => (
          <AgreementOnScreen key={agreement.id} agreement={agreement} />
        ))}
        {more > 0 && <li className={styles.more}>{t('journey.audience.more', { count: more })}</li>}
      </ul>
    </OnScreen>
  );
}

/** One agreement alone, as the agenda goes through them. */
export function AgreementAlone({ agreement }: { agreement: Agreement }) {
  return (
    <ul className={styles.agreements}>
      <AgreementOnScreen agreement={agreement} />
    </ul>
  );
}

function AgreementOnScreen({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const agreed = sides.filter((side) => validConsent(agreement, side));
  const half = (side: Side) => {
    const { role, text } = partOf(agreement, side);
    return (
      <div className={styles.half} data-side={side}>
        <p className={styles.role}>
          {t(role === 'promises' ? `words.promises.${side}` : `words.givesInReturn.${side}`)}
        </p>
        <p className={styles.words}>{text || '–'}</p>
      </div>
    );
  };
  return (
    <li className={styles.agreement} data-agreement={agreement.id}>
      {half('marketing')}
      <div className={styles.middle}>
        <TeamMark mark={agreed.length === 2 ? 'both' : 'apart'} agreed={agreed} size={44} />
        {agreement.timeLimit !== null && <span>{timeLimitWords(t, agreement.timeLimit)}</span>}
      </div>
      {half('sales')}
    </li>
  );
}
