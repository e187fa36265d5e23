// Agreements that have ended, folded away below those that hold.
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { useBounded } from '../ui/useBounded.tsx';
import { AgreementCard } from './AgreementCard.tsx';
import { useAgreements } from './AgreementsContext.ts';
import styles from './EndedAgreements.module.css';

export interface EndedAgreementsProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function EndedAgreements({ isOpen, onToggle }: EndedAgreementsProps) {
  const ended = useAgreements().agreements.filter(({ phase }) => phase === 'ended');
  const { t } = useTranslation();
  const cards = useBounded(ended, () => false);
  if (ended.length === 0) return null;
  return (
    <section className={styles.ended}>
      <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={onToggle}>
        {isOpen ? (
          <IconChevronDown size={18} stroke={1.75} aria-hidden />
        ) : (
          <IconChevronRight size={18} stroke={1.75} aria-hidden />
        )}
        {t('agreements.ended', { count: ended.length })}
      </button>
      {isOpen && cards.shown.map((agreement) => <AgreementCard key={agreement.id} agreement={agreement} />)}
      {isOpen && cards.more}
    </section>
  );
}
