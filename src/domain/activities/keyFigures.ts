// How far the key figure of each stage is from its target.
import type { Stage } from '../journey/stages.ts';

/** Actual / target, or target / actual where less is better; null where one is missing or the divisor is not above 0. */
export function keyFigureAttainment({
  keyFigureActual: actual,
  keyFigureTarget: target,
  keyFigureFalls: falls,
}: Pick<Stage, 'keyFigureActual' | 'keyFigureTarget' | 'keyFigureFalls'>): number | null {
  if (actual === null || target === null || target <= 0) return null;
  if (!falls) return actual / target;
  return actual > 0 ? target / actual : null;
}
