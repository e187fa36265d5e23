// Whether somebody who facilitates is here, or has been a moment ago: pens stay down no longer than that.
import type * as Y from 'yjs';
import { listParticipants, nameKey } from '../../domain/people/participants.ts';
import type { Store } from '../base/store.ts';
import type { OtherPerson, PresenceState } from './presence.ts';

/** Milliseconds for which pens stay down after the last facilitator has gone. */
const holdsFor = 60_000;

export interface Facilitation {
  isGoing(): boolean;
  close(): void;
}

export function watchFacilitation(
  doc: Y.Doc,
  presence: { readonly others: Store<readonly OtherPerson[]>; readonly mine: Store<PresenceState> },
): Facilitation {
  let lastHere = performance.now();
  let wasHere = false;
  const isHere = () => {
    const leaders = listParticipants(doc).filter(({ isFacilitator }) => isFacilitator);
    if (leaders.length === 0) return false;
    const names = new Set([presence.mine.get(), ...presence.others.get()].map(({ name }) => nameKey(name)));
    return leaders.some(({ name }) => names.has(nameKey(name)));
  };
  const look = () => {
    const here = isHere();
    if (here || wasHere) lastHere = performance.now();
    wasHere = here;
    return here;
  };
  const unsubscribe = presence.others.subscribe(look);
  return { isGoing: () => look() || performance.now() - lastHere < holdsFor, close: unsubscribe };
}
