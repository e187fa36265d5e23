// What is brought by http since it is too large for a frame: an update of the workshop, or the whole of it.
import * as Y from 'yjs';
import { historyOf, openWorkshop } from '../../domain/record/workshop.ts';
import type { Identity } from '../access/identity.ts';
import type { OpenProblem } from '../workshops/loadedWorkshops.ts';
import { harmOfContribution } from './contributionRules.ts';
import { isFullWith, withDocument } from './liveDocuments.ts';
import { historyIn, takeFormer } from './newHistory.ts';
import type { RelayState } from './relayState.ts';
import { harmOf } from './updateRules.ts';
import { decodeUpdate } from './updateValues.ts';

/** `otherHistory`: it is the workshop of a history that is not known here, and nothing of it was taken. */
export type MergeEnd = 'merged' | 'otherHistory' | 'malformed' | 'tooLarge' | 'readOnly' | 'refused' | 'failed';

/** Merges an update that is too large for a frame; `failed` when it could not be stored. */
export function merge(
  state: RelayState,
  id: string,
  update: Uint8Array,
  { role }: Pick<Identity, 'role'>,
): Promise<MergeEnd | OpenProblem> {
  const { loaded, largest } = state;
  return withDocument<MergeEnd>(state, id, (doc) => {
    const stored = loaded.storedOf(id);
    if (!stored || openWorkshop(doc).isReadOnly()) return 'readOnly';
    if (update.length > largest) return 'tooLarge';
    const decoded = decodeUpdate(update);
    if (!decoded) return 'malformed';
    const harm = harmOf(decoded, doc);
    // It brings a record of the workshop itself: that of the document before it was written anew, perhaps.
    const history = harm === 'details' ? historyIn(update) : null;
    if (history !== null && history !== historyOf(doc)) {
      const end = takeFormer(state, id, doc, { update, history, role });
      if (end !== 'merged') return end === 'unknown' ? 'otherHistory' : end;
      return stored.failure === '' ? 'merged' : 'failed';
    }
    if (harm !== null) return 'refused';
    // Of more than a contribution nothing is taken; the others bring the rest themselves.
    if (role === 'contribute' && harmOfContribution(decoded, doc, () => false) !== null) return 'merged';
    if (isFullWith(stored, Y.diffUpdate(update, Y.encodeStateVector(doc)).length, largest)) return 'tooLarge';
    Y.applyUpdate(doc, update, 'merge');
    return stored.failure === '' ? 'merged' : 'failed';
  });
}
