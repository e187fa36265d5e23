// Circle and square of an agreement: apart while it is open, overlapping with the lens in ink once both sides agree;
// the time limit between them.
import { useTranslation } from '../ui/translation.tsx';
import type { Side } from '../../domain/people/participants.ts';
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
  const label =
    timeLimit === null
      ? t('agreements.card.noTimeLimit')
      : t('agreements.card.timeLimit', { limit: timeLimitWords(t, timeLimit) });
  const isJoined = agreed.length === 2;
  const content = (
    <>
      <span className="visually-hidden">{label}</span>
      <svg aria-hidden viewBox="-24 0 216 104" width="216" height="104" className={styles.shapes}>
        <rect
          className={styles.square}
          data-agreed={agreed.includes('sales') || undefined}
          x="64"
          width="104"
          height="104"
          rx="9"
        />
        <circle
          className={styles.circle}
          data-agreed={agreed.includes('marketing') || undefined}
          cx="52"
          cy="52"
          r="52"
        />
        <path className={styles.lens} d="M64 1.4A52 52 0 0 1 64 102.6Z" />
      </svg>
      {parts && (
        <span className={styles.limit} aria-hidden>
          <b>{formatNumber(language, parts.value)}</b>
          <span>{t(`agreements.unit.${parts.unit}`)}</span>
        </span>
      )}
    </>
  );
  const state = { 'data-joined': isJoined || undefined, 'data-sliding': isSliding || undefined };
  return onEdit ? (
    <button type="button" className={styles.lensBox} title={label} onClick={onEdit} {...state}>
      {content}
    </button>
  ) : (
    <div className={styles.lensBox} {...state}>
      {content}
    </div>
  );
}
