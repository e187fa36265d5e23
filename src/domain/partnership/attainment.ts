// How far goals are attained, whether they are shared, and how check-ins stand against the line to the target
// (domain.md, F).
import type { CheckIn, Goal } from './goals.ts';
import type { Side } from '../people/participants.ts';

/**
 * Why attainment has no value: no target, no check-in yet, or a target (falling: an actual) of 0 without a baseline to
 * go by.
 */
export type NotAttainable = 'targetMissing' | 'actualMissing' | 'nothingToCompare';
export type Attainment =
  | { readonly isComputable: true; readonly value: number }
  | { readonly isComputable: false; readonly reason: NotAttainable };

type GoalValues = Pick<Goal, 'baseline' | 'target' | 'isFalling'>;

/**
 * Part of the way that is behind: (actual − baseline) / (target − baseline), which holds for falling targets as well.
 * Without a baseline, or with one that equals the target: actual / target, falling: target / actual. A fraction; below
 * 0 when it went the wrong way, above 1 when more was reached than agreed.
 */
export function attainmentOf({ baseline, target, isFalling }: GoalValues, actual: number | null): Attainment {
  if (target === null) return notComputable('targetMissing');
  if (actual === null) return notComputable('actualMissing');
  if (baseline !== null && baseline !== target) return computed((actual - baseline) / (target - baseline));
  const [part, whole] = isFalling ? [target, actual] : [actual, target];
  if (part === whole) return computed(1);
  return whole === 0 ? notComputable('nothingToCompare') : computed(part / whole);
}

/** The last actual value; null before the first check-in. `checkIns` are sorted by date. */
export function latestActual(checkIns: readonly CheckIn[]): number | null {
  return checkIns.at(-1)?.actual ?? null;
}

/** Less is better: what baseline and target say, else what the team has said. */
export function isFallingGoal({ baseline, target, isFalling }: GoalValues): boolean {
  return baseline !== null && target !== null && baseline !== target ? target < baseline : isFalling;
}

export interface GoalLine {
  /** First and last day of the line, YYYY-MM-DD: the first check-in (or `from`) and the due date. */
  readonly from: string;
  readonly to: string;
  readonly baseline: number;
  readonly target: number;
}

/**
 * The line from baseline to target on which a steady team would be. It starts at the first check-in, or on the day
 * `from` when that is earlier or there is none. Null while baseline, target or due date is missing, or the due date is
 * not after the start.
 */
export function goalLine(
  { baseline, target, dueOn }: Pick<Goal, 'baseline' | 'target' | 'dueOn'>,
  checkIns: readonly CheckIn[],
  from: string,
): GoalLine | null {
  if (baseline === null || target === null || dueOn === '') return null;
  const first = checkIns[0]?.date;
  const start = first === undefined ? from : from !== '' && from < first ? from : first;
  return start === '' || start >= dueOn ? null : { from: start, to: dueOn, baseline, target };
}

/** The value of the line on a day, also before and behind it, where it stays level. */
export function expectedOn({ from, to, baseline, target }: GoalLine, date: string): number {
  const part = (daysOf(date) - daysOf(from)) / (daysOf(to) - daysOf(from));
  return baseline + (target - baseline) * Math.min(1, Math.max(0, part));
}

export interface Standing {
  /** The last check-in, and where a steady team would have been that day. */
  readonly date: string;
  readonly actual: number;
  readonly expected: number;
  /** True when the check-in falls short of the line; on the line is not behind. */
  readonly isBehind: boolean;
}

/**
 * How the last check-in stands against the line on its own day; null where there is no line or no check-in. `from` as
 * in `goalLine`.
 */
export function standingOf(
  goal: Pick<Goal, 'baseline' | 'target' | 'dueOn'>,
  checkIns: readonly CheckIn[],
  from: string,
): Standing | null {
  const line = goalLine(goal, checkIns, from);
  const last = checkIns.at(-1);
  if (!line || !last) return null;
  const expected = expectedOn(line, last.date);
  const isFalling = line.target < line.baseline;
  return {
    date: last.date,
    actual: last.actual,
    expected,
    isBehind: isFalling ? last.actual > expected : last.actual < expected,
  };
}

/** The sides that have no owner; one entry means that it is a silo goal, two that it belongs to nobody yet. */
export function missingOwners({
  marketingOwnerId,
  salesOwnerId,
}: Pick<Goal, 'marketingOwnerId' | 'salesOwnerId'>): Side[] {
  return [
    ...(marketingOwnerId === null ? (['marketing'] as const) : []),
    ...(salesOwnerId === null ? (['sales'] as const) : []),
  ];
}

/** How many goals belong to both sides, to one side only, and to nobody. */
export function countOwnership(goals: readonly Pick<Goal, 'marketingOwnerId' | 'salesOwnerId'>[]): {
  readonly shared: number;
  readonly silo: number;
  readonly unowned: number;
} {
  const missing = goals.map((goal) => missingOwners(goal).length);
  const count = (sides: number) => missing.filter((one) => one === sides).length;
  return { shared: count(0), silo: count(1), unowned: count(2) };
}

/** Silo index = goals owned on one side only / all goals; null without goals (domain.md F). */
export function siloIndex(goals: readonly Pick<Goal, 'marketingOwnerId' | 'salesOwnerId'>[]): number | null {
  if (goals.length === 0) return null;
  return countOwnership(goals).silo / goals.length;
}

/** Whole days since 1970 of a day given as YYYY-MM-DD. */
function daysOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function computed(value: number): Attainment {
  return { isComputable: true, value };
}

function notComputable(reason: NotAttainable): Attainment {
  return { isComputable: false, reason };
}
