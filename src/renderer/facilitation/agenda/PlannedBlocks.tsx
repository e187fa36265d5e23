// The blocks as they are planned: as high as they are long, with the part that is the minimum filled in the rail.
import { formatTimeOfDay } from '../../../i18n/format.ts';
import { IconLock } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { moveAgendaItem } from '../../../domain/facilitation/prepareAgenda.ts';
import type { AgendaItem } from '../../../domain/facilitation/agendaItems.ts';
import { sectionOfId } from '../../../domain/record/sections.ts';
import { useSession } from '../../session/hooks.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTranslation } from '../../ui/translation.tsx';

import type { AgendaNow } from './useAgenda.ts';
import styles from './PrepareAgenda.module.css';

/** Pixels for a minute of a block, and the least of a row. */
const perMinute = 2.5;
const least = 46;

export interface PlannedBlocksProps {
  readonly of: AgendaNow;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

export function PlannedBlocks({ of: { agenda, clock }, chosen, onChoose }: PlannedBlocksProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { run } = useSession();
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, at: number) => {
    const { key, altKey, currentTarget } = event;
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return;
    const step = key === 'ArrowUp' ? -1 : 1;
    const { items } = agenda;
    if (altKey) {
      const before = step < 0 ? items[at - 1] : items[at + 2];
      if (step < 0 ? before : items[at + 1]) run(moveAgendaItem, { id: items[at]!.id, beforeId: before?.id ?? null });
    } else {
      const rows = [...(currentTarget.closest('table')?.querySelectorAll<HTMLElement>('tbody button') ?? [])];
      rows[rows.indexOf(currentTarget) + step]?.focus();
    }
    event.preventDefault();
  };
  return (
    <table className={styles.blocks}>
      <thead>
        <tr>
          <th scope="col">{t('agenda.column.start')}</th>
          <th aria-hidden />
          <th scope="col">{t('agenda.block')}</th>
          <th scope="col">{t('agenda.column.method')}</th>
          <th scope="col">{t('agenda.column.opens')}</th>
          <th scope="col">{t('agenda.doneWhen')}</th>
          <th scope="col">{t('agenda.column.minutes')}</th>
        </tr>
      </thead>
      <tbody>
        {clock.schedule.map(({ item, startsAt }, at) => (
          <tr
            key={item.id}
            data-agenda-item={item.id}
            data-chosen={item.id === chosen || undefined}
            style={{ height: Math.max(least, item.plannedMinutes * perMinute) }}
          >
            <td>{formatTimeOfDay(language, startsAt)}</td>
            <td aria-hidden>
              <Rail item={item} />
            </td>
            <td>
              <button
                type="button"
                aria-pressed={item.id === chosen}
                onClick={() => onChoose(item.id === chosen ? null : item.id)}
                onKeyDown={(event) => onKeyDown(event, at)}
              >
                {item.title || t('words.untitled')}
              </button>
              {item.isLocked && <IconLock size={15} stroke={1.75} role="img" aria-label={t('agenda.neverShorter')} />}
            </td>
            <td>{t(`agenda.method.${item.method}`)}</td>
            <td>
              <Opens section={item.section} />
            </td>
            <td>
              <DoneWhen item={item} />
            </td>
            <td>
              <b>{item.plannedMinutes}</b> / {item.minimumMinutes}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rail({ item }: { item: AgendaItem }) {
  return (
    <span className={styles.rail}>
      <span style={{ height: `${(item.minimumMinutes / item.plannedMinutes) * 100}%` }} />
    </span>
  );
}

function Opens({ section }: { section: string }) {
  const { t } = useTranslation();
  const known = sectionOfId(section);
  return known ? t(`app.section.${known}`) : t('agenda.title');
}

function DoneWhen({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const words = [...item.doneWhen.map((id) => t(`agenda.check.${id}`)), ...item.manualChecks.map(({ text }) => text)];
  return words.join(', ');
}
