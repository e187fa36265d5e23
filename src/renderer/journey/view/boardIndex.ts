// The board's store beside React: immutable snapshots per record, sorted ids per cell, listeners by key. One change
// renders what it touches.
import type * as Y from 'yjs';
import { comments } from '../../../domain/discussion/comments.ts';
import type { VotedPainPoint } from '../../../domain/journey/journey.ts';
import { opportunities, painPoints, type PainPointKind } from '../../../domain/journey/painPoints.ts';
import type { Shares } from '../../../domain/journey/shares.ts';
import { orderedStages, stages, type Stage } from '../../../domain/journey/stages.ts';
import { touchpoints, type Owner, type Touchpoint } from '../../../domain/journey/touchpoints.ts';
import { votes } from '../../../domain/journey/votes.ts';
import { listParticipants, participants, type Participant } from '../../../domain/people/participants.ts';
import type { Workshop } from '../../../domain/record/workshop.ts';
import { createStore, type Store } from '../../base/store.ts';
import { openBoardShares } from './boardShares.ts';
import { openCardComments, type CardComments } from './cardComments.ts';
import { draftId, type CellKey } from './cells.ts';
import { draftCard } from './draftCard.ts';
import { keyedStores } from './keyedStores.ts';
import { keepSame } from './sameRecords.ts';
import { openStagePainPoints } from './stagePainPoints.ts';
import {
  countOf,
  readAllTouchpoints,
  readTouchpoints,
  type CellsChange,
  type TouchpointCells,
} from './touchpointCells.ts';
import { changedKeys, watchCollections } from './watchedCollections.ts';

export interface BoardChange extends Pick<CellsChange, 'cells' | 'moved' | 'removed'> {
  readonly touchpoints: ReadonlySet<string>;
  readonly hasStages: boolean;
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
  /** Puts an empty card into a cell of this window alone (draftCard.ts), or takes it away. */
  draft(place: { stageId: string | null; owner: Owner; beforeId: string | null } | null): void;
  /**
   * Called once per transaction, before any store tells its listeners; what is computed from the index is renewed here.
   */
  onChange(listener: (change: BoardChange) => void): () => void;
  close(): void;
}

export function openBoardIndex({ doc }: Workshop): BoardIndex {
  const state = openState(doc);
  const { cells, stores, listeners, stagePainPoints, cardComments } = state;
  const { participantStore } = stores;
  const stopWatching = watchCollections(doc, [
    [stages, (_, isRemote) => () => renewStages(state, isRemote)],
    [
      touchpoints,
      (events, isRemote) => {
        const ids = changedKeys(events);
        return () => renewTouchpoints(state, ids, isRemote);
      },
    ],
    [painPoints, () => stagePainPoints.refresh],
    [opportunities, () => stagePainPoints.refresh],
    [votes, () => stagePainPoints.refresh],
    [participants, () => () => participantStore.set(keepSame(participantStore.get(), listParticipants(doc)))],
    [comments, () => cardComments.refresh],
  ]);
  return {
    stages: stores.stageStore,
    participants: participantStore,
    comments: cardComments.store,
    count: stores.count,
    shares: stores.shares.of('all'),
    touchpoint: stores.touchpoint.of,
    cell: stores.cell.of,
    ownerCount: stores.owner.of,
    painPoints: stagePainPoints.of,
    all: () => cells.byId,
    draft(place) {
      cells.draft = place && draftCard(cells, place.stageId, place.owner, place.beforeId);
      renewTouchpoints(state, new Set([draftId]), false);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: stopWatching,
  };
}

const none: readonly string[] = [];

type IndexState = ReturnType<typeof openState>;

/** What the board reads, and who listens to what of it. */
function openState(doc: Y.Doc) {
  const cells: TouchpointCells = { draft: null, byId: new Map(), byCell: new Map() };
  readAllTouchpoints(doc, cells);
  const stageStore = createStore<readonly Stage[]>(orderedStages(doc));
  const shares = openBoardShares(stageStore.get, cells);
  return {
    doc,
    cells,
    shares,
    stagePainPoints: openStagePainPoints(doc),
    cardComments: openCardComments(doc),
    listeners: new Set<(change: BoardChange) => void>(),
    stores: {
      stageStore,
      participantStore: createStore<readonly Participant[]>(listParticipants(doc)),
      count: createStore(cells.byId.size),
      touchpoint: keyedStores((id: string) => cells.byId.get(id)),
      cell: keyedStores((key: CellKey): readonly string[] => cells.byCell.get(key) ?? none),
      owner: keyedStores((owner: Owner) => countOf(cells, owner)),
      shares: keyedStores((_: 'all') => shares.read()),
    },
  };
}

function renewTouchpoints(state: IndexState, ids: ReadonlySet<string>, isRemote: boolean) {
  const { changesShares, ...change } = readTouchpoints(state.doc, state.cells, ids);
  if (changesShares) state.shares.expire();
  tell(state, { touchpoints: ids, ...change, hasStages: false, isRemote });
}

/** Where stages came or went, the touchpoints are read anew, for they stand in other cells then. */
function renewStages(state: IndexState, isRemote: boolean) {
  const { doc, cells, stores, shares, stagePainPoints } = state;
  const { stageStore } = stores;
  const before = stageStore.get();
  const next = keepSame(before, orderedStages(doc));
  stageStore.set(next);
  const isSameSet = next.length === before.length && next.every(({ id }) => before.some((stage) => stage.id === id));
  const ids = isSameSet ? new Set<string>() : readAllTouchpoints(doc, cells);
  stagePainPoints.refresh();
  shares.expire();
  tell(state, {
    touchpoints: ids,
    cells: new Set(isSameSet ? [] : cells.byCell.keys()),
    hasStages: true,
    moved: [],
    removed: [],
    isRemote,
  });
}

function tell({ cells, stores, listeners }: IndexState, change: BoardChange) {
  for (const listener of listeners) listener(change);
  for (const id of change.touchpoints) stores.touchpoint.changed(id);
  if (change.hasStages) stores.cell.allChanged();
  else for (const key of change.cells) stores.cell.changed(key);
  stores.owner.allChanged();
  stores.shares.changed('all');
  stores.count.set(cells.byId.size - (cells.draft ? 1 : 0));
}
