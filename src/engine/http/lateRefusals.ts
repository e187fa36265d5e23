// A page that asks too often hears so a moment later: one that asks again at each refusal would otherwise be refused
// hundreds of times a second, in the time of everybody else. A page waits longer than that before it asks again.
import type { ServerResponse } from 'node:http';
import { answer } from './answer.ts';

/** Milliseconds. */
const later = 1000;
/** Refusals of one address that wait; who has more is cut off. */
const mostWaiting = 32;

export interface LateRefusals {
  refuse(response: ServerResponse, address: string): void;
}

export function openLateRefusals(): LateRefusals {
  const waiting = new Map<string, number>();
  const count = (address: string, more: number) => {
    const now = (waiting.get(address) ?? 0) + more;
    if (now > 0) waiting.set(address, now);
    else waiting.delete(address);
  };
  return {
    refuse(response, address) {
      if ((waiting.get(address) ?? 0) >= mostWaiting) return void response.destroy();
      count(address, 1);
      const timer = setTimeout(() => answer(response, 429), later).unref();
      response.once('close', () => {
        clearTimeout(timer);
        count(address, -1);
      });
    },
  };
}
