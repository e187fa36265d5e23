// The workshop was written anew: what the host has now is another document, of another history, and this window's never
// merges with it. What only this window had goes to the host, which carries it over; then the window opens the new one.
import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { historyOf } from '../../domain/record/workshop.ts';
import type { RoomNotice } from '../../protocol/roomApi.ts';
import type { Store } from '../base/store.ts';

/** Milliseconds until it is tried again when the host could not be asked. */
const triesAgainAfter = 2000;

export interface OtherHistoryOptions {
  readonly doc: Y.Doc;
  readonly socket: HocuspocusProviderWebsocket;
  readonly notice: Store<RoomNotice | null>;
  readonly documentUrl: string;
  readonly token: string;
  readonly signal: AbortSignal;
  /** True while the host has not said of every change that it is on disk. */
  readonly isUnsaved: () => boolean;
  /** The window is to open the workshop again. */
  readonly onAnew: () => void;
  /** What only this window has, the host does not take: it stays on screen, and nowhere else. */
  readonly onRefused: () => void;
}

/** What became of a state of the former document. */
export type Brought = 'carried' | 'refused' | 'away';

export function watchHistory(options: OtherHistoryOptions) {
  const { doc, socket, notice, signal, isUnsaved, onAnew, onRefused } = options;
  let isLeaving = false;
  const leave = async () => {
    // Before anything is exchanged: the host tells its history first.
    socket.disconnect();
    const mayWrite = notice.get()?.role !== 'view';
    for (;;) {
      const brought: Brought = mayWrite && isUnsaved() ? await bringFormer(options, doc) : 'carried';
      if (signal.aborted) return;
      if (brought !== 'away') return brought === 'carried' ? onAnew() : onRefused();
      await new Promise((resolve) => void setTimeout(resolve, triesAgainAfter));
    }
  };
  const look = () => {
    const theirs = notice.get()?.history ?? null;
    const own = historyOf(doc);
    if (isLeaving || theirs === null || own === null || own === theirs) return;
    isLeaving = true;
    void leave();
  };
  notice.subscribe(look);
}

/** Gives the host all that a document of the former history says; what is new in it is carried over there. */
export async function bringFormer(
  { documentUrl, token, signal }: Pick<OtherHistoryOptions, 'documentUrl' | 'token' | 'signal'>,
  former: Y.Doc,
): Promise<Brought> {
  const body = new Blob([new Uint8Array(Y.encodeStateAsUpdate(former))]);
  try {
    const answer = await fetch(documentUrl, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body,
      signal,
    });
    if (answer.ok) return 'carried';
    return answer.status === 429 || answer.status >= 500 ? 'away' : 'refused';
  } catch {
    return 'away';
  }
}
