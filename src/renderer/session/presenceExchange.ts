// Showing this person to the others and the others to this person; every state is checked.
//
// Presence travels by one path at a time: by the relay, and while the host is away by the mesh (who sees somebody there
// answers there too). Each path has an awareness of its own; somebody who is seen on both counts once, as the relay
// shows them.
import type { Awareness } from 'y-protocols/awareness';
import type { ConnectionState } from './connection.ts';
import type { Mesh } from './mesh.ts';
import {
  presenceState,
  quietPresence,
  type OtherPerson,
  type Person,
  type PresenceState,
  type Shown,
} from './presence.ts';
import { createStore, type Store } from '../base/store.ts';

/** Milliseconds between two messages; the relay allows ten a second. */
const pause = 110;
const largest = 2000;

export interface PresenceExchange {
  readonly others: Store<readonly OtherPerson[]>;
  /** What this person shows, at once, whether it has been sent yet or not. */
  readonly mine: Store<PresenceState>;
  show(presence: Shown): void;
  /** The person has another name or another team now. */
  rename(person: Pick<Person, 'name' | 'team'>): void;
  /** The connection to the relay is new: everybody there is seen again, and this person shown again. */
  restart(): void;
  close(): void;
}

export interface PresencePaths {
  readonly relay: Awareness;
  readonly mesh: Store<Mesh | null>;
  readonly connection: Store<ConnectionState>;
  /** Where this window's engine is the host, for those in the mesh who look for one; null when it is not. */
  readonly hostsAt: () => string | null;
  /** Somebody in the mesh says where the host is now. */
  readonly onHostFound: (host: string) => void;
}

export function openPresence(
  { relay, mesh, connection, hostsAt, onHostFound }: PresencePaths,
  { name, team }: Person,
): PresenceExchange {
  const others = createStore<readonly OtherPerson[]>([]);
  const { clientID } = relay;
  relay.setLocalState(null);

  const mine = createStore(quietPresence(name, team));
  /** Nothing is sent before the first time that something is shown. */
  let isShown = false;
  const sending = pacedSending(() => {
    const state = fitting(mine.get());
    relay.setLocalState(state);
    showInMesh(state);
  });
  const showInMesh = (state: PresenceState) => {
    const direct = mesh.get();
    if (!direct) return;
    const isNeeded =
      connection.get() === 'host-away' ||
      direct.awareness.getStates().size > (direct.awareness.getLocalState() ? 1 : 0);
    if (isNeeded) direct.awareness.setLocalState({ ...state, peer: direct.peerId(), host: hostsAt() });
    else if (direct.awareness.getLocalState()) direct.awareness.setLocalState(null);
  };

  const readStates = openReading(clientID);
  const read = () => {
    const next = readStates(new Map([...(mesh.get()?.awareness.getStates() ?? []), ...relay.getStates()]));
    const now = others.get();
    if (next.length !== now.length || next.some((person, index) => person !== now[index])) others.set(next);
  };
  const again = () => {
    read();
    for (const state of mesh.get()?.awareness.getStates().values() ?? []) {
      if (connection.get() === 'host-away' && typeof state['host'] === 'string' && state['host'] !== hostsAt())
        onHostFound(state['host']);
    }
    if (isShown) showInMesh(fitting(mine.get()));
  };
  let meshAwareness: Awareness | null = null;
  const followMesh = () => {
    meshAwareness?.off('change', again);
    meshAwareness = mesh.get()?.awareness ?? null;
    meshAwareness?.on('change', again);
    again();
  };
  relay.on('change', read);
  const unsubscribe = [mesh.subscribe(followMesh), connection.subscribe(again)];

  return {
    others,
    mine,
    show(presence) {
      isShown = true;
      mine.set({ ...mine.get(), ...presence });
      sending.soon();
    },
    rename({ name: nextName, team: nextTeam }) {
      mine.set({ ...mine.get(), name: nextName, team: nextTeam });
      if (isShown) sending.soon();
    },
    restart() {
      // y-protocols takes a state for an old one when it comes back with the clock at which it was removed.
      for (const clientId of relay.meta.keys())
        if (clientId !== clientID && !relay.states.has(clientId)) relay.meta.delete(clientId);
      if (isShown) sending.now();
    },
    close() {
      sending.stop();
      relay.off('change', read);
      meshAwareness?.off('change', again);
      for (const end of unsubscribe) end();
    },
  };
}

/** Soon: at once where the last time is long enough ago, else as soon as it is. */
function pacedSending(send: () => void) {
  let sentAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const now = () => {
    timer = null;
    sentAt = performance.now();
    send();
  };
  return {
    now,
    soon() {
      if (timer !== null) return;
      const wait = sentAt + pause - performance.now();
      if (wait <= 0) now();
      else timer = setTimeout(now, wait);
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** Checks each state of somebody else once; the same object for a person as long as their state is the same. */
function openReading(ownId: number) {
  const known = new Map<number, { readonly raw: unknown; readonly person: OtherPerson | null }>();
  return (states: ReadonlyMap<number, unknown>): OtherPerson[] => {
    for (const clientId of known.keys()) if (!states.has(clientId)) known.delete(clientId);
    for (const [clientId, raw] of states) {
      if (clientId === ownId || known.get(clientId)?.raw === raw) continue;
      const checked = presenceState.safeParse(raw);
      known.set(clientId, { raw, person: checked.success ? { ...checked.data, clientId } : null });
    }
    return [...known.values()].flatMap(({ person }) => person ?? []);
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
  const fewer = {
    ...short,
    selection: [],
    dragging: short.dragging && { ...short.dragging, ids: short.dragging.ids.slice(0, 1) },
  };
  return size(fewer) <= largest ? fewer : { ...fewer, editing: null };
}
