// Circle and square of an agreement: apart while it is open, overlapping with the lens in ink once both sides agree; the time limit between them.
import { useTranslation } from 'react-i18next';
import type { Side } from '../../domain/participants.ts';
import { formatNumber, timeLimitParts } from '../../i18n/format.ts';
import { useLanguage } from '../ui/language.ts';
import { timeLimitWords } from './consentWords.ts';
import styles from './Lens.module.css';

export interface LensProps {
  /** Sides whose consent holds. */
  readonly agreed: readonly Side[];
  /** Both have just agreed: the shapes slide into each other. */
  readonly isSliding: boolean;
  /** Hours. */
  readonly timeLimit: number | null;
  /** Opens the entry of the time limit; missing where nothing can be changed. */
  readonly onEdit?: () => void;
}

export function Lens({ agreed, isSliding, timeLimit, onEdit }: LensProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const parts = timeLimit === null ? null : timeLimitParts(timeLimit);
  const label = timeLimit === null ? t('agreements.card.noTimeLimit') : t('agreements.card.timeLimit', { limit: timeLimitWords(t, timeLimit) });
  const isJoined = agreed.length === 2;
  const content = (
    <>
      <svg aria-hidden viewBox="-24 0 216 104" width="216" height="104" className={styles.shapes}>
        <rect className={styles.square} data-agreed={agreed.includes('sales') || undefined} x="64" y="1" width="103" height="102" rx="9" />
        <circle className={styles.circle} data-agreed={agreed.includes('marketing') || undefined} cx="52" cy="52" r="51" />
        <path className={styles.lens} d="M64 2.4A51 51 0 0 1 64 101.6Z" />
      </svg>
      {parts && (
        <span className={styles.limit}>
          <b>{formatNumber(language, parts.value)}</b>
          <span>{t(`agreements.unit.${parts.unit}`)}</span>
        </span>
      )}
    </>
  );
  const state = { 'data-joined': isJoined || undefined, 'data-sliding': isSliding || undefined };
  return onEdit ? (
    <button type="button" className={styles.lensBox} aria-label={label} title={label} onClick={onEdit} {...state}>
      {content}
    </button>
  ) : (
    <div role="img" className={styles.lensBox} aria-label={label} {...state}>
      {content}
    </div>
  );
}
