// How the methods of rooms answer: with a value, or a refusal with its code.
import type { HostRefusal, HostResult } from '../../protocol/hostApi.ts';
import type { HostApi } from '../../protocol/hostApi.ts';
import type { roomInputs } from '../../protocol/roomApi.ts';
import type * as z from 'zod/mini';

type RoomMethod = keyof typeof roomInputs;
type Parsed<M extends RoomMethod> = z.output<(typeof roomInputs)[M]>;
export type RoomMethods = {
  readonly [M in RoomMethod]: (input: Parsed<M>) => Promise<Awaited<ReturnType<HostApi[M]>>>;
};

export function accept<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

export function refuse(code: HostRefusal, detail: string): HostResult<never> {
  return { ok: false, code, detail };
}
