// Where the shares in per cent stand in the figure of steps: on the free side of the line, on no step and on no other.
import type { PlanStage } from '../../domain/plan/signedPlan.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { formatPercent } from '../../i18n/format.ts';
import { textWidth } from '../text/textWidth.ts';

/** A stage as a step of the figure; left edge and width in millimetres. */
export interface Step {
  readonly stage: Pick<PlanStage, 'id' | 'title' | 'share'>;
  readonly number: number;
  readonly x: number;
  readonly width: number;
}

export interface PlacedValue {
  /** Middle of the words. */
  readonly x: number;
  readonly half: number;
  /** Marketing stands above the line, its share below it. */
  readonly isMarketing: boolean;
  readonly percent: string;
}

/** Above the line with more than half of marketing, below it with less. */
const sideOf = ({ share }: Step['stage']) => Math.sign((share ?? 0.5) - 0.5);

/** In the middle of the step, else at one of its edges; a value that has no room there is left out. */
export function placeValues(steps: readonly Step[], width: number, language: Language): PlacedValue[] {
  const placed: PlacedValue[] = [];
  for (const { stage, x, width: stepWidth } of steps) {
    if (stage.share === null) continue;
    const isMarketing = stage.share >= 0.5;
    const percent = formatPercent(language, stage.share);
    const half = textWidth(percent, 2.82, true) / 2 + 0.4;
    if (stepWidth < half) continue;
    const isFree = (middle: number) =>
      placed.every((other) => other.isMarketing !== isMarketing || middle - half >= other.x + other.half) &&
      steps.every(
        (other) =>
          sideOf(other.stage) !== (isMarketing ? -1 : 1) ||
          other.x >= middle + half ||
          other.x + other.width <= middle - half,
      );
    const middle = [x + stepWidth / 2, x + stepWidth - half, x + half]
      .map((place) => Math.min(width - half, Math.max(half, place)))
      .find(isFree);
    if (middle !== undefined) placed.push({ x: middle, half, isMarketing, percent });
  }
  return placed;
}
