// A handover as two small shapes, from left to right as the customer goes: overlapping when an agreement covers it,
// else apart.
import type { Owner } from '../../domain/journey/touchpoints.ts';
import type { HandoverStanding } from '../../domain/partnership/handoverStanding.ts';
import styles from './HandoverGlyph.module.css';

/** Side of a shape and its distance to the other, in pixels. */
const side = 12;
const gap = 5;
const overlap = 4;

export function HandoverGlyph({ from, to, look }: { from: Owner; to: Owner; look: HandoverStanding }) {
  const isCovered = look === 'covered';
  const second = isCovered ? side - overlap : side + gap;
  const inset = isCovered ? 2 : 0;
  return (
    <svg aria-hidden width={2 * side + gap + 2} height={side + 4} className={styles.glyph} data-look={look}>
      <g transform={`translate(${1 + inset} 2)`}>
        <Shape owner={from} />
        <g transform={`translate(${second} 0)`}>
          <Shape owner={to} />
        </g>
      </g>
    </svg>
  );
}

/** Circle for marketing, square for sales, one half of each for a shared touchpoint. */
function Shape({ owner }: { owner: Owner }) {
  if (owner === 'marketing') return <circle className={styles.marketing} cx="6" cy="6" r="6" />;
  if (owner === 'sales') return <rect className={styles.sales} width="12" height="12" rx="1.5" />;
  if (owner === 'none') return <rect className={styles.none} width="12" height="12" rx="1.5" />;
  return (
    <>
      <path className={styles.marketing} d="M6 0A6 6 0 0 0 6 12Z" />
      <path className={styles.sales} d="M6 0H10.5A1.5 1.5 0 0 1 12 1.5V10.5A1.5 1.5 0 0 1 10.5 12H6Z" />
    </>
  );
}
