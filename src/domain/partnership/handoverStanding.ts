// What a handover comes to, and how many there are of each: the one query behind every number of the screens and the
// plan. A handover is covered when both sides have agreed to its agreement as it stands.
import type { Agreement } from './agreements.ts';
import { validConsent } from './agreementStatus.ts';
import type { Handover } from './handovers.ts';
import { sides } from '../people/participants.ts';

/** `drafted`: confirmed, with an agreement that not both sides have agreed to or that has ended. */
export type HandoverStanding = 'covered' | 'drafted' | 'open' | 'suggested' | 'dismissed';

type HandoverState = Pick<Handover, 'state' | 'agreementId'>;

/** `agreed`: ids of the agreements in force. */
export function standingOfHandover(
  { state, agreementId }: HandoverState,
  agreed: ReadonlySet<string>,
): HandoverStanding {
  if (state !== 'confirmed') return state;
  if (agreementId === null) return 'open';
  return agreed.has(agreementId) ? 'covered' : 'drafted';
}

/** Ids of the agreements that both sides agree to as they stand; one in review holds until it ends. */
export function agreementsInForce(agreements: readonly Agreement[]): ReadonlySet<string> {
  return new Set(
    agreements
      .filter((agreement) => agreement.phase !== 'ended' && sides.every((side) => validConsent(agreement, side)))
      .map(({ id }) => id),
  );
}

export interface HandoverCounts {
  readonly confirmed: number;
  /** Of the confirmed ones, those that both sides have agreed on. */
  readonly covered: number;
  /** Of the confirmed ones, all others. */
  readonly open: number;
  readonly suggested: number;
  readonly dismissed: number;
  /** Covered / confirmed; null without confirmed ones. */
  readonly coverage: number | null;
}

export function countHandovers(all: readonly HandoverState[], agreed: ReadonlySet<string>): HandoverCounts {
  const count = (...standings: HandoverStanding[]) =>
    all.filter((handover) => standings.includes(standingOfHandover(handover, agreed))).length;
  const [covered, open] = [count('covered'), count('drafted', 'open')];
  const confirmed = covered + open;
  return {
    confirmed,
    covered,
    open,
    suggested: count('suggested'),
    dismissed: count('dismissed'),
    coverage: confirmed === 0 ? null : covered / confirmed,
  };
}
