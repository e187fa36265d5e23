// The running block and its timer at the upper edge of everything that the room sees, and what is still to be done in the
// block. In a break the time of day.
import { formatTimeOfDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTranslation } from '../../ui/translation.tsx';
import { timerText } from './clockWords.ts';
import { useOpenCheck } from './useChecks.ts';
import { useAgendaNow } from './useAgenda.ts';
import styles from './TimerOnScreen.module.css';

export function TimerOnScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { agenda, clock, now } = useAgendaNow();
  const { running } = agenda;
  const open = useOpenCheck(running, true);
  if (!running || !clock.running) return null;
  const isBreak = running.method === 'break';
  return (
    <span className={styles.timer} data-screen-timer data-block={running.number}>
      {!isBreak && (
        <span className={styles.words}>
          {t('agenda.numberAndTitle', { number: running.number, title: running.title })}
          {open !== '' && <small data-open-check>{open}</small>}
        </span>
      )}
      <b>{isBreak ? formatTimeOfDay(language, now) : timerText(clock.running)}</b>
    </span>
  );
}
