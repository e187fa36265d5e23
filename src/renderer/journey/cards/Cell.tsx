// One cell of the board: its cards in view, the slot that a dragged card would take, room to add one.
import { useCanEdit } from '../../session/hooks.ts';
import { IconPlus } from '@tabler/icons-react';
import { memo, useEffect, useLayoutEffect, useRef, type MouseEvent } from 'react';
import type { Owner } from '../../../domain/journey/touchpoints.ts';
import { useStore } from '../../base/store.ts';
import { useBoard, useSelected } from '../view/BoardContext.ts';
import { giveFocus, takesFocus } from '../view/boardFocus.ts';
import { cellKey } from '../view/cells.ts';
import { useBoardWords } from './boardWords.ts';
import { showCards } from './cellCards.ts';
import { slotIn } from '../view/slot.ts';
import { EditedCard } from './EditedCard.tsx';
import { addCard } from './editing.ts';
import { cellPadding } from '../view/geometry.ts';
import plusStyles from '../signs/Plus.module.css';
import styles from './Cell.module.css';

export const Cell = memo(function Cell({ stageId, owner }: { stageId: string | null; owner: Owner }) {
  const view = useBoard();
  const words = useBoardWords();
  const key = cellKey(stageId, owner);
  const ids = useStore(view.index.cell(key));
  const index = useStore(view.slots.of(key));
  const stageTitle = useSelected(view.index.stages, (stages) => stages.find(({ id }) => id === stageId)?.title);
  const isFocused = useSelected(view.focus, (focus) => focus !== null && 'cell' in focus && focus.cell === key);
  const isTabStop =
    useSelected(view.focus, (focus) => focus === null) && view.columns.get()[0] === stageId && owner === 'none';
  // The layout keeps its identity while nothing in it has changed: a new height of one card is a new layout.
  const layout = useStore(view.layouts.of(key));
  const editing = useSelected(view.editing, (id) => (id !== null && ids.includes(id) ? id : null));
  const isReadOnly = !useCanEdit();
  const element = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => (list.current ? showCards(view, { key, owner }, list.current, words) : undefined),
    [view, key, owner, words],
  );
  useEffect(() => {
    const focus = view.focus.get();
    if (isFocused && takesFocus(focus) && element.current) giveFocus(focus, element.current);
  }, [view, isFocused]);

  const drag = index === null ? null : view.drag.get();
  const slot = drag === null || index === null ? null : slotIn(layout, drag, index, view.laneHeights.of(owner).get());
  const name = `${stageTitle === undefined ? words.withoutStage : stageTitle || words.untitled}, ${words.owners[owner]}`;
  const editedTop = editing === null ? undefined : layout.tops[layout.ids.indexOf(editing)];
  const addHere = ({ target, currentTarget }: MouseEvent) => {
    if (target === currentTarget || target === list.current) addCard(view, stageId, owner);
  };
  return (
    <div
      ref={element}
      role="group"
      className={styles.cell}
      tabIndex={isFocused || isTabStop ? 0 : -1}
      aria-label={`${name}: ${words.touchpoints(ids.length)}`}
      data-cell={key}
      data-stage-id={stageId ?? ''}
      data-owner={owner}
      data-count={ids.length}
      data-filled={layout.height}
      {...(isReadOnly ? {} : { onDoubleClick: addHere })}
    >
      {/* Filled by showCards. Always there: its coming and going would be a matter of the whole page's layout. */}
      <div
        ref={list}
        className={styles.cards}
        data-cards
        {...(ids.length > 0 ? { role: 'listbox', 'aria-multiselectable': true, 'aria-label': name } : {})}
      />
      {editing !== null && editedTop !== undefined && <EditedCard key={editing} id={editing} top={editedTop} />}
      {slot && !slot.isOwnPlace && (
        <div className={styles.slot} style={{ top: slot.top, height: slot.height }}>
          <IconPlus size={14} stroke={2} aria-hidden />
          <span>{words.dropHere[owner]}</span>
        </div>
      )}
      {!isReadOnly && (
        <button
          type="button"
          className={`${styles.add} ${plusStyles.plus}`}
          style={{ top: ids.length === 0 ? cellPadding.top : layout.height - cellPadding.bottom + 1 }}
          tabIndex={-1}
          aria-label={words.addIn(name)}
          onClick={() => addCard(view, stageId, owner)}
        />
      )}
    </div>
  );
});
