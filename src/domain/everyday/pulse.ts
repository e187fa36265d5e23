// The pulse: how both teams feel that each agreement is kept, beside what was counted (partnership.md 5.4).
import { teams, type Side } from '../people/teams.ts';
import type { ServiceLevelFigures } from '../partnership/serviceLevelFigures.ts';
import { ratesOf } from '../partnership/serviceLevelFigures.ts';

/** Never, rarely, mostly, always. */
export const keptLevels = [0, 1, 2, 3] as const;
export type KeptLevel = (typeof keptLevels)[number];

/** As much of an answer to a pulse as is needed here. An agreement that is not in `kept`: "I don't know". */
export interface KeptAnswer {
  readonly side: Side | 'none';
  readonly kept: Readonly<Record<string, number>>;
}

/** Fewest answers of which anything is shown, and of each team by which teams are shown apart. */
const fewest = 3;

export interface Felt {
  /** Means from 0 (never) to 1 (always); null unless each team has at least three answers to this agreement. */
  readonly byTeam: Readonly<Record<Side, number>> | null;
  /** Mean of all answers; null with fewer than three. */
  readonly together: number | null;
  /** |marketing − sales|; null unless teams are shown apart. */
  readonly gap: number | null;
  /** Kept / cases of the last figures; null without any. */
  readonly counted: number | null;
}

/** How an agreement is felt to be kept. `figures` are those of the agreement, oldest first. */
export function feltOf(
  answers: readonly KeptAnswer[],
  agreementId: string,
  figures: readonly ServiceLevelFigures[],
): Felt {
  const levels = (sides: readonly string[]) =>
    answers.flatMap(({ side, kept }) => {
      const level = kept[agreementId];
      return sides.includes(side) && isLevel(level) ? [level] : [];
    });
  const [marketing, sales] = [levels(['marketing']), levels(['sales'])];
  const isApart = marketing.length >= fewest && sales.length >= fewest;
  const all = levels(teams);
  const byTeam = isApart ? { marketing: meanOf(marketing), sales: meanOf(sales) } : null;
  return {
    byTeam,
    together: all.length >= fewest ? meanOf(all) : null,
    gap: byTeam && Math.abs(byTeam.marketing - byTeam.sales),
    counted: figures.map((one) => ratesOf(one).attainment).findLast((rate) => rate !== null) ?? null,
  };
}

/** The agreement whose keeping both teams feel most differently about, if that is worth a word: 0.2 and more. */
export function widestGap<F extends { readonly felt: Felt }>(all: readonly F[]): F | null {
  const widest = all.reduce<F | null>(
    (found, one) => ((one.felt.gap ?? 0) > (found?.felt.gap ?? 0) ? one : found),
    null,
  );
  return widest && widest.felt.gap! >= 0.2 ? widest : null;
}

function isLevel(level: unknown): level is KeptLevel {
  return keptLevels.some((known) => known === level);
}

/** As a fraction of "always". */
function meanOf(levels: readonly number[]): number {
  return levels.reduce((sum, level) => sum + level, 0) / levels.length / 3;
}
