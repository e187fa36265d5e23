// The head of a section: a headline that states the result, what it rests on, and beside them what one can do.
import type { ReactNode } from 'react';
import { Headline } from '../ui/Headline.tsx';
import styles from './SectionHead.module.css';

export interface SectionHeadProps {
  readonly headline: ReactNode;
  readonly lead?: ReactNode;
  /** Where the head stands on its page. */
  readonly className?: string | undefined;
  /** Below the lead. */
  readonly notes?: ReactNode;
  /** Beside the words. */
  readonly children?: ReactNode;
}

export function SectionHead({ headline, lead, className, notes, children }: SectionHeadProps) {
  return (
    <header className={`${styles.head} ${className ?? ''}`}>
      <div className={styles.words}>
        <Headline className={styles.headline}>{headline}</Headline>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        {notes}
      </div>
      {children}
    </header>
  );
}
