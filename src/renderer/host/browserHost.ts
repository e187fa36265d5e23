// The host over a WebSocket at /host: connects by itself, comes back after a break, and says so while it is away.
import { hostInputs, type HostApi, type HostMethod } from '../../protocol/hostApi.ts';
import { callOver } from '../../protocol/rpc.ts';
import { createStore } from '../base/store.ts';
import type { Host } from './HostContext.tsx';

/** The host did not answer: the engine is away. Nothing was changed as far as this page knows. */
export class HostAway extends Error {
  override name = 'HostAway';
}

/**
 * How long a call waits for the connection, the longest that an answer may take, and the pauses between attempts
 * (milliseconds).
 */
const waitsForConnection = 5000;
const waitsForAnswer = 180_000;
const shortestPause = 250;
const longestPause = 4000;
/** Close code for a wrong token (policy violation). */
const refused = 1008;

export function openBrowserHost({ url, token }: { url: string; token: string }): Host {
  const isConnected = createStore(false);
  const isRefused = createStore(false);
  let isClosed = false;
  let pause = shortestPause;
  let socket: WebSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let receive: (frame: Uint8Array) => void = () => undefined;

  const rpc = callOver<HostApi>(
    {
      // On a socket that is closing nothing arrives any more; its end rejects what was asked.
      post: (frame) => socket?.readyState === WebSocket.OPEN && socket.send(frame),
      on: (listener) => {
        receive = listener;
      },
    },
    { timeout: waitsForAnswer },
  );

  const connect = () => {
    timer = null;
    const next = new WebSocket(url);
    next.binaryType = 'arraybuffer';
    socket = next;
    next.onopen = () => {
      next.send(token);
      pause = shortestPause;
      isConnected.set(true);
    };
    next.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data instanceof ArrayBuffer) receive(new Uint8Array(data));
    };
    next.onclose = ({ code }) => {
      if (socket === next) socket = null;
      isConnected.set(false);
      rpc.rejectPending(new HostAway());
      if (code === refused) isRefused.set(true);
      else if (!isClosed) {
        timer = setTimeout(connect, pause);
        pause = Math.min(pause * 2, longestPause);
      }
    };
  };
  connect();

  const connection = () =>
    new Promise<void>((resolve, reject) => {
      if (isConnected.get()) return resolve();
      const giveUp = setTimeout(() => settle(() => reject(new HostAway())), waitsForConnection);
      const unsubscribe = isConnected.subscribe(() => isConnected.get() && settle(resolve));
      function settle(done: () => void) {
        clearTimeout(giveUp);
        unsubscribe();
        done();
      }
    });
  const methods = Object.keys(hostInputs) as HostMethod[];
  const entries = methods.map((method) => [
    method,
    async (input: never): Promise<unknown> => {
      await connection();
      return rpc.call(method, input);
    },
  ]);
  return {
    api: Object.fromEntries(entries) as HostApi,
    isConnected,
    isRefused,
    close() {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      rpc.close();
      socket?.close();
    },
  };
}
