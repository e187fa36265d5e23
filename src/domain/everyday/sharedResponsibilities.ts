// What a person of marketing and one of sales are responsible for together: goals, agreements, handovers.
import type * as Y from 'yjs';
import { listAgreements } from '../partnership/agreements.ts';
import { listGoals } from '../partnership/goals.ts';
import { listHandovers } from '../partnership/handovers.ts';
import { listTouchpoints } from '../journey/touchpoints.ts';
import { pairKey, type Pair } from './pairs.ts';

/**
 * How much two people share: goals that both own, agreements whose responsible and deputy they are, and confirmed
 * handovers between touchpoints of which they are the contact persons, whichever way it goes.
 */
export function sharedResponsibilities(doc: Y.Doc): (pair: Pick<Pair, 'marketing' | 'sales'>) => number {
  const counts = new Map<string, number>();
  const add = (one: string | null, other: string | null) => {
    if (one === null || other === null) return;
    for (const key of new Set([pairKey(one, other), pairKey(other, one)])) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { marketingOwnerId, salesOwnerId } of listGoals(doc)) add(marketingOwnerId, salesOwnerId);
  for (const { responsibleId, deputyId } of listAgreements(doc)) add(responsibleId, deputyId);
  const leads = new Map(listTouchpoints(doc).map(({ id, leadId }) => [id, leadId]));
  for (const { state, fromId, toId } of listHandovers(doc))
    if (state === 'confirmed') add(leads.get(fromId) ?? null, leads.get(toId) ?? null);
  return ({ marketing, sales }) => counts.get(pairKey(marketing.id, sales.id)) ?? 0;
}
