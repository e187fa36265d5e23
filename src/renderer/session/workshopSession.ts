// One open workshop in this window: document, undo, save state and presence, from opening to closing.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { nanoid } from 'nanoid';
import * as Y from 'yjs';
import { execute, SetupOrigin, type Command, type RefusalCode, type Result } from '../../domain/command.ts';
import { addParticipant, findParticipant, updateParticipant } from '../../domain/participants.ts';
import { openUndo, type Undo } from '../../domain/undo.ts';
import { isSeeded, openWorkshop, type Workshop } from '../../domain/workshop.ts';
import type { AudienceChoice } from './audience.ts';
import { fetchDocument, type SessionProblem } from './firstDocument.ts';
import { sendLargeChanges } from './largeChanges.ts';
import { openPresence } from './presenceExchange.ts';
import type { OtherPerson, Person, PresenceState } from './presence.ts';
import { watchSaving, type SaveState } from './saving.ts';
import { createStore, type Store, type WritableStore } from './store.ts';

export interface WorkshopSession {
  readonly workshopId: string;
  readonly workshop: Workshop;
  /** False until the whole document is here; before that nothing is shown or written. */
  readonly isReady: Store<boolean>;
  readonly problem: Store<SessionProblem | null>;
  readonly saveState: Store<SaveState>;
  /** True while changes are in this window only, because the host is away: closing would lose them. */
  isHoldingChanges(): boolean;
  readonly undo: Undo;
  readonly me: Person;
  /** Id under which this person votes and acts: the participant's id once there is one. */
  readonly actor: Store<string>;
  /** Runs a command as this person; a refusal is shown to the person (a toast) and returned. */
  run<Input, Output>(command: Command<Input, Output>, input: Input): Result<Output>;
  readonly others: Store<readonly OtherPerson[]>;
  /** What this person lets the room see in the audience view; null while nothing. */
  readonly audience: WritableStore<AudienceChoice | null>;
  /** Merges into what this person shows the others; sent at most ten times a second. */
  show(presence: Partial<Omit<PresenceState, 'name' | 'team'>>): void;
  close(): void;
}

export interface SessionOptions {
  readonly workshopId: string;
  readonly token: string;
  readonly person: Person;
  /** For a window that only shows: nobody sees that it is there. */
  readonly isSilent?: boolean;
  /** Where the relay listens: ws://127.0.0.1:4711/sync */
  readonly syncUrl: string;
  /** Where the whole state can be fetched: /doc/ID */
  readonly documentUrl: string;
  readonly onRefusal: (code: RefusalCode) => void;
}

/** Opens a workshop: the first whole state comes by http, everything after it through the relay. */
export function openWorkshopSession({ workshopId, token, person, isSilent = false, syncUrl, documentUrl, onRefusal }: SessionOptions): WorkshopSession {
  const doc = new Y.Doc();
  const isReady = createStore(false);
  const problem = createStore<SessionProblem | null>(null);
  const actor = createStore(`guest-${nanoid()}`);
  const abort = new AbortController();
  let isViewer = false;

  const socket = new HocuspocusProviderWebsocket({ url: syncUrl, delay: 500, minDelay: 250, maxDelay: 4000, messageReconnectTimeout: 15_000 });
  const provider = new HocuspocusProvider({ websocketProvider: socket, name: workshopId, document: doc, token });
  const saving = watchSaving(provider, socket);
  sendLargeChanges(socket, doc, { documentUrl, token, signal: abort.signal });
  const presence = openPresence(provider, person);
  const show: WorkshopSession['show'] = isSilent ? () => undefined : presence.show;
  const audience = createStore<AudienceChoice | null>(null);
  audience.subscribe(() => show({ audience: audience.get() }));
  const opened = openWorkshop(doc);
  const workshop: Workshop = { doc, isReadOnly: () => isViewer || opened.isReadOnly() };
  const undo = openUndo(workshop);

  const becomeReady = () => {
    if (isReady.get() || !isSeeded(doc)) return;
    if (!workshop.isReadOnly()) join(workshop, person, (id) => actor.set(id));
    isReady.set(true);
  };
  // What is on screen already stays there, as offline: it may hold changes that are nowhere else.
  const giveUp = (reason: SessionProblem) => {
    if (isReady.get() || problem.get() !== null) return;
    problem.set(reason);
    socket.disconnect();
  };
  provider.on('authenticated', () => {
    isViewer = provider.authorizedScope === 'readonly';
  });
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => giveUp(problemOf(reason)));
  provider.on('synced', () => {
    becomeReady();
    giveUp('unreadable');
  });
  void fetchDocument(documentUrl, workshopId, token, abort.signal).then((first) => {
    if (abort.signal.aborted) return;
    if (first.state === 'loaded') {
      // The origin is the provider itself: what came from the host need not be sent back to it.
      Y.applyUpdate(doc, first.update, provider);
      becomeReady();
    }
    if (first.state === 'loaded' || first.state === 'away') provider.attach();
    else giveUp(first.state);
  });

  return {
    workshopId,
    workshop,
    isReady,
    problem,
    saveState: saving.state,
    isHoldingChanges: saving.isHoldingChanges,
    undo,
    me: person,
    actor,
    run(command, input) {
      const result = execute(workshop, actor.get(), command, input);
      if (!result.ok) onRefusal(result.code);
      return result;
    },
    others: presence.others,
    audience,
    show,
    close() {
      abort.abort();
      presence.close();
      saving.close();
      undo.close();
      provider.destroy();
      socket.destroy();
      doc.destroy();
    },
  };
}

/** The relay's reason for a refusal. */
function problemOf(reason: string): SessionProblem {
  return reason === 'not-found' ? 'notFound' : reason === 'unreadable' ? 'unreadable' : 'denied';
}

/** Makes the person a participant, outside what undo records: nobody wants to undo having come. */
function join({ doc }: Workshop, { name, team, function: task }: Person, onJoined: (id: string) => void) {
  if (name.trim() === '') return;
  doc.transact(() => {
    const known = findParticipant(doc, name);
    const workshop = openWorkshop(doc);
    if (known?.team === 'none' && team !== 'none') {
      execute(workshop, known.id, updateParticipant, { id: known.id, values: { team } });
    }
    const joined = execute(workshop, name, addParticipant, { name, team, function: task });
    if (joined.ok) onJoined(joined.value);
  }, new SetupOrigin('join'));
}
