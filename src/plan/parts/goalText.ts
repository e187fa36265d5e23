// What the plan says about goals in words: the headline with its lead, values in the measure of each goal, who owns it.
import { isFallingGoal, latestActual, missingOwners, siloIndex } from '../../domain/partnership/attainment.ts';
import type { CheckIn } from '../../domain/partnership/goals.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanGoal } from '../../domain/plan/signedPlan.ts';
import { formatDay, formatMeasure, formatPercent } from '../../i18n/format.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import { cleanLine } from '../text/plainText.ts';
import type { PlanText } from '../text/planText.ts';

type Words = Pick<PlanText, 't' | 'language'>;

export function goalsHeadline(words: Words, { goals }: Plan): string {
  const { t, language } = words;
  const silo = goals.filter((goal) => missingOwners(goal).length === 1).length;
  const nobodys = goals.filter((goal) => missingOwners(goal).length === 2).length;
  const shared = goals.length - silo - nobodys;
  const parts = [
    ...(shared > 0
      ? [t('plan.goalsShared', { count: shared, number: numberWord(words.t, words.language, shared) })]
      : []),
    ...(silo > 0 ? [t('plan.goalsSilo', { count: silo, number: numberWord(words.t, words.language, silo) })] : []),
    ...(nobodys > 0
      ? [t('plan.goalsNobodys', { count: nobodys, number: numberWord(words.t, words.language, nobodys) })]
      : []),
  ];
  return capitalised(parts.join(',\n'), language);
}

/** What a shared goal is, the silo index, and how old the actual values are. */
export function goalsLead({ t, language }: Words, { goals, progress }: Plan): string {
  const index = siloIndex(goals) ?? 0;
  const silo = goals.filter((goal) => missingOwners(goal).length === 1).length;
  const last = progress.checkIns.reduce((latest, { date }) => (date > latest ? date : latest), '');
  const day = formatDay(language, last);
  return [
    t('plan.goalsLead'),
    ...(silo > 0
      ? [t('plan.siloIndex', { count: silo, all: goals.length, percent: formatPercent(language, index) })]
      : []),
    ...(day === '' ? [] : [t('plan.actualsOf', { day })]),
  ].join(' ');
}

/** Letters of the note that stands beside a goal; a row is never cut, so it must stay lower than a page. */
export const longestNote = 400;

/** The check-ins of a goal, oldest first. */
export function checkInsOf({ progress }: Plan, { id }: PlanGoal): CheckIn[] {
  return progress.checkIns.filter(({ goalId }) => goalId === id);
}

/** The value that was measured last, or a dash. */
export function actualText(language: PlanText['language'], goal: PlanGoal, checkIns: readonly CheckIn[]): string {
  const actual = latestActual(checkIns);
  return actual === null ? '–' : valueText(language, goal, actual);
}

export function valueText(language: PlanText['language'], { measure, unit }: PlanGoal, value: number): string {
  return formatMeasure(language, { measure, unit: cleanLine(unit) }, value);
}

/** "Ausgangswert 22 %" and "Ziel 90 %", and that less is better where the numbers do not say so. */
export function wayLines({ t, language }: Words, goal: PlanGoal): string[] {
  const { baseline, target } = goal;
  const lines = [
    ...(baseline === null ? [] : [t('plan.baselineValue', { value: valueText(language, goal, baseline) })]),
    target === null ? t('plan.targetMissing') : t('plan.targetValue', { value: valueText(language, goal, target) }),
    ...(isFallingGoal(goal) && baseline === null ? [t('plan.less')] : []),
  ];
  return lines.map((line) => capitalised(line, language));
}
