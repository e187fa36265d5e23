// The numbers that several pages of the plan say: each is counted here, and nowhere else.
import {
  countHandovers,
  standingOfHandover,
  type HandoverCounts,
  type HandoverStanding,
} from '../../domain/partnership/handoverStanding.ts';
import type { Handover } from '../../domain/partnership/handovers.ts';
import type { Plan } from '../../domain/plan/plan.ts';

export function handoverCountsOf(plan: Plan): HandoverCounts {
  return countHandovers(plan.handovers, inForce(plan));
}

export function standingIn(plan: Plan, handover: Handover): HandoverStanding {
  return standingOfHandover(handover, inForce(plan));
}

/** Ids of the agreements that both sides agree to as the plan has them. */
function inForce({ agreements }: Plan): ReadonlySet<string> {
  return new Set(
    agreements.filter(({ isEnded, agreedBy }) => !isEnded && agreedBy.marketing && agreedBy.sales).map(({ id }) => id),
  );
}
