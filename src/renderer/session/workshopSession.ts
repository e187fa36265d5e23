// One open workshop in this window: document, undo, save state and presence, from opening to closing.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { nanoid } from 'nanoid';
import * as Y from 'yjs';
import { execute, type Command, type Refusal, type Result } from '../../domain/record/command.ts';
import { restrictionOf, type Touch } from '../../domain/record/locks.ts';
import { openUndo, type Undo } from '../../domain/document/undo.ts';
import { signOffs } from '../../domain/signatures/signOffs.ts';
import { keepRecords } from '../../domain/record/knownRecords.ts';
import { openWorkshop, type Workshop } from '../../domain/record/workshop.ts';
import type { Role, RoomEvent, RoomNotice } from '../../protocol/roomApi.ts';
import { watchConnection, type ConnectionState } from './connection.ts';
import { comeIn, openEntry, type Entry } from './entry.ts';
import type { SessionProblem } from './firstDocument.ts';
import { openFollowing, type Following } from './following.ts';
import { sendLargeChanges } from './largeChanges.ts';
import { openJoining, type Joining, type Seat } from './joining.ts';
import { askBeforeLeaving, type Leaving } from './leaving.ts';
import { openMeshLink } from './meshLink.ts';
import { lookForNewHost, type NewHost } from './newHost.ts';
import { watchHistory, type OtherHistoryOptions } from './otherHistory.ts';
import { followOwnRecord } from './ownRecord.ts';
import { openPresence } from './presenceExchange.ts';
import type { OtherPerson, Person, PresenceState, Shown } from './presence.ts';
import { watchFacilitation } from './facilitation.ts';
import { watchSaving, type SaveState, type Saving } from './saving.ts';
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
  /** For a window that only shows: it has no presence. */
  readonly isSilent?: boolean;
  /** Where the relay listens: ws://127.0.0.1:4711/sync */
  readonly syncUrl: string;
  /** Where the whole state can be fetched: /doc/ID */
  readonly documentUrl: string;
  readonly onRefusal: (refusal: Refusal, doc: Y.Doc) => void;
  /** The workshop was written anew: this session is over, and the window opens another one. */
  readonly onAnew: () => void;
  /** A participant says where the room is led now, while the own engine has lost its host. */
  readonly onHostFound: (host: string) => void;
}

const seatless: Seat = { device: '', isNamedByAddress: true };

/** Opens a workshop: the first whole state comes by http, everything after it through the relay. */
export function openWorkshopSession(options: SessionOptions): WorkshopSession {
  const { workshopId, person, isSilent = false, onRefusal } = options;
  const parts = openParts(options);
  const { workshop, entry, saving, connection, newHost, leaving, actor, joining, presence } = parts;
  return {
    workshopId,
    workshop,
    isReady: entry.isReady,
    problem: entry.problem,
    saveState: saving.state,
    rewrites: saving.rewrites,
    connection: connection.state,
    role: entry.role,
    isShutOut: entry.isShutOut,
    room: connection.notice,
    roomEvent: connection.event,
    newHost: newHost.found,
    async bringToNewHost(me) {
      const passage = await newHost.bring(me);
      if (passage) leaving.allow();
      return passage;
    },
    isHoldingChanges: saving.isHoldingChanges,
    undo: parts.undo,
    me: person,
    actor,
    namesake: joining.namesake,
    isMyself: joining.isMyself,
    run(command, input) {
      const result = execute(workshop, actor.get(), command, input);
      if (!result.ok) onRefusal(result, workshop.doc);
      return result;
    },
    others: presence.others,
    mine: presence.mine,
    show: isSilent ? () => undefined : presence.show,
    following: parts.following,
    close: parts.close,
  };
}

