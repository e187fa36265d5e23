// What the plan says about terms in words.
import { sides, type Side } from '../../domain/people/participants.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanTerm } from '../../domain/terms/termsPart.ts';
import { useKinds, type UseCounts } from '../../domain/terms/termUsage.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { cleanLine } from '../text/plainText.ts';

/** The name in a language; the other one where that is empty. */
export function nameOfTerm(language: Language, { names }: PlanTerm): string {
  const [own, other] = language === 'de' ? [names.de, names.en] : [names.en, names.de];
  return cleanLine(own) || cleanLine(other);
}

/** The sides whose consent holds. */
export function agreedSides({ agreedBy }: PlanTerm): Side[] {
  return sides.filter((side) => agreedBy[side] !== null);
}

export function usesOf({ usedIn }: PlanTerm): UseCounts {
  return Object.fromEntries(
    useKinds.flatMap((kind) => {
      const count = usedIn.filter((use) => use.kind === kind).length;
      return count > 0 ? [[kind, count]] : [];
    }),
  );
}

/** How many terms are agreed, of the chain and of own ones with a definition or a usage. */
export function countPlanTerms({ terms = [] }: Plan): { readonly agreed: number; readonly all: number } {
  const counted = terms.filter(
    ({ key, definition, usedIn }) => key !== '' || definition.trim() !== '' || usedIn.length > 0,
  );
  const isAgreed = (term: PlanTerm) => term.definition.trim() !== '' && agreedSides(term).length === 2;
  return { agreed: counted.filter(isAgreed).length, all: counted.length };
}
