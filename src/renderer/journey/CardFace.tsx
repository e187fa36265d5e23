// How a card looks: flanks for whose it is and how much it counts, channel and title, evidence and contact person.
import { IconChartBar, IconEye, IconQuote } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { initials, type Participant } from '../../domain/participants.ts';
import type { Evidence, Touchpoint } from '../../domain/touchpoints.ts';
import { ChannelIcon } from './ChannelIcon.tsx';
import styles from './Card.module.css';

export interface CardFaceProps {
  readonly touchpoint: Touchpoint;
  readonly lines: readonly string[];
  readonly lead: Participant | undefined;
  /** Text to mark, while searching. */
  readonly mark?: string;
  /** Replaces the title while it is being edited. */
  readonly editor?: ReactNode;
}

const evidenceIcons: Record<Exclude<Evidence, 'assumption'>, typeof IconEye> = {
  observation: IconEye,
  data: IconChartBar,
  quote: IconQuote,
};

export const CardFace = memo(function CardFace({ touchpoint, lines, lead, mark, editor }: CardFaceProps) {
  const { place, weight, evidence, channel } = touchpoint;
  const Evidence = evidence === 'assumption' ? null : evidenceIcons[evidence];
  return (
    <>
      {(place.owner === 'marketing' || place.owner === 'both') && <Flank side="marketing" weight={weight} />}
      {(place.owner === 'sales' || place.owner === 'both') && <Flank side="sales" weight={weight} />}
      <span className={styles.channel}>
        <ChannelIcon channel={channel} />
      </span>
      {editor ?? (
        <span className={styles.title}>
          {lines.map((line, at) => (
            // Lines have no identity but their position.
            <span key={at} className={styles.line}>
              {mark ? <Marked text={line} mark={mark} /> : line}
            </span>
          ))}
        </span>
      )}
      {(Evidence || lead) && (
        <span className={styles.foot} aria-hidden>
          {Evidence && <Evidence size={14} stroke={1.75} />}
          {lead && (
            // Drawn by the style sheet: initials are no part of what the card is called.
            <span className={styles.lead} data-team={lead.team} data-initials={initials(lead.name)} />
          )}
        </span>
      )}
    </>
  );
});

/** Three fields, filled from below: the weight. */
function Flank({ side, weight }: { side: 'marketing' | 'sales'; weight: number }) {
  return (
    <span className={styles.flank} data-side={side}>
      {[3, 2, 1].map((field) => (
        <i key={field} data-filled={weight >= field || undefined} />
      ))}
    </span>
  );
}

function Marked({ text, mark }: { text: string; mark: string }) {
  const at = text.toLowerCase().indexOf(mark.toLowerCase());
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark className={styles.mark}>{text.slice(at, at + mark.length)}</mark>
      {text.slice(at + mark.length)}
    </>
  );
}
