// Agreements as a part of the workshop: what may still be open in them, and what of them is signed.
import { sides, type Side } from '../people/participants.ts';
import { gap, listOf, part, titledEntries, type Reading } from '../record/part.ts';
import { statusOf, validConsent } from './agreementStatus.ts';
import { agreements, listAgreements, type Agreement } from './agreements.ts';
import { figuresByAgreement, serviceLevelFigures, type ServiceLevelFigures } from './serviceLevelFigures.ts';

/** Who agreed for a side and when (milliseconds since 1970). */
export interface PlanConsent {
  readonly name: string;
  readonly at: number;
}

export interface PlanAgreement extends Omit<Agreement, 'order' | 'phase' | 'marketingConsent' | 'salesConsent'> {
  readonly isEnded: boolean;
  /** The consents that hold; null for a side that has not agreed to it as it stands. */
  readonly agreedBy: Readonly<Record<Side, PlanConsent | null>>;
}

export interface SignedAgreements {
  readonly agreements: readonly PlanAgreement[];
}

export interface AgreementsProgress {
  readonly progress: {
    readonly figures: readonly ServiceLevelFigures[];
    /** Ids of the agreements that are in review. */
    readonly inReview: readonly string[];
  };
}

export const agreementsIn = (reading: Reading): Agreement[] => listAgreements(reading.docOf('agreements'));

export const agreementsPart = part({
  name: 'agreements',
  section: 'agreements',
  collections: [agreements, serviceLevelFigures],
  gapKinds: {
    agreementWithoutResponsible: { section: 'agreements', close: 'name', field: 'responsibleId' },
    agreementWithoutTimeLimit: { section: 'agreements', close: 'add', field: 'timeLimit' },
    agreementWithoutReviewDate: { section: 'agreements', close: 'add', field: 'reviewOn' },
    agreementNotAgreed: { section: 'agreements', close: 'agree', field: 'consent' },
  },
  gaps: (reading) => reading.of(agreementsIn).flatMap(gapsOfAgreement),
  hasContent: (reading) => reading.of(agreementsIn).length > 0,
  signed: (reading): SignedAgreements => ({ agreements: reading.of(agreementsIn).map(planAgreement) }),
  json: (reading): AgreementsProgress => {
    const figures = figuresByAgreement(reading.doc);
    const all = reading.of(agreementsIn);
    return {
      progress: {
        figures: all.flatMap(({ id }) => figures.get(id) ?? []),
        inReview: all.filter(({ phase }) => phase === 'inReview').map(({ id }) => id),
      },
    };
  },
  people: (reading) => reading.of(agreementsIn).flatMap(({ responsibleId, deputyId }) => [responsibleId, deputyId]),
  changeAreas: ['agreement'],
  entries: (signed) => titledEntries('agreement', signed.agreements),
  lists: (signed) => [listOf('agreement', 'agreements', signed.agreements)],
});

/** What has ended lacks nothing. A time limit belongs to a service level: a ground rule or decision may do without. */
function gapsOfAgreement(agreement: Agreement) {
  const status = statusOf(agreement);
  if (status === 'ended') return [];
  const isServiceLevel = agreement.kind === 'serviceLevel';
  const isAgreed = status !== 'draft' && status !== 'agreedByOne';
  return [
    ...(agreement.responsibleId === null ? [gap('agreementWithoutResponsible' as const, agreement)] : []),
    ...(isServiceLevel && agreement.timeLimit === null ? [gap('agreementWithoutTimeLimit' as const, agreement)] : []),
    ...(agreement.reviewOn === '' ? [gap('agreementWithoutReviewDate' as const, agreement)] : []),
    ...(isAgreed ? [] : [gap('agreementNotAgreed' as const, agreement)]),
  ];
}

function planAgreement(agreement: Agreement): PlanAgreement {
  const { order: _order, phase, marketingConsent: _marketing, salesConsent: _sales, ...terms } = agreement;
  const consents = sides.map((side) => {
    const consent = validConsent(agreement, side);
    return [side, consent && { name: consent.name, at: consent.at }] as const;
  });
  return {
    ...terms,
    isEnded: phase === 'ended',
    agreedBy: Object.fromEntries(consents) as Record<Side, PlanConsent | null>,
  };
}
