// Where a link into the journey leads: to a card, to a stage, or to a field of one of them or of a pain point in the
// side panel.
import { useEffect } from 'react';
import { painPointKinds } from '../../../domain/journey/painPoints.ts';
import type { Target } from '../../base/navigation.ts';
import { useNavigation, useTarget } from '../../base/NavigationContext.ts';
import { cellKey } from './cells.ts';
import type { BoardView } from './boardView.ts';
import { labelWidth } from './geometry.ts';

/** Follows the address once the board has been painted, so that places are known. */
export function useBoardTarget(view: BoardView, isPainted: boolean) {
  const navigation = useNavigation();
  const target = useTarget('journey');
  useEffect(() => {
    if (!isPainted) return;
    // Keys work at once, without a click first; nothing is marked, for nothing is chosen yet.
    if (!target) return document.activeElement === document.body ? takeFocus(view.elements.scroller) : undefined;
    follow(view, target);
    navigation.settle();
  }, [view, target, isPainted, navigation]);
}

/** After opening. Tab goes on from the top of the page then, where one can skip to the section, as without this. */
function takeFocus(board: HTMLElement | null): (() => void) | undefined {
  if (!board) return undefined;
  board.focus({ preventScroll: true });
  const stop = new AbortController();
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || event.shiftKey || document.activeElement !== board) return;
    event.preventDefault();
    document.querySelector<HTMLElement>('header button')?.focus();
  };
  board.addEventListener('keydown', onKey, { signal: stop.signal });
  board.addEventListener('blur', () => stop.abort(), { signal: stop.signal });
  return () => stop.abort();
}

function follow(view: BoardView, { record, field }: Target) {
  const { index } = view;
  // A card that is meant stands out as selected, with or without a visible focus.
  view.selection.set(new Set(index.all().has(record) ? [record] : []));
  view.filter.set(new Set());
  view.roleFilter.set(null);
  if (index.all().has(record)) {
    view.panel.set(field === undefined ? null : { touchpoint: record, field });
    view.reveal(record, field === undefined);
    return;
  }
  if (index.stages.get().some(({ id }) => id === record)) {
    revealStage(view, record);
    // Where nothing is named, a touchpoint is what the stage lacks: its first cell takes the focus, and N adds one.
    view.panel.set(field === undefined ? null : { stage: record, field });
    if (field === undefined) view.focus.set({ cell: cellKey(record, 'none') });
    return;
  }
  for (const stage of index.stages.get()) {
    const section = painPointKinds.find((kind) =>
      index
        .painPoints(kind, stage.id)
        .get()
        .some(({ id }) => id === record),
    );
    if (!section) continue;
    revealStage(view, stage.id);
    view.panel.set({ stage: stage.id, section, field: field === undefined ? record : `${record} ${field}` });
    return;
  }
}

function revealStage(view: BoardView, stageId: string) {
  const left = labelWidth + view.columns.get().indexOf(stageId) * view.column.get();
  view.scrollIntoView(
    left,
    (view.elements.scroller?.scrollTop ?? 0) / view.zoom.get() + view.insets.head + 16,
    view.column.get(),
    0,
  );
}
