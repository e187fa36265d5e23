// The run sheet on paper, for the facilitator: when each block starts, what to say, what to tick, and room for notes.
import { createPortal } from 'react-dom';
import { readDetails, workshopDetails } from '../../../domain/record/workshop.ts';
import { formatDay, formatTimeOfDay } from '../../../i18n/format.ts';
import { useQuery } from '../../session/hooks.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTranslation } from '../../ui/translation.tsx';
import { useParticipants } from '../usePeopleHere.ts';

import type { AgendaNow } from './useAgenda.ts';
import styles from './RunSheet.module.css';

const detailsOnly = [workshopDetails];

export function RunSheet({ of: { clock } }: { of: AgendaNow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const details = useQuery(readDetails, detailsOnly);
  const people = useParticipants();
  const leader = people.find(({ isFacilitator }) => isFacilitator);
  const time = (at: number) => formatTimeOfDay(language, at);
  const start = clock.schedule[0]?.startsAt ?? clock.projectedEnd;
  const facts = [
    details.title || t('words.untitled'),
    formatDay(language, details.date),
    t('agenda.sheet.fromTo', { from: time(start), to: time(clock.projectedEnd) }),
  ].filter(Boolean);
  return createPortal(
    <section className={styles.sheet} data-run-sheet aria-hidden>
      <h1>{t('agenda.sheet.title')}</h1>
      <p>{facts.join(', ')}</p>
      {leader && <p>{t('agenda.sheet.leader', { name: leader.name, count: people.length })}</p>}
      <table>
        <thead>
          <tr>
            <th>{t('agenda.column.start')}</th>
            <th>{t('agenda.sheet.block')}</th>
            <th>{t('agenda.doneWhen')}</th>
            <th>{t('agenda.sheet.note')}</th>
          </tr>
        </thead>
        <tbody>
          {clock.schedule.map(({ item, startsAt }) => (
            <tr key={item.id} data-break={item.method === 'break' || undefined}>
              <td>
                <b>{time(startsAt)}</b>
                <small>{item.isLocked ? item.plannedMinutes : `${item.plannedMinutes} / ${item.minimumMinutes}`}</small>
              </td>
              <td>
                <b>{item.title || t('words.untitled')}</b>{' '}
                {item.method !== 'break' && <small>{t(`agenda.method.${item.method}`)}</small>}
                {item.say.trim() !== '' && <q>{t('agenda.quoted', { words: item.say })}</q>}
              </td>
              <td>
                {[
                  ...item.doneWhen.map((id) => t(`agenda.check.${id}`)),
                  ...item.manualChecks.map(({ text }) => text),
                ].map((check, at) => (
                  <span key={`${check} ${at}`} className={styles.check}>
                    <i />
                    {check}
                  </span>
                ))}
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.legend}>
        {t('agenda.sheet.forWhom')} {t('agenda.sheet.legend')} {t('agenda.slack', { count: clock.slack })}{' '}
        {t('agenda.sheet.before')}
      </p>
    </section>,
    document.body,
  );
}
