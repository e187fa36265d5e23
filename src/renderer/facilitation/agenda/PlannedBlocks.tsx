// The blocks as they are planned: as high as they are long, with the part that is the minimum filled in the rail. They are
// dragged by mouse and touch, and moved by Alt and the arrow keys.
import {
  closestCenter,
  DndContext,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import { formatTimeOfDay } from '../../../i18n/format.ts';
import { IconLock } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { moveAgendaItem } from '../../../domain/facilitation/prepareAgenda.ts';
import type { Agenda, AgendaItem } from '../../../domain/facilitation/agendaItems.ts';
import { sectionOfId } from '../../../domain/record/sections.ts';
import { useSession } from '../../session/hooks.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTranslation } from '../../ui/translation.tsx';

import type { AgendaNow } from './useAgenda.ts';
import { OneFinger, OneMouse } from '../../ui/oneHand.ts';
import styles from './PrepareAgenda.module.css';

/** Pixels for a minute of a block, and the least of a row. */
const perMinute = 2.5;
const least = 46;
/** Minutes of a block from which its row has room for what is said in it. */
const hasRoomFrom = 24;

function firstSentence(say: string): string {
  return /^.*?[.?!](?=\s|$)/.exec(say.trim())?.[0] ?? say.trim();
}

export interface PlannedBlocksProps {
  readonly of: AgendaNow;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly isReadOnly: boolean;
}

const mouseOptions = { activationConstraint: { distance: 5 } };
const touchOptions = { activationConstraint: { delay: 180, tolerance: 8 } };

export function PlannedBlocks({ of: { agenda, clock }, chosen, onChoose, isReadOnly }: PlannedBlocksProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { run } = useSession();
  const sensors = useSensors(useSensor(OneMouse, mouseOptions), useSensor(OneFinger, touchOptions));
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const { items } = agenda;
    const [from, to] = [active.id, over?.id].map((id) => items.findIndex((item) => item.id === id)) as [number, number];
    if (from < 0 || to < 0 || from === to) return;
    // Dropped on a later block it comes behind that one.
    const before = from < to ? items[to + 1] : items[to];
    run(moveAgendaItem, { id: items[from]!.id, beforeId: before?.id ?? null });
  };
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
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ screenReaderInstructions: { draggable: t('agenda.dragHelp') } }}
      onDragEnd={onDragEnd}
    >
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
            <Row key={item.id} item={item} at={at} agenda={agenda} isChosen={item.id === chosen}>
              <td>{formatTimeOfDay(language, startsAt)}</td>
              <td aria-hidden>
                <Rail item={item} />
              </td>
              <td>
                <BlockTitle
                  item={item}
                  isReadOnly={isReadOnly}
                  isChosen={item.id === chosen}
                  onChoose={() => onChoose(item.id === chosen ? null : item.id)}
                  onKeyDown={(event) => onKeyDown(event, at)}
                />
                <BesideTitle item={item} />
              </td>
              <td>{t(`agenda.method.${item.method}`)}</td>
              <td>
                <Opens section={item.section} />
              </td>
              <td>
                <DoneWhen item={item} />
              </td>
              <td>
                <Minutes item={item} />
              </td>
            </Row>
          ))}
        </tbody>
      </table>
    </DndContext>
  );
}

interface RowProps {
  readonly item: AgendaItem;
  readonly at: number;
  readonly agenda: Agenda;
  readonly isChosen: boolean;
  readonly children: ReactNode;
}

function Row({ item, at, agenda, isChosen, children }: RowProps) {
  const { setNodeRef, isOver, active } = useDroppable({ id: item.id });
  const from = agenda.items.findIndex(({ id }) => id === active?.id);
  return (
    <tr
      ref={setNodeRef}
      data-agenda-item={item.id}
      data-chosen={isChosen || undefined}
      data-dragged={from === at || undefined}
      data-over={isOver && from !== at ? (from < at ? 'after' : 'before') : undefined}
      style={{ height: Math.max(least, item.plannedMinutes * perMinute) }}
    >
      {children}
    </tr>
  );
}

interface BlockTitleProps {
  readonly item: AgendaItem;
  readonly isChosen: boolean;
  readonly isReadOnly: boolean;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

function BlockTitle({ item, isChosen, isReadOnly, onChoose, onKeyDown }: BlockTitleProps) {
  const { t } = useTranslation();
  const { setNodeRef, listeners } = useDraggable({ id: item.id, disabled: isReadOnly });
  return (
    <button
      ref={setNodeRef}
      type="button"
      {...listeners}
      aria-pressed={isChosen}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      {item.title || t('words.untitled')}
    </button>
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
  return words.join(' · ');
}

function BesideTitle({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  return (
    <>
      {item.isLocked && <IconLock size={15} stroke={1.75} role="img" aria-label={t('agenda.neverShorter')} />}
      {item.plannedMinutes >= hasRoomFrom && <small>{firstSentence(item.say)}</small>}
    </>
  );
}

function Minutes({ item }: { item: AgendaItem }) {
  return (
    <>
      <b>{item.plannedMinutes}</b>
      {!item.isLocked && ` / ${item.minimumMinutes}`}
    </>
  );
}
