// A row of the board with its label, which stays at the left while the columns scroll.
import type { ReactNode } from 'react';
import styles from './Row.module.css';

export interface RowProps {
  readonly label: string;
  readonly className?: string;
  /** The label stands lower, beside what is in the middle of the row. */
  readonly isLow?: boolean;
  /** A button at the right end of the label. */
  readonly tool?: ReactNode;
  readonly children: ReactNode;
}

export function Row({ label, className = '', isLow = false, tool, children }: RowProps) {
  return (
    <div className={`${styles.row} ${className}`}>
      <div className={styles.label} data-low={isLow || undefined}>
        <h3>{label}</h3>
        {tool && <span className={styles.tool}>{tool}</span>}
      </div>
      {children}
    </div>
  );
}
