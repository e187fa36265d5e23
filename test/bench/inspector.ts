// Looks into an engine that runs with `--inspect`: what it holds once everything that nobody needs is collected.
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';

interface Inspector {
  /** Megabytes. */
  collectedHeap(): Promise<number>;
  close(): void;
}

/** Node says on standard error where it listens; whatever else the engine says there is passed on. */
export async function openInspector(errors: Readable): Promise<Inspector> {
  const address = await new Promise<string>((resolve) => {
    createInterface({ input: errors }).on('line', (line) => {
      const found = /^Debugger listening on (ws:\S+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
      else if (!/^For help, see|^Debugger (attached|ending)/.test(line)) console.error(line);
    });
  });
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  let sent = 0;
  const ask = (method: string) =>
    new Promise<unknown>((resolve) => {
      sent += 1;
      const id = sent;
      const onMessage = (data: Buffer) => {
        const answer: { id?: number; result?: unknown } = JSON.parse(data.toString());
        if (answer.id !== id) return;
        socket.off('message', onMessage);
        resolve(answer.result);
      };
      socket.on('message', onMessage);
      socket.send(JSON.stringify({ id, method }));
    });
  return {
    async collectedHeap() {
      await ask('HeapProfiler.collectGarbage');
      const { usedSize } = (await ask('Runtime.getHeapUsage')) as { usedSize: number };
      return Math.round(usedSize / 10_000) / 100;
    },
    close: () => socket.close(),
  };
}
