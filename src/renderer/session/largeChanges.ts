// Changes that are too large for a frame of the relay: the whole workshop goes to the host at once, and the relay has
// little left.
import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';

/** The relay closes with this code when a frame is too large. */
const tooLarge = 1009;
/** Status of an answer that asks for patience. */
const tooOften = 429;

/**
 * Merging the same changes twice does no harm, so the connection may come back before the host has answered. What the
 * host has answered once, that it is stored or that it is too large, is not sent again until something changes.
 */
export function sendLargeChanges(
  socket: HocuspocusProviderWebsocket,
  doc: Y.Doc,
  { documentUrl, token, signal }: { documentUrl: string; token: string; signal: AbortSignal },
) {
  let isSending = false;
  let changes = 0;
  let answeredAt = -1;
  const count = () => (changes += 1);
  doc.on('update', count);
  signal.addEventListener('abort', () => doc.off('update', count));
  socket.on('close', ({ event }: { event: { code: number } }) => {
    if (event.code !== tooLarge || isSending || signal.aborted || answeredAt === changes) return;
    isSending = true;
    const sent = changes;
    const body = new Blob([new Uint8Array(Y.encodeStateAsUpdate(doc))]);
    fetch(documentUrl, { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body, signal })
      .then(({ status }) => {
        if (status !== tooOften && status < 500) answeredAt = sent;
      })
      // When it fails, the next connection is closed again and this begins anew.
      .catch(() => undefined)
      .finally(() => {
        isSending = false;
      });
  });
}
