// The body of a request, read up to a limit.
import type { IncomingMessage } from 'node:http';

/** Null when it is larger than it may be. */
export async function readBody(request: IncomingMessage, largest: number): Promise<Uint8Array | null> {
  if (Number(request.headers['content-length'] ?? 0) > largest) return null;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > largest) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
