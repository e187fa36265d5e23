// Where each kind of gap is closed: the section, the record and the field that the focus goes to; and how the list is
// grouped.
import type { Gap, GapKind } from '../../domain/plan/gaps.ts';
import type { Section, Target } from '../base/navigation.ts';

/** In the sequence in which the groups are shown. */
export const gapGroups = ['journey', 'handovers', 'goals', 'agreements'] as const;
export type GapGroup = (typeof gapGroups)[number];

interface Closing {
  readonly group: GapGroup;
  /** Absent where the record as a whole has to be decided on. */
  readonly field?: string;
}

const closings: Readonly<Record<GapKind, Closing>> = {
  stageWithoutTouchpoint: { group: 'journey' },
  stageWithoutKeyFigure: { group: 'journey', field: 'keyFigure' },
  touchpointWithoutOwner: { group: 'journey', field: 'owner' },
  sharedWithoutLead: { group: 'journey', field: 'leadId' },
  painPointWithoutAction: { group: 'journey', field: 'touchpointId' },
  handoverUndecided: { group: 'handovers' },
  handoverWithoutAgreement: { group: 'handovers' },
  goalWithoutMarketingOwner: { group: 'goals', field: 'marketingOwnerId' },
  goalWithoutSalesOwner: { group: 'goals', field: 'salesOwnerId' },
  goalWithoutTarget: { group: 'goals', field: 'target' },
  goalWithoutDueDate: { group: 'goals', field: 'dueOn' },
  agreementWithoutResponsible: { group: 'agreements', field: 'responsibleId' },
  agreementWithoutTimeLimit: { group: 'agreements', field: 'timeLimit' },
  agreementWithoutReviewDate: { group: 'agreements', field: 'reviewOn' },
  agreementNotAgreed: { group: 'agreements', field: 'consent' },
};

/** Handovers are settled beside the agreements. */
const sectionOf: Readonly<Record<GapGroup, Section>> = {
  journey: 'journey',
  handovers: 'agreements',
  goals: 'goals',
  agreements: 'agreements',
};

export function placeOfGap({ kind, recordId }: Pick<Gap, 'kind' | 'recordId'>): {
  readonly section: Section;
  readonly target: Target;
} {
  const { group, field } = closings[kind];
  return { section: sectionOf[group], target: { record: recordId, ...(field === undefined ? {} : { field }) } };
}

/** The groups that have gaps; inside a group the sequence stays. */
export function groupGaps(gaps: readonly Gap[]): { readonly group: GapGroup; readonly gaps: readonly Gap[] }[] {
  const byGroup = Map.groupBy(gaps, ({ kind }) => closings[kind].group);
  return gapGroups.flatMap((group) => {
    const inGroup = byGroup.get(group);
    return inGroup ? [{ group, gaps: inGroup }] : [];
  });
}
