// One sentence for each kind of gap: what is missing. Used by the section of open points and by the plan.
import type { gaps as german } from '../de/gaps.ts';
import type { Catalogue } from '../catalogue.ts';

export const gaps: Catalogue<typeof german> = {
  nothing: 'Nothing open. The plan is ready to sign.',
  count_one: '{{count}} open point',
  count_other: '{{count}} open points',
  headline_one: 'One point is still open',
  headline_other: '{{count}} points are still open',
  lead: 'Each point leads to where you close it. You can sign before that, too.',
  leadReadOnly: 'Each point leads to what it is about.',
  toPlan: 'Go to the plan',
  inStage: 'Stage “{{title}}”',
  group: { journey: 'Journey', handovers: 'Handovers', goals: 'Goals', agreements: 'Agreements' },
  sentence: {
    stageWithoutTouchpoint: 'The stage “{{title}}” has no touchpoint yet.',
    stageWithoutKeyFigure: 'The stage “{{title}}” lacks a key figure.',
    touchpointWithoutOwner: '“{{title}}” is assigned to neither marketing nor sales.',
    sharedWithoutLead: '“{{title}}” is shared, but nobody is its lead person.',
    painPointWithoutAction: 'No touchpoint answers the pain point “{{title}}” yet.',
    handoverUndecided: 'The handover from “{{title}}” to “{{other}}” is neither confirmed nor dismissed.',
    handoverWithoutAgreement: 'The handover from “{{title}}” to “{{other}}” has no agreement yet.',
    goalWithoutMarketingOwner: 'The goal “{{title}}” lacks an owner in marketing.',
    goalWithoutSalesOwner: 'The goal “{{title}}” lacks an owner in sales.',
    goalWithoutTarget: 'The goal “{{title}}” lacks a target.',
    goalWithoutDueDate: 'The goal “{{title}}” lacks a due date.',
    agreementWithoutResponsible: 'Nobody is responsible for “{{title}}” yet.',
    agreementWithoutTimeLimit: 'The agreement “{{title}}” lacks a time limit.',
    agreementWithoutReviewDate: 'The agreement “{{title}}” lacks a review date.',
    agreementNotAgreed: 'Not both sides have agreed to “{{title}}” yet.',
  },
};
