// The days on the cover: when the workshop was, and its last review.
import type { Plan } from '../../domain/plan/plan.ts';
import { formatDay } from '../../i18n/format.ts';
import { lastReview } from '../sheets/everydayContent.ts';
import { dayOf, type PlanText } from '../text/planText.ts';

export function daysOnCover(text: Pick<PlanText, 't' | 'language'>, plan: Plan): string[] {
  const { t, language } = text;
  const day = dayOf(text, plan);
  const review = lastReview(plan);
  return [
    ...(day === '' ? [] : [t('plan.workshopOn', { day })]),
    ...(review ? [t('plan.reviewOn', { day: formatDay(language, review.openedOn) })] : []),
  ];
}
