// The touchpoints as the cells of the board have them: an immutable snapshot of each, and the sequence in each cell.
import type * as Y from 'yjs';
import {
  asOrdered,
  getTouchpoint,
  listTouchpoints,
  withLivingStage,
  type Owner,
  type Touchpoint,
} from '../../../domain/journey/touchpoints.ts';
import { byOrder } from '../../../domain/record/order.ts';
import { cellOf, draftId, type CellKey } from './cells.ts';
import { isSame } from './sameRecords.ts';

export interface TouchpointCells {
  /** The card that is about to be added here (draftCard.ts). */
  draft: Touchpoint | null;
  readonly byId: Map<string, Touchpoint>;
  /** Ids in sequence; a cell that has changed has a new array. */
  readonly byCell: Map<CellKey, string[]>;
}

/** A card that is no longer where it was. */
export interface CellLeft {
  readonly id: string;
  readonly from: CellKey;
}

export interface CellsChange {
  readonly cells: ReadonlySet<CellKey>;
  /** Cards that left their place, with the cell they were in. */
  readonly moved: readonly CellLeft[];
  readonly removed: readonly CellLeft[];
  /** May the shares be other ones now? */
  readonly changesShares: boolean;
}

/** Reads everything again; returns the ids of what is new, changed or gone. */
export function readAllTouchpoints(doc: Y.Doc, all: TouchpointCells): Set<string> {
  const { byId, byCell } = all;
  const before = new Map(byId);
  const changed = new Set<string>();
  byId.clear();
  byCell.clear();
  const { draft } = all;
  // Without its stage there is nothing to add it to.
  if (draft && withLivingStage(doc, draft) !== draft) all.draft = null;
  for (const read of [...listTouchpoints(doc), ...(all.draft ? [all.draft] : [])]) {
    const former = before.get(read.id);
    before.delete(read.id);
    const touchpoint = former && isSame(former, read) ? former : read;
    if (touchpoint !== former) changed.add(read.id);
    byId.set(read.id, touchpoint);
    const ids = byCell.get(cellOf(touchpoint));
    if (ids) ids.push(touchpoint.id);
    else byCell.set(cellOf(touchpoint), [touchpoint.id]);
  }
  for (const ids of byCell.values()) sort(byId, ids);
  return new Set([...changed, ...before.keys()]);
}

/** Reads the given records again; the cells they left and entered get new arrays. */
export function readTouchpoints(
  doc: Y.Doc,
  { byId, byCell, draft }: TouchpointCells,
  ids: ReadonlySet<string>,
): CellsChange {
  const cells = new Set<CellKey>();
  const moved: CellLeft[] = [];
  const removed: CellLeft[] = [];
  let changesShares = false;
  const unsorted = new Set<CellKey>();
  for (const id of ids) {
    const before = byId.get(id);
    const after = id === draftId ? (draft ?? undefined) : getTouchpoint(doc, id);
    if (after) byId.set(id, after);
    else byId.delete(id);
    if (!before || !after || !countsTheSame(before, after)) changesShares = true;
    if (before && after && cellOf(before) === cellOf(after) && before.place.order === after.place.order) {
      cells.add(cellOf(after));
      continue;
    }
    if (before) {
      cells.add(cellOf(before));
      (after ? moved : removed).push({ id, from: cellOf(before) });
      byCell.set(
        cellOf(before),
        (byCell.get(cellOf(before)) ?? []).filter((other) => other !== id),
      );
    }
    if (after) {
      cells.add(cellOf(after));
      unsorted.add(cellOf(after));
      byCell.set(cellOf(after), [...(byCell.get(cellOf(after)) ?? []), id]);
    }
  }
  for (const key of unsorted) sort(byId, byCell.get(key)!);
  return { cells, moved, removed, changesShares };
}

/** How many touchpoints of the whole journey an owner has. */
export function countOf({ byCell, draft }: TouchpointCells, owner: Owner): number {
  let sum = draft?.place.owner === owner ? -1 : 0;
  for (const [key, ids] of byCell) if (key.endsWith(`|${owner}`)) sum += ids.length;
  return sum;
}

function sort(byId: ReadonlyMap<string, Touchpoint>, ids: string[]) {
  ids.sort((left, right) => byOrder(asOrdered(byId.get(left)!), asOrdered(byId.get(right)!)));
}

/** Does a change between these two leave all shares alone? */
function countsTheSame(before: Touchpoint, after: Touchpoint): boolean {
  return (
    cellOf(before) === cellOf(after) &&
    before.weight === after.weight &&
    isSame([before.share, before.place.order], [after.share, after.place.order])
  );
}
