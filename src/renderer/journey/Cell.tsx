// One cell of the board: the mounted cards of a stage and owner, the slot that a dragged card would take, room to add one.
import { IconPlus } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Owner } from '../../domain/touchpoints.ts';
import { useStore } from '../session/store.ts';
import { useBoard, useSelected } from './BoardContext.ts';
import { cellKey } from './boardIndex.ts';
import { Card } from './Card.tsx';
import { addCard } from './editing.ts';
import { cardGap, cellPadding } from './geometry.ts';
import styles from './Cell.module.css';

export const Cell = memo(function Cell({ stageId, owner }: { stageId: string | null; owner: Owner }) {
  const view = useBoard();
  const key = cellKey(stageId, owner);
  const ids = useStore(view.index.cell(key));
  const [first, last] = useStore(view.visible.of(key));
  const slot = useStore(view.slots.of(key));
  const stageTitle = useSelected(view.index.stages, (stages) => stages.find(({ id }) => id === stageId)?.title);
  const isFocused = useSelected(view.focus, (focus) => focus !== null && 'cell' in focus && focus.cell === key);
  const isTabStop = useSelected(view.focus, (focus) => focus === null) && view.columns.get()[0] === stageId && owner === 'none';
  const drag = useStore(view.drag);
  // Titles break differently in another width, so every top may be another.
  useStore(view.column);
  const element = useRef<HTMLDivElement>(null);
  const { t } = useTranslation();
  useEffect(() => {
    if (isFocused && document.activeElement !== element.current) element.current?.focus({ preventScroll: true });
  }, [isFocused]);

  const layout = view.layout.cell(key);
  const gap = slot !== null && drag ? drag.height + cardGap : 0;
  const staying = slot === null ? [] : layout.ids.filter((id) => !drag?.ids.includes(id));
  const slotBefore = slot === null ? null : (staying[slot] ?? null);
  const slotAt = slotBefore === null ? layout.ids.length : layout.ids.indexOf(slotBefore);
  const isOwnPlace = drag !== null && slot !== null && isUnchanged(layout.ids, drag.ids, slotAt);
  const shift = isOwnPlace ? 0 : gap;
  const name = `${stageTitle ?? t('words.withoutStage')}, ${t(`words.owner.${owner}`)}`;
  const cards = [];
  for (let at = first; at < Math.min(last, ids.length); at += 1) {
    const top = layout.tops[at];
    if (top !== undefined) {
      cards.push(<Card key={ids[at]} id={ids[at]!} top={top + (slot !== null && at >= slotAt ? shift : 0)} position={at + 1} size={ids.length} />);
    }
  }
  const slotTop = layout.tops[slotAt] ?? (layout.ids.length === 0 ? cellPadding.top : layout.height - cellPadding.bottom + cardGap);
  return (
    <div
      ref={element}
      role="group"
      className={styles.cell}
      tabIndex={isFocused || isTabStop ? 0 : -1}
      aria-label={`${name}: ${t('words.touchpoints', { count: ids.length })}`}
      data-cell={key}
      data-stage-id={stageId ?? ''}
      data-owner={owner}
      onDoubleClick={(event) => {
        if (event.target === event.currentTarget) addCard(view, stageId, owner);
      }}
    >
      {cards}
      {slot !== null && drag && !isOwnPlace && (
        <div className={styles.slot} style={{ top: slotTop, height: drag.height }}>
          <IconPlus size={14} stroke={2} aria-hidden />
          <span>{t('journey.board.dropHere', { owner: t(`words.owner.${owner}`) })}</span>
        </div>
      )}
      {!drag && (
        <button
          type="button"
          className={styles.add}
          style={{ top: ids.length === 0 ? cellPadding.top : layout.height - cellPadding.bottom + 1 }}
          tabIndex={-1}
          aria-label={t('journey.board.addIn', { cell: name })}
          onClick={() => addCard(view, stageId, owner)}
        >
          <IconPlus size={14} stroke={2} aria-hidden />
        </button>
      )}
    </div>
  );
});

/** Would dropping at `slotAt` leave the cell as it is? */
function isUnchanged(ids: readonly string[], dragged: readonly string[], slotAt: number): boolean {
  const positions = dragged.map((id) => ids.indexOf(id));
  return positions[0]! >= 0 && positions.every((position, at) => position === positions[0]! + at) && slotAt === positions.at(-1)! + 1;
}
