// One side of an agreement: what it promises or gives in return, in its own words, and whether it has agreed.
import { useTranslation } from '../ui/translation.tsx';
import { partOf, type Agreement } from '../../domain/partnership/agreements.ts';
import type { Side } from '../../domain/people/participants.ts';
import { CollaborativeText } from '../fields/CollaborativeText.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { ConsentLine } from './ConsentLine.tsx';
import styles from './AgreementHalf.module.css';

export function AgreementHalf({ agreement, side }: { agreement: Agreement; side: Side }) {
  const { t } = useTranslation();
  const { role } = partOf(agreement, side);
  const isPromise = role === 'promises';
  const label = t(isPromise ? `words.promises.${side}` : `words.givesInReturn.${side}`);
  return (
    <div className={styles.half} data-side={side} data-role={role}>
      <p className={styles.role} aria-hidden>
        <TeamMark mark={side} size={12} />
        {label}
      </p>
      <CollaborativeText
        path={{ collection: 'agreements', id: agreement.id, field: isPromise ? 'promise' : 'inReturn' }}
        label={label}
        className={styles.words!}
        placeholder={t(isPromise ? 'agreements.card.promisePlaceholder' : 'agreements.card.returnPlaceholder')}
        isMultiline
      />
      <ConsentLine agreement={agreement} side={side} />
    </div>
  );
}
