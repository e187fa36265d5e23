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
  /** The rates go into the calculation of promise and time. */
  readonly takesRates?: boolean;
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

/** Rates and minutes of all months that are over together; those that the file does not say are missing. */
export function ratesToTake(months: readonly MonthFigures[], today: string): NonNullable<TakenFigures['rates']> {
  const over = months.filter((month) => isOver(month, today));
  const sum = (field: 'leads' | 'mql' | 'sal' | 'opportunities' | 'won' | 'reached') => {
    const known = over.flatMap((month) => month[field] ?? []);
    return known.length === 0 ? null : known.reduce((all, count) => all + count, 0);
  };
  const rate = (part: number | null, whole: number | null) => {
    const value = part === null || whole === null || whole === 0 ? null : part / whole;
    return value === null || value > 1 ? undefined : Number(value.toPrecision(12));
  };
  const timed = over.reduce((all, { timed: leads }) => all + leads, 0);
  const minutes = over.reduce((all, month) => all + month.minutes, 0);
  const rates = {
    minutesPerLead: timed === 0 || minutes / timed > 1e5 ? undefined : Number((minutes / timed).toPrecision(12)),
    // Where the file does not tell MQL apart, all leads count as such.
    leadToMql: sum('mql') === sum('leads') ? undefined : rate(sum('mql'), sum('leads')),
    acceptanceRate: rate(sum('sal'), sum('mql')),
    winRate: rate(sum('won'), sum('opportunities')),
    contactRate: rate(sum('reached'), sum('leads')),
  };
  return Object.fromEntries(Object.entries(rates).filter(([, value]) => value !== undefined));
}

export function figuresToTake(
  months: readonly MonthFigures[],
  { agreementId, leadsGoal, acceptanceGoal, takesRates = false }: FigureTargets,
  today: string,
): TakenFigures {
  const over = months.filter((month) => isOver(month, today));
  return {
    ...(takesRates ? { rates: ratesToTake(months, today) } : {}),
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
