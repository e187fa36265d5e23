// The board's store beside React: immutable snapshots per record, sorted ids per cell, listeners by key. One change
// renders what it touches.
import * as Y from 'yjs';
import { recordsOf } from '../../../domain/record/collection.ts';
import { byOrder } from '../../../domain/record/order.ts';
import { opportunities, painPoints, type PainPointKind } from '../../../domain/journey/painPoints.ts';
import { listParticipants, participants, type Participant } from '../../../domain/people/participants.ts';
import { computeShares, type Shares } from '../../../domain/journey/shares.ts';
import { orderedStages, stages, type Stage } from '../../../domain/journey/stages.ts';
import {
  asOrdered,
  getTouchpoint,
  listTouchpoints,
  owners,
  touchpoints,
  type Owner,
  type Touchpoint,
} from '../../../domain/journey/touchpoints.ts';
import type { VotedPainPoint } from '../../../domain/journey/journey.ts';
import { votes } from '../../../domain/journey/votes.ts';
import type { Workshop } from '../../../domain/record/workshop.ts';
import { comments } from '../../../domain/discussion/comments.ts';
import { createStore, type Store } from '../../base/store.ts';
import { openCardComments, type CardComments } from './cardComments.ts';
import { keyedStores } from './keyedStores.ts';
import { isSame, keepSame } from './sameRecords.ts';
import { openStagePainPoints } from './stagePainPoints.ts';

/** A cell of the board: stage (empty for cards without one) and owner. */
export type CellKey = `${string}|${Owner}`;

/** A card that is no longer where it was. */
export interface CellLeft {
  readonly id: string;
  readonly from: CellKey;
}

export interface BoardChange {
  readonly touchpoints: ReadonlySet<string>;
  readonly cells: ReadonlySet<CellKey>;
  readonly hasStages: boolean;
  /** Cards that left their place, with the cell they were in. */
  readonly moved: readonly CellLeft[];
  readonly removed: readonly CellLeft[];
  /** Did it come from somebody else? */
  readonly isRemote: boolean;
}

export interface BoardIndex {
  readonly stages: Store<readonly Stage[]>;
  readonly participants: Store<readonly Participant[]>;
  readonly comments: Store<CardComments>;
  readonly count: Store<number>;
  readonly shares: Store<Shares>;
  touchpoint(id: string): Store<Touchpoint | undefined>;
  /** Ids of a cell in sequence. */
  cell(key: CellKey): Store<readonly string[]>;
  /** Number of touchpoints of an owner in the whole journey. */
  ownerCount(owner: Owner): Store<number>;
  painPoints(kind: PainPointKind, stageId: string): Store<readonly VotedPainPoint[]>;
  all(): ReadonlyMap<string, Touchpoint>;
  /**
   * Called once per transaction, before any store tells its listeners; what is computed from the index is renewed here.
   */
  onChange(listener: (change: BoardChange) => void): () => void;
  close(): void;
}

export function cellKey(stageId: string | null, owner: Owner): CellKey {
  return `${stageId ?? ''}|${owner}`;
}

export function splitCellKey(key: CellKey): { readonly stageId: string | null; readonly owner: Owner } {
  const at = key.lastIndexOf('|');
  return { stageId: at === 0 ? null : key.slice(0, at), owner: key.slice(at + 1) as Owner };
}

export function cellOf({ place }: Touchpoint): CellKey {
  return cellKey(place.stageId, place.owner);
}

