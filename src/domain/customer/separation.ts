// Whether a sign tells good customers from lost ones (the counter-check, partnership.md K).
import type { ProofAnswer, ProofCustomer } from './targetCustomers.ts';
import { proofId } from './targetCustomers.ts';

/** Answers of each group from which on the separating power is computed. */
const fewestAnswers = 3;

export interface Separation {
  /** Good customers with yes, and with any answer; the same of the lost ones. */
  readonly good: { readonly yes: number; readonly answered: number };
  readonly lost: { readonly yes: number; readonly answered: number };
  /** -1..1: good with yes / good with an answer - lost with yes / lost with an answer; null with too few answers. */
  readonly power: number | null;
}

export const verdicts = ['well', 'somewhat', 'not', 'against'] as const;
export type SeparationVerdict = (typeof verdicts)[number];

export function separationOf(
  traitId: string,
  customers: readonly ProofCustomer[],
  answers: ReadonlyMap<string, ProofAnswer>,
): Separation {
  const count = (outcome: ProofCustomer['outcome']) => {
    const given = customers
      .filter((customer) => customer.outcome === outcome)
      .map(({ id }) => answers.get(proofId(traitId, id)))
      .filter((answer) => answer === 'yes' || answer === 'no');
    return { yes: given.filter((answer) => answer === 'yes').length, answered: given.length };
  };
  const [good, lost] = [count('good'), count('lost')];
  const isEnough = good.answered >= fewestAnswers && lost.answered >= fewestAnswers;
  return { good, lost, power: isEnough ? good.yes / good.answered - lost.yes / lost.answered : null };
}

/** What the separating power says in words. */
export function verdictOf(power: number): SeparationVerdict {
  if (power >= 0.5) return 'well';
  if (power >= 0.2) return 'somewhat';
  return power > -0.2 ? 'not' : 'against';
}
