// A row of the board with its label, which stays at the left while the columns scroll.
import type { ReactNode } from 'react';
import styles from './Row.module.css';

export function Row({ label, className = '', children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <div className={`${styles.row} ${className}`}>
      <div className={styles.label}>
        <h3>{label}</h3>
      </div>
      {children}
    </div>
  );
}
