// Whether a block of the agenda is done: what is counted in the workshop for each of its checks.
import type { CheckId } from '../facilitation/agendaItems.ts';
import { openReading, type Reading } from '../record/part.ts';
import { gapsIn } from '../plan/gaps.ts';
import { listSignatures, type PlanSignature } from '../plan/plan.ts';
import { signatureOf } from '../plan/signoff.ts';
import { sides } from '../people/participants.ts';
import { listQuestions } from '../questions/questions.ts';
import { listTouchpoints } from '../journey/touchpoints.ts';
import type * as Y from 'yjs';

export interface CheckCount {
  /** What is still missing; the check is done at 0. */
  readonly open: number;
  /** Of how many, where there is a whole. */
  readonly total: number | null;
}

/** Checks that are done once no gap of these kinds is open; a kind that this version does not have is never open. */
const gapsOfCheck: Partial<Record<CheckId, readonly string[]>> = {
  sharedHaveLead: ['sharedWithoutLead'],
  handoversDecided: ['handoverUndecided'],
  handoversCovered: ['handoverWithoutAgreement'],
  stagesHaveKeyFigure: ['stageWithoutKeyFigure'],
  targetCustomerComplete: ['targetCustomerMissing', 'targetCustomerWithoutNeeds', 'targetCustomerWithoutDisqualifiers'],
  rolesNamed: ['rolesMissing'],
  termsAgreed: ['termNotAgreed', 'termWithoutDefinition'],
  goalsOwnedTwice: ['goalWithoutMarketingOwner', 'goalWithoutSalesOwner'],
  goalsHaveTarget: ['goalWithoutTarget'],
  loadSettled: ['loadAboveOne', 'weekOverloaded'],
  activitiesInformed: ['activityNotInformed', 'salesNotInformed'],
  agreementsComplete: [
    'agreementWithoutResponsible',
    'agreementWithoutTimeLimit',
    'agreementWithoutReviewDate',
    'agreementNotAgreed',
  ],
  visitsPlanned: ['noVisitPlanned', 'visitMissing'],
  figuresSinceReview: ['agreementWithoutFigures'],
};

/** What a block's checks need besides the document. */
export interface CheckedBlock {
  /** Host time at which the block started; null while it has not. */
  readonly startedAt: number | null;
}

/** The count of a check now; null where this version cannot count it, so that it is left to the people in the room. */
export function countCheck(reading: Reading, id: CheckId, { startedAt }: CheckedBlock): CheckCount | null {
  const { doc } = reading;
  if (id === 'touchpointsOwned') {
    const all = listTouchpoints(doc);
    return { open: all.filter(({ place }) => place.owner === 'none').length, total: all.length };
  }
  if (id === 'pollRevealed' || id === 'questionRevealed') {
    const since = listQuestions(doc).filter(({ openedAt }) => startedAt === null || openedAt >= startedAt);
    return { open: since.some(({ outcome }) => outcome === 'revealed') ? 0 : 1, total: null };
  }
  if (id === 'pointsDecided') return { open: reading.of(gapsIn).length, total: null };
  if (id === 'signedByBoth') return { open: missingSignatures(listSignatures(doc, reading.today)), total: 2 };
  const kinds = gapsOfCheck[id];
  if (!kinds) return null;
  return { open: reading.of(gapsIn).filter(({ kind }) => kinds.includes(kind)).length, total: null };
}

/** All checks of a block that can be counted, in its own sequence, as of the day `today` (YYYY-MM-DD). */
export function countChecks(
  doc: Y.Doc,
  today: string,
  block: CheckedBlock & { readonly doneWhen: readonly CheckId[] },
): { readonly id: CheckId; readonly count: CheckCount }[] {
  const reading = openReading(doc, today);
  return block.doneWhen.flatMap((id) => {
    const count = countCheck(reading, id, block);
    return count ? [{ id, count }] : [];
  });
}

function missingSignatures(signatures: readonly PlanSignature[]): number {
  return sides.filter((side) => signatureOf(signatures, side).state !== 'valid').length;
}
