// The blocks of the agenda in sequence, with real and recomputed times; the running one stands out.
import { IconCheck, IconLock } from '@tabler/icons-react';
import { formatNumber, formatTimeOfDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTranslation } from '../../ui/translation.tsx';

import type { AgendaNow } from './useAgenda.ts';
import styles from './AgendaList.module.css';

export function AgendaList({
  of: { agenda, clock },
  onStart,
}: {
  of: AgendaNow;
  /** For the facilitator: a press starts the block. */
  onStart?: (id: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const here = agenda.running?.number ?? 0;
  return (
    <ol className={styles.list}>
      {clock.schedule.map(({ item, startsAt, minutes, isLeftOut }) => (
        <li
          key={item.id}
          className={styles.row}
          data-state={isLeftOut ? 'skipped' : item.state}
          data-near={Math.abs(item.number - here) <= 1 || undefined}
          data-agenda-item={item.id}
          aria-current={item.state === 'running' ? 'step' : undefined}
        >
          <span className={styles.time}>{isLeftOut ? '–' : formatTimeOfDay(language, startsAt)}</span>
          <span className={styles.title}>
            {onStart && item.state !== 'running' ? (
              <button type="button" className={styles.start} onClick={() => onStart(item.id)}>
                <span className="visually-hidden">{t('agenda.startBlock')}: </span>
                {item.title || t('words.untitled')}
              </button>
            ) : (
              item.title || t('words.untitled')
            )}
            {item.isLocked && <IconLock size={15} stroke={1.75} role="img" aria-label={t('agenda.neverShorter')} />}
          </span>
          <span className={styles.minutes}>{t('agenda.minutes', { minutes: formatNumber(language, minutes) })}</span>
          <span className={styles.sign}>
            {item.state === 'done' && <IconCheck size={16} stroke={1.75} role="img" aria-label={t('agenda.isDone')} />}
            {item.state === 'running' && (
              <span className={styles.diamond} role="img" aria-label={t('agenda.runsNow')} />
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
