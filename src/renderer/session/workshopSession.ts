// One open workshop in this window: document, undo, save state and presence, from opening to closing.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { nanoid } from 'nanoid';
import * as Y from 'yjs';
import { canContribute, execute, type Command, type Refusal, type Result } from '../../domain/record/command.ts';
import { restrictionOf } from '../../domain/record/locks.ts';
import { openUndo, type Undo } from '../../domain/document/undo.ts';
import { isSeeded, openWorkshop, type Workshop } from '../../domain/record/workshop.ts';
import type { Role, RoomEvent, RoomNotice } from '../../protocol/roomApi.ts';
import { watchConnection, type ConnectionState } from './connection.ts';
import { fetchDocument, type SessionProblem } from './firstDocument.ts';
import { openFollowing, type Following } from './following.ts';
import { whenIdle } from '../base/idle.ts';
import { sendLargeChanges } from './largeChanges.ts';
import { openJoining, type Joining, type Seat } from './joining.ts';
import { askBeforeLeaving } from './leaving.ts';
import type { Mesh } from './mesh.ts';
import { lookForNewHost, type NewHost } from './newHost.ts';
import { keepOwnCopy, type OwnCopy } from './ownCopy.ts';
import { openPresence } from './presenceExchange.ts';
import type { OtherPerson, Person, PresenceState, Shown } from './presence.ts';
import { watchFacilitation } from './facilitation.ts';
import { watchSaving, type SaveState } from './saving.ts';
import { createStore, type Store } from '../base/store.ts';

export interface WorkshopSession {
  readonly workshopId: string;
  readonly workshop: Workshop;
  /** False until the whole document is here; before that nothing is shown or written. */
  readonly isReady: Store<boolean>;
  readonly problem: Store<SessionProblem | null>;
  readonly saveState: Store<SaveState>;
  /** Counts how often the workshop's file was taken away and written anew. */
  readonly rewrites: Store<number>;
  /** Whether the host of the room is there, and if not, whether others are. */
  readonly connection: Store<ConnectionState>;
  /** What this person may do; may change while the workshop is open. */
  readonly role: Store<Role | 'owner'>;
  /** Set where what is on screen is locked for this person: what is open in spite of locks stays so (locks.ts). */
  readonly isLocked?: boolean;
  /** True once the host no longer lets this person in: what is on screen stays, to be looked at. */
  readonly isShutOut: Store<boolean>;
  /** The last that the engine has told about the room. */
  readonly room: Store<RoomNotice | null>;
  /** The last thing that happened to everybody in the room. */
  readonly roomEvent: Store<RoomEvent | null>;
  /** Who hosts the room now, once a guest's page has found them; else null. */
  readonly newHost: NewHost['found'];
  /** Takes what is in this window only to the new host, so that the page may go there; null when that failed. */
  readonly bringToNewHost: NewHost['bring'];
  /** True while changes are in this window only, because the host is away: closing would lose them. */
  isHoldingChanges(): boolean;
  readonly undo: Undo;
  readonly me: Person;
  /** Id under which this person votes and acts: the participant's id once there is one. */
  readonly actor: Store<string>;
  /** Another participant of this name, while the person is asked who of them they are. */
  readonly namesake: Joining['namesake'];
  readonly isMyself: Joining['isMyself'];
  /** Runs a command as this person; a refusal is shown to the person (a toast) and returned. */
  run<Input, Output>(command: Command<Input, Output>, input: Input): Result<Output>;
  readonly others: Store<readonly OtherPerson[]>;
  /** What this person shows the others. */
  readonly mine: Store<PresenceState>;
  /** Merges into it; sent at most ten times a second. */
  show(presence: Shown): void;
  readonly following: Following;
  close(): void;
}