export function openBoardIndex({ doc }: Workshop): BoardIndex {
  const byId = new Map<string, Touchpoint>();
  const byCell = new Map<CellKey, string[]>();
  const listeners = new Set<(change: BoardChange) => void>();
  const stageStore = createStore<readonly Stage[]>(orderedStages(doc));
  const participantStore = createStore<readonly Participant[]>(listParticipants(doc));
  const cardComments = openCardComments(doc);
  const count = createStore(0);
  const none: readonly string[] = [];
  const touchpointStores = keyedStores((id: string) => byId.get(id));
  const cellStores = keyedStores((key: CellKey): readonly string[] => byCell.get(key) ?? none);
  const ownerStores = keyedStores((owner: Owner) => countOf(owner));
  const stagePainPoints = openStagePainPoints(doc);
  let sharesNow: Shares | null = null;
  let isShareStale = true;
  const sharesStore = keyedStores((_: 'all') => shares());

  function countOf(owner: Owner): number {
    let sum = 0;
    for (const [key, ids] of byCell) if (key.endsWith(`|${owner}`)) sum += ids.length;
    return sum;
  }

  /**
   * Computed when asked for and only after a change that can matter; the same object while the figures are the same.
   */
  function shares(): Shares {
    if (sharesNow && !isShareStale) return sharesNow;
    isShareStale = false;
    const next = readShares();
    if (!sharesNow || !isSame(sharesNow, next)) sharesNow = next;
    return sharesNow;
  }

  function readShares(): Shares {
    const ordered = stageStore
      .get()
      .map((stage) => ({
        stage,
        touchpoints: owners.flatMap((owner) => (byCell.get(cellKey(stage.id, owner)) ?? []).map((id) => byId.get(id)!)),
      }));
    return computeShares(ordered, byCell.get('|none')?.length ?? 0);
  }

  function sort(ids: string[]) {
    ids.sort((left, right) => byOrder(asOrdered(byId.get(left)!), asOrdered(byId.get(right)!)));
  }

  /** Reads everything again; returns the ids of what is new, changed or gone. */
  function readAll(): Set<string> {
    const before = new Map(byId);
    const changed = new Set<string>();
    byId.clear();
    byCell.clear();
    for (const read of listTouchpoints(doc)) {
      const former = before.get(read.id);
      before.delete(read.id);
      const touchpoint = former && isSame(former, read) ? former : read;
      if (touchpoint !== former) changed.add(read.id);
      byId.set(read.id, touchpoint);
      const ids = byCell.get(cellOf(touchpoint));
      if (ids) ids.push(touchpoint.id);
      else byCell.set(cellOf(touchpoint), [touchpoint.id]);
    }
    for (const ids of byCell.values()) sort(ids);
    return new Set([...changed, ...before.keys()]);
  }

  /** Reads the given records again; the cells they left and entered get new arrays. */
  function readSome(ids: ReadonlySet<string>): Pick<BoardChange, 'cells' | 'moved' | 'removed'> {
    const cells = new Set<CellKey>();
    const moved: CellLeft[] = [];
    const removed: CellLeft[] = [];
    const unsorted = new Set<CellKey>();
    for (const id of ids) {
      const before = byId.get(id);
      const after = getTouchpoint(doc, id);
      if (after) byId.set(id, after);
      else byId.delete(id);
      if (!before || !after || !countsTheSame(before, after)) isShareStale = true;
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
    for (const key of unsorted) sort(byCell.get(key)!);
    return { cells, moved, removed };
  }

  function tell(change: BoardChange) {
    isShareStale ||= change.hasStages;
    for (const listener of listeners) listener(change);
    for (const id of change.touchpoints) touchpointStores.changed(id);
    if (change.hasStages) cellStores.allChanged();
    else for (const key of change.cells) cellStores.changed(key);
    ownerStores.allChanged();
    sharesStore.changed('all');
    count.set(byId.size);
  }

  const renewTouchpoints = (ids: ReadonlySet<string>, isRemote: boolean) =>
    tell({ touchpoints: ids, ...readSome(ids), hasStages: false, isRemote });
  const renewStages = (isRemote: boolean) => {
    const before = stageStore.get();
    const next = keepSame(before, orderedStages(doc));
    stageStore.set(next);
    const isSameSet = next.length === before.length && next.every(({ id }) => before.some((stage) => stage.id === id));
    const ids = isSameSet ? new Set<string>() : readAll();
    stagePainPoints.refresh();
    tell({
      touchpoints: ids,
      cells: new Set(isSameSet ? [] : byCell.keys()),
      hasStages: true,
      moved: [],
      removed: [],
      isRemote,
    });
  };
  const renewParticipants = () => participantStore.set(keepSame(participantStore.get(), listParticipants(doc)));
  /** What a change in a collection asks for. Events tell what they are about only as long as they are being handled. */
  const watched: [
    { readonly name: string },
    (events: Y.YEvent<Y.AbstractType<unknown>>[], isRemote: boolean) => () => void,
  ][] = [
    [stages, (_, isRemote) => () => renewStages(isRemote)],
    [
      touchpoints,
      (events, isRemote) => {
        const ids = changedKeys(events);
        return () => renewTouchpoints(ids, isRemote);
      },
    ],
    [painPoints, () => stagePainPoints.refresh],
    [opportunities, () => stagePainPoints.refresh],
    [votes, () => stagePainPoints.refresh],
    [participants, () => renewParticipants],
    [comments, () => cardComments.refresh],
  ];
  // Yjs sends a change when whoever observes it has returned. So the board is renewed after that, within the same turn:
  // others have the change sooner by as long as it takes here.
  const due: (() => void)[] = [];
  const renew = () => due.splice(0).forEach((act) => act());
  const observed = watched.map(([of, asksFor]) => {
    const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[], { local }: Y.Transaction) =>
      void due.push(asksFor(events, !local));
    return [recordsOf(doc, of), observe] as const;
  });
  readAll();
  count.set(byId.size);
  for (const [records, observe] of observed) records.observeDeep(observe);
  doc.on('afterAllTransactions', renew);

  return {
    stages: stageStore,
    participants: participantStore,
    comments: cardComments.store,
    count,
    shares: sharesStore.of('all'),
    touchpoint: touchpointStores.of,
    cell: cellStores.of,
    ownerCount: ownerStores.of,
    painPoints: stagePainPoints.of,
    all: () => byId,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      for (const [records, observe] of observed) records.unobserveDeep(observe);
      doc.off('afterAllTransactions', renew);
    },
  };
}

/** Ids of the records that a set of deep events is about. */
function changedKeys(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): Set<string> {
  const ids = new Set<string>();
  for (const event of events) {
    if (event.path.length > 0) ids.add(String(event.path[0]));
    else for (const id of event.changes.keys.keys()) ids.add(id);
  }
  return ids;
}

/** Does a change between these two leave all shares alone? */
function countsTheSame(before: Touchpoint, after: Touchpoint): boolean {
  return (
    cellOf(before) === cellOf(after) &&
    before.weight === after.weight &&
    isSame([before.share, before.place.order], [after.share, after.place.order])
  );
}
