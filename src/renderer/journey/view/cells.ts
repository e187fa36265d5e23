// The cells of the board by a key each: a stage, or none, and an owner.
import type { Owner, Touchpoint } from '../../../domain/journey/touchpoints.ts';

/** The card that is about to be added (draftCard.ts); no record has this id, for those have more letters. */
export const draftId = 'draft';

/** A cell of the board: stage (empty for cards without one) and owner. */
export type CellKey = `${string}|${Owner}`;

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