export interface SessionOptions {
  readonly workshopId: string;
  readonly token: string;
  readonly person: Person;
  /** Absent for a window that only shows. */
  readonly seat?: Seat;
  /** For a window that only shows: nobody sees that it is there. */
  readonly isSilent?: boolean;
  /** Where the relay listens: ws://127.0.0.1:4711/sync */
  readonly syncUrl: string;
  /** Where the whole state can be fetched: /doc/ID */
  readonly documentUrl: string;
  readonly onRefusal: (refusal: Refusal, doc: Y.Doc) => void;
  /** A participant says where the room is led now, while the own engine has lost its host. */
  readonly onHostFound: (host: string) => void;
}

const seatless: Seat = { device: '', isNamedByAddress: true };

/** Opens a workshop: the first whole state comes by http, everything after it through the relay. */
export function openWorkshopSession(options: SessionOptions): WorkshopSession {
  const {
    workshopId,
    token,
    person,
    seat = seatless,
    isSilent = false,
    syncUrl,
    documentUrl,
    onRefusal,
    onHostFound,
  } = options;
  const doc = new Y.Doc();
  const isReady = createStore(false);
  const problem = createStore<SessionProblem | null>(null);
  const actor = createStore(`guest-${nanoid()}`);
  const abort = new AbortController();
  const role = createStore<Role | 'owner'>('owner');
  const isShutOut = createStore(false);
  const meshPeers = createStore(0);
  const signalUrl = syncUrl.replace(/\/sync$/, '/signal');
  let ownCopy: OwnCopy | null = null;

  const socket = new HocuspocusProviderWebsocket({
    url: syncUrl,
    delay: 500,
    minDelay: 250,
    maxDelay: 4000,
    messageReconnectTimeout: 15_000,
  });
  const provider = new HocuspocusProvider({ websocketProvider: socket, name: workshopId, document: doc, token });
  const saving = watchSaving(provider, socket);
  const connection = watchConnection(provider, socket, meshPeers);
  sendLargeChanges(socket, doc, { documentUrl, token, signal: abort.signal });
  const newHost = lookForNewHost({
    workshopId,
    credential: token,
    doc,
    notice: connection.notice,
    connection: connection.state,
  });
  const isOnScreenOnly = () =>
    isReady.get() && role.get() !== 'owner' && !isShutOut.get() && saving.state.get().state === 'offline';
  const leaving = askBeforeLeaving(() => saving.isUnsaved() || isOnScreenOnly());
  const mesh = createStore<Mesh | null>(null);
  const presence = openPresence(
    {
      relay: provider.awareness!,
      mesh,
      connection: connection.state,
      hostsAt: () => connection.notice.get()?.hostsAt ?? null,
      onHostFound,
    },
    person,
  );
  provider.on('open', presence.restart);
  const following = openFollowing(presence, doc.clientID);
  const opened = openWorkshop(doc);
  const workshop: Workshop = {
    doc,
    now: connection.now,
    isReadOnly: () => (role.get() !== 'edit' && role.get() !== 'owner') || isShutOut.get() || opened.isReadOnly(),
    mayContribute: () => role.get() === 'contribute' && !isShutOut.get() && !opened.isReadOnly(),
    isFacilitated: () => facilitation.isGoing(),
  };
  const facilitation = watchFacilitation(doc, presence);
  const undo = openUndo(workshop, (touches) => {
    const restriction = restrictionOf(doc, actor.get(), { access: 'edit', touches }, facilitation.isGoing());
    if (restriction) onRefusal({ ok: false, ...restriction }, doc);
    return restriction === null;
  });

  const joining = openJoining(workshop, person, seat, (id) => actor.set(id));
  let hasJoined = false;
  /** Told by the host that this is its own window; until then a guest could be taken for it. */
  let isOwner = false;
  const joinOnce = () => {
    if (hasJoined || !canContribute(workshop)) return;
    hasJoined = true;
    joining.join(isOwner);
  };
  const becomeReady = () => {
    if (isReady.get() || !isSeeded(doc)) return;
    joinOnce();
    // For whoever measures how long the drawing takes from here.
    performance.mark('first-sync');
    isReady.set(true);
  };
  // What is on screen already stays there, as offline: it may hold changes that are nowhere else.
  let topic: string | null = null;
  const followMesh = (next: string | null) => {
    if (next === topic) return;
    topic = next;
    mesh.get()?.close();
    mesh.set(null);
    if (next === null) return;
    // Few windows ever need it, so it is a script of its own.
    void import('./mesh.ts').then(({ joinMesh }) => {
      if (topic === next && !abort.signal.aborted)
        mesh.set(joinMesh({ doc, topic: next, signalUrl, peers: meshPeers }));
    });
  };
  const giveUp = (reason: SessionProblem) => {
    if (isReady.get() && reason === 'denied') {
      isShutOut.set(true);
      socket.disconnect();
    }
    if (isReady.get() || problem.get() !== null) return;
    problem.set(reason);
    socket.disconnect();
  };
  provider.on('authenticated', () => {
    const isWriter = provider.authorizedScope !== 'readonly';
    if (!isWriter) role.set('view');
    else if (role.get() === 'view') role.set('edit');
  });
  connection.notice.subscribe(() => {
    const notice = connection.notice.get()!;
    role.set(notice.role);
    isOwner = notice.role === 'owner';
    if (isReady.get()) joinOnce();
    if (notice.role === 'edit' || notice.role === 'contribute') ownCopy ??= keepOwnCopy(workshopId, doc);
    if (!isSilent) followMesh(notice.mesh);
  });
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => giveUp(problemOf(reason)));
  provider.on('synced', () => {
    becomeReady();
    giveUp('unreadable');
  });
  void fetchDocument(documentUrl, workshopId, token, abort.signal).then((first) => {
    if (abort.signal.aborted) return;
    if (first.state === 'loaded') {
      role.set(first.role);
      isOwner = first.role === 'owner';
      // The origin is the provider itself: what came from the host need not be sent back to it.
      applyUnheard(doc, first.update, provider);
      becomeReady();
    }
    // The room waits until the first picture is there; what is changed until then goes with the first exchange.
    if (first.state === 'loaded') whenIdle(() => !abort.signal.aborted && provider.attach());
    else if (first.state === 'away') provider.attach();
    else giveUp(first.state);
  });

  return {
    workshopId,
    workshop,
    isReady,
    problem,
    saveState: saving.state,
    rewrites: saving.rewrites,
    connection: connection.state,
    role,
    isShutOut,
    room: connection.notice,
    roomEvent: connection.event,
    newHost: newHost.found,
    async bringToNewHost(me) {
      const passage = await newHost.bring(me);
      if (passage) leaving.allow();
      return passage;
    },
    isHoldingChanges: saving.isHoldingChanges,
    undo,
    me: person,
    actor,
    namesake: joining.namesake,
    isMyself: joining.isMyself,
    run(command, input) {
      const result = execute(workshop, actor.get(), command, input);
      if (!result.ok) onRefusal(result, doc);
      return result;
    },
    others: presence.others,
    mine: presence.mine,
    show: isSilent ? () => undefined : presence.show,
    following,
    close() {
      abort.abort();
      following.close();
      presence.close();
      mesh.get()?.close();
      newHost.close();
      leaving.close();
      saving.close();
      connection.close();
      ownCopy?.close();
      facilitation.close();
      undo.close();
      provider.destroy();
      socket.destroy();
      doc.destroy();
    },
  };
}

/**
 * Applies the first whole state without telling who listens to updates: they have no use for it, and Yjs would write it
 * all down for them.
 */
function applyUnheard(doc: Y.Doc, update: Uint8Array, origin: unknown) {
  const listeners = doc._observers.get('update');
  doc._observers.delete('update');
  try {
    Y.applyUpdate(doc, update, origin);
  } finally {
    if (listeners) doc._observers.set('update', listeners);
  }
}

/** The relay's reason for a refusal. */
function problemOf(reason: string): SessionProblem {
  return reason === 'not-found' ? 'notFound' : reason === 'unreadable' ? 'unreadable' : 'denied';
}
