// Where something dragged would fall: the pointer turned into a cell and an index by arithmetic, and the command that
// puts it there.
import { owners, type Owner } from '../../../domain/journey/touchpoints.ts';
import { moveTouchpoints } from '../../../domain/journey/touchpointCommands.ts';
import { boardPoint } from '../view/boardFrame.ts';
import { cellKey, type CellKey } from '../view/cells.ts';
import type { DropTarget } from '../view/boardState.ts';
import type { BoardView } from '../view/boardView.ts';
import { coveredByLabels, indexAt, labelWidth } from '../view/geometry.ts';

/** The target under a point of the window; null outside of the lanes. */
export function targetAt(view: BoardView, x: number, y: number): DropTarget | null {
  const { frame } = view;
  const zoom = view.zoom.get();
  const isOnBoard =
    x >= frame.left + coveredByLabels(frame.width) * zoom &&
    x <= frame.left + frame.width &&
    y >= frame.top &&
    y <= frame.top + frame.height - view.insets.dock * zoom;
  if (!isOnBoard) return null;
  const { x: boardX, y: boardY } = boardPoint(view, x, y);
  const columns = view.columns.get();
  const at = Math.floor((boardX - labelWidth) / view.column.get());
  const stageId = columns[at];
  const owner = owners.findLast((one) => boardY >= view.laneTop(one));
  if (stageId === undefined || !owner) return null;
  const last = owners.at(-1)!;
  if (owner === last && boardY > view.laneTop(last) + view.laneHeights.of(last).get()) return null;
  if (stageId === null && owner !== 'none') return null;
  return targetIn(view, stageId, owner, boardY - view.laneTop(owner));
}

/** The target in a cell for a height within it; cards that are being dragged do not count. */
export function targetIn(view: BoardView, stageId: string | null, owner: Owner, y: number): DropTarget {
  const key = cellKey(stageId, owner);
  const layout = view.layout.cell(key);
  const dragged = new Set(view.drag.get()?.ids);
  const kept = layout.ids.map((_, at) => at).filter((at) => !dragged.has(layout.ids[at]!));
  const index = indexAt(
    { tops: kept.map((at) => layout.tops[at]!), heights: kept.map((at) => layout.heights[at]!) },
    y,
  );
  return { key, stageId, owner, index };
}

/** Cards of a cell that stay where they are. */
export function stayingIn(view: BoardView, key: CellKey): readonly string[] {
  const dragged = new Set(view.drag.get()?.ids);
  return view.index
    .cell(key)
    .get()
    .filter((id) => !dragged.has(id));
}

export function dropOn(view: BoardView, ids: readonly string[], target: DropTarget): boolean {
  const staying = stayingIn(view, target.key);
  const { ok } = view.session.run(moveTouchpoints, {
    ids: [...ids],
    stageId: target.stageId,
    owner: target.owner,
    beforeId: staying[target.index] ?? null,
  });
  return ok;
}

/**
 * The next target in the direction of an arrow key: over positions within a cell, then over to the next lane; sideways
 * over stages.
 */
export function nextTarget(view: BoardView, from: DropTarget, key: string): DropTarget {
  const columns = view.columns.get().filter((id) => id !== null);
  const column = Math.max(0, columns.indexOf(from.stageId ?? ''));
  const lane = owners.indexOf(from.owner);
  const count = (stageId: string | null, owner: Owner) => stayingIn(view, cellKey(stageId, owner)).length;
  const at = (stageId: string | null, owner: Owner, index: number): DropTarget => ({
    key: cellKey(stageId, owner),
    stageId,
    owner,
    index: Math.min(index, count(stageId, owner)),
  });
  if (key === 'ArrowLeft') return at(columns[Math.max(0, column - 1)] ?? from.stageId, from.owner, from.index);
  if (key === 'ArrowRight')
    return at(columns[Math.min(columns.length - 1, column + 1)] ?? from.stageId, from.owner, from.index);
  if (key === 'ArrowUp') {
    if (from.index > 0) return at(from.stageId, from.owner, from.index - 1);
    const above = owners[lane - 1];
    return above ? at(from.stageId, above, Number.MAX_SAFE_INTEGER) : from;
  }
  if (from.index < count(from.stageId, from.owner)) return at(from.stageId, from.owner, from.index + 1);
  const below = owners[lane + 1];
  return below && from.stageId !== null ? at(from.stageId, below, 0) : from;
}
