// Common agreements to begin with: their figures here, their words in the catalogue, in the language of the plan.
import type { AgreementKind } from '../../domain/partnership/agreements.ts';
import type { Side } from '../../domain/people/participants.ts';
import type { Translate } from '../../i18n/translator.ts';

export const templateIds = ['followUp', 'acceptance', 'tradeFair', 'announcement'] as const;
export type TemplateId = (typeof templateIds)[number];

interface TemplateFigures {
  readonly kind: AgreementKind;
  readonly fromSide: Side;
  /** Hours. */
  readonly timeLimit: number;
  readonly minimumShare: number;
  readonly attempts: number | null;
}

const figures: Readonly<Record<TemplateId, TemplateFigures>> = {
  followUp: { kind: 'serviceLevel', fromSide: 'sales', timeLimit: 4, minimumShare: 0.9, attempts: 6 },
  acceptance: { kind: 'serviceLevel', fromSide: 'sales', timeLimit: 48, minimumShare: 1, attempts: null },
  tradeFair: { kind: 'serviceLevel', fromSide: 'marketing', timeLimit: 48, minimumShare: 0.95, attempts: null },
  announcement: { kind: 'rule', fromSide: 'marketing', timeLimit: 336, minimumShare: 1, attempts: null },
};

/** Input of `addAgreement`; `translate` speaks the language of the plan. */
export function templateOf(id: TemplateId, translate: Translate) {
  return {
    ...figures[id],
    title: translate(`agreements.template.${id}.title`),
    promise: translate(`agreements.template.${id}.promise`),
    inReturn: translate(`agreements.template.${id}.inReturn`),
    trigger: translate(`agreements.template.${id}.trigger`),
    measure: translate(`agreements.template.${id}.measure`),
    returnPath: translate(`agreements.template.${id}.returnPath`),
  };
}
