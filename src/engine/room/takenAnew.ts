// The host of a joined room has written the workshop anew: the copy on this computer becomes the same document. What only
// this copy had goes to the host first, which carries it over; the state before stays here as a version.
import * as Y from 'yjs';
import { mayBecomeWorkshop } from '../relay/hostUpdates.ts';
import { historyIn } from '../relay/newHistory.ts';
import type { Relay } from '../relay/relay.ts';
import type { Upstream } from './roomStore.ts';

/** Milliseconds that the host has to answer. */
const patience = 30_000;
/** Edits that are made here meanwhile go to the host as well; they do not come for ever. */
const mostRounds = 5;

/** Why it could not be done, or null; then everything here is as it was. */
export async function takeNewHistory({
  relay,
  workshopId,
  upstream: { url, credential, role },
  history,
  keepFormer,
}: {
  readonly relay: Relay;
  readonly workshopId: string;
  readonly upstream: Upstream;
  /** That the host's document has now. */
  readonly history: string;
  readonly keepFormer: (doc: Y.Doc) => void;
}): Promise<string | null> {
  const address = `${url.slice(0, url.indexOf('/sync')).replace(/^ws/, 'http')}/doc/${workshopId}`;
  const headers = { Authorization: `Bearer ${credential}` };
  try {
    for (let round = 0; round < mostRounds; round += 1) {
      const own = await relay.readState(workshopId);
      if (typeof own === 'string') return own;
      if (role !== 'view') {
        const body = new Blob([new Uint8Array(own)]);
        const brought = await fetch(address, { method: 'POST', headers, body, signal: AbortSignal.timeout(patience) });
        if (!brought.ok) return `the host answered ${brought.status}`;
      }
      const answer = await fetch(address, { headers, signal: AbortSignal.timeout(patience) });
      if (!answer.ok) return `the host answered ${answer.status}`;
      const state = new Uint8Array(await answer.arrayBuffer());
      if (!mayBecomeWorkshop(state) || historyIn(state) !== history) return 'it is one that no workshop may be';
      const end = await relay.replace(workshopId, (doc) => {
        if (!saysThe(doc, own)) return null;
        keepFormer(doc);
        return state;
      });
      if (end !== 'kept') return end === 'replaced' ? null : end;
    }
    return 'it is still being edited here';
  } catch (error) {
    return String(error);
  }
}

/** Whether nothing has been added since. */
function saysThe(doc: Y.Doc, state: Uint8Array): boolean {
  const vector = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state));
  const now = Y.decodeStateVector(Y.encodeStateVector(doc));
  return [...now].every(([client, clock]) => (vector.get(client) ?? 0) >= clock);
}
