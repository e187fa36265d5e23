// One sentence for each kind of gap: what is missing. Used by the section of open points and by the plan.
import type { gaps as german } from '../de/gaps.ts';
import type { Catalogue } from '../catalogue.ts';

export const gaps: Catalogue<typeof german> = {
  nothing: 'Nothing open. The plan is ready to sign.',
  count_one: '{{count}} open point',
  count_other: '{{count}} open points',
  headline_one: 'One point is still open.',
  headline_other: '{{count}} points are still open.',
  lead: 'Each point leads to where you close it. You can also sign before that.',
  leadReadOnly: 'Each point leads to what it is about.',
  toPlan: 'Go to the plan',
  inStage: 'Stage “{{title}}”',
  group: { journey: 'Journey', handovers: 'Handovers', goals: 'Goals', agreements: 'Agreements', agenda: 'Agenda' },
  sentence: {
    stageWithoutTouchpoint: 'The stage “{{title}}” has no touchpoint yet.',
    stageWithoutKeyFigure: 'The stage “{{title}}” has no key figure.',
    touchpointWithoutOwner: '“{{title}}” is assigned to neither marketing nor sales.',
    sharedWithoutLead: '“{{title}}” is shared, but it has no contact person.',
    painPointWithoutAction: 'No touchpoint addresses the pain point “{{title}}” yet.',
    handoverUndecided: 'The handover from “{{title}}” to “{{other}}” is neither confirmed nor dismissed.',
    handoverWithoutAgreement: 'The handover from “{{title}}” to “{{other}}” has no agreement yet.',
    goalWithoutMarketingOwner: 'Nobody in marketing is responsible for the goal “{{title}}” yet.',
    goalWithoutSalesOwner: 'Nobody in sales is responsible for the goal “{{title}}” yet.',
    goalWithoutTarget: 'The goal “{{title}}” has no target.',
    goalWithoutDueDate: 'The goal “{{title}}” has no due date.',
    agreementWithoutResponsible: 'Nobody is responsible for “{{title}}” yet.',
    agreementWithoutTimeLimit: 'The agreement “{{title}}” has no time limit.',
    agreementWithoutReviewDate: 'The agreement “{{title}}” has no review date.',
    agreementNotAgreed: 'The agreement “{{title}}” does not have the consent of both sides yet.',
  },
};
