// Takes files that are dropped anywhere on the window, whatever it shows.
import { useTranslation } from './ui/translation.tsx';
import { useTakeFiles } from './incomingFile.ts';
import { useFileDrop } from './ui/useFileDrop.ts';
import styles from './FileDrop.module.css';

export function FileDrop() {
  const { t } = useTranslation();
  const isDropping = useFileDrop(useTakeFiles());
  return isDropping ? (
    <div className={styles.drop} aria-hidden>
      <p>{t('library.drop')}</p>
    </div>
  ) : null;
}
