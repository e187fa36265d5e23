// Who is let into a workshop, and what happens from then until they and the document are gone: the hooks of Hocuspocus.
import { isTransactionOrigin, type Configuration } from '@hocuspocus/server';
import { openPersonSteps } from '../../domain/document/personSteps.ts';
import { isSeeded, openWorkshop } from '../../domain/record/workshop.ts';
import { isLetIn, type Identity } from '../access/identity.ts';
import { withDocument } from './liveDocuments.ts';
import { Refused, tell, type ConnectionContext, type RelayState } from './relayState.ts';
import { closeCodes, type Session } from './relaySession.ts';
import { storageNoticeOf } from './storageNotice.ts';

type Hooks = Partial<Configuration<ConnectionContext>>;

const mostWrongTokens = 10;

/** From the token to being connected. */
export function admissionHooks(
  state: RelayState,
): Pick<Hooks, 'onAuthenticate' | 'connected' | 'beforeHandleAwareness' | 'onDisconnect'> {
  const { options, loaded } = state;
  return {
    async onAuthenticate({ token, documentName, context, connectionConfig }) {
      const { session } = context;
      const identity = session.identify(token, documentName, session.browser);
      if (!isLetIn(identity)) return refuseToken(session, documentName, identity);
      session.isAuthenticated = true;
      const isReadOnly = await withDocument(
        state,
        documentName,
        (doc) => isSeeded(doc) && openWorkshop(doc).isReadOnly(),
      );
      if (typeof isReadOnly === 'string') {
        session.admissions.delete(documentName);
        throw new Refused(isReadOnly === 'notFound' ? 'not-found' : isReadOnly);
      }
      connectionConfig.readOnly = isReadOnly || identity.role === 'view';
      options.onEntered(documentName, identity, session);
      return { admitted: { identity, credential: token } };
    },
    async connected({ connection, documentName }) {
      // While the document was being loaded, the person may have been removed or given another role.
      const { session, admitted } = connection.context;
      const now = admitted && session.identify(admitted.credential, documentName, session.browser);
      if (!admitted || !now || !isLetIn(now) || !isSameIdentity(now, admitted.identity))
        return connection.webSocket.close(closeCodes.comeAgain);
      const failure = loaded.storedOf(documentName)?.failure ?? '';
      if (failure !== '') connection.sendStateless(storageNoticeOf(failure));
      tell(state, connection, documentName);
      setMeasures(state, session, documentName, admitted?.identity);
      session.enter(documentName);
    },
    async beforeHandleAwareness({ states, context, documentName }) {
      // Hocuspocus adds an entry of its own to what it decodes; only what this socket may show goes on.
      const own = context?.session.presences.get(documentName)?.clientIds;
      const identity = context?.admitted?.identity;
      for (const [clientId, state] of states) {
        if (!identity || !own?.has(clientId)) states.delete(clientId);
        else states.set(clientId, options.showAs(documentName, identity, state) as typeof state);
      }
    },
    async onDisconnect({ documentName }) {
      loaded.keep(documentName);
    },
  };
}

/** From being read to leaving memory. */
export function documentHooks(
  state: RelayState,
): Pick<Hooks, 'onLoadDocument' | 'afterLoadDocument' | 'beforeUnloadDocument' | 'afterUnloadDocument'> {
  const { hocuspocus, loaded, steps } = state;
  return {
    async onLoadDocument({ document, documentName, context }) {
      const problem = loaded.load(documentName, document);
      // The engine's own connections have no session.
      if (problem) (context as Partial<ConnectionContext>).session?.admissions.delete(documentName);
      if (problem) throw new Refused(problem);
    },
    async afterLoadDocument({ document, documentName }) {
      // Hocuspocus sends what changed a little later; the next connection would get the whole workshop, read from disk,
      // a second time.
      document.flush();
      loaded.watch(documentName, document);
      steps.set(documentName, openPersonSteps({ doc: document, personOf }));
    },
    async beforeUnloadDocument({ documentName, document }) {
      // It is out of memory already, and another document has its name.
      if (loaded.isReplaced(document)) throw new Refused('');
      if (state.isClosing || loaded.mayUnload(documentName, () => void hocuspocus.unloadDocument(document))) return;
      throw new Refused('');
    },
    async afterUnloadDocument({ documentName }) {
      steps.get(documentName)?.close();
      steps.delete(documentName);
    },
  };
}

function isSameIdentity(one: Identity, other: Identity): boolean {
  return one.personId === other.personId && one.role === other.role;
}

async function refuseToken(session: Session, id: string, identity: 'closed' | null): Promise<never> {
  session.admissions.delete(id);
  // Nothing is wrong with the token: the room is not open yet, or no longer.
  if (identity === 'closed') {
    session.close(closeCodes.comeAgain);
    throw new Refused('closed');
  }
  session.wrongTokens += 1;
  if (session.wrongTokens >= mostWrongTokens) session.close(closeCodes.refused);
  await pause(Math.min(100 * session.wrongTokens, 1000));
  throw new Refused('permission-denied');
}

function setMeasures({ edits, wholeReads }: RelayState, session: Session, id: string, identity: Identity | undefined) {
  session.raiseLimit();
  if (!identity || identity.role === 'owner') return;
  const by = session.engine === null ? 'window' : 'engine';
  session.mayEdit = edits.of({ person: `${id} ${identity.personId}`, by, address: session.address });
  session.mayReadAll = () => wholeReads.take(session.address);
}

/** Whose connection an update came by. */
function personOf(origin: unknown): string | null {
  if (!isTransactionOrigin(origin) || origin.source !== 'connection') return null;
  const context = origin.connection.context as Partial<ConnectionContext>;
  return context.admitted?.identity.personId ?? null;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds).unref());
}
