// The line between a test and the stand-in that runs in another process: the test answers dialogs, clicks menu items
// and reads what main has asked the system for.
//
// Messages are JSON: {id, order, input} from the test, {id, value} or {id, error} back; {call, input} tells of a call
// to the system.

import { isStrict } from './strict.ts';

export type Order = (input: never) => unknown;

export interface SystemCall {
  /** As in Electron: `dialog.showSaveDialog`, `shell.openExternal`. */
  readonly call: string;
  readonly input: unknown;
}

const orders = new Map<string, Order>();
const answers = new Map<string, unknown[]>();
const waiting = new Map<string, ((answer: unknown) => void)[]>();

/** What the test may order; `run` answers. */
export function onOrder(name: string, run: Order) {
  orders.set(name, run);
}

/** Tells the test that main has asked the system for something. */
export function note(call: string, input: unknown) {
  process.send?.({ call, input: plain(input) });
}

/** Asks the test, which may have answered before. A question that main takes back is answered by `taken`. */
export function ask<T>(call: string, input: unknown, taken?: { signal: AbortSignal; answer: T }): Promise<T> {
  note(call, input);
  const ready = answers.get(call)?.shift();
  if (ready !== undefined) return Promise.resolve(ready as T);
  return new Promise((resolve) => {
    const settle = (answer: unknown) => resolve(answer as T);
    const others = () => (waiting.get(call) ?? []).filter((one) => one !== settle);
    waiting.set(call, [...others(), settle]);
    taken?.signal.addEventListener('abort', () => {
      waiting.set(call, others());
      settle(taken.answer);
    });
  });
}

onOrder('answer', ({ call, answer }: { call: string; answer: unknown }) => {
  const first = waiting.get(call)?.shift();
  if (first) first(answer);
  else answers.set(call, [...(answers.get(call) ?? []), answer]);
});

process.on('message', ({ id, order, input }: { id: number; order: string; input: unknown }) => {
  void (async () => {
    try {
      const run = orders.get(order);
      if (!run) throw new Error(`The stand-in knows no order ${order}`);
      process.send?.({ id, value: (await run(input as never)) ?? null });
    } catch (error) {
      process.send?.({ id, error: String(error) });
    }
  })();
});
// Without the test nobody would ever end this process.
process.on('disconnect', () => process.exit(1));

/** Functions, signals and objects of Electron's do not travel. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, part: unknown) =>
      part instanceof AbortSignal || typeof part === 'function' || isStrict(part) ? undefined : part,
    ) ?? 'null',
  ) as unknown;
}
