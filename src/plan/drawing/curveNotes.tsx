// The notes on the share curve: the flag where customer ownership changes, what its line means where the flag has no
// room, and where sales comes in first.
import type { Plan } from '../../domain/plan/plan.ts';
import { usePlanText } from '../text/planText.ts';
import type { PlacedContact, PlacedFlag } from './shareLabels.ts';

/** The line stands also where its flag found no room: the row's label says what it is. */
export function ChangeFlag({
  x,
  height,
  flag,
}: {
  readonly x: number;
  readonly height: number;
  readonly flag: PlacedFlag | null;
}) {
  return (
    <g>
      <line x1={x} x2={x} y1={0} y2={height} className="crossover" />
      {flag && (
        <>
          <rect
            x={flag.left}
            y={flag.top}
            width={flag.right - flag.left}
            height={flag.bottom - flag.top}
            rx={0.7}
            className="lens"
          />
          <text x={flag.left + 1.8} y={flag.top + 3.1} className="flag">
            {flag.text}
          </text>
        </>
      )}
    </g>
  );
}

/** On a plate of paper, so that no line between columns runs through its words. */
export function ContactNote({ left, top, right, bottom, caption, title }: PlacedContact) {
  return (
    <g className="contact">
      <rect x={left} y={top} width={right - left} height={bottom - top} className="plate" />
      <path d={`M${left + 0.3} ${top + 7.2}v-6.4h3.4l-1 1.3 1 1.3h-3.4`} className="flagPole" />
      <text x={left + 4.6} y={top + 2.8}>
        {caption}
      </text>
      <text x={left + 4.6} y={top + 6.2}>
        {title}
      </text>
    </g>
  );
}

/** Beside the row's label, where there may be more changes than flags have room. */
export function ChangeLegend({ plan }: { readonly plan: Plan }) {
  const { t } = usePlanText();
  if (plan.shares.crossovers.length < 2) return null;
  return (
    <span className="changeLegend">
      <svg viewBox="0 0 1 3.4" aria-hidden="true">
        <line x1=".5" x2=".5" y1="0" y2="3.4" className="crossover" />
      </svg>{' '}
      {t('words.crossover')}
    </span>
  );
}
