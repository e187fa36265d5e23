// How a card looks: flanks for whose it is and how much it counts, channel and title, evidence and contact person.
import { memo, type ReactNode } from 'react';
import { initials, type Participant } from '../../domain/participants.ts';
import type { Touchpoint } from '../../domain/touchpoints.ts';
import { channelPath, evidencePaths } from '../../plan/iconPaths.ts';
import { PathIcon } from './ChannelIcon.tsx';
import { markedParts } from './marks.ts';
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

export const CardFace = memo(function CardFace({ touchpoint, lines, lead, mark = '', editor }: CardFaceProps) {
  const { place, weight, evidence, channel } = touchpoint;
  const { owner } = place;
  const parts = mark === '' ? null : markedParts(lines, mark);
  return (
    <>
      {(owner === 'marketing' || owner === 'both') && <span className={styles.flank} data-side="marketing" data-weight={weight} />}
      {(owner === 'sales' || owner === 'both') && <span className={styles.flank} data-side="sales" data-weight={weight} />}
      <PathIcon className={styles.channel} path={channelPath(channel)} size={15} />
      {editor ?? (
        <span className={styles.title}>
          {lines.map((line, at) => (
            // Lines have no identity but their position.
            <span key={at} className={styles.line}>
              {parts ? parts[at]!.map((part, index) => (part.isMarked ? <mark key={index} className={styles.mark}>{part.text}</mark> : part.text)) : line}
            </span>
          ))}
        </span>
      )}
      {(evidence !== 'assumption' || lead) && !editor && (
        <span className={styles.foot} aria-hidden>
          {evidence !== 'assumption' && <PathIcon path={evidencePaths[evidence]} size={14} />}
          {lead && (
            // Drawn by the style sheet: initials are no part of what the card is called.
            <span className={styles.lead} data-team={lead.team} data-initials={initials(lead.name)} />
          )}
        </span>
      )}
    </>
  );
});
