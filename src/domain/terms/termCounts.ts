// How many terms are agreed, of those that count: the chain, and own terms with a definition or a usage.
import { statusOfTerm } from './termStatus.ts';
import type { Term } from './terms.ts';
import type { TermUse } from './termUsage.ts';

export interface TermCounts {
  readonly agreed: number;
  readonly all: number;
}

/** @param uses by the term's id */
export function countTerms(terms: readonly Term[], uses: ReadonlyMap<string, readonly TermUse[]>): TermCounts {
  const counted = terms.filter(
    (term) => term.chainKey !== null || term.definition.trim() !== '' || (uses.get(term.id) ?? []).length > 0,
  );
  return { agreed: counted.filter((term) => statusOfTerm(term) === 'agreed').length, all: counted.length };
}
