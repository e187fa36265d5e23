// The agenda for the room: what runs, the clock, and all blocks with their times. In a break it says when it goes on.
import { useLayoutEffect } from 'react';
import { formatNumber, formatTimeOfDay } from '../../../i18n/format.ts';
import { capitalised, numberWord } from '../../../i18n/numberWords.ts';
import type { AudienceViewProps } from '../../session/audience.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTranslation } from '../../ui/translation.tsx';

import { useAgendaNow } from './useAgenda.ts';
import styles from './AgendaOnScreen.module.css';

/** Pixels of the rows' type in a picture 1920 wide. */
const typeSize = 36;

export function AgendaOnScreen({ head, onTypeSize }: AudienceViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { agenda, clock } = useAgendaNow();
  useLayoutEffect(() => onTypeSize(typeSize), [onTypeSize]);
  const { running } = agenda;
  const isBreak = running?.method === 'break';
  const endsAt = clock.schedule.find(({ item }) => item.state === 'planned' && item.number > (running?.number ?? 0));
  const minutes = clock.running ? Math.round(clock.running.allowed / 60_000) : 0;
  const title =
    isBreak && endsAt
      ? capitalised(
          t('agenda.onScreen.break', {
            minutes: minutes <= 12 ? numberWord(t, language, minutes) : formatNumber(language, minutes),
            title: running.title,
            time: formatTimeOfDay(language, endsAt.startsAt),
          }),
          language,
        )
      : (running?.title ?? t(clock.isOver ? 'agenda.onScreen.over' : 'agenda.title'));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        {head}
        <h1>{title}</h1>
      </header>
      <ol className={styles.blocks} style={{ fontSize: typeSize }} data-count={clock.schedule.length > 12 || undefined}>
        {clock.schedule
          .filter(({ isLeftOut }) => !isLeftOut)
          .map(({ item, startsAt }) => (
            <li key={item.id} data-state={item.state}>
              <span>{formatTimeOfDay(language, startsAt)}</span>
              {item.title || t('words.untitled')}
            </li>
          ))}
      </ol>
    </div>
  );
}
