// Calling and serving an interface over any channel that carries bytes; knows no method of it.
//
// A frame is one message of birpc ({t: 'q', m: method, a: arguments, i: id} asks, {t: 's', i: id, r: result, e: error}
// answers), encoded with lib0's writeAny, so that byte arrays travel as they are.
import { createBirpc } from 'birpc';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export interface Channel {
  post(frame: Uint8Array<ArrayBuffer>): void;
  /** Called once; `listener` takes every frame that arrives. */
  on(listener: (frame: Uint8Array) => void): void;
  /** Called for every frame that is no message; without it, they are dropped in silence. */
  onBroken?(): void;
}

/** Any function of an interface: one input, one promise. */
type Method = (input: never) => Promise<unknown>;
type Interface<T> = { readonly [K in keyof T]: Method };
type Run = (input: unknown) => Promise<unknown>;

/** The other side failed while it worked on a call: a bug or I/O there, not a refusal. */
export class CallFailed extends Error {
  override name = 'CallFailed';
}

export interface Caller<T extends Interface<T>> {
  /** Rejects with CallFailed, with the reason given to `rejectPending`, or when `timeout` has passed. */
  call<M extends keyof T & string>(method: M, input: Parameters<T[M]>[0]): ReturnType<T[M]>;
  /** Ends all calls under way, because the channel broke. */
  rejectPending(reason: Error): void;
  close(): void;
}

/** @param timeout milliseconds until a call without an answer is given up */
export function callOver<T extends Interface<T>>(channel: Channel, { timeout }: { timeout: number }): Caller<T> {
  const rpc = createBirpc<Record<string, Run>, object>({}, { ...framesOver(channel), timeout, proxify: true });
  return {
    call: (method, input) => rpc.$call(method, input).catch(asError) as ReturnType<T[typeof method]>,
    rejectPending: (reason) => void rpc.$rejectPendingCalls(({ reject }) => reject(reason)),
    close: () => rpc.$close(),
  };
}

/**
 * Serves the functions until the channel ends. Only own properties of `functions` can be called. What a function throws
 * goes to `onError` and reaches the caller as CallFailed without its text.
 */
export function serveOver<T extends Interface<T>>(
  functions: T,
  channel: Channel,
  onError: (error: unknown, method: string) => void,
) {
  const served = new Map<string, Run>();
  for (const [method, run] of Object.entries(functions) as [string, Run][]) {
    served.set(method, async (input) => {
      try {
        return await run(input);
      } catch (error) {
        onError(error, method);
        throw { failed: true };
      }
    });
  }
  const rpc = createBirpc<object, object>(
    {},
    {
      ...framesOver(channel),
      resolver: (method) => served.get(method),
      onGeneralError: (error) => {
        onError(error, '');
        return true;
      },
    },
  );
  return { close: () => rpc.$close() };
}

function framesOver(channel: Channel) {
  return {
    post: (frame: Uint8Array<ArrayBuffer>) => channel.post(frame),
    on: (listener: (message: object) => void) =>
      channel.on((frame) => {
        const message = readMessage(frame);
        if (message) listener(message);
        else channel.onBroken?.();
      }),
    serialize: (message: unknown) => encoding.encode((encoder) => encoding.writeAny(encoder, message as never)),
  };
}

/** Frames come from outside: birpc never sees what is no question or answer. */
function readMessage(frame: Uint8Array): object | undefined {
  try {
    const message: unknown = decoding.readAny(decoding.createDecoder(frame));
    if (typeof message !== 'object' || message === null || !('t' in message)) return undefined;
    if (message.t === 's') return 'i' in message && typeof message.i === 'string' ? message : undefined;
    const isQuestion =
      message.t === 'q' &&
      'm' in message &&
      typeof message.m === 'string' &&
      'a' in message &&
      Array.isArray(message.a);
    return isQuestion ? message : undefined;
  } catch {
    return undefined;
  }
}

function asError(error: unknown): never {
  throw error instanceof Error ? error : new CallFailed('The other side failed');
}
