// Showing this person to the others and the others to this person, through the relay's awareness; every state is checked.
import type { HocuspocusProvider } from '@hocuspocus/provider';
import { presenceState, type OtherPerson, type Person, type PresenceState } from './presence.ts';
import { createStore, type Store } from './store.ts';

/** Milliseconds between two messages; the relay allows ten a second. */
const pause = 110;
const largest = 2000;

export interface PresenceExchange {
  readonly others: Store<readonly OtherPerson[]>;
  show(presence: Partial<Omit<PresenceState, 'name' | 'team'>>): void;
  close(): void;
}

export function openPresence({ awareness, document: { clientID } }: HocuspocusProvider, { name, team }: Person): PresenceExchange {
  const others = createStore<readonly OtherPerson[]>([]);
  if (!awareness) return { others, show: () => undefined, close: () => undefined };
  awareness.setLocalState(null);

  let mine: PresenceState = { name, team, view: '', cursor: null, selection: [], editing: null, dragging: null, audience: null };
  let sentAt = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const send = () => {
    timer = null;
    sentAt = Date.now();
    awareness.setLocalState(fitting(mine));
  };

  const known = new Map<number, { readonly raw: unknown; readonly person: OtherPerson | null }>();
  const read = () => {
    const states = awareness.getStates();
    for (const clientId of known.keys()) if (!states.has(clientId)) known.delete(clientId);
    for (const [clientId, raw] of states) {
      if (clientId === clientID || known.get(clientId)?.raw === raw) continue;
      const checked = presenceState.safeParse(raw);
      known.set(clientId, { raw, person: checked.success ? { ...checked.data, clientId } : null });
    }
    const next = [...known.values()].flatMap(({ person }) => person ?? []);
    const now = others.get();
    if (next.length !== now.length || next.some((person, index) => person !== now[index])) others.set(next);
  };
  awareness.on('change', read);

  return {
    others,
    show(presence) {
      mine = { ...mine, ...presence };
      if (timer !== null) return;
      const wait = sentAt + pause - Date.now();
      if (wait <= 0) send();
      else timer = setTimeout(send, wait);
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      awareness.off('change', read);
    },
  };
}

/** At most 20 ids and 2 KB: what can be missed most easily goes first. */
function fitting(state: PresenceState): PresenceState {
  const short: PresenceState = {
    ...state,
    selection: state.selection.slice(0, 20),
    dragging: state.dragging && { ...state.dragging, ids: state.dragging.ids.slice(0, 20) },
  };
  const size = (candidate: PresenceState) => new TextEncoder().encode(JSON.stringify(candidate)).length;
  if (size(short) <= largest) return short;
  const fewer = { ...short, selection: [], dragging: short.dragging && { ...short.dragging, ids: short.dragging.ids.slice(0, 1) } };
  return size(fewer) <= largest ? fewer : { ...fewer, editing: null };
}
