// A guest's browser has no engine that finds the host of a room when it is gone, so its page looks itself.
//
// The host tells each guest its own key, where else its computer is found, and who could take over with which key
// (roomNotice). A worker (public/hostFinder.js) asks there. The host that answers has to prove with one of these keys
// that they are the host, and only then gets what this page has, with a key for this seat that is valid at no other
// host.
import { nanoid } from 'nanoid';
import * as Y from 'yjs';
import * as z from 'zod/mini';
import type { HostProof } from '../../protocol/hostProof.ts';
import type { RoomNotice } from '../../protocol/roomApi.ts';
import { createStore, type Store } from '../base/store.ts';
import type { ConnectionState } from './connection.ts';

/** Milliseconds between two looks. */
const looksEvery = 3000;

const word = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), asked: z.string(), nonce: z.string(), proof: z.unknown() }),
  z.object({ kind: z.literal('brought'), ticket: z.nullable(z.string().check(z.maxLength(64))) }),
]);

export interface NewHostOptions {
  readonly workshopId: string;
  /** Invite and key of the seat. */
  readonly credential: string;
  readonly doc: Y.Doc;
  readonly notice: Store<RoomNotice | null>;
  readonly connection: Store<ConnectionState>;
}

export interface FoundHost {
  /** Host and port. */
  readonly address: string;
  /** The same host at another address, which the page goes to by itself; to another one it goes when its person agrees. */
  readonly isSameHost: boolean;
  /** Of the present host of the room, where that is another. */
  readonly name: string;
}

/** With what the page comes in at the new host. */
export interface Passage {
  readonly invite: string;
  readonly ticket: string;
}

export interface NewHost {
  /** Who has proved to host the room now; null while none has, or the host is there. */
  readonly found: Store<FoundHost | null>;
  /** Takes everything that this page has to the new host; null when it could not be stored there. */
  bring(me: string): Promise<Passage | null>;
  close(): void;
}

type Checks = typeof import('./hostProof.ts');

/** Null from a host that has just gone: its next notice asks again. */
const loadChecks = (): Promise<Checks | null> => import('./hostProof.ts').catch(() => null);

export function lookForNewHost({ workshopId, credential, doc, notice, connection }: NewHostOptions): NewHost {
  const found = createStore<FoundHost | null>(null);
  const [, seatKey = ''] = credential.split('.');
  let finder: Worker | null = null;
  let checks: Checks | null = null;
  let known: RoomNotice | null = null;
  let hostKey = '';
  let nonce = '';
  let settle: ((ticket: string | null) => void) | null = null;
  let edits = 0;
  const onUpdate = () => void (edits += 1);
  doc.on('update', onUpdate);

  const isAway = () => connection.get() === 'alone' || connection.get() === 'host-away';
  const isWanted = () => isAway() || (known?.movedTo ?? null) !== null;
  const onWord = ({ data }: MessageEvent<unknown>) => {
    const read = word.safeParse(data);
    if (!read.success) return;
    if (read.data.kind === 'brought') return settle?.(read.data.ticket);
    if (!known || !checks || read.data.nonce !== nonce || !isWanted() || found.get() !== null) return;
    const proof = checks.readHostProof(read.data.proof, { workshopId, nonce });
    if (!proof) return;
    const host = judge(known, proof, location.host);
    if (!host || (host.isSameHost && !isAway())) return;
    hostKey = proof.key;
    found.set(host);
  };
  let loadedFor = '';
  const onNotice = () => {
    const next = notice.get();
    if (isAway() || !next?.host) return;
    known = next;
    // Loaded ahead, since later there is no host to load it from.
    void loadChecks().then((loaded) => (checks = loaded ?? checks));
    if (finder && addressesIn(known).join() === loadedFor) return look();
    loadedFor = addressesIn(known).join();
    finder?.terminate();
    finder = startFinder(workshopId, onWord);
    look();
  };
  const look = () => {
    if (!isWanted()) return found.get() === null ? undefined : found.set(null);
    if (!finder || !known || found.get() !== null) return;
    nonce = nanoid(22);
    finder.postMessage({ kind: 'look', hosts: addressesIn(known), workshopId, nonce });
  };
  const unsubscribe = [notice.subscribe(onNotice), connection.subscribe(look)];
  const timer = setInterval(look, looksEvery);

  return {
    found,
    async bring(me) {
      const host = found.get();
      if (!finder || !checks || !known?.invite || host === null) return null;
      const key = host.isSameHost ? seatKey : checks.seatKeyAt(seatKey, workshopId, hostKey);
      const brought = edits;
      const left = new Promise<string | null>((resolve) => void (settle = resolve));
      finder.postMessage({
        kind: 'bring',
        host: host.address,
        workshopId,
        credential: `${known.invite}.${key}`,
        update: known.role === 'view' ? null : Y.encodeStateAsUpdate(doc),
        me,
      });
      const ticket = await left;
      // It may be gone again: then it is looked for anew.
      if (ticket === null) found.set(null);
      if (ticket === null || edits === brought) return ticket === null ? null : { invite: known.invite, ticket };
      return this.bring(me);
    },
    close() {
      clearInterval(timer);
      doc.off('update', onUpdate);
      for (const end of unsubscribe) end();
      finder?.terminate();
    },
  };
}

/** The policy of a worker is that of the time at which it was loaded, so each list of laptops has its own. */
function startFinder(workshopId: string, onWord: (event: MessageEvent<unknown>) => void): Worker {
  const finder = new Worker(`/hostFinder.js?room=${workshopId}&of=${nanoid(8)}`);
  finder.addEventListener('message', onWord);
  return finder;
}

/** Where somebody could host the room now, by what the host has told. */
function addressesIn({ candidates, host, movedTo }: RoomNotice): string[] {
  return [
    ...new Set([
      ...candidates.map(({ address }) => address),
      ...(host?.addresses ?? []),
      ...(movedTo ? [movedTo] : []),
    ]),
  ];
}

/**
 * The host that has proved itself, unless no participant has named it, its word is older than that of the former one, or the
 * room is where this page has it from: there it connects again by itself.
 * @param here host and port of this page
 */
export function judge(
  { host, candidates, term }: Pick<RoomNotice, 'host' | 'candidates' | 'term'>,
  proof: HostProof,
  here: string,
): FoundHost | null {
  if (proof.address === here) return null;
  const isSameHost = proof.key === host?.key;
  const candidate = candidates.find(({ key }) => key === proof.key);
  if (isSameHost ? proof.term < term : !candidate || proof.term <= term) return null;
  return { address: proof.address, isSameHost, name: candidate?.name ?? '' };
}
