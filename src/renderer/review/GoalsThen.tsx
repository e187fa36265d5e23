// The goals of a review: their value at the signature and now, and how far each is.
import type { ReviewedGoal } from '../../domain/review/reviewed.ts';
import { formatAttainment, formatMeasure } from '../../i18n/format.ts';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';
import { RateBar } from './RateBar.tsx';
import styles from './GoalsThen.module.css';

export function GoalsThen({ goals }: { goals: readonly ReviewedGoal[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (goals.length === 0) return null;
  const attained = ({ before, now }: ReviewedGoal) => ({
    before: before?.attainment.isComputable ? before.attainment.value : null,
    now: now?.attainment.isComputable ? now.attainment.value : null,
  });
  return (
    <table className={styles.goals}>
      <caption>{t('review.goals')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('review.columns.goal')}</span>
          </th>
          <th scope="col">{t('review.columns.before')}</th>
          <th scope="col">{t('review.columns.now')}</th>
          <th scope="col">{t('review.columns.target')}</th>
          <td className={styles.bar} />
          <th scope="col">{t('review.columns.attained')}</th>
        </tr>
      </thead>
      <tbody>
        {goals.map((one) => {
          const { goal, before, now } = one;
          const parts = attained(one);
          const value = (actual: number | null | undefined) =>
            actual == null ? '–' : formatMeasure(language, goal, actual);
          return (
            <tr key={goal.id} data-reviewed-goal={goal.id}>
              <th scope="row" dir="auto">
                {goal.title || t('words.untitled')}
              </th>
              <td>{value(before?.actual)}</td>
              <td className={styles.now}>{value(now?.actual)}</td>
              <td>{value(goal.target)}</td>
              <td className={styles.bar}>
                <RateBar before={parts.before} now={parts.now} target={goal.target === null ? null : 1} />
              </td>
              <td className={styles.now}>{parts.now === null ? '–' : formatAttainment(language, parts.now)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
