// Which figures of a file of leads go where: by agreement and goal, months that are over only, each on its last day.
import type { MonthFigures } from '../../domain/figures/leadFigures.ts';
import { ratesOfMonth } from '../../domain/figures/leadFigures.ts';
import type { TakenFigures } from '../../domain/figures/takeFigures.ts';
import type { Goal } from '../../domain/partnership/goals.ts';

export interface FigureTargets {
  readonly agreementId: string | null;
  /** Gets the number of leads of each month. */
  readonly leadsGoal: Pick<Goal, 'id'> | null;
  /** Gets SAL / MQL of each month, as a fraction or times 100, as the goal measures. */
  readonly acceptanceGoal: Pick<Goal, 'id' | 'measure'> | null;
}

/** The last day (YYYY-MM-DD) of a month given as YYYY-MM. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** A month is over when its last day is before `today` (YYYY-MM-DD). */
export function isOver({ month }: MonthFigures, today: string): boolean {
  return lastDayOf(month) < today;
}

export function figuresToTake(
  months: readonly MonthFigures[],
  { agreementId, leadsGoal, acceptanceGoal }: FigureTargets,
  today: string,
): TakenFigures {
  const over = months.filter((month) => isOver(month, today));
  return {
    agreements:
      agreementId === null
        ? []
        : over.map(({ month, cases, kept, mql, sal, rejections, rejectionsWithReason }) => ({
            agreementId,
            date: lastDayOf(month),
            cases,
            kept,
            mql,
            sal,
            rejections,
            rejectionsWithReason,
          })),
    checkIns: over.flatMap((figures) => {
      const date = lastDayOf(figures.month);
      const { acceptance } = ratesOfMonth(figures);
      const scale = acceptanceGoal?.measure === 'percent' ? 1 : 100;
      return [
        ...(leadsGoal ? [{ goalId: leadsGoal.id, date, actual: figures.leads }] : []),
        ...(acceptanceGoal && acceptance !== null
          ? [{ goalId: acceptanceGoal.id, date, actual: Number((acceptance * scale).toPrecision(12)) }]
          : []),
      ];
    }),
  };
}
