// The chain from the lead to the sales opportunity: who decides each step, where the customer's case changes teams, and
// whether an agreement covers that.
import type { Agreement } from '../partnership/agreements.ts';
import type { Term } from './terms.ts';

export interface ChainStep {
  readonly term: Term;
  readonly next: Term;
  /** The team changes between the two. */
  readonly isHandover: boolean;
  /** The agreement that governs the step, while it is there and has not ended. */
  readonly agreement: Agreement | null;
}

/** The terms of the chain in their sequence. */
export function chainOf(terms: readonly Term[]): Term[] {
  return terms.filter(({ chainKey }) => chainKey !== null);
}

/** The steps between neighbours; one term less than the chain has. */
export function chainSteps(terms: readonly Term[], agreements: readonly Agreement[]): ChainStep[] {
  const chain = chainOf(terms);
  return chain.slice(0, -1).map((term, at) => {
    const next = chain[at + 1]!;
    const agreement = agreements.find(({ id, phase }) => id === term.agreementId && phase !== 'ended') ?? null;
    return { term, next, isHandover: term.decides !== next.decides, agreement };
  });
}
