// The sign before the chapter and the section in which the running block of the agenda is.
import { useTranslation } from '../ui/translation.tsx';
import styles from './RunningMark.module.css';

export function RunningMark() {
  const { t } = useTranslation();
  return (
    <span className={styles.mark} role="img" aria-label={t('contents.running')}>
      <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden>
        <path d="M4 0L8 4L4 8L0 4Z" fill="currentColor" />
      </svg>
    </span>
  );
}
