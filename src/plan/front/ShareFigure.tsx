// The share of each stage as steps around the line of half and half, widths true to duration; equal widths where one is
// missing.
import { isolated } from '../../i18n/isolate.ts';
import { useId } from 'react';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanStage } from '../../domain/plan/signedPlan.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { placeValues, type Step } from './shareValues.ts';
import { shortened } from '../text/plainText.ts';
import { titleOf, usePlanText } from '../text/planText.ts';
import { OwnerShape } from '../drawing/shapes.tsx';
import { dots, hatching } from '../drawing/strokes.ts';
import { textWidth } from '../text/textWidth.ts';

const width = 170;
const reach = 17;
const middle = reach + 1;
const labelRow = 4.6;
const mostLabelRows = 3;
/** Letters of a title in the legend: long ones stand in full on their own pages. */
const longestInLegend = 80;

export function ShareFigure({ plan }: { readonly plan: Plan }) {
  const { t, language } = usePlanText();
  const total = plan.stages.reduce((sum, { duration }) => sum + (duration ?? 0), 0);
  const isTrue = total > 0 && plan.stages.every(({ duration }) => duration !== null);
  const steps = stepsOf(plan.stages, isTrue ? total : null);
  const labels = placeLabels(steps, (stage) => titleOf(t, stage));
  const numbers = labels ? null : placeLabels(steps, (_, number) => String(number));
  const placed = labels ?? numbers;
  const rows = placed ? Math.max(...placed.map(({ row }) => row)) + 1 : 0;
  const height = middle + reach + 1 + rows * labelRow + 1.5;
  const spoken = plan.stages
    .map(({ title, share }) => `${titleOf(t, { title })} ${share === null ? '–' : formatPercent(language, share)}`)
    .join(', ');
  return (
    <>
      <p className="figureLegend">
        <OwnerShape owner="marketing" /> {t('plan.aboveLine')} <OwnerShape owner="sales" /> {t('plan.belowLine')}
        <span className="figureScale">
          {isTrue
            ? t('plan.widthIsDuration', { count: total, days: formatNumber(language, total, 1) })
            : t('plan.widthsEqual')}
        </span>
      </p>
      <svg
        className="shareFigure"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('plan.shareSpoken', { values: spoken })}
      >
        {steps.map((step) => (
          <StepArea key={step.stage.id} step={step} />
        ))}
        {placeValues(steps, width, language).map(({ x, isMarketing, percent }) => (
          <text key={x} x={x} y={isMarketing ? middle + 4.2 : middle - 2} textAnchor="middle" className="stepValue">
            {percent}
          </text>
        ))}
        <line x1={0} x2={width} y1={middle} y2={middle} className="middle" />
        {placed?.map(({ step, text, x, row }) => (
          <g key={step.stage.id}>
            {row > 0 && (
              <path
                d={`M${step.x + step.width / 2} ${middle + reach + 1.5}v${row * labelRow - 0.6}`}
                className="edges"
              />
            )}
            <text x={x} y={middle + reach + 4.4 + row * labelRow} textAnchor="middle" className="stepLabel">
              {text}
            </text>
          </g>
        ))}
      </svg>
      {!labels && (
        <p className="stepLegend">
          {plan.stages
            .map(
              (stage, index) =>
                `${index + 1} ${isolated(shortened(stage.title, longestInLegend)) || t('words.untitled')}`,
            )
            .join(' · ')}
        </p>
      )}
    </>
  );
}

function StepArea({ step: { stage, x, width: stepWidth } }: { readonly step: Step }) {
  const clip = useId();
  const { share } = stage;
  if (share === null) return null;
  const isMarketing = share >= 0.5;
  const height = Math.abs(share - 0.5) * 2 * reach;
  const top = isMarketing ? middle - height : middle;
  const inner = Math.max(0.3, stepWidth - 0.4);
  const edge = Math.min(1.1, Math.max(0.5, height));
  return (
    <g>
      <clipPath id={clip}>
        <rect x={x} y={top} width={inner} height={Math.max(height, 0.01)} />
      </clipPath>
      <rect x={x} y={top} width={inner} height={height} className={isMarketing ? 'mArea' : 'sArea'} />
      <path
        clipPath={`url(#${clip})`}
        d={isMarketing ? hatching(x, top, inner, height) : dots(x, top, inner, height)}
        className={isMarketing ? 'mHatching' : 'sDots'}
      />
      <rect
        x={x}
        y={isMarketing ? top : top + height - edge}
        width={inner}
        height={edge}
        className={isMarketing ? 'm' : 's'}
      />
    </g>
  );
}

function stepsOf(stages: readonly PlanStage[], total: number | null): Step[] {
  let x = 0;
  return stages.map((stage, index) => {
    const stepWidth = total === null ? width / stages.length : ((stage.duration ?? 0) / total) * width;
    const step = { stage, number: index + 1, x, width: stepWidth };
    x += stepWidth;
    return step;
  });
}

/** Labels below their steps, in the first row where they have room; null where three rows do not hold them all. */
function placeLabels(steps: readonly Step[], textOf: (stage: Step['stage'], number: number) => string) {
  const placed: PlacedLabel[] = [];
  for (const step of steps) {
    const text = textOf(step.stage, step.number);
    const half = textWidth(text, 2.65) / 2;
    const x = Math.min(width - half, Math.max(half, step.x + step.width / 2));
    const row = rowFor({ step, text, x, half }, placed);
    if (row === null || half * 2 > width / 2) return null;
    placed.push({ step, text, x, half, row });
  }
  return placed;
}

interface Label {
  readonly step: Step;
  readonly text: string;
  /** Middle and half of the width. */
  readonly x: number;
  readonly half: number;
}

interface PlacedLabel extends Label {
  readonly row: number;
}

/** The first row in which the label lies on no other, on no line that leads to one, and its own line on none. */
function rowFor(label: Label, placed: readonly PlacedLabel[]): number | null {
  const covers = ({ x, half }: Label, place: number) => Math.abs(place - x) < half + 0.6;
  const lineOf = ({ step }: Label) => step.x + step.width / 2;
  const isFree = (row: number) =>
    placed.every((other) => {
      if (other.row === row) return Math.abs(label.x - other.x) >= label.half + other.half + 2;
      return other.row < row ? !covers(other, lineOf(label)) : !covers(label, lineOf(other));
    });
  return Array.from({ length: mostLabelRows }, (_, row) => row).find(isFree) ?? null;
}
