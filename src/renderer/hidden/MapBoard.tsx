// The journey to be assigned blindly, on a laptop: stages as columns, what is still to be placed, the three lanes, and
// what the side does not know as rows. Dragged by mouse and touch, by keyboard 1 marketing, 2 shared, 3 sales, 0 unknown.
import { DndContext, DragOverlay, useDraggable, useDroppable, useSensor, useSensors } from '@dnd-kit/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { lanes } from '../../domain/people/teams.ts';
import { useTranslation } from '../ui/translation.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { AddMissing } from './AddMissing.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import type { MapCard, MapDraft, MapValue } from './useMap.ts';
import { OneFinger, OneMouse } from '../ui/oneHand.ts';
import styles from './MapBoard.module.css';

const rows = ['open', ...lanes, 'unknown'] as const;
type RowName = (typeof rows)[number];

function rowOf(value: MapValue | undefined): RowName {
  if (value === undefined) return 'open';
  if (value === null) return 'unknown';
  return value > 2 / 3 ? 'marketing' : value < 1 / 3 ? 'sales' : 'both';
}

const valueOfRow: Readonly<Record<RowName, MapValue | undefined>> = {
  open: undefined,
  marketing: 1,
  both: 0.5,
  sales: 0,
  unknown: null,
};

/** Narrowest column of a stage, in pixels: as on the board, for long words are not broken in it. */
const narrowest = 200;

/** By the physical key, so that Shift does not change it. */
const valueOfKey: Readonly<Record<string, MapValue>> = { Digit1: 1, Digit2: 0.5, Digit3: 0, Digit0: null };

export interface MapBoardProps {
  readonly draft: MapDraft;
  readonly isAdding: boolean;
  readonly onAdded: () => void;
}

export function MapBoard({ draft, isAdding, onAdded }: MapBoardProps) {
  const { t } = useTranslation();
  const { cards, stages } = draft;
  const [dragged, setDragged] = useState<string | null>(null);
  const [explained, setExplained] = useState<MapCard | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const sensors = useSensors(
    useSensor(OneMouse, { activationConstraint: { distance: 5 } }),
    useSensor(OneFinger, { activationConstraint: { delay: 180, tolerance: 8 } }),
  );
  const columns = {
    gridTemplateColumns: `140px repeat(${stages.length}, minmax(0, 1fr))`,
    minWidth: 140 + stages.length * narrowest,
  };
  const onKey = (event: KeyboardEvent, card: MapCard) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const value = valueOfKey[event.code];
    const isFine = event.shiftKey && (value === 1 || value === 0);
    const all = [...(board.current?.querySelectorAll<HTMLElement>('[data-map-card]') ?? [])];
    const at = all.indexOf(event.currentTarget as HTMLElement);
    if (value !== undefined) draft.place(card.id, isFine ? (value === 1 ? 0.75 : 0.25) : value);
    else if (event.key === 'Enter' && card.value !== undefined) setExplained(card);
    else if (event.key.toLowerCase() === 'n')
      board.current?.querySelector<HTMLElement>('[data-row="open"] [data-map-card]')?.focus();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowRight') all[at + 1]?.focus();
    else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') all[at - 1]?.focus();
    else if (event.key === 'Delete' || event.key === 'Backspace') draft.place(card.id, undefined);
    else return;
    event.preventDefault();
    const { id } = card;
    // The card now stands in another row, where the focus goes with it.
    requestAnimationFrame(() => {
      if (value !== undefined)
        board.current?.querySelector<HTMLElement>(`[data-map-card="${CSS.escape(id)}"]`)?.focus();
    });
  };
  const shown = cards.find(({ id }) => id === dragged);
  return (
    <DndContext
      sensors={sensors}
      accessibility={{ screenReaderInstructions: { draggable: t('hidden.map.keys') } }}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ active, over }) => {
        setDragged(null);
        const row = over ? rows.find((one) => one === over.id) : undefined;
        if (row) draft.place(String(active.id), valueOfRow[row]);
      }}
    >
      <div ref={board} className={styles.board}>
        <div className={styles.heads} style={columns}>
          <span />
          {stages.map((stage) => (
            <h3 key={stage.id}>
              {stage.title || t('words.untitled')}
              {stage.questions !== '' && <q>{stage.questions}</q>}
            </h3>
          ))}
        </div>
        {rows.map((row) => (
          <MapRow
            key={row}
            row={row}
            count={cards.filter(({ value }) => rowOf(value) === row).length}
            columns={columns}
          >
            {stages.map((stage) => (
              <ul key={stage.id}>
                {cards
                  .filter(({ stageId, value }) => stageId === stage.id && rowOf(value) === row)
                  .map((card) => (
                    <li key={card.id}>
                      <MapTile card={card} onKey={onKey} onOpen={setExplained} />
                    </li>
                  ))}
              </ul>
            ))}
          </MapRow>
        ))}
        <p className={styles.keys}>{t('hidden.map.keys')}</p>
      </div>
      <DragOverlay dropAnimation={null}>
        {shown ? <span className={styles.tile}>{shown.title}</span> : null}
      </DragOverlay>
      {explained && <ReasonDialog card={explained} draft={draft} onClose={() => setExplained(null)} />}
      {isAdding && <AddMissing draft={draft} onClose={onAdded} />}
    </DndContext>
  );
}

interface MapRowProps {
  readonly row: RowName;
  readonly count: number;
  readonly columns: { readonly gridTemplateColumns: string; readonly minWidth: number };
  readonly children: React.ReactNode;
}

function MapRow({ row, count, columns, children }: MapRowProps) {
  const { t } = useTranslation();
  const { setNodeRef, isOver } = useDroppable({ id: row });
  return (
    <section
      ref={setNodeRef}
      className={styles.row}
      style={columns}
      data-row={row}
      data-over={isOver || undefined}
      aria-label={t(`hidden.map.row.${row}`)}
    >
      <h4>
        {row === 'open' || row === 'unknown' ? null : <TeamMark mark={row} size={14} />}
        {t(`hidden.map.row.${row}`)}
        <small>{t('hidden.map.touchpoints', { count })}</small>
      </h4>
      {children}
    </section>
  );
}

interface MapTileProps {
  readonly card: MapCard;
  readonly onKey: (event: KeyboardEvent, card: MapCard) => void;
  readonly onOpen: (card: MapCard) => void;
}

function MapTile({ card, onKey, onOpen }: MapTileProps) {
  const { t } = useTranslation();
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: card.id });
  const { value, reason } = card;
  const title = card.title || t('words.untitled');
  const isFine = value === 0.75 || value === 0.25;
  return (
    <button
      ref={setNodeRef}
      type="button"
      {...listeners}
      className={styles.tile}
      data-map-card={card.id}
      data-value={value === undefined ? undefined : String(value)}
      data-dragged={isDragging || undefined}
      aria-label={`${title}, ${t(`hidden.map.row.${rowOf(value)}`)}${reason ? `, ${reason}` : ''}`}
      onKeyDown={(event) => onKey(event, card)}
      onDoubleClick={() => value !== undefined && onOpen(card)}
    >
      {title}
      {isFine && <small>¾</small>}
      {reason !== '' && <q>{reason}</q>}
    </button>
  );
}
