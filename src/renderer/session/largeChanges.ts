// Changes that are too large for a frame of the relay: the whole workshop goes to the host at once, and the relay has
// little left.
import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';

/** The relay closes with this code when a frame is too large. */
const tooLarge = 1009;

/** Merging the same changes twice does no harm, so the connection may come back before the host has answered. */
export function sendLargeChanges(
  socket: HocuspocusProviderWebsocket,
  doc: Y.Doc,
  { documentUrl, token, signal }: { documentUrl: string; token: string; signal: AbortSignal },
) {
  let isSending = false;
  socket.on('close', ({ event }: { event: { code: number } }) => {
    if (event.code !== tooLarge || isSending || signal.aborted) return;
    isSending = true;
    const body = new Blob([new Uint8Array(Y.encodeStateAsUpdate(doc))]);
    fetch(documentUrl, { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body, signal })
      // When it fails, the next connection is closed again and this begins anew.
      .catch(() => undefined)
      .finally(() => {
        isSending = false;
      });
  });
}
