// A workshop that goes on in another document, under the same id: written anew without its past, or taken from a host
// who has done so. The two documents never merge; what somebody still brings in the former one is carried over.
import * as Y from 'yjs';
import { carryOver, saidBy } from '../../domain/document/carryOver.ts';
import { historyOf } from '../../domain/record/workshop.ts';
import type { Identity } from '../access/identity.ts';
import type { OpenProblem } from '../workshops/loadedWorkshops.ts';
import { harmOfContribution } from './contributionRules.ts';
import { openDirectly } from './liveDocuments.ts';
import { connectionsOf, type RelayState } from './relayState.ts';
import { closeCodes } from './relaySession.ts';
import { harmOf } from './updateRules.ts';
import { decodeUpdate } from './updateValues.ts';

/** Milliseconds that others of the engine may take who work on the document. */
const longestWork = 60_000;
const looksEvery = 20;
/** Former states in memory; of what was carried over before that, a field may be carried over again. */
const mostFormer = 4;

/**
 * Puts the state that `make` gives in the place of the document; null leaves everything as it is. Every connection
 * is closed and comes again. Rejects when it cannot be written.
 */
export async function replaceDocument(
  state: RelayState,
  id: string,
  make: (doc: Y.Doc) => Uint8Array | null,
): Promise<'replaced' | 'kept' | OpenProblem> {
  const opened = await openDirectly(state, id);
  if (typeof opened === 'string') return opened;
  const { document, end } = opened;
  try {
    const until = performance.now() + longestWork;
    // An export or an import goes on with the document that it began with.
    while (document.directConnectionsCount > 1) {
      if (performance.now() > until) throw Object.assign(new Error('The workshop is busy'), { code: 'EBUSY' });
      await new Promise((resolve) => void setTimeout(resolve, looksEvery));
    }
    const next = make(document);
    if (next === null) return 'kept';
    state.loaded.replace(id, document, next);
    const connections = connectionsOf(state, id);
    state.hocuspocus.documents.delete(id);
    state.steps.get(id)?.close();
    state.steps.delete(id);
    for (const { webSocket } of connections) webSocket.close(closeCodes.comeAgain);
    document.destroy();
    return 'replaced';
  } finally {
    await end();
  }
}

/**
 * Takes over what a state of a former history has beyond the one that was kept of it. `unknown`: none was kept, so what
 * is new in it cannot be told.
 */
export function takeFormer(
  state: RelayState,
  id: string,
  doc: Y.Doc,
  brought: { readonly update: Uint8Array; readonly history: string; readonly role: Identity['role'] },
): 'merged' | 'refused' | 'unknown' {
  const key = `${id} ${brought.history}`;
  const kept = state.former.get(key) ?? state.options.formerState(id, brought.history);
  if (kept === null) return 'unknown';
  // One document at a time: the former one was large.
  const now = documentOf(kept);
  const then = saidBy(now);
  Y.applyUpdate(now, brought.update, 'former');
  const draft = documentOf(Y.encodeStateAsUpdate(doc));
  carryOver(draft, then, saidBy(now));
  const change = Y.encodeStateAsUpdate(draft, Y.encodeStateVector(doc));
  const decoded = decodeUpdate(change);
  // What the change says is judged as if it came by the relay.
  const harm = decoded
    ? (harmOf(decoded, doc) ?? (brought.role === 'contribute' ? harmOfContribution(decoded, doc, () => false) : null))
    : 'tooDeep';
  if (harm !== null) return 'refused';
  Y.applyUpdate(doc, change, 'merge');
  state.former.delete(key);
  state.former.set(key, Y.encodeStateAsUpdate(now));
  if (state.former.size > mostFormer) state.former.delete(state.former.keys().next().value!);
  return 'merged';
}

/** The history of an update that holds a whole workshop; null for one that is only a part. */
export function historyIn(update: Uint8Array): string | null {
  return historyOf(documentOf(update));
}

function documentOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update, 'former');
  return doc;
}
