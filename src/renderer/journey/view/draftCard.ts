// The card that somebody is about to add: it stands in its cell of this window alone, and nothing of it is in the
// workshop until something was typed.
import { asOrdered, type Owner, type Touchpoint } from '../../../domain/journey/touchpoints.ts';
import { insertOrders } from '../../../domain/record/order.ts';
import { cellKey, draftId } from './cells.ts';
import type { TouchpointCells } from './touchpointCells.ts';

/** An empty card before another one, or at the end of the cell. */
export function draftCard(
  { byId, byCell }: TouchpointCells,
  stageId: string | null,
  owner: Owner,
  beforeId: string | null,
): Touchpoint {
  const cell = (byCell.get(cellKey(stageId, owner)) ?? []).filter((id) => id !== draftId);
  const { orders } = insertOrders(
    cell.map((id) => asOrdered(byId.get(id)!)),
    beforeId,
    1,
  );
  return {
    id: draftId,
    title: '',
    description: '',
    weight: 2,
    channel: '',
    leadId: null,
    evidence: 'assumption',
    share: null,
    place: { stageId, owner, order: orders[0]! },
  };
}
