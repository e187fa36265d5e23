// The printed plan as the host of a joined room has it, so that everybody takes the same file home.
import type { Language } from '../../domain/record/workshop.ts';
import { connectHost } from '../folder/hostClient.ts';
import type { RoomStore } from './roomStore.ts';

/**
 * Gets the PDF in a language; null inside when the host refuses, rejected when it is away. Null as a whole where this
 * computer is the host itself, or an organisation's own server is in the middle, which prints nothing.
 */
export function planFromHost(
  store: Pick<RoomStore, 'find'>,
  id: string,
): ((language: Language) => Promise<Uint8Array | null>) | null {
  const upstream = store.find(id)?.upstream;
  if (upstream?.kind !== 'host') return null;
  const { host } = new URL(upstream.url);
  return async (language) => {
    const client = await connectHost({ url: `http://${host}/`, port: 0, token: upstream.credential });
    try {
      const answer = await client.host.exportWorkshop({ id, format: 'pdf', language });
      return answer.ok ? new Uint8Array(answer.value.bytes) : null;
    } finally {
      client.close();
    }
  };
}
