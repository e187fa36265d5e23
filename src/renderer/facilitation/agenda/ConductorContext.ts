// What runs the agenda in this window: the one key for next, its way back, and the black screen.
import { createContext, use } from 'react';

export interface Conductor {
  /** Starts the agenda with its first block. */
  start(): void;
  /** Next step, or next block; while something of the block is open, only the second press within five seconds. */
  next(): void;
  back(): void;
  black(): void;
  startBlock(id: string): void;
  /** The block for which the next press of `next` goes on although something is open. */
  readonly armed: string | null;
}

export const ConductorContext = createContext<Conductor | null>(null);

export function useConductor(): Conductor {
  const conductor = use(ConductorContext);
  if (!conductor) throw new Error('useConductor needs an open workshop above it');
  return conductor;
}
