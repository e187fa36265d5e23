// The agenda in the head: how much time the running block has left, and the way to it. Without an agenda it is not
// there.
import { formatTimeOfDay } from '../../../i18n/format.ts';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { driftMinutes } from '../../../domain/facilitation/agendaClock.ts';
import { sectionOfId } from '../../../domain/record/sections.ts';
import { numberWord } from '../../../i18n/numberWords.ts';
import { useNavigation, useWorkshopPlace } from '../../base/NavigationContext.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTranslation } from '../../ui/translation.tsx';
import { AgendaDialog } from './AgendaDialog.tsx';
import { driftText, endText, timerText } from './clockWords.ts';
import { timeCallOf, timeCallText } from './timeCalls.ts';
import { useAgendaNow, useFacilitates, type AgendaNow } from './useAgenda.ts';
import styles from './AgendaCell.module.css';

export function AgendaCell({ shows }: { shows: (section: string) => boolean }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { id, section = 'journey' } = useWorkshopPlace();
  const facilitates = useFacilitates();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const all = useAgendaNow();
  const words = useWords(all);
  const { agenda, clock } = all;
  const { running } = agenda;
  if (agenda.items.length === 0) return null;
  const opens = running ? sectionOfId(running.section) : undefined;
  const press = () => {
    if (opens && opens !== section && shows(opens)) return navigation.go({ page: 'workshop', id, section: opens });
    if (facilitates || !agenda.hasBegun) return navigation.go({ page: 'workshop', id, section: 'agenda' });
    setOpen(true);
  };
  const block = clock.running;
  const part = block ? Math.min(1, block.elapsed / block.allowed) : 0;
  return (
    <div
      className={styles.cell}
      data-agenda
      data-block={running?.number ?? 0}
      data-rest={block ? Math.ceil(block.rest / 1000) : 0}
      data-drift={driftMinutes(clock.drift)}
      data-colour={block?.colour}
    >
      <Button className={styles.button!} onPress={press}>
        <span className="visually-hidden">{t('agenda.cell')}</span>
        <span className={styles.timer}>{words.time}</span>
        <span className={styles.words}>
          <b>{words.title}</b>
          <span>{words.state}</span>
        </span>
      </Button>
      <span className="visually-hidden" role="status">
        {timeCallText(t, language, agenda, timeCallOf(clock))}
      </span>
      <span className={styles.rule} aria-hidden>
        <span style={{ width: `${part * 100}%` }} />
      </span>
      {isOpen && <AgendaDialog onClose={() => setOpen(false)} />}
    </div>
  );
}

function useWords({ agenda, clock, now }: AgendaNow) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { running, items, hasBegun } = agenda;
  const block = clock.running;
  if (running && block) {
    const state = block.isPaused
      ? t('agenda.pausedState', { end: endText(t, language, clock) })
      : t(block.over > 0 ? 'agenda.overState' : 'agenda.restState', {
          minutes: Math.round(block.allowed / 60_000),
          end: endText(t, language, clock),
        });
    return { time: timerText(block), title: `${running.number} · ${running.title || t('words.untitled')}`, state };
  }
  if (hasBegun) {
    const time = formatTimeOfDay(language, clock.isOver ? now : clock.projectedEnd);
    return {
      time,
      title: t(clock.isOver ? 'agenda.isOver' : 'agenda.between'),
      state: clock.isOver ? '' : driftText(t, language, clock.drift),
    };
  }
  const startsAt = clock.schedule[0]?.startsAt ?? now;
  const minutes = Math.round((startsAt - now) / 60_000);
  return {
    time: formatTimeOfDay(language, startsAt),
    title: minutes > 0 ? t('agenda.startsIn', { count: minutes }) : t('agenda.notBegun'),
    state: t('agenda.until', {
      time: formatTimeOfDay(language, clock.projectedEnd),
      blocks: t('agenda.blocks', { count: items.length, number: numberWord(t, language, items.length) }),
    }),
  };
}
