// Workshops that were removed, folded away at the end of the library, each with the way back.
import { useState } from 'react';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import type { WorkshopEntry } from '../../protocol/hostApi.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { formatRelativeTime } from './relativeTime.ts';
import styles from './RemovedList.module.css';

export function RemovedList({
  removed,
  onRestore,
}: {
  removed: readonly WorkshopEntry[];
  onRestore: (entry: WorkshopEntry) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  if (removed.length === 0) return null;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <section className={styles.section} aria-label={t('library.removedList')}>
      <Button
        look="quiet"
        icon={<Chevron size={16} stroke={1.75} />}
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {t('library.removedCount', { count: removed.length })}
      </Button>
      {isOpen && (
        <ul className={styles.list}>
          {removed.map((entry) => (
            <li key={entry.id}>
              <span className={styles.title}>{entry.title || t('words.untitled')}</span>
              <span className={styles.time}>
                {t('library.removedAt', { time: formatRelativeTime(t, language, entry.removedAt ?? entry.updatedAt) })}
              </span>
              <Button
                size="small"
                aria-label={t('library.restoreOf', { title: entry.title })}
                onPress={() => onRestore(entry)}
              >
                {t('library.restore')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
