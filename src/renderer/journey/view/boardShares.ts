// The shares of the journey as the board shows them: computed when asked for and only after a change that can matter.
import { computeShares, type Shares } from '../../../domain/journey/shares.ts';
import type { Stage } from '../../../domain/journey/stages.ts';
import { owners } from '../../../domain/journey/touchpoints.ts';
import { cellKey, draftId, type CellKey } from './cells.ts';
import { isSame } from './sameRecords.ts';
import type { TouchpointCells } from './touchpointCells.ts';

export interface BoardShares {
  /** The same object while the figures are the same. */
  read(): Shares;
  /** Something has changed that they are computed from. */
  expire(): void;
}

export function openBoardShares(stages: () => readonly Stage[], { byId, byCell }: TouchpointCells): BoardShares {
  let now: Shares | null = null;
  let isStale = true;
  // A card that is only about to be added does not count yet.
  const cards = (key: CellKey) => (byCell.get(key) ?? []).filter((id) => id !== draftId);
  const compute = () => {
    const ordered = stages().map((stage) => ({
      stage,
      touchpoints: owners.flatMap((owner) => cards(cellKey(stage.id, owner)).map((id) => byId.get(id)!)),
    }));
    return computeShares(ordered, cards('|none').length);
  };
  return {
    read() {
      if (now && !isStale) return now;
      isStale = false;
      const next = compute();
      if (!now || !isSame(now, next)) now = next;
      return now;
    },
    expire() {
      isStale = true;
    },
  };
}
