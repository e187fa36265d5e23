// A guest's browser has no engine that finds the next host of a room, so its page looks itself while the host is away.
//
// The host tells each guest the laptops that could take over (roomNotice.heirs). They are asked by a worker
// (public/scout.js). Whoever says to be the host has to prove that it has the room's seats: an HMAC keyed with the
// digest of this guest's own key, which the host hands on to whoever may take over and no other guest knows. Only then
// does it get what this page has, and the page goes there itself.
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { nanoid } from 'nanoid';
import * as Y from 'yjs';
import * as z from 'zod/mini';
import type { RoomNotice } from '../../protocol/roomApi.ts';
import type { ConnectionState } from './connection.ts';
import { createStore, type Store } from '../base/store.ts';

/** Milliseconds between two looks. */
const looksEvery = 3000;

const word = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    host: z.string(),
    nonce: z.string(),
    term: z.int().check(z.minimum(0)),
    proof: z.string().check(z.maxLength(64)),
  }),
  z.object({ kind: z.literal('brought'), isStored: z.boolean() }),
]);

export interface NewHostOptions {
  readonly workshopId: string;
  /** Invite and key of the seat. */
  readonly credential: string;
  readonly doc: Y.Doc;
  readonly notice: Store<RoomNotice | null>;
  readonly connection: Store<ConnectionState>;
}

export interface NewHost {
  /** Host and port of whoever has taken over and proved it; null while there is nobody, or the host is there. */
  readonly found: Store<string | null>;
  /** Takes everything that this page has to the new host; false when it could not be stored there. */
  bring(): Promise<boolean>;
  close(): void;
}

export function lookForNewHost({ workshopId, credential, doc, notice, connection }: NewHostOptions): NewHost {
  const found = createStore<string | null>(null);
  let scout: Worker | null = null;
  let heirs: readonly string[] = [];
  let nonce = '';
  let settle: ((isStored: boolean) => void) | null = null;
  let edits = 0;
  const onUpdate = () => void (edits += 1);
  doc.on('update', onUpdate);

  const onWord = ({ data }: MessageEvent<unknown>) => {
    const read = word.safeParse(data);
    if (!read.success) return;
    if (read.data.kind === 'brought') return settle?.(read.data.isStored);
    const { host, term, proof, nonce: asked } = read.data;
    const known = notice.get();
    if (!known || asked !== nonce || term < known.term || !heirs.includes(host)) return;
    if (proof === proofFor(credential, workshopId, nonce, term) && isAway()) found.set(host);
  };
  // The policy of a worker is that of the time at which it was loaded, so each list of laptops has its own.
  const onNotice = () => {
    const next = notice.get()?.heirs ?? [];
    if (next.length === 0 || next.join() === heirs.join() || isAway()) return;
    heirs = next;
    scout?.terminate();
    scout = new Worker(`/scout.js?room=${workshopId}&of=${nanoid(8)}`);
    scout.addEventListener('message', onWord);
  };
  const isAway = () => connection.get() === 'alone' || connection.get() === 'host-away';
  const look = () => {
    const known = notice.get();
    if (!isAway()) return found.get() === null ? undefined : found.set(null);
    if (!scout || !known || found.get() !== null) return;
    nonce = nanoid(22);
    scout.postMessage({ kind: 'look', hosts: heirs, workshopId, nonce, seat: known.seat });
  };
  const unsubscribe = [notice.subscribe(onNotice), connection.subscribe(look)];
  const timer = setInterval(look, looksEvery);

  return {
    found,
    async bring() {
      const host = found.get();
      if (!scout || host === null) return false;
      if (notice.get()?.role === 'view') return true;
      const brought = edits;
      const stored = new Promise<boolean>((resolve) => {
        settle = resolve;
      });
      scout.postMessage({ kind: 'bring', host, workshopId, credential, update: Y.encodeStateAsUpdate(doc) });
      const isStored = await stored;
      // It may be gone again: then it is looked for anew.
      if (!isStored) found.set(null);
      return isStored && (edits === brought || this.bring());
    },
    close() {
      clearInterval(timer);
      doc.off('update', onUpdate);
      for (const end of unsubscribe) end();
      scout?.terminate();
    },
  };
}

/** As engine/succession.ts proves it; the key is what the engine stores of this guest's own. */
function proofFor(credential: string, workshopId: string, nonce: string, term: number): string {
  const [invite = '', key = invite] = credential.split('.');
  const secret = utf8ToBytes(bytesToHex(sha256(utf8ToBytes(key))));
  const bytes = hmac(sha256, secret, utf8ToBytes(`${workshopId}.${nonce}.${term}`));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
