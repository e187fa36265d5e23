// What the plan says about agreements in words: the lead under the headline, status, measures, time limit, handovers.
import { ratesOf } from '../../domain/partnership/serviceLevelFigures.ts';
import type { AgreementStatus } from '../../domain/partnership/agreementStatus.ts';
import { sides } from '../../domain/people/participants.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanAgreement, PlanTouchpoint } from '../../domain/plan/signedPlan.ts';
import { formatNumber, formatPercent, timeLimitParts } from '../../i18n/format.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import { allTouchpoints } from '../sheets/planContent.ts';
import { cleanLine } from '../text/plainText.ts';
import { handoverCountsOf } from '../text/planCounts.ts';
import type { PlanText } from '../text/planText.ts';

type Words = Pick<PlanText, 't' | 'language'>;

export function statusIn({ progress }: Plan, agreement: PlanAgreement): AgreementStatus {
  if (agreement.isEnded) return 'ended';
  if (progress.inReview.includes(agreement.id)) return 'inReview';
  const agreed = sides.filter((side) => agreement.agreedBy[side] !== null).length;
  return agreed === 2 ? 'agreedByBoth' : agreed === 1 ? 'agreedByOne' : 'draft';
}

/** "Drei Vereinbarungen gelten, eine braucht noch Zustimmung. 3 von 5 Übergaben sind geregelt." */
export function agreementsLead(words: Words, plan: Plan): string {
  const { t, language } = words;
  if (plan.agreements.length === 0) return t('plan.noAgreementLead');
  const ended = plan.agreements.filter(({ isEnded }) => isEnded).length;
  const agreed = plan.agreements.filter(
    ({ isEnded, agreedBy }) => !isEnded && agreedBy.marketing && agreedBy.sales,
  ).length;
  const open = plan.agreements.length - ended - agreed;
  const parts = [
    agreed > 0
      ? t('plan.agreementsAgreed', { count: agreed, number: numberWord(words.t, words.language, agreed) })
      : t('plan.agreementsNone'),
    ...(open > 0 ? [t('plan.agreementsOpen', { count: open, number: numberWord(words.t, words.language, open) })] : []),
    ...(ended > 0
      ? [t('plan.agreementsEnded', { count: ended, number: numberWord(words.t, words.language, ended) })]
      : []),
  ];
  return `${capitalised(parts.join(', '), language)}.`;
}

/** How many handovers are covered, open, and only suggested by the journey. */
export function handoversLead({ t }: Words, plan: Plan): string {
  const { confirmed, covered, open, suggested } = handoverCountsOf(plan);
  return [
    ...(confirmed > 0 ? [t('plan.handoversCovered', { covered, count: confirmed })] : []),
    ...(open > 0 ? [t('plan.handoversOpen', { count: open })] : []),
    ...(suggested > 0 ? [t('plan.handoversSuggested', { count: suggested })] : []),
  ].join(' ');
}

/** "heute 71 %, Ziel 90 %" from the figures entered last and the minimum share; empty where neither is there. */
export function keptText({ t, language }: Words, plan: Plan, agreement: PlanAgreement): string {
  const { attainment } = latestRates(plan, agreement);
  return [
    ...(attainment === null ? [] : [t('plan.todayValue', { value: formatPercent(language, attainment) })]),
    ...(agreement.minimumShare === null
      ? []
      : [t('plan.targetValue', { value: formatPercent(language, agreement.minimumShare) })]),
  ].join(', ');
}

/** Acceptance of leads and rejections with a reason, where they were counted. */
export function furtherRates({ t, language }: Words, plan: Plan, agreement: PlanAgreement): string {
  const { acceptance, reasonGiven } = latestRates(plan, agreement);
  return [
    ...(acceptance === null ? [] : [t('plan.acceptance', { value: formatPercent(language, acceptance) })]),
    ...(reasonGiven === null ? [] : [t('plan.reasonGiven', { value: formatPercent(language, reasonGiven) })]),
  ].join(', ');
}

/** The time limit as the lens shows it, number and unit; null where there is none. */
export function timeLimitText({ t, language }: Words, { timeLimit }: PlanAgreement) {
  if (timeLimit === null) return null;
  const { value, unit } = timeLimitParts(timeLimit);
  const number = formatNumber(language, value);
  return { number, unit: t(`plan.timeLimit.${unit}`), spoken: t(`plan.timeLimitSpoken.${unit}`, { value: number }) };
}

/** A touchpoint by its id, with the title of its stage. */
export function touchpointIn(
  { stages }: Plan,
  id: string | null,
): { readonly touchpoint: PlanTouchpoint; readonly stage: string } | undefined {
  for (const stage of stages) {
    const touchpoint = allTouchpoints(stage).find((candidate) => candidate.id === id);
    if (touchpoint) return { touchpoint, stage: cleanLine(stage.title) };
  }
  return undefined;
}

function latestRates({ progress }: Plan, { id }: PlanAgreement) {
  const last = progress.figures.findLast(({ agreementId }) => agreementId === id);
  return last ? ratesOf(last) : { attainment: null, acceptance: null, reasonGiven: null };
}
