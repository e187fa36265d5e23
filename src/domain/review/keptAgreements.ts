// Agreements that a review keeps: their own review date goes on to that of the next review.
import type * as Y from 'yjs';
import { validConsent } from '../partnership/agreementStatus.ts';
import { agreements, getAgreement, type Agreement } from '../partnership/agreements.ts';
import { sides, type Side } from '../people/participants.ts';
import { patchRecord } from '../record/collection.ts';
import type { Consent } from '../record/consent.ts';

/**
 * Gives those of the agreements whose review date is over, or missing, the day of the next review; belongs into the
 * transaction of a command. A consent that holds goes on holding, with the new day among what was agreed to.
 */
export function postponeReviews(
  doc: Y.Doc,
  ids: readonly string[],
  { today, nextReviewOn }: { readonly today: string; readonly nextReviewOn: string },
) {
  for (const id of ids) {
    const agreement = getAgreement(doc, id);
    if (!agreement || agreement.reviewOn > today) continue;
    patchRecord(doc, agreements, id, { reviewOn: nextReviewOn, ...renewedConsents(agreement, nextReviewOn) });
  }
}

function renewedConsents(agreement: Agreement, reviewOn: string) {
  const renewed = (side: Side): Consent | undefined => {
    const consent = validConsent(agreement, side);
    return consent ? { ...consent, terms: { ...consent.terms, reviewOn } } : undefined;
  };
  const [marketingConsent, salesConsent] = sides.map(renewed);
  return { ...(marketingConsent ? { marketingConsent } : {}), ...(salesConsent ? { salesConsent } : {}) };
}
