// What a block of the agenda locks while it runs: all titles and all stages, so that nothing moves on the board but what
// both sides agree to. Such a lock holds as long as the step of the agenda is in its block (record/locks.ts).
import type * as Y from 'yjs';
import { forEachLive, getRecord, insertRecord, patchRecord, storedRecord } from '../record/collection.ts';
import { locks } from '../record/locks.ts';
import { participants } from '../people/participants.ts';

export interface BlockLock {
  readonly itemId: string;
  /** Who starts the block, and when (host time). */
  readonly byId: string;
  readonly at: number;
}

/** Within the transaction that starts the block. What is locked by hand stays so when the block is over. */
export function lockForBlock(doc: Y.Doc, { itemId, byId, at }: BlockLock) {
  const values = { isOn: true, byId, name: getRecord(doc, participants, byId)?.name ?? '', at, itemId };
  const scopes = ['titles'];
  forEachLive(doc, { name: 'stages' }, (_, id) => scopes.push(`stage:${id}`));
  for (const scope of scopes) {
    const known = getRecord(doc, locks, scope);
    if (known?.isOn && known.itemId === '') continue;
    if (storedRecord(doc, locks, scope)) patchRecord(doc, locks, scope, values);
    else insertRecord(doc, locks, values, { id: scope });
  }
}
