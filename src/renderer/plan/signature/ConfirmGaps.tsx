// What is still open while somebody signs: shown in full, and confirmed by a tick.
import { useTranslation } from '../../ui/translation.tsx';
import type { Gap } from '../../../domain/plan/gaps.ts';
import { gapSentence } from '../../../i18n/gapWords.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Problem } from './Problem.tsx';
import styles from './ConfirmGaps.module.css';

export interface ConfirmGapsProps {
  readonly gaps: readonly Gap[];
  readonly isConfirmed: boolean;
  readonly onChange: (isConfirmed: boolean) => void;
  /** Somebody has tried to sign without. */
  readonly isMissing: boolean;
}

export function ConfirmGaps({ gaps, isConfirmed, onChange, isMissing }: ConfirmGapsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const named = (text: string) => text.trim() || t('words.untitled');
  return (
    <section className={styles.gaps} data-missing={isMissing}>
      <h3 className={styles.heading}>{t('gaps.headline', { count: gaps.length })}</h3>
      {/* Scrolled by the keys as well, so it takes the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul tabIndex={0} aria-label={t('gaps.headline', { count: gaps.length })} className={styles.list}>
        {gaps.map((gap) => (
          <li key={`${gap.kind} ${gap.recordId}`} dir="auto">
            {gapSentence(t, language, gap, named)}
          </li>
        ))}
      </ul>
      <Checkbox label={t('signature.confirmGaps')} isChecked={isConfirmed} onChange={onChange} />
      {isMissing && <Problem text={t('signature.confirmMissing')} />}
    </section>
  );
}