/** The parts of a session, in the sequence in which they need each other. */
function openParts(options: SessionOptions) {
  const { workshopId, token, person, seat = seatless, isSilent = false, documentUrl, onRefusal } = options;
  const doc = new Y.Doc();
  keepRecords(doc);
  const abort = new AbortController();
  const actor = createStore(`guest-${nanoid()}`);
  const entry = openEntry();
  const meshLink = openMeshLink(doc, options.syncUrl.replace(/\/sync$/, '/signal'));
  const { socket, provider } = openProvider(options, doc);
  const saving = watchSaving(provider, socket);
  const connection = watchConnection(provider, socket, meshLink.peers);
  const { state, notice } = connection;
  sendLargeChanges(socket, doc, { documentUrl, token, signal: abort.signal });
  const newHost = lookForNewHost({ workshopId, credential: token, doc, notice, connection: state });
  const leaving = askBeforeLeaving(() => saving.isUnsaved() || isOnScreenOnly(entry, saving));
  const presence = openPresence(
    {
      relay: provider.awareness!,
      mesh: meshLink.mesh,
      connection: state,
      hostsAt: () => notice.get()?.hostsAt ?? null,
      onHostFound: options.onHostFound,
    },
    person,
  );
  provider.on('open', presence.restart);
  const following = openFollowing(presence, doc.clientID);
  const workshop = workshopFor(doc, entry, { now: connection.now, isFacilitated: () => facilitation.isGoing() });
  const facilitation = watchFacilitation(doc, presence);
  const undo = openUndo(workshop, (touches) => {
    const kept =
      keptFrom(touches) ?? restrictionOf(doc, actor.get(), { access: 'edit', touches }, facilitation.isGoing());
    if (kept) onRefusal({ ok: false, ...kept }, doc);
    return kept === null;
  });
  const joining = openJoining(workshop, person, seat, (id) => actor.set(id));
  followOwnRecord(doc, actor, person, presence.rename);
  const ways = {
    workshopId,
    token,
    documentUrl,
    workshop,
    provider,
    socket,
    connection,
    joining,
    signal: abort.signal,
  };
  const inside = comeIn(entry, { ...ways, onMesh: (topic) => !isSilent && meshLink.follow(topic) });
  goOnAnew(options, { entry, saving, leaving, notice, discard: inside.discard, ...ways });
  return {
    workshop,
    entry,
    saving,
    connection,
    newHost,
    leaving,
    actor,
    joining,
    presence,
    following,
    undo,
    close() {
      abort.abort();
      following.close();
      presence.close();
      meshLink.close();
      newHost.close();
      leaving.close();
      saving.close();
      connection.close();
      inside.close();
      facilitation.close();
      undo.close();
      provider.destroy();
      socket.destroy();
      doc.destroy();
    },
  };
}

/** A step too many would take back the handshake of the whole room, and then what it is about. */
function keptFrom(touches: readonly Touch[]): { readonly code: 'signatureStays' } | null {
  return touches.some(({ of }) => of.name === signOffs.name) ? { code: 'signatureStays' } : null;
}

/** Where the workshop was written anew, this window leaves its document, which no other ever merges with. */
function goOnAnew(
  { onAnew }: SessionOptions,
  {
    entry,
    saving,
    leaving,
    discard,
    workshop: { doc },
    ...ways
  }: Omit<OtherHistoryOptions, 'doc' | 'isUnsaved' | 'onAnew' | 'onRefused'> & {
    readonly entry: Entry;
    readonly saving: Saving;
    readonly leaving: Leaving;
    readonly discard: () => Promise<void>;
    readonly workshop: Workshop;
  },
) {
  watchHistory({
    ...ways,
    doc,
    isUnsaved: saving.isUnsaved,
    onAnew() {
      leaving.allow();
      void discard().then(onAnew);
    },
    onRefused: () => entry.isShutOut.set(true),
  });
}

function openProvider({ syncUrl, workshopId, token }: SessionOptions, doc: Y.Doc) {
  const socket = new HocuspocusProviderWebsocket({
    url: syncUrl,
    delay: 500,
    minDelay: 250,
    maxDelay: 4000,
    messageReconnectTimeout: 15_000,
  });
  const provider = new HocuspocusProvider({ websocketProvider: socket, name: workshopId, document: doc, token });
  return { socket, provider };
}

/** The workshop as this window may change it. */
function workshopFor(
  doc: Y.Doc,
  { role, isShutOut }: Entry,
  given: Required<Pick<Workshop, 'now' | 'isFacilitated'>>,
): Workshop {
  const opened = openWorkshop(doc);
  return {
    doc,
    ...given,
    isReadOnly: () => (role.get() !== 'edit' && role.get() !== 'owner') || isShutOut.get() || opened.isReadOnly(),
    mayContribute: () => role.get() === 'contribute' && !isShutOut.get() && !opened.isReadOnly(),
  };
}

/** While the host is away, closing a guest's page would take away what it shows. */
function isOnScreenOnly({ isReady, role, isShutOut }: Entry, saving: Saving): boolean {
  return isReady.get() && role.get() !== 'owner' && !isShutOut.get() && saving.state.get().state === 'offline';
}
