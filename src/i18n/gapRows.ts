// How an open point reads in a list: its kind above its title, and what closes it.
import type { GapKind, Gap } from '../domain/plan/gaps.ts';
import type { Language } from '../domain/record/workshop.ts';
import type { gaps } from './de/gaps.ts';
import { gapSentence, namedInGap } from './gapWords.ts';
import type { Translate } from './translator.ts';

export type WayToClose = keyof typeof gaps.close;

/** What a person does to close a point of this kind. */
export const wayToClose: Readonly<Record<GapKind, WayToClose>> = {
  differenceUnsettled: 'settle',
  pollMissing: 'ask',
  pollNotRepeated: 'ask',
  questionNotRevealed: 'look',
  customerMissing: 'add',
  deciderMissing: 'add',
  customerWithoutNeed: 'add',
  customerWithoutDisqualifier: 'add',
  roleWithoutStage: 'assign',
  roleNotReached: 'assign',
  termWithoutDefinition: 'add',
  termUsedNotAgreed: 'agree',
  termNotAgreed: 'agree',
  termWithoutCriterion: 'add',
  chainStepWithoutAgreement: 'arrange',
  stageWithoutTouchpoint: 'add',
  stageWithoutKeyFigure: 'add',
  touchpointWithoutOwner: 'assign',
  sharedWithoutLead: 'name',
  painPointWithoutAction: 'assign',
  handoverUndecided: 'decide',
  handoverWithoutAgreement: 'arrange',
  goalWithoutMarketingOwner: 'name',
  goalWithoutSalesOwner: 'name',
  goalWithoutTarget: 'add',
  goalWithoutDueDate: 'add',
  agreementWithoutResponsible: 'name',
  agreementWithoutTimeLimit: 'add',
  agreementWithoutReviewDate: 'add',
  agreementNotAgreed: 'agree',
  activityNotInformed: 'inform',
  activityWithoutResponsible: 'name',
  activityWithoutStage: 'assign',
  loadAboveOne: 'compute',
  promiseNotCredible: 'compute',
  goalWithoutActivity: 'add',
  figuresMissing: 'compute',
  visitMissing: 'arrange',
  visitWithoutLesson: 'add',
  nextReviewMissing: 'arrange',
  agreementUndecided: 'decide',
  questionUnanswered: 'settle',
  topicUndecided: 'settle',
};

/** Points about more than one record. */
const ofTwo: Readonly<Partial<Record<GapKind, keyof typeof gaps.pointTitle>>> = {
  handoverUndecided: 'handover',
  handoverWithoutAgreement: 'handover',
  chainStepWithoutAgreement: 'step',
  loadAboveOne: 'weeks',
};

/** What the point is about; the whole sentence where nothing is there yet that has a title. */
export function gapTitle(t: Translate, language: Language, gap: Gap, named: (text: string) => string): string {
  if (gap.title === '' && gap.recordId === '') return gapSentence(t, language, gap, named);
  const words = namedInGap(t, language, gap, named);
  const both = ofTwo[gap.kind];
  return both ? t(`gaps.pointTitle.${both}`, words) : words.title;
}
