// Commands to a Chromium over the pipe of its DevTools protocol (file descriptors 3 and 4): no port is opened, so no
// other process can join. Wire format: JSON messages, each ended by a NUL byte.
// https://chromedevtools.github.io/devtools-protocol/
import type { Readable, Writable } from 'node:stream';

export interface DevtoolsPipe {
  /**
   * Sends a command to the browser or, with a session, to a page. Rejects on the browser's error and when the pipe
   * closes.
   */
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>;
}

interface Waiting {
  resolve(result: Record<string, unknown>): void;
  reject(error: Error): void;
  readonly method: string;
}

export function openDevtoolsPipe(input: Writable, output: Readable): DevtoolsPipe {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let isClosed = false;
  let received: Buffer[] = [];

  output.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0, start); end >= 0; end = chunk.indexOf(0, start)) {
      received.push(chunk.subarray(start, end));
      answer(Buffer.concat(received).toString('utf8'));
      received = [];
      start = end + 1;
    }
    if (start < chunk.length) received.push(chunk.subarray(start));
  });
  output.on('close', closeAll);
  output.on('error', closeAll);
  input.on('error', closeAll);

  function answer(text: string) {
    const message = JSON.parse(text) as { id?: number; result?: Record<string, unknown>; error?: { message?: string } };
    const call = message.id === undefined ? undefined : waiting.get(message.id);
    if (!call) return;
    waiting.delete(message.id!);
    if (message.error) call.reject(new Error(`${call.method}: ${message.error.message ?? 'failed'}`));
    else call.resolve(message.result ?? {});
  }

  function closeAll() {
    isClosed = true;
    for (const { reject, method } of waiting.values()) reject(new Error(`${method}: the browser has ended`));
    waiting.clear();
  }

  return {
    send(method, params = {}, sessionId) {
      return new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error(`${method}: the browser has ended`));
        lastId += 1;
        waiting.set(lastId, { resolve, reject, method });
        input.write(`${JSON.stringify({ id: lastId, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
      });
    },
  };
}
