// The host of an engine that runs in another process, over its WebSocket.
import { WebSocket } from 'ws';
import { hostInputs, type HostApi, type HostMethod } from '../../protocol/hostApi.ts';
import { callOver } from '../../protocol/rpc.ts';
import type { RunningEngine } from './engineFile.ts';

export interface HostClient {
  readonly host: HostApi;
  close(): void;
}

/** An export may take long; a call that takes longer (milliseconds) fails. */
const timeout = 180_000;

export async function connectHost({ url, token }: RunningEngine): Promise<HostClient> {
  const socket = new WebSocket(`ws://${new URL(url).host}/host`, {
    perMessageDeflate: false,
    maxPayload: 128 * 1024 * 1024,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  socket.send(token);
  const caller = callOver<HostApi>(
    {
      post: (frame) => socket.send(frame),
      on: (listener) => void socket.on('message', (data: Buffer, isBinary) => isBinary && listener(data)),
    },
    { timeout },
  );
  socket.on('error', () => undefined);
  socket.on('close', (code) => caller.rejectPending(new Error(`The running engine closed the connection (${code})`)));
  const methods = Object.keys(hostInputs) as HostMethod[];
  return {
    host: Object.fromEntries(
      methods.map((method) => [method, (input: never) => caller.call(method, input)]),
    ) as HostApi,
    close() {
      caller.close();
      socket.close();
    },
  };
}
